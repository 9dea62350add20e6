from rule_cases import cases

test_found, test_clean = cases(
    "N09",
    found={"Telefon: 030/123456": "030/", "Rufen Sie an: (030) 18 44 10.": "(030)", "Telefon: 0221-123456": "0221-"},
    clean=["Telefon: 030 12 34 56", "Das Buch hat 120 Seiten.", "Das kostet 0,50 Euro."],
)
