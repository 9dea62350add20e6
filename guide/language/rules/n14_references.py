"""No footnotes and references; links say where they lead.

Source: Netzwerk, Inclusion Europe, LanguageTool's grammar of simple German. A reference sends the reader away; "hier
klicken" says nothing to those who hear a list of links. Bad: "Mehr dazu siehe Seite 5." Better: say it here.
"""

import re
from collections.abc import Iterator

from guide.language.inline import LINK
from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Text

_REFERENCE = re.compile(
    r"[¹²³⁴⁵⁶⁷⁸⁹]+|\[\d{1,3}\]|\b[Ss]iehe\b(?! da\b)|\b[Vv]gl\.|\bs\. ?[ou]\.|\ba\. ?a\. ?O\."
    r"|\b[Oo]ben genannt\w*|\bo\. ?g\."
)
_UNIT = re.compile(r"\b[kcmd]?m[²³]")
_EMPTY = re.compile(
    r"(?:(?:bitte )?hier(?: klicken)?|mehr|weiter(?:lesen)?|link|klick\w*|mehr (?:erfahren|dazu|infos?))[.!:]?$", re.I
)
_PIECES = ("iehe", "gl.", "ben genannt", "s.o", "s. o", "s.u", "s. u", "a.a", "a. a", "o.g", "o. g", "[", *"¹²³⁴⁵⁶⁷⁸⁹")
"""One of these stands in every reference."""
REFERENCE = "A reference: {word}. Say it here."
EMPTY_LINK = "A link that does not say where it leads: {word}. Name the page."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield references, footnotes, and links whose words say nothing."""
    for sentence in text.sentences():
        if not any(piece in sentence.text for piece in _PIECES):
            continue
        units = {match.end() for match in _UNIT.finditer(sentence.text)}
        for match in _REFERENCE.finditer(sentence.text):
            if match.end() not in units:
                yield Hit(match.start(), match.end(), REFERENCE, {"word": match[0]}, at=sentence)
    for mark in text.marks:
        if mark.kind == LINK and _EMPTY.match(mark.text.strip()):
            yield Hit(0, 0, EMPTY_LINK, {"word": mark.text}, at=mark)


RULE = Rule("N14", "references", "text", check, WARNING, standard=WARNING)
