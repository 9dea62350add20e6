from rule_cases import cases

test_found, test_clean = cases(
    "N14",
    found={
        "Mehr dazu siehe Seite 5.": "siehe",
        "Das steht im Gesetz.²": "²",
        "Klicken Sie [hier](https://beispiel.de).": "[hier]",
        "Vgl. das andere Heft.": "Vgl.",
    },
    clean=[
        "Das Heft ist 5 Seiten lang.",
        "[Die Seite vom Amt](https://beispiel.de) hilft.",
        "Die Halle hat 20 m².",
        "Siehe da.",
    ],
)
