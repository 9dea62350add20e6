"""Text is left-aligned; neither justified nor centred.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 10, Netzwerk, Inclusion Europe, Hildesheim. Lines that begin in the same place
are found again, and justified text has holes. It is checked in the HTML that a Markdown text holds. Bad: <p
align="center">. Better: no align at all.
"""

import re
from collections.abc import Iterator

from guide.language.inline import TAG
from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Text

_ALIGNED = re.compile(r"<center\b|align\s*[=:]\s*[\"']?\s*(?:center|justify|right)", re.I)
MESSAGE = "This text is not left-aligned: {word}"


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield tags that centre, justify or right-align."""
    for mark in text.marks:
        if mark.kind == TAG and _ALIGNED.search(mark.text):
            yield Hit(0, 0, MESSAGE, {"word": mark.text}, at=mark)


RULE = Rule("T05", "left-aligned", "text", check, WARNING)
