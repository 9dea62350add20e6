"""What is printed and taken along, as plain values: the border between what is said and how paper shows it.

A document has one column a level. Its sections stand in rows, so that both levels can be read side by side.
"""

from typing import NamedTuple

from guide.page import Block


class Section(NamedTuple):
    """One part of a document: a heading and blocks for each level, in the order of the document's levels.

    ``name`` is stable, for layout and tests; ``picture`` names a pictogram or is empty. A section with a single
    cell in a document of two levels belongs to both, such as the letter itself.
    """

    name: str
    headings: tuple[str, ...]
    cells: tuple[tuple[Block, ...], ...]
    picture: str = ""
    new_page: bool = False


class Document(NamedTuple):
    """A paper. ``labels`` say of each column which level it is and whether it has been tested.

    ``day`` is printed as it is; ``alts`` are the words for each pictogram that is used, ``credit`` says whose they are.
    """

    kind: str
    title: str
    levels: tuple[str, ...]
    labels: tuple[str, ...]
    day: str
    sections: tuple[Section, ...]
    alts: tuple[tuple[str, str], ...] = ()
    credit: str = ""
