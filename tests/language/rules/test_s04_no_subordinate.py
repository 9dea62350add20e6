from rule_cases import cases

test_found, test_clean = cases(
    "S04",
    found={
        "Sie bekommen Geld, weil Sie arbeiten.": "weil",
        "Das Amt sagt, dass Sie Geld bekommen.": "dass",
        "Obwohl es regnet, gehen wir.": "Obwohl",
        "Der Antrag, den Sie gestellt haben, kostet nichts.": "den",
        "Rufen Sie an, um Hilfe zu bekommen.": "um",
    },
    clean=[
        "Wenn Sie arbeiten, bekommen Sie Geld.",
        "Wobei ist Hilfe nötig?",
        "Damit bekommen Sie Geld.",
        "Seit einem Jahr arbeiten Sie hier.",
        "Das Amt prüft den Antrag.",
        "Der Lohn ist höher als vorher.",
        "Bitte nehmen Sie Äpfel, Birnen und das Brot mit.",
    ],
)
