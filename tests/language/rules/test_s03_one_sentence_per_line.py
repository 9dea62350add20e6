from rule_cases import cases

test_found, test_clean = cases(
    "S03",
    found={
        "Das ist der Antrag. Sie bekommen Hilfe.": "Sie",
        "- Rufen Sie an! Fragen Sie nach.": "Fragen",
        "Sie bekommen einen\nBrief vom Amt.": "Sie",
        "Wir helfen.\nHaben Sie Fragen? Dann rufen Sie an.": "Dann",
    },
    clean=[
        "Das ist der Antrag.\nSie bekommen Hilfe.",
        "Das Treffen ist am 3. März.",
        "Zum Beispiel z. B. das hier.",
        "# Ja. Das geht.",
        "Das heißt: Sie bekommen Geld.",
        "Dr. Meier hilft Ihnen\nmit dem Antrag.",
    ],
)
