"""No genitive: "von" or "vom" instead.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 1 (strict), DIN SPEC 33429 ("Annas Auto" is allowed), Netzwerk, Hildesheim. The
genitive is rare in speech and stacks nouns. Bad: "das Haus des Vaters". Better: "das Haus vom Vater". Settings:
``genitiv`` strict finds the genitive of names, too.
"""

import re
from collections.abc import Iterator

from guide.language import grammar
from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import wordlist

_NAMES = re.compile(r"\b[A-ZÄÖÜ][a-zäöüß]+[a-rt-wyzäöü]s (?=[A-ZÄÖÜ][a-zäöüß]{2,})")
_NO_NAMES = wordlist("no_names")
MESSAGE = "Genitive: {word}. Say it with von or vom."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield genitives, and if the strict book is followed those of names."""
    for span in grammar.genitives(sentence.text):
        if not any(phrase in sentence.text for phrase in options["erlaubt"] if span.word in phrase):
            yield Hit(span.start, span.end, MESSAGE, {"word": span.word})
    if options["genitiv"] == "streng":
        for match in _NAMES.finditer(sentence.text):
            if match[0].strip().lower() not in _NO_NAMES:
                yield Hit(match.start(), match.end(), MESSAGE, {"word": match[0].strip()})


RULE = Rule(
    "S07",
    "no-genitive",
    "sentence",
    check,
    WARNING,
    {"erlaubt": frozenset(["Grad der Behinderung"])},
    spares_official=True,
)
