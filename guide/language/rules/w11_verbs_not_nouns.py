"""Verbs instead of nouns made of verbs.

Source: DIN SPEC 33429, Netzwerk, Hildesheim. "Die Prüfung erfolgt" says in nouns what a verb says with a person. Bad:
"Die Mitteilung über die Bewilligung kommt per Post." Better: "Das Amt schreibt Ihnen: Sie bekommen das Geld."
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.language.rule import HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import anchors, phrases, wordlist

_NOUN = re.compile(r"[A-ZÄÖÜ](?<!\w.)[a-zäöüß-]+(?:ung|ungen|heit|heiten|keit|keiten|nahme|nahmen)\b")
_THING = re.compile(rf"(?:{'|'.join(sorted(wordlist('things')))})(?:ung|ungen|heit|heiten|keit|keiten|nahme)$", re.I)
_ANCHORS = anchors("light_verbs")
_LIGHT = re.compile(rf"\b(?:{phrases('light_verbs')})\b")
NOUNS = "Nouns made of verbs: {word}. Say who does what."
LIGHT = "This says with a noun what a verb says: {word}."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield sentences with several such nouns, by the second, and verbs that only carry a noun."""
    nouns: dict[str, re.Match[str]] = {}  # one that is said again counts once: that is better than a pronoun (W13)
    for match in _NOUN.finditer(sentence.text):
        if not _is_thing(match[0]) and match[0] not in options["erlaubt"]:
            nouns.setdefault(match[0], match)
    if len(nouns) >= options["ab"]:
        second = list(nouns.values())[:2][-1]
        yield Hit(second.start(), second.end(), NOUNS, {"word": ", ".join(nouns)})
    if not _ANCHORS.hold(sentence.text, sentence.vocabulary):
        return
    for match in _LIGHT.finditer(sentence.text):
        yield Hit(match.start(), match.end(), LIGHT, {"word": match[0]}, at_most=HINT)


@lru_cache(maxsize=20_000)
def _is_thing(noun: str) -> bool:
    """Whether nobody thinks of the verb any more: Wohnung, Zeitung."""
    return _THING.search(noun) is not None


RULE = Rule(
    "W11", "verbs-not-nouns", "sentence", check, WARNING, {"ab": 2, "erlaubt": frozenset()}, spares_official=True
)
