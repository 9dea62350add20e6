"""What is important is bold; never underlined.

Source: Hildesheim, Netzwerk. Underlined words look like links, and the line cuts through g and p. Bad:
"<u>Wichtig</u>". Better: "**Wichtig**".
"""

import re
from collections.abc import Iterator

from guide.language.inline import TAG
from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Text

_UNDERLINED = re.compile(r"<(?:u|ins)\b|text-decoration\s*:\s*underline", re.I)
MESSAGE = "Underlined words look like links. Make them bold."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield tags that underline."""
    for mark in text.marks:
        if mark.kind == TAG and _UNDERLINED.search(mark.text):
            yield Hit(0, 0, MESSAGE, at=mark)


RULE = Rule("T09", "emphasis", "text", check, WARNING)
