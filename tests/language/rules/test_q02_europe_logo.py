from rule_cases import cases

test_found, test_clean = cases(
    "Q02",
    found={
        "Wir helfen.\n\n![Easy-to-Read](logo.png)": "![Easy",
        "![Logo für einfaches Lesen](logo.png)\n\n© Inclusion Europe": "![Logo",
    },
    clean=[
        "Wir helfen.",
        "![Das Amt](amt.png)",
        "![Easy-to-Read](logo.png)\n\n© Logo: Inclusion Europe.\nGeprüft von der Gruppe in Bonn.",
    ],
)
