from rule_cases import cases

test_found, test_clean = cases(
    "N01",
    found={
        "Sie haben drei Wochen Zeit.": "drei",
        "Zwei Personen helfen Ihnen.": "Zwei",
        "Das sind hundert Euro.": "hundert",
    },
    clean=[
        "Sie haben 3 Wochen Zeit.",
        "Sie bekommen eine Rente.",
        "Ich habe Zweifel.",
        "Die Stadt hat 12 Tausend Bürger.",
        "Bitte acht geben auf die Stufe.",
    ],
)
