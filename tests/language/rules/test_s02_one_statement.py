from rule_cases import cases

test_found, test_clean = cases(
    "S02",
    found={
        "Sie haben am Montag Zeit für den Antrag und das Amt hat dann 2 Monate Zeit.": "und",
        "Der Betrieb ist in der Stadt und er hat viele Plätze für Sie.": "und",
        "Das Geld ist für den Betrieb, aber Sie bekommen auch einen Teil.": "aber",
    },
    clean=[
        "Das Amt prüft den Antrag und die Briefe von der Beratungs-Stelle in Bonn.",
        "Sie haben Zeit und Geld.",
        "Sie können anrufen oder einen Brief an das Amt in Bonn schreiben.",
    ],
)
