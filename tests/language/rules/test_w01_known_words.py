from rule_cases import cases

test_found, test_clean = cases(
    "W01",
    found={
        "Sie lesen etwas hinsichtlich der Rente.": "hinsichtlich",
        "Gemäß dem Gesetz geht das.": "Gemäß",
        "Das ist erforderlich.": "erforderlich",
        "Die erforderlichen Papiere fehlen.": "erforderlichen",
        "Sie erhalten zudem Geld.": "erhalten",
        "Das gilt jedoch nicht, falls Sie arbeiten.": "jedoch",
        "Ihre Voraussetzungen werden geprüft.": "Voraussetzungen",
    },
    clean=[
        "Sie bekommen einen Brief über die Rente.",
        "Sie brauchen den Ausweis.",
        "Das Amt hilft Ihnen.",
        "Der Besitzer vom Hund lacht.",
    ],
)
