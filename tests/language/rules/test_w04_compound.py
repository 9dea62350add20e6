from rule_cases import cases

test_found, test_clean = cases(
    "W04",
    found={
        "Sie bekommen einen Lohnkostenzuschuss.": "Lohnkostenzuschuss",
        "Das ist ein Werkstattbeschäftigungsverhältnis.": "Werkstattbeschäftigungsverhältnis",
        "Die Rentenversicherung hilft.": "Rentenversicherung",
    },
    clean=[
        "Das nennt man: Lohnkostenzuschuss.",
        "Sie bekommen einen Lohn-Kosten-Zuschuss.",
        "Die Verantwortung ist groß.",
        "Der Bahnhof ist in Bonn.",
        "Das ist ein Lohn·kosten·zuschuss.",
    ],
)
