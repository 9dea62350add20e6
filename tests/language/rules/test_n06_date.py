from rule_cases import cases

test_found, test_clean = cases(
    "N06",
    found={
        "Das gilt ab 12.3.21.": "12.3.21",
        "Am 01.01.2026 ändert sich das.": "01.01.2026",
        "Bis zum 31. 12. geht das.": "31. 12.",
    },
    clean=[
        "Das gilt ab 12. März 2021.",
        "Das ist Version 3.11.7.",
        "Um 9.30 Uhr beginnt es.",
        "Das kostet 1.358 Euro.",
    ],
)
