"""No words in capitals.

Source: DIN SPEC 33429, Netzwerk, Inclusion Europe. Capitals have no shape: every word is the same box, and a voice
may spell them. Bad: "Das ist WICHTIG." Better: "Das ist wichtig."
"""

import re
from collections.abc import Iterator

from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import wordlist

_CAPITALS = re.compile(r"[A-ZÄÖÜ](?<!\w.)[A-ZÄÖÜ]{3,}\b")
_FREQUENT = wordlist("capitals")
MESSAGE = "A word in capitals: {word}. Write it in small letters."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield long words in capitals, frequent short ones, and rows of them; short others are taken for abbreviations."""
    found = [match for match in _CAPITALS.finditer(sentence.text) if match[0] not in options["erlaubt"]]
    for match in found:
        if len(match[0]) >= 6 or match[0] in _FREQUENT or (len(found) > 1 and sentence.text.isupper()):
            yield Hit(match.start(), match.end(), MESSAGE, {"word": match[0]}, suggestion=match[0].capitalize())


RULE = Rule("W09", "no-all-caps", "sentence", check, WARNING, {"erlaubt": frozenset(["UNESCO", "UNICEF"])})
