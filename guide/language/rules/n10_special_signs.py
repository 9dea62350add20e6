"""No special signs in running text.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 6, DIN SPEC 33429, Netzwerk, Inclusion Europe. A sign that is not read aloud
alike by everybody stops the reader; brackets hide a second statement. Addresses of the internet and amounts are fine.
Bad: "Der Antrag (auf Papier) ist nach § 61 nötig." Better: "Sie brauchen einen Antrag auf Papier."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence

_SIGNS = re.compile(
    r"[§&()\[\]{};<>#…|~^_\\=†→+](?<!\d\+)|\.\.\.|(?<=\w) ?/ ?(?=\w)(?<!\d/)"
    r"|(?<=\s)[–—](?=\s)|(?<=\s)-(?=\s)|(?<!\w)\*(?!\w)"
)
_ANY = re.compile(r"[§&()\[\]{};<>#…|~^_\\=†→+/–—*]|-(?<=\s-)\s|\.\.\.")
_MILD = {"–", "—", "-", "+", "…", "..."}
_FORMULA = re.compile(r"\w/-?in(?:nen)?\b")
MESSAGE = "A special sign: {word}. Say it in words."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield each kind of sign once; dashes are only a hint."""
    if not _ANY.search(sentence.text):
        return
    seen = set()
    for match in _SIGNS.finditer(sentence.text):
        sign = match[0].strip()
        if sign in seen or sign in options["erlaubt"]:
            continue
        if sign == "/" and _FORMULA.match(sentence.text, match.start() - 1):
            continue  # a form of gender, which has a rule of its own
        seen.add(sign)
        if sign == "(":
            seen.add(")")
        yield Hit(match.start(), match.end(), MESSAGE, {"word": sign}, at_most=HINT if sign in _MILD else WARNING)


RULE = Rule("N10", "special-signs", "sentence", check, WARNING, {"erlaubt": frozenset()})
