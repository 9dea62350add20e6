from rule_cases import cases

test_found, test_clean = cases(
    "W05",
    found={
        "Der Lohn-kosten-Zuschuss hilft.": "Lohn-kosten",
        "Das Bundes·Land zahlt.": "Bundes·Land",
        "Der Lohn-Zuschuss hilft.\nDas Bundes·land zahlt.": "Bundes·land",
    },
    clean=[
        "Der Lohn-Kosten-Zuschuss hilft.",
        "Das Bundes·land zahlt.\nDas Jugend·amt hilft.",
        "Schreiben Sie eine E-Mail.",
        "Das geht 2-mal.",
    ],
    buecher={"trennung": "beides"},
)

test_found_with_a_mediopunkt, test_clean_with_a_mediopunkt = cases(
    "W05",
    found={
        "Der Arbeits-Vertrag ist da.": "Arbeits-Vertrag",
        "Das Bundes·land zahlt.\nDas Jugend-Amt hilft.": "Jugend-Amt",
    },
    clean=["Der Arbeits·vertrag ist da.", "Das ist in Baden-Württemberg.", "Schreiben Sie eine E-Mail."],
    buecher={"trennung": "mediopunkt"},
)
