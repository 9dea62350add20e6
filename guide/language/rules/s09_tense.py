"""Present or perfect; the preterite only of sein, haben and modal verbs.

Source: DIN SPEC 33429, Netzwerk, LanguageTool's grammar of simple German, Hildesheim. The preterite of most verbs is
a form of books. Bad: "Er arbeitete in einer Werkstatt." Better: "Er hat in einer Werkstatt gearbeitet."
"""

import re
from collections.abc import Iterator

from guide.language import grammar
from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Sentence

_PLUPERFECT = re.compile(
    r"\b(?:hatte|hatten|hattest)\b(?: [^\s,.!?]+){0,8} "
    r"(?P<verb>ge[a-zäöü]{3,}(?:t|en)|(?:be|ver|er|ent|zer)[a-zäöü]{3,}t)(?=[.!?,]|$)"
)
PRETERITE = "A past form of books: {word}. Say it with hat or ist."
BEFORE_PAST = "A past before the past: {word}. Tell one thing after the other."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield preterites of full verbs, and the Plusquamperfekt."""
    for span in grammar.preterites(sentence.text):
        if span.word.lower() not in options["erlaubt"]:
            yield Hit(span.start, span.end, PRETERITE, {"word": span.word})
    for match in _PLUPERFECT.finditer(sentence.text) if "hatte" in sentence.text else ():
        word = f"{match[0].split()[0]} … {match['verb']}"
        yield Hit(match.start(), match.end(), BEFORE_PAST, {"word": word})


RULE = Rule("S09", "tense", "sentence", check, WARNING, {"erlaubt": frozenset(["gab", "gaben"])}, spares_official=True)
