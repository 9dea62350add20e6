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
