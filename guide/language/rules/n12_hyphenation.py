"""No word is broken at the end of a line, and none holds a soft hyphen.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 1, DIN SPEC 33429, Netzwerk, Inclusion Europe, Hildesheim. Half a word is no
word. Bad: "Bera-" at the end of a line and "tung" on the next. Better: the whole word on the next line.
"""

import re
from collections.abc import Iterator

from guide.language.inline import SOFT
from guide.language.rule import ERROR, Hit, Options, Rule
from guide.language.text import Text

_BROKEN = re.compile(r"(?<![^\W\d_])[^\W\d_]*[a-zäöüß]-$")
_GOES_ON = re.compile(r"(?!und\b|oder\b|bzw\b|sowie\b|bis\b)[a-zäöüß]{2,}")
BROKEN = "This word is broken at the end of the line: {word}. Take the whole word to the next line."
SOFT_HYPHEN = "A hidden hyphen stands in this line. Remove it."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield broken words and soft hyphens."""
    for block in text.blocks:
        for line, following in zip(block.lines, block.lines[1:], strict=False):
            broken = _BROKEN.search(line.text)
            if broken and _GOES_ON.match(following.text):
                word = broken[0] + following.text.split()[0]
                yield Hit(0, 0, BROKEN, {"word": word}, suggestion=word.replace("-", ""), at=line)
    for mark in text.marks:
        if mark.kind == SOFT:
            yield Hit(0, 0, SOFT_HYPHEN, at=mark)


RULE = Rule("N12", "hyphenation", "text", check, ERROR, standard=ERROR)
