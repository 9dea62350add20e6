from rule_cases import cases

test_found, test_clean = cases(
    "N04",
    found={
        "Es gibt 12345 Betriebe in dem Land.": "12345",
        "Das sind 0,73 Teile.": "0,73",
        "Es gibt 12.500 Betriebe.": "12.500",
    },
    clean=[
        "Es gibt viele Betriebe.",
        "Sie bekommen 2.250 Euro.",
        "Der Lohn ist 13,90 Euro.",
        "Die Grenze ist 20.763,75 Euro im Jahr.",
        "Sie bekommen 1.179.236,25\u00a0€.",
        "Telefon: 030 123456",
        "04103 Leipzig",
        "Im Jahr 2026 ändert sich das.",
    ],
)
