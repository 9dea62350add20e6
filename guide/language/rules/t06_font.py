"""No italics.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 9, Netzwerk, Inclusion Europe, Hildesheim. Slanted letters lose their shape. Bad:
"Das ist *wichtig*." Better: "Das ist **wichtig**."
"""

import re
from collections.abc import Iterator

from guide.language.inline import ITALIC, TAG
from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Text

_ITALIC = re.compile(r"<(?:i|em|cite)\b|font-style\s*:\s*(?:italic|oblique)", re.I)
MESSAGE = "Italics are hard to read. Make it bold, or leave it as it is."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield italics in Markdown and HTML, once for each pair of marks."""
    opened = False
    for mark in text.marks:
        if mark.kind == ITALIC:
            opened = not opened
            if opened:
                yield Hit(0, 0, MESSAGE, at=mark)
        elif mark.kind == TAG and _ITALIC.search(mark.text):
            yield Hit(0, 0, MESSAGE, at=mark)


RULE = Rule("T06", "font", "text", check, WARNING)
