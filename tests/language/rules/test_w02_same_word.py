from rule_cases import cases

test_found, test_clean = cases(
    "W02",
    found={
        "Das Amt hilft.\nFragen Sie die Behörde.": "Behörde",
        "Sie bekommen Lohn.\nDas Gehalt kommt am Ende vom Monat.": "Gehalt",
        "Sie brauchen Geld.\nSie benötigen auch Zeit.": "benötigen",
    },
    clean=[
        "Das Amt hilft.\nFragen Sie das Amt.",
        "Die Behörde hilft.",
        "Das Amt zahlt einen Teil vom Lohn im Betrieb.",
    ],
)
