"""Big numbers in groups of three, better rounded.

Source: DIN SPEC 33429, Netzwerk, Inclusion Europe. Five digits in a row cannot be seen at once, and a decimal is a
sum to be done. Amounts of money that people need are fine. Bad: "Es gibt 12345 Betriebe." Better: "Es gibt mehr als
12 Tausend Betriebe." or "viele Betriebe".
"""

import re
from collections.abc import Iterator

from guide.language.rule import DIGITS, HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence

_LONG = re.compile(r"(?<![\d.,/A-Za-z-])\d{5,}(?![\d/-]|[.,]\d)(?! ?(?:€|Euro))(?! [A-ZÄÖÜ][a-zäöü]+\.?$)")
_NO_MONEY = r"(?![ \u00a0]?(?:€|Euro)|[.,]?\d)"
_EXACT = re.compile(rf"(?<![\d.,])\d{{1,3}}(?:\.\d{{3}})+(?:,\d+)?{_NO_MONEY}|(?<![\d.,])\d+,\d+{_NO_MONEY}")
_NUMBERED = re.compile(r"\b(?:Telefon|Tel\.|Fax|Nummer|IBAN|Konto|Postfach|PLZ|Aktenzeichen)", re.I)
_ANY = re.compile(r"\d(?:[.,]\d|\d{4})")
"""Stands in all of them."""
_READABLE = 15
"""Digits of a number that somebody may read; a longer row is none, and Python would refuse to count it."""
LONG = "A long number: {word}. Round it, or write it in groups of three."
EXACT = "An exact number: {word}. Round it, if nobody needs it exactly."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield numbers of five digits and more without groups, and decimals or grouped numbers that are no money."""
    if not _ANY.search(sentence.text) or _NUMBERED.search(sentence.text):
        return
    for match in _LONG.finditer(sentence.text):
        grouped = f"{int(match[0]):,}".replace(",", ".") if len(match[0]) <= _READABLE else ""
        yield Hit(match.start(), match.end(), LONG, {"word": match[0]}, suggestion=grouped, at_most=WARNING)
    for match in _EXACT.finditer(sentence.text):
        yield Hit(match.start(), match.end(), EXACT, {"word": match[0]}, at_most=HINT)


RULE = Rule("N04", "big-numbers", "sentence", check, WARNING, needs=DIGITS)
