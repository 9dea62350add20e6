from rule_cases import cases

test_found, test_clean = cases(
    "N08",
    found={
        "Das Treffen beginnt um 09:00 Uhr.": "09:00",
        "Wir haben 9-12 Uhr offen.": "9-12",
        "Es dauert 3 – 4 Wochen.": "3",
        "Um 10:30 Uhr ist Pause.": "10:30",
    },
    clean=[
        "Das Treffen beginnt um 9 Uhr.",
        "Um 9.30 Uhr ist Pause.",
        "Es dauert 3 bis 4 Wochen.",
        "Telefon: 030 123-456",
    ],
)
