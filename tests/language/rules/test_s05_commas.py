from rule_cases import cases

test_found, test_clean = cases(
    "S05",
    found={
        "Der Antrag, den Sie stellen, kostet nichts.": ", kostet",
        "Das Amt hilft, berät, und zahlt.": ", und",
        "- Brot, Milch, Käse": ", Käse",
    },
    clean=[
        "Sie sagen, was Sie möchten.",
        "Der Lohn ist 13,90 Euro, nicht mehr.",
        "Es gibt 1,5 oder 2,5 oder 3,5 Stunden.",
    ],
)
