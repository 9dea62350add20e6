from rule_cases import cases

test_found, test_clean = cases(
    "N15",
    found={"Der Weg ist 3 km lang.": "km", "Das wiegt 500g.": "g", "Fahren Sie 30 km/h.": "km/h"},
    clean=["Der Weg ist 3 Kilometer lang.", "Das sind 3 Menschen.", "Der Raum 12m ist frei?".replace("12m", "M12")],
)
