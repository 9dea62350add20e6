from rule_cases import cases

test_found, test_clean = cases(
    "N11",
    found={
        "Das ist eine ‚gute‘ Idee.": "‚gute‘",
        "Das »Amt« zahlt.": "»Amt«",
        "Das ist ein „Budget“ für Sie.": "„Budget“",
    },
    clean=["Das ist eine gute Idee.", "Sie sagen: „Ich möchte arbeiten.“", "Das ist Annas Auto."],
)
