from rule_cases import cases

test_found, test_clean = cases(
    "W06",
    found={
        "Legen Sie Widerspruch ein.": "Widerspruch",
        "Wir reden über Inklusion.\nAlle kommen.\nAlle gehen.": "Inklusion",
    },
    clean=[
        "Widerspruch heißt: Sie sind gegen den Brief.",
        "Sie bekommen einen Bescheid.\nDas ist ein Brief vom Amt.",
        "Das Amt schreibt einen Brief.",
        "Eine Vollmacht ist ein Brief mit Unterschrift.",
    ],
)
