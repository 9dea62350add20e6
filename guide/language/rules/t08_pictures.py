"""A picture has words that say what is on it.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 11, DIN SPEC 33429, Netzwerk, Inclusion Europe. Who hears the page hears these
words. Whether the picture is a good one, only people can say. Bad: ![](amt.png). Better: ![Eine Frau im
Amt](amt.png).
"""

import re
from collections.abc import Iterator

from guide.language.inline import PICTURE, TAG
from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Text

_NO_ALT = re.compile(r"<img\b(?![^>]*\balt\s*=\s*[\"'][^\"']+[\"'])", re.I)
MESSAGE = "This picture has no words. Say what is on it."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield pictures without alternative text."""
    for mark in text.marks:
        if (mark.kind == PICTURE and not mark.text.strip()) or (mark.kind == TAG and _NO_ALT.search(mark.text)):
            yield Hit(0, 0, MESSAGE, at=mark)


RULE = Rule("T08", "pictures", "text", check, WARNING, standard=WARNING)
