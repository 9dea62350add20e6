"""Rendered words that know the line of the source they come from.

Blanks are filled and parts left out before anybody reads a text, so its lines move. Therefore every line of a text
gets a mark at its end before it is rendered, and whoever looks at a page takes the marks out again.
"""

import re
from collections.abc import Iterator
from copy import copy
from typing import NamedTuple

from guide.language.text import ANSWER, HEADING, ITEM, PARAGRAPH
from guide.load import Content
from guide.load.texts import Item, Section, Text
from guide.page import Asks, Block, Bullets, Heading, Page, Paragraph, Steps

_MARK = re.compile(r"[ \u00a0]*⟦(\d+)⟧")
_TAGS = re.compile(r"\{%(?:(?!\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}")
_OPENS, _CLOSES = re.compile(r"\{\{|\{%"), re.compile(r"\}\}|%\}")


class Place(NamedTuple):
    """A line of a file."""

    file: str
    line: int


Segment = tuple[tuple[int, str], ...]
"""Words that belong together, each with the number of its mark."""
_KNOWN_BY = 8
"""Words by which a sentence is known; later ones may come from a blank."""
NOWHERE = 0
"""The mark of words that stand in no text, such as the headings that every page has."""
WHOLE = 1
"""No mark has this number: a finding in this line is about a whole text."""


class Traced(Content):
    """Content whose texts carry marks; ``place`` tells where in the sources a mark stands."""

    def __init__(self, content: Content) -> None:
        super().__init__(content.root, content._only)
        self._places: list[Place] = [Place("", 1)] * (WHOLE + 1)
        self._sources: dict[str, list[str]] = {}
        self._marked: set[tuple[str, str, str]] = set()

    def text(self, level: str, kind: str, name: str) -> Text:
        """A text with a mark at the end of every line."""
        key = (level, kind, name)
        found = super().text(*key)
        if key not in self._marked:
            self._marked.add(key)
            found = self._texts[key] = self._with_marks(found)
        return found

    def place(self, mark: int) -> Place:
        """The line that carries a mark."""
        return self._places[mark]

    def column(self, place: Place, words: str, sentence: str = "") -> int:
        """Where words, or without them a sentence, stand in a line of a source; 1 when a blank brought them there."""
        line, first = self._line(place), words.partition(" … ")[0]
        begins = _begins(line, sentence)
        found = [line.find(first, start) for start in (begins, 0) if first]
        return next((at for at in found if at >= 0), begins) + 1

    def has(self, place: Place, words: str) -> bool:
        """Whether words stand in a line of a source; if not, a blank brought them there."""
        return words in self._line(place)

    def _line(self, place: Place) -> str:
        lines = self._sources.get(place.file)
        if lines is None:
            path = self.root / place.file.removeprefix("content/")
            lines = self._sources[place.file] = path.read_text(encoding="utf-8").split("\n")
        return lines[place.line - 1]

    def segments(self, rendered: str) -> Iterator[Segment]:
        """The lines of rendered words with their marks; nothing for words that no text has, such as those of buttons.

        What stands before the first mark belongs to it: a line of a list is split into its sentences.
        """
        if "⟦" not in rendered:
            return
        open_lines: list[str] = []
        for line in rendered.split("\n"):
            parts = _MARK.split(line)
            if len(parts) == 1:
                open_lines.append(line)
                continue
            for earlier in open_lines:
                yield ((int(parts[1]), earlier),)
            open_lines = []
            pairs = [(int(n), text) for text, n in zip(parts[::2], parts[1::2], strict=False)]
            if parts[-1].strip():
                pairs.append((pairs[-1][0], parts[-1]))
            if any(text.strip() for _, text in pairs):
                yield tuple(pairs)

    def _mark(self, file: str, line: int) -> str:
        self._places.append(Place(file, line))
        return f" ⟦{len(self._places) - 1}⟧"

    def _with_marks(self, text: Text) -> Text:
        marked = copy(text)
        if text.title:
            marked.title = text.title + self._mark(text.file, text.title_line)
        marked.body = self._lines(text.body, text.file, text.body_line)
        marked.sections = {name: self._section(text.file, section) for name, section in text.sections.items()}
        return marked

    def _section(self, file: str, section: Section) -> Section:
        items = tuple(
            Item(item.key, item.text + self._mark(file, item.line) if item.text else "", item.line)
            for item in section.items
        )
        return section._replace(text=self._lines(section.text, file, section.line + 1), items=items)

    def _lines(self, source: str, file: str, first: int) -> str:
        """Every line with its mark, but for those that end within a blank or are nothing but tags."""
        result, depth = [], 0
        for number, line in enumerate(source.split("\n"), first):
            depth += len(_OPENS.findall(line)) - len(_CLOSES.findall(line))
            words = _TAGS.sub("", line).strip(" -#")
            result.append(line + self._mark(file, number) if words and depth == 0 else line)
        return "\n".join(result)


def _begins(line: str, sentence: str) -> int:
    """Where a rendered sentence begins in its source: found by as many of its first words as stand there together."""
    words = sentence.split(" ")
    beginnings = (line.find(" ".join(words[:count])) for count in range(min(len(words), _KNOWN_BY), 0, -1) if sentence)
    return next((at for at in beginnings if at >= 0), 0)


def strings(page: Page) -> Iterator[tuple[str, str]]:
    """All words of a page with the kind of block they make: title, blocks, answers."""
    yield HEADING, page.title
    yield from strings_of(page.blocks)
    for choice in page.choices:
        yield ANSWER, choice.label


def strings_of(blocks: tuple[Block, ...]) -> Iterator[tuple[str, str]]:
    """The words of blocks."""
    for block in blocks:
        match block:
            case Heading(text):
                yield HEADING, text
            case Paragraph(lines):
                yield PARAGRAPH, "\n".join(lines)
            case Bullets(items) | Steps(items):
                yield from ((ITEM, item) for item in items)
            case Asks(name=name, questions=questions):
                yield from ((ITEM, words) for words in (name, *questions))
