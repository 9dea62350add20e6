"""No Roman numerals.

Source: DIN SPEC 33429, Netzwerk, Inclusion Europe. Many readers never learned them, and a voice reads them as
letters. Bad: "Das steht im SGB IX." Better: "Das steht im Sozial-Gesetz-Buch 9."
"""

import re
from collections.abc import Iterator

from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Sentence

_ROMAN = re.compile(r"\b(?=[IVX]{2,6}\b)(X{0,3})(IX|IV|V?I{0,3})\b")
_ANY = re.compile("[IVX]{2}")
VALUES = {"I": 1, "V": 5, "X": 10}
MESSAGE = "A Roman numeral: {word}. Write it in digits."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield Roman numerals of two signs or more."""
    for match in _ROMAN.finditer(sentence.text) if _ANY.search(sentence.text) else ():
        if match[0]:
            yield Hit(match.start(), match.end(), MESSAGE, {"word": match[0]}, suggestion=str(_number(match[0])))


def _number(roman: str) -> int:
    values = [VALUES[sign] for sign in roman]
    return sum(-value if value < after else value for value, after in zip(values, [*values[1:], 0], strict=True))


RULE = Rule("N02", "no-roman", "sentence", check, WARNING, needs="IVX")
