"""Short lines.

Source: Canton of Zurich's guide: about 85 characters. From the end of a long line the eye does not find the next one.
It counts where a line of the text is a line that is read. Bad: a sentence of 120 characters on one line. Better: two
lines.
"""

from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import Block

MESSAGE = "A line of {count} characters, more than {limit}."


def check(block: Block, options: Options) -> Iterator[Hit]:
    """Yield lines that are too long."""
    for line in block.lines:
        if len(line.text) > options["zeichen"]:
            yield Hit(0, 0, MESSAGE, {"count": len(line.text), "limit": options["zeichen"]}, at=line)


RULE = Rule("T04", "line", "block", check, HINT, {"zeichen": 85})
