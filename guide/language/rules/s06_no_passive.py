"""Active voice, so that everybody knows who does it.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 1, DIN SPEC 33429, Netzwerk, Hildesheim. A passive hides the person who acts, and
the verb comes in two parts. DIN allows the passive of victims, and a state ("ist geschlossen") is none. Bad: "Der
Antrag wird vom Amt geprüft." Better: "Das Amt prüft den Antrag."
"""

from collections.abc import Iterator

from guide.language import grammar
from guide.language.rule import HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence

PASSIVE = "Passive: {word}. Say who does it."
TO_BE = "This hides who does it: {word}. Say who has to, or who can."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield passives, and as a hint what "is to be done"."""
    for span in grammar.passives(sentence.text):
        yield Hit(span.start, span.end, PASSIVE, {"word": span.word})
    for span in grammar.modal_passives(sentence.text):
        yield Hit(span.start, span.end, TO_BE, {"word": span.word}, at_most=HINT)


RULE = Rule("S06", "no-passive", "sentence", check, WARNING, standard=HINT)
