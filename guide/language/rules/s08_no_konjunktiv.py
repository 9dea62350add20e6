"""No Konjunktiv.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 1, DIN SPEC 33429 (everyday forms are allowed), Netzwerk, Hildesheim. It says
what is not so, or what somebody else said; both have to be known to be understood. "möchte" is everyday German. Bad:
"Sie könnten einen Antrag stellen." Better: "Sie können einen Antrag stellen."
"""

from collections.abc import Iterator

from guide.language import grammar
from guide.language.rule import ERROR, WARNING, Hit, Options, Rule
from guide.language.text import Sentence

PAST_TOO = ("sollte", "sollten")
"""Forms that are the simple past as well, and in which everybody gives advice."""
MESSAGE = "Konjunktiv: {word}. Say what is, or what can be."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield forms of the Konjunktiv but for "möchte"."""
    for span in grammar.konjunktives(sentence.text):
        severity = WARNING if span.word.lower() in PAST_TOO else ERROR
        yield Hit(span.start, span.end, MESSAGE, {"word": span.word}, at_most=severity)


RULE = Rule("S08", "no-konjunktiv", "sentence", check, ERROR)
