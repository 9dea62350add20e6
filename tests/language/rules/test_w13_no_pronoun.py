from rule_cases import cases

test_found, test_clean = cases(
    "W13",
    found={"Er kostet nichts.": "Er", "Das Amt hilft ihm.": "ihm", "Wir fragen sie.": "sie"},
    clean=["Der Antrag kostet nichts.", "Es gibt Geld.", "Das hilft Ihnen.", "Sie bekommen Geld."],
)
