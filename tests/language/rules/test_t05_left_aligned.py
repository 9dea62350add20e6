from rule_cases import cases

test_found, test_clean = cases(
    "T05",
    found={
        'Das <p align="center">Amt</p> hilft.': "<p",
        '<p style="text-align: justify">Das Amt hilft.</p>': "<p",
        "Das <center>Amt</center> hilft.": "<center>",
    },
    clean=["<p>Das Amt hilft.</p>", "Das Amt hilft.", '<p align="left">Das Amt hilft.</p>'],
)
