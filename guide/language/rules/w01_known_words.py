"""Everyday words instead of those of offices.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 4, DIN SPEC 33429, Netzwerk, Inclusion Europe, Hildesheim. What is not known
stops the reader. This rule knows words of offices that have an everyday twin. Bad: "Sie erhalten eine Mitteilung
hinsichtlich der Rente." Better: "Sie bekommen einen Brief über die Rente."
"""

from collections.abc import Iterator, Mapping
from functools import cache

from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import lines

ENDINGS = ("", "e", "en", "er", "es", "em", "n", "s", "t", "te", "ten", "st")
MESSAGE = "A word of offices: {word}. There is an easier one."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield words of the list, with the everyday word."""
    easier = _easier()
    for word in sentence.words:
        plain = word.text.lower()
        if plain in easier and plain not in options["erlaubt"]:
            yield Hit(word.start, word.end, MESSAGE, {"word": word.text}, suggestion=easier[plain])


@cache
def _easier() -> Mapping[str, str]:
    """The forms of the words of offices. In the list a star stands for the endings that German gives a stem."""
    result = {}
    for line in lines("office_words"):
        stem, _, easy = line.partition(" = ")
        for ending in ENDINGS if stem.endswith("*") else ("",):
            result[stem.removesuffix("*") + ending] = easy
    return result


RULE = Rule("W01", "known-words", "sentence", check, WARNING, {"erlaubt": frozenset()}, spares_official=True)
