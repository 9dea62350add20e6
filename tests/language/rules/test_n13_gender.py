from rule_cases import cases

test_found, test_clean = cases(
    "N13",
    found={
        "Die Mitarbeiter*innen helfen.": "Mitarbeiter*innen",
        "Fragen Sie Ihre Berater:in.": "Berater:in",
        "Die BeraterInnen helfen.": "BeraterInnen",
        "Der/die Chef/in hilft.": "",
    },
    clean=[
        "Die Beraterinnen und Berater helfen.",
        "Fragen Sie die Person am Telefon.",
        "Das Treffen ist in Bonn: in der Halle.",
    ],
)
