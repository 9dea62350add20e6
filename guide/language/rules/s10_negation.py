"""Say what is, not what is not; never a negation of a negation.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 1 (strict), DIN SPEC 33429: a negation that is needed is right (soft). Negated
sentences take longer to understand, and a small "nicht" is easily missed. Bad: "Das ist nicht unwichtig." Better:
"Das ist wichtig." Settings: ``verneinung`` soft makes a plain "nicht" a hint, strict a warning.
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence

_PLAIN = re.compile(r"\b(?:nicht|kein(?:e[rsmn]?)?|nie|niemals|nichts|niemand(?:en|em)?)\b", re.I)
_WORDS = frozenset(
    [
        *("nicht", "kein", "keine", "keiner", "keines", "keinem", "keinen", "nie", "niemals", "nichts", "niemand"),
        *("niemanden", "niemandem", "weder", "keineswegs", "mitnichten", "keinesfalls"),
    ]
)
"""Without one of these there is no negation."""
_UN = r"un(?!bedingt|ter|d\b|s\b|ser|gefähr|ten\b|iver|ion)[a-zäöü]{4,}(?:bar|lich|ig|isch|sam|t|n|m|g)(?:e[rsmn]?)?"
_DOUBLE = re.compile(
    rf"\b(?:nicht {_UN}|nicht ohne|weder\b[^.!?]{{1,80}}\bnoch|keineswegs|mitnichten|keinesfalls|nicht selten"
    r"|nicht kein\w*)\b",
    re.I,
)
_TWO = re.compile(
    r"\b(?:nie|niemals|niemand(?:en|em)?|kein(?:e[rsmn]?)?)\b[^,;:.!?]{1,40}?\b(?:nicht|nie|niemals|kein(?:e[rsmn]?)?)\b",
    re.I,
)
_AND = re.compile(r"\b(?:und|oder|noch|aber|wenn|weil|heißt|bedeutet)\b")
DOUBLE = "A hard negation: {word}. Say what is."
PLAIN = "A negation: {word}. Say what is, if you can."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield negations of negations as they are, and plain ones as the book says that is followed."""
    if sentence.vocabulary.isdisjoint(_WORDS):
        return
    text = sentence.text
    doubles = list(_DOUBLE.finditer(text)) + [m for m in _TWO.finditer(text) if not _AND.search(m[0])]
    for match in doubles:
        yield Hit(match.start(), match.end(), DOUBLE, {"word": match[0]})
    if doubles:
        return
    for match in _PLAIN.finditer(text):
        severity = WARNING if options["verneinung"] == "streng" else HINT
        yield Hit(match.start(), match.end(), PLAIN, {"word": match[0]}, at_most=severity)


RULE = Rule("S10", "negation", "sentence", check, WARNING)
