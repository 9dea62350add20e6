from rule_cases import cases

test_found, test_clean = cases(
    "S13",
    found={
        "Wir helfen gern.\nIst das nicht schön?": "Ist",
        "Sie bekommen Geld.\nWie viel Geld?": "Wie",
        "Das ist gut, nicht wahr?": "Das",
    },
    clean=[
        "Wie viel Geld bekommen Sie?\nSie bekommen 10 Euro.",
        "# Wer hilft?\n\nDas Amt hilft.",
        "- Wer zahlt das?\n- Wie lange dauert es?",
        "Wir helfen gern.\nHaben Sie Fragen?",
    ],
)
