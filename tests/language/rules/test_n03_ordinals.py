from rule_cases import cases

test_found, test_clean = cases(
    "N03",
    found={"Das ist die 3. Frage.": "3.", "Im 2. Jahr bekommen Sie mehr.": "2."},
    clean=["Das ist Frage 3.", "Am 3. März ist das Treffen.", "Sie haben 3. Das reicht.", "1. Rufen Sie an."],
)
