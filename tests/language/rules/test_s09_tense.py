from rule_cases import cases

test_found, test_clean = cases(
    "S09",
    found={
        "Er arbeitete in einer Werkstatt.": "arbeitete",
        "Sie ging am Montag zum Amt.": "ging",
        "Er hatte den Antrag gestellt.": "hatte",
    },
    clean=[
        "Er hat in einer Werkstatt gearbeitet.",
        "Sie war krank.",
        "Er konnte nicht kommen.",
        "Bitte warten Sie hier.",
    ],
)
