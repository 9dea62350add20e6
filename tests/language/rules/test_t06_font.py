from rule_cases import cases

test_found, test_clean = cases(
    "T06",
    found={"Das ist *wichtig*.": "*wichtig", "Das ist _wichtig_.": "_wichtig", "Das ist <em>wichtig</em>.": "<em>"},
    clean=["Das ist **wichtig**.", "Die Mitarbeiter*innen helfen.", "Das Feld heißt mein_name_neu.", "5 * 3 ist 15."],
)
