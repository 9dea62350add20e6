"""A time that can be found in a calendar.

Source: DIN SPEC 33429, Canton of Zurich's guide. "Zeitnah" is a week for one and a year for another. Bad: "Melden Sie
sich zeitnah." Better: "Melden Sie sich in dieser Woche."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule, matches
from guide.language.text import Sentence
from guide.language.wordlists import anchors, phrases

_ANCHORS = anchors("vague_times")
_VAGUE = re.compile(rf"\b(?:{phrases('vague_times')})\b(?! wie\b)", re.I)
MESSAGE = "A time without a day: {word}. Say when, or how long."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield words for times that mean another thing to everybody."""
    if _ANCHORS.hold(sentence.text, sentence.vocabulary):
        yield from matches(_VAGUE, sentence.text, MESSAGE)


RULE = Rule("W14", "concrete-time", "sentence", check, HINT)
