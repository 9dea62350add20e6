"""A page as lines that fit a width: pure functions, so that what is painted can be tested without a terminal.

Lines break between words and at hyphens, never inside a word unless it alone is wider than the column.
"""

import textwrap
from collections.abc import Iterator
from dataclasses import dataclass

from guide.load.words import Words
from guide.page import Asks, Block, Bullets, Choice, Heading, Page, Paragraph, Sources, Steps
from guide.plain import source_line

COLUMN = 60
"""No line of text is longer: longer ones are hard to read."""
MARK = ">"
"""Stands before the highlighted choice, so that it is told by more than colour."""


@dataclass(frozen=True)
class Piece:
    """Text that is wrapped as one, with what stands before its first line and before the others."""

    text: str
    first: str = ""
    rest: str = ""
    strong: bool = False


@dataclass(frozen=True)
class Row:
    """A painted line."""

    text: str
    strong: bool = False


def page_pieces(page: Page, words: Words) -> Iterator[Piece]:
    """Title, verdict and blocks, with an empty piece between blocks."""
    yield Piece(page.title, strong=True)
    if page.summary:
        yield Piece(page.summary)
    for block in page.blocks:
        yield Piece("")
        yield from _block(block, words)


def _block(block: Block, words: Words) -> Iterator[Piece]:
    match block:
        case Heading(text):
            yield Piece(text, strong=True)
        case Paragraph(lines):
            for line in lines:
                yield Piece(line)
        case Bullets(items):
            for item in items:
                yield from _item("- ", item)
        case Steps(items, done):
            for number, item in enumerate(items):
                yield from _item("[x] " if done and done[number] else "[ ] ", item)
        case Asks(name=name, questions=questions):
            yield Piece(words("Questions for: {office}", office=name))
            for question in questions:
                yield from _item("- ", question)
        case Sources(items):
            for source in items:
                yield Piece(f"{source_line(source, words)} {source.url}".strip(), "- ", "  ")


def _item(mark: str, text: str) -> Iterator[Piece]:
    first, *others = text.split("\n")
    indent = " " * len(mark)
    yield Piece(first, mark, indent)
    for other in others:
        yield Piece(other, indent, indent)


def choice_piece(number: int, digits: int, choice: Choice, highlighted: bool, chosen: str) -> Piece:
    """A choice with its number, ``digits`` wide; the mark and the state are text."""
    state = choice.state or chosen
    label = f"{choice.label} ({state})" if state else choice.label
    start = f"{MARK if highlighted else ' '} {number:>{digits}}  "
    return Piece(label, start, " " * len(start))


def wrap(piece: Piece, width: int) -> list[Row]:
    """The rows of a piece; none is wider than the width."""
    width = max(1, min(width, COLUMN))
    if not piece.text:
        return [Row("")]
    first, rest = (piece.first, piece.rest) if len(piece.first) < width - 4 else ("", "")
    lines = textwrap.wrap(piece.text, width, initial_indent=first, subsequent_indent=rest, break_on_hyphens=True)
    return [Row(line, piece.strong) for line in lines] or [Row("")]


def shorten(text: str, width: int) -> str:
    """The text on one line, cut between words where it is too long."""
    if len(text) <= width:
        return text
    kept = text[: max(0, width - 2) + 1].rsplit(" ", 1)[0] if " " in text[: width - 1] else ""
    return f"{kept} …" if kept else "…"


def wrap_all(pieces: list[Piece], width: int) -> list[Row]:
    """The rows of all pieces, one below the other."""
    return [row for piece in pieces for row in wrap(piece, width)]
