from rule_cases import cases

test_found, test_clean = cases(
    "T09",
    found={"Das ist <u>wichtig</u>.": "<u>", 'Das <b style="text-decoration: underline">Amt</b> hilft.': "<b"},
    clean=["Das ist **wichtig**.", "Das ist <b>wichtig</b>.", "Das <ul> hilft."],
)
