from rule_cases import cases

test_found, test_clean = cases(
    "S12",
    found={
        "Man kann einen Antrag stellen.": "Man",
        "Das kann man so machen.": "man",
        "Das können Sie tun.\nDu kannst auch anrufen.": "Du",
        "Der Antragsteller bekommt Geld.": "Der",
    },
    clean=["Sie können einen Antrag stellen.", "Du kannst einen Antrag stellen.", "Manche Menschen arbeiten gern."],
)
