"""No abbreviations, but for those that everybody knows.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 1, DIN SPEC 33429, Netzwerk, Inclusion Europe. An abbreviation has to be known.
Bad: "Sie brauchen z. B. einen Ausweis." Better: "Sie brauchen zum Beispiel einen Ausweis."
"""

import re
from collections.abc import Iterator

from guide.language.rule import ERROR, HINT, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import wordlist

LONG = {
    "z.b.": "zum Beispiel", "d.h.": "das heißt", "u.a.": "unter anderem", "i.d.r.": "meistens",
    "usw.": "und so weiter", "etc.": "und so weiter", "bzw.": "oder", "ca.": "ungefähr", "evtl.": "vielleicht",
    "ggf.": "vielleicht", "inkl.": "mit", "abs.": "Absatz", "nr.": "Nummer", "tel.": "Telefon", "str.": "Straße",
    "vgl.": "", "max.": "höchstens", "min.": "mindestens", "mio.": "Millionen", "mrd.": "Milliarden",
    "std.": "Stunden", "sog.": "", "zzgl.": "und dazu", "gem.": "nach", "lt.": "nach", "u.u.": "vielleicht",
    "o.g.": "", "s.o.": "", "s.u.": "", "i.s.d.": "", "i.v.m.": "", "art.": "Artikel", "bspw.": "zum Beispiel",
    "o.ä.": "", "u.ä.": "", "z.t.": "zum Teil", "z.zt.": "jetzt", "exkl.": "ohne", "mind.": "mindestens",
    "insb.": "besonders", "zb.": "zum Beispiel", "ff.": "", "v.a.": "vor allem",
}  # fmt: skip
_DOTTED = re.compile(
    r"(?<![\w.])(?:z\. ?Zt|z\. ?[BT]|d\. ?h|u\. ?[aäU]|i\. ?d\. ?R|i\. ?S\. ?d|i\. ?V\. ?m|o\. ?[gä]|s\. ?[ou]|v\. ?a"
    r"|usw|etc|bzw|ca|evtl|ggf|inkl|Abs|Nr|Tel|Str|[Vv]gl|max|min|Mio|Mrd|Std|sog|zzgl|gem|lt|bspw|exkl|mind|insb|zB|ff"
    r"|Art(?=\. ?\d))\.",
)
_LONGEST = 4
"""Letters before the first dot of an abbreviation."""
_LETTERS = re.compile(r"[A-ZÄÖÜ](?<!\w.)(?:[A-ZÄÖÜ]{1,4}|[a-zäöü]{0,2}[A-ZÄÖÜ][A-ZÄÖÜa-z]{0,3})\b")
_ROMAN = re.compile(r"[IVXLCDM]+$")
KNOWN = wordlist("abbreviations_known")
DOTTED = "An abbreviation: {word}. Write it out."
LETTERS = "An abbreviation: {word}. Write it out, or explain it."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield abbreviations with a dot, and as a hint letters that not everybody knows."""
    first_dot = sentence.text.find(".")
    for match in _DOTTED.finditer(sentence.text, max(0, first_dot - _LONGEST)) if first_dot > 0 else ():
        suggestion = LONG.get(match[0].replace(" ", "").lower(), "")
        yield Hit(match.start(), match.end(), DOTTED, {"word": match[0]}, suggestion, at_most=ERROR)
    if sentence.text.isupper():
        return
    for match in _LETTERS.finditer(sentence.text):
        if match[0] not in options["bekannt"] and not _ROMAN.match(match[0]):
            yield Hit(match.start(), match.end(), LETTERS, {"word": match[0]}, at_most=HINT)


RULE = Rule("W08", "no-abbreviations", "sentence", check, ERROR, {"bekannt": KNOWN}, spares_official=True)
