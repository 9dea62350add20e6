"""Short sentences: 8 to 10 words on average, 12 at most, 15 never.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 5, DIN SPEC 33429, Netzwerk, Inclusion Europe. Working memory is small: who has
reached the end of a long sentence has lost its beginning. A word with hyphens counts once. Bad: a sentence of 20
words. Better: two of 8.
"""

from collections.abc import Iterator

from guide.language.rule import ERROR, HINT, WARNING, Hit, Options, Rule
from guide.language.text import HEADING, Text

TOO_LONG = "This sentence has {count} words, more than {limit}. Make two of it."
ON_AVERAGE = "The sentences have {mean} words on average; at most {limit} are meant."
ENOUGH = 5
"""Sentences from which an average says something."""


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield each sentence that is too long, by the highest limit it passes, and a text of long ones."""
    limits = [("fehler_ueber", ERROR), ("warnung_ueber", WARNING), ("hinweis_ueber", HINT)]
    lengths = []
    for sentence in text.sentences():
        if sentence.kind != HEADING:
            lengths.append(sentence.length)
        for name, severity in limits:
            if sentence.length > options[name]:
                values = {"count": sentence.length, "limit": options[name]}
                yield Hit(0, len(sentence.text), TOO_LONG, values, at=sentence, at_most=severity)
                break
    if len(lengths) >= ENOUGH and sum(lengths) > options["mittel"] * len(lengths):
        values = {"mean": f"{sum(lengths) / len(lengths):.1f}".replace(".", ","), "limit": options["mittel"]}
        yield Hit(0, 0, ON_AVERAGE, values, at_most=WARNING)


LIMITS = {"mittel": 10, "hinweis_ueber": 10, "warnung_ueber": 12, "fehler_ueber": 15}
RULE = Rule("S01", "sentence-length", "text", check, ERROR, LIMITS)
