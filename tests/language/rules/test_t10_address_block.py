from rule_cases import cases

test_found, test_clean = cases(
    "T10",
    found={
        "Schreiben Sie an das Amt, Hauptstraße 5, 04103 Leipzig.": "Hauptstraße",
        "Das Amt ist in 04103 Leipzig, Marktplatz 7.": "04103",
    },
    clean=["Das Amt\nHauptstraße 5\n04103 Leipzig", "Das Amt ist in Leipzig.", "Die Hauptstraße 5 ist lang."],
)
