"""What a person reads, as plain values: the border between the law on one side and screens on the other.

A front end paints a page without knowing any node, fact or file; whoever makes a page knows no screen. All text in
a page is ready to be shown: in the right level, filled in, and without control characters.
"""

from typing import NamedTuple

LEVELS = ("leicht", "standard")
NBSP = "\u00a0"


def other_level(level: str) -> str:
    """Of the two levels the one that is not this."""
    return next(other for other in LEVELS if other != level)


def clean(text: str) -> str:
    """The text without control characters and bidirectional marks; nothing in it can steer a terminal.

    The no-break space stays: it keeps an amount and its sign on one line.
    """
    if text.isprintable():
        return text
    return "".join(" " if c in "\t\n" else c for c in text if c.isprintable() or c in "\t\n" + NBSP)


def clean_lines(text: str) -> str:
    """``clean`` for a text of several lines, which it keeps."""
    return "\n".join(clean(line) for line in text.split("\n"))


class Heading(NamedTuple):
    """A heading between blocks."""

    text: str


class Paragraph(NamedTuple):
    """Lines that stay together. In Leichte Sprache a line is a sentence; in standard there is one long line."""

    lines: tuple[str, ...]


class Remark(Paragraph):
    """A standing remark, such as what "disputed" means: shown like any paragraph, but not the words of this page."""


class Bullets(NamedTuple):
    """A list; an item may have several lines."""

    items: tuple[str, ...]


class Steps(NamedTuple):
    """Next steps a person can tick off; ``done`` says of each whether it has been."""

    items: tuple[str, ...]
    done: tuple[bool, ...] = ()


class Asks(NamedTuple):
    """Questions to take to one office, which is named as a person would call it."""

    office: str
    name: str
    questions: tuple[str, ...]


class Source(NamedTuple):
    """A norm or page: ``label`` as it is written in this level, ``title`` what it is about, the day it was checked."""

    id: str
    label: str
    title: str
    checked: str
    url: str = ""


class Sources(NamedTuple):
    """Where an answer is written."""

    items: tuple[Source, ...]


Block = Heading | Paragraph | Bullets | Steps | Asks | Sources


GO = "@"
"""Choices that lead to another page begin with this sign, so that they never meet the name of an answer."""


class Choice(NamedTuple):
    """Something a person can choose: its stable name, the words, and what is to be said about it ("fertig")."""

    name: str
    label: str
    state: str = ""


class Page(NamedTuple):
    """One page. ``kind`` is for layout and tests only; no front end decides anything about the law by it.

    ``place`` is the stable name of what is shown, such as ``rente/em_rente``; ``chosen`` is the name of the answer
    given before; ``progress`` says how many questions can still come, which ``ahead`` counts; ``last`` repeats what
    was said last. ``verdict`` and ``certainty`` are names, ``summary`` and ``certainty_words`` what a person reads
    for them. ``takes`` says that a number or day can be typed: "also" beside the choices, or "only", where the choices
    are but ways out; ``prompt`` asks for it.
    """

    kind: str
    place: str
    level: str
    level_name: str
    heading: str
    title: str
    blocks: tuple[Block, ...] = ()
    choices: tuple[Choice, ...] = ()
    chosen: str = ""
    progress: str = ""
    ahead: int = 0
    last: str = ""
    verdict: str = ""
    certainty: str = ""
    summary: str = ""
    certainty_words: str = ""
    takes: str = ""
    prompt: str = ""
