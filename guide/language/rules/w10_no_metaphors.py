"""No idioms and pictures in words.

Source: DIN SPEC 33429, Netzwerk, Inclusion Europe, Hildesheim. Who takes words as they are sees a hat when two things
go under one. The rule knows a list; most metaphors only people find. Bad: "Wir bringen alles unter einen Hut."
Better: "Wir achten auf alles."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule, matches
from guide.language.text import Sentence
from guide.language.wordlists import anchors, phrases

_ANCHORS = anchors("idioms")
_IDIOMS = re.compile(rf"\b(?:{phrases('idioms')})(?!\w)", re.I)
MESSAGE = "A picture in words: {word}. Say what is meant."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield the idioms of the list."""
    if _ANCHORS.hold(sentence.text, sentence.vocabulary):
        yield from matches(_IDIOMS, sentence.text, MESSAGE)


RULE = Rule("W10", "no-metaphors", "sentence", check, HINT)
