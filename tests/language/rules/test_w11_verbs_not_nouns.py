from rule_cases import cases

test_found, test_clean = cases(
    "W11",
    found={
        "Die Mitteilung über die Bewilligung kommt per Post.": "Bewilligung",
        "Das Amt stellt Geld zur Verfügung gestellt.": "zur",
        "Die Prüfung erfolgt morgen.": "erfolgt",
    },
    clean=[
        "Es gibt Lesungen und Vorführungen.",
        "Ihre 1. Impfung, Ihre 2. Impfung oder die Booster-Impfung.",
        "Das Amt schreibt Ihnen.",
        "Die Wohnung liegt neben der Zeitung.",
        "Die Behinderung ist eine Krankheit.",
    ],
)
