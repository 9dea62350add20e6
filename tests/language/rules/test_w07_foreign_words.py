from rule_cases import cases

test_found, test_clean = cases(
    "W07",
    found={
        "Wir realisieren den Plan.": "realisieren",
        "Das ist Kapitalismus.": "Kapitalismus",
        "Die Rehabilitation dauert lange.": "Rehabilitation",
    },
    clean=[
        "Wir helfen allen.",
        "Sie bekommen Informationen.",
        "Das ist schnell passiert.",
        "Das Tier ist hier.",
        "Es gibt Grenzen.",
        "Alters-Grenzen gelten.",
        "Pflanzen frieren.",
        "Ganz wichtig ist der Brief.",
        "Franz ist ein Name.",
        "Sie können es ausprobieren.",
    ],
)
