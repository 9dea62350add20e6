from rule_cases import cases

test_found, test_clean = cases(
    "N05",
    found={"Das Amt zahlt 75 % vom Lohn.": "75", "Das sind 50% mehr.": "50%", "Sie bekommen 10 Prozent.": "10"},
    clean=["Das Amt zahlt 3 von 4 Teilen.", "Sie bekommen die Hälfte.", "Das sind 75 Euro."],
)
