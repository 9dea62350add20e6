"""A postal address stands in lines, as on a letter.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 12. Nobody can copy an address out of running text. Bad: "Schreiben Sie an das
Amt, Hauptstraße 5, 04103 Leipzig." Better: three lines.
"""

import re
from collections.abc import Iterator

from guide.language.rule import DIGITS, HINT, Hit, Options, Rule, matches
from guide.language.text import Sentence

_STREET = r"[A-ZÄÖÜ][\w-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ring|damm|ufer)[ ,]+\d{1,4} ?[a-z]?\b"
_PLACE = r"\b\d{5} [A-ZÄÖÜ][a-zäöüß]+"
_ADDRESS = re.compile(rf"\b{_STREET}[^.!?]{{0,20}}{_PLACE}|{_PLACE}[ ,]+{_STREET}")
_POSTCODE = re.compile(r"\d{5} ")
MESSAGE = "An address in running text: {word}. Write it in lines, as on a letter."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield street and place in one sentence."""
    if _POSTCODE.search(sentence.text):
        yield from matches(_ADDRESS, sentence.text, MESSAGE)


RULE = Rule("T10", "address-block", "sentence", check, HINT, needs=DIGITS)
