"""Short headings, and many.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 7, DIN SPEC 33429, Netzwerk, leichtesprache-bw.de. A heading says what comes, and
where to stop reading. Bad: 30 lines without one. Better: one for every thought.
"""

from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import HEADING, Sentence, Text

LONG = "The heading has {count} words, more than {limit}."
MISSING = "{count} sentences without a heading. Say with one what comes."


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield long headings, and the sentence at which a heading is due; a text that has none at all is told once."""
    count = 0
    told = False
    first: Sentence | None = None
    for block in text.blocks:
        if block.kind == HEADING:
            words = sum(sentence.length for sentence in block.sentences)
            if words > options["woerter"]:
                yield Hit(0, 0, LONG, {"count": words, "limit": options["woerter"]}, at=block.sentences[0])
            count, told, first = 0, False, None
            continue
        for sentence in block.sentences:
            count += 1
            first = first or sentence
            if count > options["saetze"] and not told:
                told = True
                yield Hit(0, 0, MISSING, {"count": count}, at=sentence)


RULE = Rule("T02", "headings", "text", check, HINT, {"woerter": 8, "saetze": 16})
