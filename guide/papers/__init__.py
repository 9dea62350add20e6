"""What a person takes along, made from the same pages that they have read: documents, not yet any format."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from guide.document import Document, Picture, Section
from guide.load import Content
from guide.page import Block, Heading
from guide.problem import BrokenContent, Finding, Problem
from guide.render import Renderer

Part = tuple[str, str, list[Block]]
"""A section in one level: its stable name, its heading, its blocks."""


def side_by_side(
    content: Content,
    day: date,
    levels: Sequence[str],
    kind: str,
    parts_of: Callable[[Renderer], tuple[str, list[Part]]],
) -> Document:
    """A document whose sections come from the same function in each level. Sections without blocks are left out.

    Its Leichte Sprache is a draft unless every text that was read for it was tested.
    """
    renders = [Renderer(content, level, day) for level in levels]
    made = [parts_of(render) for render in renders]
    sections = []
    for row in zip(*(parts for _, parts in made), strict=True):
        if any(blocks for _, _, blocks in row):
            cells = tuple(tuple(blocks) for _, _, blocks in row)
            headings = tuple(heading for _, heading, _ in row)
            sections.append(Section(row[0][0], headings, cells, picture_of(renders[0], row[0][0])))
    labels = tuple(render.level_name(not render.untested) for render in renders)
    drafts = next((said for render in renders if (said := render.draft())), ())
    credit = renders[0].words("Pictures: OpenMoji, licence CC BY-SA 4.0") if any(s.picture for s in sections) else ""
    return Document(kind, made[0][0], renders[0].day_name(day), tuple(levels), labels, drafts, tuple(sections), credit)


def without(blocks: Sequence[Block], *kinds: type) -> list[Block]:
    """The blocks but for those of some kinds, which stand elsewhere on the paper, and the headings above them."""
    after = (*blocks, None)[1:]
    return [
        block
        for block, follows in zip(blocks, after, strict=True)
        if not isinstance(block, kinds) and not (isinstance(block, Heading) and isinstance(follows, kinds))
    ]


def picture_of(render: Renderer, name: str) -> Picture | None:
    """The pictogram for a section or topic, if there is one."""
    from guide.load.pictures import read_picture

    path = render.content.root / "bilder" / f"{name}.svg"
    if not path.is_file():
        return None
    try:
        svg = read_picture(path)
    except Problem as problem:
        finding = Finding(f"content/bilder/{name}.svg", 1, problem.message, problem.values, "D10")
        raise BrokenContent([finding]) from None
    return Picture(name, render.listed("bilder", name), svg)


def closing(render: Renderer, *more: Iterable[Block]) -> list[Part]:
    """What stands at the end of every paper, once: where it is written, that it is no advice, and its day."""
    blocks = [block for each in more for block in each]
    hints: list[Block] = [render.hint("kein_rat"), render.hint("stand")]
    return [
        ("quellen", render.words("Where this is written"), blocks),
        ("hinweise", render.words("Good to know"), hints),
    ]


__all__ = ["Part", "closing", "picture_of", "side_by_side", "without"]
