from rule_cases import cases

test_found, test_clean = cases(
    "S10",
    found={
        "Das ist nicht unwichtig.": "nicht",
        "Sie brauchen weder Geld noch Zeit.": "weder",
        "Das ist keineswegs sicher.": "keineswegs",
        "Niemand darf das nicht wissen.": "Niemand",
        "Das geht nicht.": "nicht",
    },
    clean=["Das ist wichtig.", "Ohne Geld geht es auch.", "Die Nichte kommt.", "Die Universität ist in Bonn."],
)
