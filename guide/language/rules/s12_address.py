"""Readers are "Sie" with a capital letter, the same in the whole text; nobody is "man".

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 2, DIN SPEC 33429, Netzwerk, Inclusion Europe. Who is meant has to be clear, and
adults are not addressed like children. Bad: "Man kann einen Antrag stellen." Better: "Sie können einen Antrag
stellen."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence, Text

_MAN = re.compile(r"\b[Mm]an\b")
_NAMED = re.compile(r"(?:nennt|sagt|heißt|spricht|schreibt) man|man (?:nennt|sagt|spricht|schreibt)", re.I)
_DU = re.compile(r"\b(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]ein(?:e[rsmn]?)?)\b")
_SIE = re.compile(r"(?<=[\wäöü,] )(?:Sie|Ihnen|Ihre?[nmrs]?)\b")
_YOU = frozenset(("du", "dich", "dir", *("dein" + ending for ending in ("", "e", "er", "es", "em", "en"))))
_PERSONS = "Antragsteller|Leistungsberechtigte|Betroffene|Versicherte|Nutzer|Bürger|Leser|Besucher|Teilnehmer"
_DISTANT = re.compile(rf"[Dd](?<!\w.)(?:er|ie|e[mns]) (?:{_PERSONS})(?:in|innen|s|n)?\b")
MAN = "Nobody is meant by the word {word}. Say Sie, or who it is."
MIXED = "The text says Sie and du: {word}. Choose one."
DISTANT = "The reader is meant, but not addressed: {word}. Say Sie."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield "man", persons who are spoken about instead of to, and the first "du" in a text that says "Sie"."""
    first_du: tuple[Sentence, re.Match[str]] | None = None
    polite = False
    for sentence in text.sentences():
        for match in _MAN.finditer(sentence.text) if "man" in sentence.vocabulary else ():
            severity = HINT if _NAMED.search(sentence.text) else WARNING
            yield Hit(match.start(), match.end(), MAN, {"word": match[0]}, at=sentence, at_most=severity)
        for match in _DISTANT.finditer(sentence.text):
            yield Hit(match.start(), match.end(), DISTANT, {"word": match[0]}, at=sentence, at_most=HINT)
        polite = polite or _SIE.search(sentence.text) is not None
        if first_du is None and not sentence.vocabulary.isdisjoint(_YOU) and (du := _DU.search(sentence.text)):
            first_du = sentence, du
    if first_du and polite:
        sentence, match = first_du
        yield Hit(match.start(), match.end(), MIXED, {"word": match[0]}, at=sentence, at_most=WARNING)


RULE = Rule("S12", "address", "text", check, WARNING)
