"""A document as plain text and as Markdown; nothing a person typed can become markup."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from guide.document import Document
from guide.load.words import Words
from guide.page import Asks, Block, Bullets, Heading, Paragraph, Source, Sources, Steps
from guide.plain import block_lines, source_line

_SPECIAL = re.compile(r"([\\`*_\[\]<>#&|~!])")
_MARK = re.compile(r"^(\s*)([-+=])")
_NUMBER = re.compile(r"^(\s*\d+)([.)])(?=\s|$)")


class _Look(NamedTuple):
    """How the parts of a document are written down."""

    title: Callable[[str], str]
    heading: Callable[[str], str]
    line: Callable[[str], str]
    block: Callable[[Block, Words], str]


def text(document: Document, words: tuple[Words, ...], large: bool = False) -> str:
    """Headings are underlined. Size means nothing here."""
    look = _Look(lambda t: f"{t}\n{'=' * len(t)}", lambda t: f"{t}\n{'-' * len(t)}", str, _plain)
    return "\n\n".join(_parts(document, words, look)) + "\n"


def markdown(document: Document, words: tuple[Words, ...], large: bool = False) -> str:
    """CommonMark; what is not structure of ours is escaped."""
    look = _Look(lambda t: f"# {_escape(t)}", lambda t: f"## {_escape(t)}", _escape, _marked)
    return "\n\n".join(_parts(document, words, look)) + "\n"


def _parts(document: Document, words: tuple[Words, ...], look: _Look) -> Iterator[str]:
    yield look.title(document.title)
    yield look.line(document.day)
    yield look.line(" · ".join(document.labels))
    if document.remarks:
        yield look.block(Paragraph(document.remarks), words[0])
    for section in document.sections:
        for number, (heading, blocks) in enumerate(zip(section.headings, section.cells, strict=True)):
            if heading:
                yield look.heading(heading)
            if len(section.cells) > 1:
                yield look.line(f"{document.labels[number]}:")
            yield from (look.block(block, words[number]) for block in blocks)


def _plain(block: Block, words: Words) -> str:
    if isinstance(block, Steps):
        marks = ["[x] " if block.done and block.done[number] else "[ ] " for number in range(len(block.items))]
        items = zip(marks, block.items, strict=True)
        return "\n".join(mark + item.replace("\n", "\n    ") for mark, item in items)
    return block.text if isinstance(block, Heading) else "\n".join(block_lines(block, words))


def _marked(block: Block, words: Words) -> str:
    match block:
        case Heading(title):
            return f"### {_escape(title)}"
        case Paragraph(lines):
            return _broken(lines)
        case Bullets(items):
            return _list(items)
        case Steps(items, done):
            marks = ["[x] " if done and done[number] else "[ ] " for number in range(len(items))]
            return "\n".join(_item(f"- {mark}", item) for mark, item in zip(marks, items, strict=True))
        case Asks(name=name, questions=questions):
            return f"**{_escape(words('Questions for: {office}', office=name))}**\n\n{_list(questions)}"
        case Sources(items):
            return _list(_source(source, words) for source in items)


def _list(items: Iterable[str]) -> str:
    return "\n".join(_item("- ", item) for item in items)


def _item(mark: str, item: str) -> str:
    return mark + _broken(item.split("\n"), "  ")


def _broken(lines: Iterable[str], margin: str = "") -> str:
    """Lines that stay lines: a backslash at the end says so, and no editor eats it."""
    return f"\\\n{margin}".join(_escape(line) for line in lines)


def _source(source: Source, words: Words) -> str:
    return source_line(source, words) + (f"\n{source.url}" if source.url else "")


def _escape(text: str) -> str:
    """What would begin a list or a heading, or stand for emphasis, a link or HTML, is only a sign."""
    escaped = _SPECIAL.sub(r"\\\1", text)
    return _NUMBER.sub(r"\1\\\2", _MARK.sub(r"\1\\\2", escaped))
