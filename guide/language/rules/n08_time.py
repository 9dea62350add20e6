"""Times as "9 Uhr" or "9.30 Uhr", from and to in words.

Source: leichtesprache-bw.de, DIN SPEC 33429 ("bis"). A leading nought and a dash are signs that have to be decoded.
Bad: "Geöffnet 09:00-12:00 Uhr". Better: "Geöffnet von 9 Uhr bis 12 Uhr".
"""

import re
from collections.abc import Iterator

from guide.language.rule import DIGITS, HINT, WARNING, Hit, Options, Rule, matches
from guide.language.text import Sentence

_NOUGHT = re.compile(r"(?<![\d.,:])0\d[:.]\d\d(?=[\s\u00a0]*(?:Uhr|[-–]|bis))|(?<![\d.,:])0\d:\d\d\b")
_RANGE = re.compile(r"(?<![\d/.,-])\d{1,4}(?:[:.]\d\d)?(?: Uhr)? ?[–-] ?\d{1,4}(?:[:.]\d\d)?(?![\d/-])")
_COLON = re.compile(r"(?<![\d:])[12]?\d:\d\d(?=[\s\u00a0]*Uhr)")
_NUMBERED = re.compile(r"\b(?:Telefon|Tel\.|Fax|Nummer|IBAN|Konto|Aktenzeichen)|\d/\d", re.I)
_ANY = re.compile(r"\d(?:[:.]\d\d|(?: Uhr)? ?[–-])")
"""Stands in all of them; most numbers are no times."""
NOUGHT = "A nought before the hour: {word}. Leave it out."
RANGE = "From and to with a dash: {word}. Write the word bis."
COLON = "A time with a colon: {word}. Write a dot, or only the hour."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield hours with a nought, ranges with a dash, and colons in times."""
    if not _ANY.search(sentence.text) or _NUMBERED.search(sentence.text):
        return
    yield from matches(_NOUGHT, sentence.text, NOUGHT)
    yield from matches(_RANGE, sentence.text, RANGE)
    for hit in matches(_COLON, sentence.text, COLON):
        yield hit._replace(at_most=HINT)


RULE = Rule("N08", "time", "sentence", check, WARNING, needs=DIGITS)
