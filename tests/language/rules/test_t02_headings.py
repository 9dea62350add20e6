from rule_cases import cases

test_found, test_clean = cases(
    "T02",
    found={
        "# So bekommen Sie in 3 Schritten ganz schnell Ihr Geld vom Amt\n\nWir helfen.": "So",
        "\n".join(["Das Amt hilft."] * 20): "",
    },
    clean=["# So bekommen Sie Geld\n\nWir helfen.", "Wir helfen.", "\n".join(["Das Amt hilft."] * 10)],
)
