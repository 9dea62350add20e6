"""Long compounds are divided by hyphens or by Mediopunkte.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 4 (hyphen), Hildesheim (Mediopunkt), DIN SPEC 33429 (both). The joint shows of
which words a word is made. Better still: dissolve it. Bad: "Lohnkostenzuschuss". Better: "Lohn-Kosten-Zuschuss".
Settings: ``trennung`` says which sign is suggested.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from guide.language.grammar import compounds
from guide.language.rule import ERROR, WARNING, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import wordlist

_STREET = re.compile(r"\w+(?:straße|strasse|weg|platz|allee|gasse|ring|damm|ufer) \d{1,3}\b")
"""The name of a street, with its number: nobody can write it otherwise."""
MESSAGE = "A compound: {word}. Divide it, or dissolve it."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield nouns of several words that are long and not divided."""
    for word in sentence.words:
        if len(word.text) <= options["laenger_als"] or not word.text[0].isupper() or not word.text.isalpha():
            continue
        if (
            word.text in options["erlaubt"]
            or word.text.lower() in options["erlaubt"]
            or _STREET.match(sentence.text, word.start)
        ):
            continue
        parts = compounds(word.text)
        if len(parts) > 1:
            suggestion = divided(parts, options["trennung"])
            severity = ERROR if len(word.text) > options["fehler_laenger_als"] else WARNING
            yield Hit(word.start, word.end, MESSAGE, {"word": word.text}, suggestion, at_most=severity)


def divided(parts: Sequence[str], sign: str) -> str:
    """The word with its joints shown: a capital follows a hyphen, a small letter a Mediopunkt."""
    if sign == "mediopunkt":
        return "·".join([parts[0], *(part[0].lower() + part[1:] for _, part in pairwise(parts))])
    return "-".join(part[0].upper() + part[1:] for part in parts)


RULE = Rule(
    "W04",
    "compound",
    "sentence",
    check,
    WARNING,
    {"laenger_als": 12, "fehler_laenger_als": 12, "erlaubt": wordlist("long_known")},
    spares_official=True,
)
