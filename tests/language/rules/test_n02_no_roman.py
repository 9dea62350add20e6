from rule_cases import cases

test_found, test_clean = cases(
    "N02",
    found={"Das steht im SGB IX.": "IX", "Ludwig XIV war König.": "XIV", "Teil II ist fertig.": "II"},
    clean=["Das steht im Sozial-Gesetz-Buch 9.", "Die Größe XL passt.", "Eine CD ist rund.", "Das ist die IHK."],
)
