"""A text about law says that it is not the law.

Source: DIN SPEC 33429, Hildesheim. Easy words are less exact than the law; who relies on them has to know. Bad: a
text about paragraphs without this. Better: "Dieser Text erklärt das Gesetz. Vor Gericht gilt nur das Gesetz."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import Text

_LAW = re.compile(r"§|\bParagraf|\bSGB\b|\bGesetz-?[Bb]uch\b")
_SAID = re.compile(
    r"(?:gilt|gelten) (?:\w+ ){0,4}(?:nicht|nur)\b|[Bb]ei Gericht|[Vv]or Gericht"
    r"|\b(?:keine?|nicht) (?:\w+ ){0,2}(?:Gesetz|[Rr]echts|rechtlich|verbindlich)"
)
MESSAGE = "This text is about a law. Say once that the text is not the law itself."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield the first sentence that names a law in a text that does not say so."""
    about = None
    for sentence in text.sentences():
        if _SAID.search(sentence.text):
            return
        about = about or (sentence if _LAW.search(sentence.text) else None)
    if about:
        yield Hit(0, 0, MESSAGE, at=about)


RULE = Rule("T12", "not-legal-notice", "text", check, HINT)
