from rule_cases import cases

test_found, test_clean = cases(
    "T04",
    found={
        "Sie können den Antrag auf das Budget für Arbeit auch am Telefon oder mit einem Brief stellen.": "Sie",
        "Kurz.\nSie können den Antrag auf das Budget für Arbeit auch am Telefon oder mit einem Brief stellen.": "Sie",
    },
    clean=["Sie können anrufen.", "https://beispiel.de/" + "a" * 100, "Sie können das Amt am Telefon fragen."],
)
