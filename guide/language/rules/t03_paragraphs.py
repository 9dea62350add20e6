"""Short paragraphs, one topic each.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 7, DIN SPEC 33429. A wall of text is not begun. Bad: 15 sentences without a blank
line. Better: a blank line after every thought.
"""

from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import PARAGRAPH, Block

MESSAGE = "A paragraph of {count} sentences, more than {limit}. Begin a new one."


def check(block: Block, options: Options) -> Iterator[Hit]:
    """Yield the sentence with which a paragraph gets too long."""
    if block.kind == PARAGRAPH and len(block.sentences) > options["saetze"]:
        values = {"count": len(block.sentences), "limit": options["saetze"]}
        yield Hit(0, 0, MESSAGE, values, at=block.sentences[options["saetze"]])


RULE = Rule("T03", "paragraphs", "block", check, HINT, {"saetze": 8})
