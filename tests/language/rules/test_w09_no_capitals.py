from rule_cases import cases

test_found, test_clean = cases(
    "W09",
    found={"Das ist WICHTIG.": "WICHTIG", "Das geht NICHT.": "NICHT", "ACHTUNG STUFE": "ACHTUNG"},
    clean=["Das ist wichtig.", "Die EUTB hilft.", "Die UNESCO ist in Paris.", "Meine IBAN ist lang."],
)
