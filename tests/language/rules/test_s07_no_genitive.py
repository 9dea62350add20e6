from rule_cases import cases

test_found, test_clean = cases(
    "S07",
    found={
        "Das ist das Haus des Vaters.": "des",
        "Die Höhe der Leistung ist verschieden.": "der",
        "Das ist die Meinung eines Arztes.": "eines",
    },
    clean=[
        "Das ist das Haus vom Vater.",
        "Das ist Annas Auto.",
        "Zum Beispiel der Name.",
        "Sie geben der Frau das Geld.",
    ],
)
