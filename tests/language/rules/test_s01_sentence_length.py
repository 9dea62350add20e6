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
        "Lebenshilfe für Menschen mit Behinderung im Kreis e. V. Nachtigallen-Weg 19 65779 Kelkheim Telefon: 0 61 95 / 60",
        "Einige Bilder sind von: © Lebenshilfe für Menschen mit Behinderung Bremen e. V., Stefan Albers, Atelier am Fluss",
    ],
)
