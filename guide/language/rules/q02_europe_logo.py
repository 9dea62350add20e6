"""Who shows the European logo names the testers and the owner of the logo.

Source: Inclusion Europe, easy-to-read.eu. The logo is free, if the text follows the European standards, at least one
person with intellectual disability has read it, the testers are named, and the notice stands beside it. Bad: the logo
alone. Better: with "© Europäisches Logo für einfaches Lesen: Inclusion Europe" and the names.
"""

import re
from collections.abc import Iterator

from guide.language.inline import PICTURE
from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Text

_LOGO = re.compile(r"easy[- ]to[- ]read|(?:Logo|Zeichen) für (?:einfaches Lesen|Leichte Sprache)|leicht[- ]lesen", re.I)
_OWNER = re.compile(r"Inclusion Europe")
_TESTED = re.compile(r"geprüft|Prüfgruppe|Prüferin|Prüfer\b|getestet|Testles", re.I)
MESSAGE = "The European logo needs the notice of Inclusion Europe and the names of the testers."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield the first logo in a text that lacks the notice or says nothing of testers."""
    logos = [mark for mark in text.marks if mark.kind == PICTURE and _LOGO.search(mark.text)]
    if not logos:
        return
    words = " ".join([*(sentence.text for sentence in text.sentences()), *(mark.text for mark in logos)])
    if not (_OWNER.search(words) and _TESTED.search(words)):
        yield Hit(0, 0, MESSAGE, at=logos[0])


RULE = Rule("Q02", "europe-logo", "text", check, WARNING)
