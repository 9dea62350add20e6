from rule_cases import cases

test_found, test_clean = cases(
    "N12",
    found={
        "Das Amt bietet Bera-\ntung an.": "Das",
        "Das Bundes\u00adland zahlt.": "\u00ad",
        "Der Be-\ntrieb zahlt.": "Der",
    },
    clean=["Das Amt bietet Beratung an.", "Haupt-\nund Neben-Eingang", "Das Bundes-Land\nzahlt."],
)
