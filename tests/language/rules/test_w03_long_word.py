from rule_cases import cases

test_found, test_clean = cases(
    "W03",
    found={
        "Das ist eine Werkstattbeschäftigung.": "Werkstattbeschäftigung",
        "Sie brauchen eine Einverständniserklärung.": "Einverständniserklärung",
        "Das ist ein Lohn-Kostenzuschussantrag.": "Kostenzuschussantrag",
    },
    clean=[
        "In schwerer Sprache heißt das: Werkstattbeschäftigung.",
        "Das ist Arbeit in der Werkstatt.",
        "Das ist ein Lohn-Kosten-Zuschuss.",
        "Das Teilhabe·gesetz hilft.",
        "Mehr steht auf nummergegenkummer.de und auf werkstattbeschäftigung.org/info im Internet.",
    ],
)
