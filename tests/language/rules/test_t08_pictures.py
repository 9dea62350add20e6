from rule_cases import cases

test_found, test_clean = cases(
    "T08",
    found={
        "Das ist das Amt: ![](amt.png)": "![]",
        'Das <img src="amt.png"> ist es.': "<img",
        "Hier: ![ ](a.png)": "![ ]",
    },
    clean=["![Eine Frau im Amt](amt.png)", 'Das <img src="amt.png" alt="Eine Frau im Amt"> ist es.', "Das Amt hilft."],
)
