"""Dates with the name of the month and the whole year.

Source: DIN SPEC 33429, leichtesprache-bw.de. "12.3.21" may be a date, a sum or a version. Bad: "Das gilt ab 12.3.21."
Better: "Das gilt ab 12. März 2021."
"""

import re
from collections.abc import Iterator

from guide.language.rule import DIGITS, ERROR, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import MONTHS

_DATE = re.compile(r"(?<![\d.])(?P<day>[0-3]?\d)\. ?(?P<month>[01]?\d)\.(?: ?(?P<year>(?:19|20)?\d\d)\b)?(?!\d|\.\d)")
_ANY = re.compile(r"\d\. ?\d")
"""Stands in all of them."""
NAMES = MONTHS.replace("Jänner|", "").split("|")
MESSAGE = "A date in numbers: {word}. Write the name of the month."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield dates whose month is a number."""
    if not _ANY.search(sentence.text):
        return
    for match in _DATE.finditer(sentence.text):
        day, month, year = int(match["day"]), int(match["month"]), match["year"] or ""
        if not (1 <= day <= 31 and 1 <= month <= 12):
            continue
        whole = "20" + year if len(year) == 2 else year
        yield Hit(
            match.start(),
            match.end(),
            MESSAGE,
            {"word": match[0]},
            suggestion=f"{day}. {NAMES[month - 1]} {whole}".strip(),
        )


RULE = Rule("N06", "date", "sentence", check, ERROR, needs=DIGITS)
