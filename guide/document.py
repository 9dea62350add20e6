"""What is printed and taken along, as plain values: the border between what is said and how paper shows it.

A document has one column a level. Its sections stand in rows, so that both levels can be read side by side.
"""

from typing import NamedTuple

from guide.page import Block

BLANK = "_" * 16
"""A blank that is filled in by hand. In text formats it stands as it is; the others draw a line."""


class Picture(NamedTuple):
    """A pictogram that carries meaning: ``alt`` says it in words, ``svg`` is the drawing."""

    name: str
    alt: str
    svg: str


class Section(NamedTuple):
    """One part of a document: a heading and blocks for each level, in the order of the document's levels.

    ``name`` is stable, for layout and tests. A section with a single cell in a document of two levels belongs to
    both, such as the letter itself; with an empty heading it has none.
    """

    name: str
    headings: tuple[str, ...]
    cells: tuple[tuple[Block, ...], ...]
    picture: Picture | None = None
    new_page: bool = False


class Document(NamedTuple):
    """A paper of a day. ``labels`` name the level of each column; ``remarks`` are told once, ``credit`` at the foot.

    Every text in it is ready to be printed, without control characters; nothing in it is markup.
    """

    kind: str
    title: str
    day: str
    levels: tuple[str, ...]
    labels: tuple[str, ...]
    remarks: tuple[str, ...]
    sections: tuple[Section, ...]
    credit: str = ""
