from rule_cases import cases

test_found, test_clean = cases(
    "N10",
    found={
        "Der Antrag (auf Papier) ist nötig.": "(",
        "Das steht in § 61.": "§",
        "Frauen/Männer arbeiten hier.": "/",
        "Das Amt hilft; es zahlt.": ";",
        "Das Amt – also der Bezirk – zahlt.": "–",
    },
    clean=[
        "Sie brauchen einen Antrag auf Papier.",
        "Schauen Sie hier: https://beispiel.de/a_b",
        "Das kostet 5 €.",
        "Wir sind 2/3 der Leute.",
    ],
)
