from rule_cases import cases

test_found, test_clean = cases(
    "N13",
    found={
        "Die Mitarbeiter*innen helfen.": "Mitarbeiter*innen",
        "Fragen Sie Ihre Berater:in.": "Berater:in",
        "Die BeraterInnen helfen.": "BeraterInnen",
        "Der/die Chef/in hilft.": "",
        "Die Mitarbeiter(innen) helfen.": "Mitarbeiter(innen)",
        "Die Student(inn)en helfen.": "Student(inn)en",
        "Die Kolleg!nnen helfen.": "Kolleg!nnen",
        "Ein Helfer (m/w/d) hilft.": "(m/w/d)",
        "Jede*r kann helfen.": "Jede*r",
        "Beschäftigte/r ist er.": "Beschäftigte/r",
        "Er nimmt seines/ihres mit.": "seines/ihres",
    },
    clean=[
        "Die Beraterinnen und Berater helfen.",
        "Fragen Sie die Person am Telefon.",
        "Das Treffen ist in Bonn: in der Halle.",
        "Das steht bei LinkedIn.",
        "Das ist 1:n.",
        "Er und sie helfen.",
        "Rufen Sie an und/oder schreiben Sie.",
    ],
)
