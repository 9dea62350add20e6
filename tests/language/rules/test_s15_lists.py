from rule_cases import cases

test_found, test_clean = cases(
    "S15",
    found={
        "Nehmen Sie Ausweis, Vertrag, Zeugnis und Foto mit.": "Nehmen",
        "Es gibt Äpfel, Birnen, Nüsse, Brot und Käse.": "Es",
        "Wir sprechen: Deutsch, Englisch, Türkisch oder Arabisch.": "Deutsch",
    },
    clean=[
        "Nehmen Sie Ausweis, Vertrag und Foto mit.",
        "Das kostet 1,50 oder 2,50 Euro.",
        "Wenn Sie arbeiten, bekommen Sie Geld, aber das Amt prüft den Antrag.",
    ],
)
