from rule_cases import cases

test_found, test_clean = cases(
    "T03",
    found={"\n".join(["Das Amt hilft."] * 9): "", "Wir helfen.\n\n" + "\n".join(["Sie rufen an."] * 10): ""},
    clean=["\n".join(["Das Amt hilft."] * 8), "Das Amt hilft.\n\nDas Amt zahlt.", "- Erstens das.\n- Zweitens das."],
)
