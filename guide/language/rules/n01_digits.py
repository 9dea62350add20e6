"""Numbers are digits, also from 1 to 12.

Source: DIN SPEC 33429, Netzwerk, Inclusion Europe, leichtesprache-bw.de. A digit is seen at once; a number word has
to be read and turned into a number. "ein" and "eine" are no numbers here. Bad: "Sie haben drei Wochen Zeit." Better:
"Sie haben 3 Wochen Zeit."
"""

import re
from collections.abc import Iterator

from guide.language.rule import ERROR, Hit, Options, Rule
from guide.language.text import Sentence

NUMBERS = {
    word: number
    for number, word in enumerate(
        [
            "zwei",
            "drei",
            "vier",
            "fünf",
            "sechs",
            "sieben",
            "acht",
            "neun",
            "zehn",
            "elf",
            "zwölf",
            "dreizehn",
            "vierzehn",
            "fünfzehn",
            "sechzehn",
            "siebzehn",
            "achtzehn",
            "neunzehn",
            "zwanzig",
        ],
        2,
    )
} | {"dreißig": 30, "vierzig": 40, "fünfzig": 50, "sechzig": 60, "hundert": 100, "tausend": 1000, "zwo": 2}
HUNDRED = 100
_GROUP = re.compile(r"\d[\s\u00a0]+$")  # "12 Tausend" is how a big number is rounded (N04)
_IDIOM = re.compile(r"acht\s+(?:geben|gibt|auf)|in acht\b|unter vier augen|alle viere", re.I)
MESSAGE = "A number in words: {word}. Write it in digits."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield number words from two on."""
    if sentence.vocabulary.isdisjoint(NUMBERS):
        return
    for word in sentence.words:
        number = NUMBERS.get(word.text.lower())
        if (
            number
            and not (number >= HUNDRED and _GROUP.search(sentence.text, max(0, word.start - 3), word.start))
            and not _IDIOM.match(sentence.text, max(0, word.start - 3))
            and not _IDIOM.match(sentence.text, word.start)
        ):
            yield Hit(word.start, word.end, MESSAGE, {"word": word.text}, suggestion=str(number))


RULE = Rule("N01", "digits", "sentence", check, ERROR)
