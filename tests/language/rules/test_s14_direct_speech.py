from rule_cases import cases

test_found, test_clean = cases(
    "S14",
    found={
        "Das Amt sagt, dass Sie Geld bekommen.": "sagt",
        "Sie fragen das Amt, ob Sie Geld bekommen.": "fragen",
        "Er meint, er kann das gut.": "meint",
    },
    clean=["Das Amt sagt: Sie bekommen Geld.", "Sie fragen das Amt.", "Sagen Sie, was Sie möchten."],
)
