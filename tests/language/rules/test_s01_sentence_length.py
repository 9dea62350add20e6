from rule_cases import cases

test_found, test_clean = cases(
    "S01",
    found={
        "Sie können den Antrag auch am Telefon oder mit einem Brief an das Amt stellen.": "Sie",
        "Ja. Das Amt in Ihrer Stadt oder in Ihrem Kreis hilft Ihnen gern mit dem Antrag.": "Das",
        "\n".join(["Das Amt hilft Ihnen gern mit dem Antrag auf das Budget."] * 6): "",
    },
    clean=[
        "Das Amt hilft Ihnen mit dem Antrag.",
        "Das Lohn-Kosten-Zuschuss-Formular hilft Ihnen: Sie können den Antrag stellen.",
        "Das kostet 2.250 Euro im Monat.",
        "Lebenshilfe für Menschen mit Behinderung e. V. Nachtigallen-Weg 19 65779 Kelkheim Telefon: 0 61 95 / 60 08 21",
        "Einige Bilder sind von: © Verein für Menschen mit Behinderung und Bilder in Bremen e. V. und Atelier am Fluss",
    ],
)
