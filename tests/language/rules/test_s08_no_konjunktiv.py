from rule_cases import cases

test_found, test_clean = cases(
    "S08",
    found={
        "Sie könnten einen Antrag stellen.": "könnten",
        "Das wäre zu viel Geld für uns.": "wäre",
        "Ich würde das gern machen.": "würde",
    },
    clean=["Sie können einen Antrag stellen.", "Ich möchte arbeiten.", "Ich habe Zeit.", "Sie konnten nicht kommen."],
)
