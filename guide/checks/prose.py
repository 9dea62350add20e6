"""The texts as their authors wrote them, line by line, with the blanks covered.

Every sign keeps its place, so that line and column of a finding are those of the file. What a blank says itself, such
as both halves of ``wer("Sie", "Ihr Kind")``, stays; everything else in it is covered by a sign that is no word.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from guide.load import FOLDERS, Content
from guide.load.files import LARGEST_WORDS, read_file
from guide.load.texts import ASKS, NOTE, STEPS
from guide.problem import Problem

GAP = "\ufffc"
CITED = re.compile(r"\b(?:norm|url)\(\s*[\"'](\w+)")
"""A source that a blank names."""
_BLANK = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}|\{#(?:(?!\{#).)*?#\}", re.S)
_NAMES = re.compile(r"\b(?:norm|url|verlauf)\([^)]*\)|[=!]=\s*\"[^\"]*\"|\|\s*\w+")
_SAID = re.compile(r'"([^"]*)"')
_KEY = re.compile(r"- [a-z][a-z0-9_]*: ")
APART = ("regeln",)
"""Folders that explain the rules to authors; what is wrong stands there as an example."""
LARGEST = LARGEST_WORDS
"""Bytes of any file of the content; whoever loads it has a smaller limit for its kind."""


def files(root: Path, *kinds: str) -> Iterator[Path]:
    """The files of the content with one of the endings, sorted; without those that explain the rules."""
    found = (path for path in root.rglob("*") if path.suffix in kinds)
    return (path for path in sorted(found) if not set(APART) & set(path.relative_to(root).parts))


def read_files(root: Path, *kinds: str) -> Iterator[tuple[Path, str]]:
    """The same files, each with what stands in it; without those that cannot be read, which the files' check tells."""
    for path in files(root, *kinds):
        with suppress(Problem):
            yield path, read_file(path, LARGEST)


class Line(NamedTuple):
    """A line of a text: its number in the file, its words, and the heading under which it stands ("" before any)."""

    number: int
    text: str
    heading: str


class Prose(NamedTuple):
    """A text: its level, its name below the level's folder, its file as messages call it, as it is, and its lines."""

    level: str
    name: str
    file: str
    source: str
    lines: tuple[Line, ...]

    @property
    def own(self) -> Iterator[Line]:
        """The lines that every reader sees, without the note for counsellors."""
        return (line for line in self.lines if line.heading != NOTE)

    @property
    def telling(self) -> Iterator[Line]:
        """Title, body, reasons and answers: what is said about the person, not what a reader is asked to do."""
        return (line for line in self.lines if line.heading not in (NOTE, STEPS, ASKS))


def any_of(phrases: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the phrases; without any it matches nothing."""
    return re.compile("|".join(map(re.escape, phrases)) or r"(?!)")


def lies_in(around: Iterable[re.Match[str]], match: re.Match[str]) -> bool:
    """Whether what was found begins within something else that was found."""
    return any(each.start() <= match.start() < each.end() for each in around)


@lru_cache(maxsize=2)
def texts(content: Content) -> tuple[Prose, ...]:
    """Every text of both levels that can be read, sorted by level and name."""
    return tuple(_texts(content))


def _texts(content: Content) -> Iterator[Prose]:
    for level, folder in FOLDERS.items():
        root = content.root / folder
        for path, source in read_files(root, ".md"):
            name = path.relative_to(root).with_suffix("").as_posix()
            yield Prose(level, name, f"content/{folder}/{name}.md", source, tuple(lines_of(source)))


def lines_of(source: str) -> Iterator[Line]:
    """The lines of a text that hold words, with everything covered that is no prose."""
    heading, header = "", source.startswith("---\n")
    for number, line in enumerate(_BLANK.sub(_cover, source).split("\n"), 1):
        if header:
            header = number == 1 or line != "---"
        elif line.startswith("## "):
            heading = line[3:].strip()
        elif line.strip():
            yield Line(number, _KEY.sub(lambda key: "- " + GAP * (len(key[0]) - 2), line, count=1), heading)


def _cover(blank: re.Match[str]) -> str:
    said = [] if blank[0].startswith(("{%", "{#")) else _said(blank[0])
    return "".join(
        sign if sign == "\n" or any(first <= i < last for first, last in said) else GAP
        for i, sign in enumerate(blank[0])
    )


def _said(blank: str) -> list[tuple[int, int]]:
    """Where the words stand that a blank prints itself."""
    without_names = _NAMES.sub(lambda name: GAP * len(name[0]), blank)
    return [match.span(1) for match in _SAID.finditer(without_names)]
