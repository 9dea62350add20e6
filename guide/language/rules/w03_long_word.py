"""No long words; a part between two hyphens has at most 12 letters.

Source: DIN SPEC 33429, Netzwerk, LanguageTool (13 letters). A long word is read letter by letter. Bad:
"Werkstattbeschäftigung". Better: "Arbeit in der Werkstatt".
"""

import re
from collections.abc import Iterator

from guide.language.grammar import more_syllables
from guide.language.rule import ERROR, HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import wordlist

_SHORT = 8
"""Letters of a word that is never too long."""
_PART = re.compile(rf"[^\W\d_]{{{_SHORT + 1},}}")
LETTERS = "A long word: {word} has {count} letters, more than {limit}. Divide it, or say it otherwise."
SYLLABLES = "A word of many syllables: {word}. Is there a shorter one?"
KNOWN = wordlist("long_known")
"""Long words that everybody knows from talking."""
LIMITS = {"hinweis_ueber": 12, "warnung_ueber": 13, "fehler_ueber": 15, "silben": 3, "erlaubt": KNOWN}


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield parts of words that are too long, and as a hint those of many syllables."""
    allowed, most = options["erlaubt"], options["silben"]
    shortest = min(options["hinweis_ueber"], options["warnung_ueber"], options["fehler_ueber"])
    for part in _PART.finditer(sentence.text):
        word = part[0]
        count = len(word.removesuffix("innen"))  # the form for women makes no word harder
        if count <= _SHORT or word in allowed or word.lower() in allowed:
            continue
        if count > shortest:
            values = {"word": word, "count": count, "limit": options["hinweis_ueber"]}
            yield Hit(part.start(), part.end(), LETTERS, values, at_most=_weight(count, options))
        elif more_syllables(word, most):
            yield Hit(part.start(), part.end(), SYLLABLES, {"word": word}, at_most=HINT)


def _weight(letters: int, options: Options) -> str:
    """What a word of so many letters weighs, which is too long."""
    if letters > options["fehler_ueber"]:
        return ERROR
    return WARNING if letters > options["warnung_ueber"] else HINT


RULE = Rule("W03", "long-word", "sentence", check, ERROR, LIMITS, spares_official=True)
