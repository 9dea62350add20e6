from rule_cases import cases

test_found, test_clean = cases(
    "W10",
    found={
        "Wir bringen alles unter einen Hut.": "unter",
        "Das Amt gibt grünes Licht.": "grünes",
        "Es gibt viele Stolpersteine.": "Stolpersteine",
    },
    clean=["Wir achten auf alles.", "Das Amt erlaubt es.", "Der Hut ist rot.", "Geben Sie mir die Hand."],
)
