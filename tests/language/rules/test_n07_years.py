from rule_cases import cases

test_found, test_clean = cases(
    "N07",
    found={"Das war im Jahr 1871.": "1871", "Seit 1994 gibt es das Gesetz.": "1994"},
    clean=[
        "Das war vor mehr als 150 Jahren.",
        "Seit 2018 gibt es das.",
        "Das kostet 1500 Euro.",
        "Rufen Sie an: 030 18441-1234",
    ],
)
