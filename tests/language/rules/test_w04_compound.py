from rule_cases import cases

test_found, test_clean = cases(
    "W04",
    found={
        "Sie bekommen einen Lohnkostenzuschuss.": "Lohnkostenzuschuss",
        "Das ist ein Werkstattbeschäftigungsverhältnis.": "Werkstattbeschäftigungsverhältnis",
        "Die Rentenversicherung hilft.": "Rentenversicherung",
        "Der Arbeitgeberzuschuss ist am Arbeitsplatz 3 Euro.": "Arbeitgeberzuschuss",
    },
    clean=[
        "Das nennt man: Lohnkostenzuschuss.",
        "Registergericht: Amtsgericht Bonn Registernummer: 12",
        "Die Bilder sind von: © Bilddatenbank",
        "Sie bekommen einen Lohn-Kosten-Zuschuss.",
        "Die Verantwortung ist groß.",
        "Der Bahnhof ist in Bonn.",
        "Wir sind in der Untermainstraße 9 in Flörsheim.",
        "Das ist ein Lohn·kosten·zuschuss.",
    ],
)
