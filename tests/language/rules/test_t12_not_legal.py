from rule_cases import cases

test_found, test_clean = cases(
    "T12",
    found={"Das steht in Paragraf 61.": "Das", "Das Budget steht im Gesetz-Buch 9.\nDas Amt zahlt.": "Das"},
    clean=[
        "Das steht in Paragraf 61.\nVor Gericht gilt nur das Gesetz.",
        "Das Amt hilft.",
        "Das steht in Paragraf 61.\nDieser Text ist kein Gesetz.",
    ],
)
