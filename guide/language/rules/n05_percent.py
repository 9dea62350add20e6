"""No percent.

Source: Netzwerk, Inclusion Europe, DIN SPEC 33429. A percentage is a fraction of something that is not named. Rates
that people need to act may stay in words. Bad: "Das Amt zahlt 75 % vom Lohn." Better: "Das Amt zahlt 3 von 4 Teilen."
"""

import re
from collections.abc import Iterator

from guide.language.rule import DIGITS, HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence

_PERCENT = re.compile(
    r"(?:(?<!\d)\d+(?:,\d+)?[\s\u00a0]?)?(?P<sign>[%‰])|(?:(?<!\d)\d+(?:,\d+)?[\s\u00a0-]?)Prozent\w*"
)
_ANY = re.compile("[%‰]|Prozent")
MESSAGE = "A percentage: {word}. Say how many of how many."
SHARES = {"10": "1 von 10 Teilen", "25": "1 von 4 Teilen", "50": "die Hälfte", "75": "3 von 4 Teilen", "100": "alles"}


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield percentages; those in words are only a hint."""
    if not _ANY.search(sentence.text):
        return
    for match in _PERCENT.finditer(sentence.text):
        number = match[0].rstrip("%‰\u00a0 ").removesuffix("Prozent").strip("\u00a0 -")
        severity = WARNING if match["sign"] else HINT
        yield Hit(
            match.start(), match.end(), MESSAGE, {"word": match[0]}, suggestion=SHARES.get(number, ""), at_most=severity
        )


RULE = Rule("N05", "percent", "sentence", check, WARNING, needs=DIGITS + "%‰")
