from rule_cases import cases

test_found, test_clean = cases(
    "W14",
    found={"Melden Sie sich zeitnah.": "zeitnah", "Das kommt demnächst.": "demnächst", "Umgehend anrufen.": "Umgehend"},
    clean=["Melden Sie sich in dieser Woche.", "Das kommt am Montag.", "Das ist Sebalds Haus."],
)
