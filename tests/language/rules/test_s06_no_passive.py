from rule_cases import cases

test_found, test_clean = cases(
    "S06",
    found={
        "Der Antrag wird vom Amt geprüft.": "wird",
        "Der Antrag wurde von der Behörde bewilligt.": "wurde",
        "Das Geld muss beantragt werden.": "werden",
    },
    clean=[
        "Das Amt prüft den Antrag.",
        "Das Amt wird den Antrag prüfen.",
        "Das Büro ist heute geschlossen.",
        "Er wird Koch in einem Betrieb.",
    ],
)
