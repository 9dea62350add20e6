"""The words of the program: each level's ``words.po`` has all that are asked for, each with the blanks it is given.

A slip here shows nowhere until somebody reaches that one sentence: it is then English, empty, or has braces in it.
"""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import guide
from guide.load import FOLDERS, Content
from guide.load.files import LARGEST_WORDS, read_file
from guide.load.words import BLANK, Entry, entries
from guide.problem import BrokenContent, Finding, Problem

AUTHORS_ONLY = (
    "load", "checks", "language", "cli.py", "report.py", "report_calculations.py", "paperwork.py", "tested.py",
    "fill.py", "misfits.py",
)  # fmt: skip
"""Rooms whose messages only somebody reads who writes content or calls the command: standard German is enough."""
_ASKING = ("words", "_words", "Problem")
_NO_WORDS = "grammar"
"""A room that tells nobody anything; its ``words`` are lists of German ones."""
_MAY_BE_LEFT_OUT = frozenset(("count",))
"""Blanks that Leichte Sprache may do without: a number that helps nobody."""


def check(content: Content) -> Iterator[Finding]:
    """Both catalogues; a level that has none speaks the source strings, and nothing can be wrong with them."""
    for level, folder in FOLDERS.items():
        path = content.root / folder / "words.po"
        if path.exists():
            yield from _catalogue(path, level)


def _catalogue(path: Path, level: str) -> Iterator[Finding]:
    file = f"content/{path.parent.name}/{path.name}"
    try:
        source = read_file(path, LARGEST_WORDS)
        listed = entries(source, file)
    except BrokenContent as broken:
        yield from broken.findings
        return
    except Problem:
        return  # told by the check of the files
    for entry in listed:
        yield from (slip._replace(file=file, line=entry.line) for slip in _slips(entry, level))
    yield from _twice(source, file)
    for asked in sorted(_asked_for(level) - {entry.asked for entry in listed}):
        message = "The program says {key}, and this list has no words for it. Add them."
        yield Finding(file, 1, message, {"key": asked}, "G17")


def _slips(entry: Entry, level: str) -> Iterator[Finding]:
    """What is wrong with one entry, wherever it stands."""
    asked, said = entry.asked, entry.said
    everything, beginnings = _strings()
    if asked not in everything and not asked.startswith(beginnings):
        message = "The program never says {key}. Remove this, or correct the words after msgid."
        yield Finding("", 1, message, {"key": asked}, "G17")
    if entry.unsure:
        message = "The words for {key} are marked as unsure. Look at them, and remove the mark fuzzy."
        yield Finding("", 1, message, {"key": asked}, "G17")
    if not said.strip():
        yield Finding("", 1, "There are no words for {key}. Write them after msgstr.", {"key": asked}, "G17")
        return
    given, filled = set(BLANK.findall(asked)), set(BLANK.findall(said))
    for blank in sorted(filled - given):
        values = {"key": asked, "blank": f"{{{blank}}}"}
        yield Finding("", 1, "Nothing fills the blank {blank} in the words for {key}.", values, "G17")
    for blank in sorted(given - filled - (_MAY_BE_LEFT_OUT if level == "leicht" else frozenset())):
        values = {"key": asked, "blank": f"{{{blank}}}"}
        yield Finding("", 1, "The words for {key} leave out the blank {blank}.", values, "G17")


def _twice(source: str, file: str) -> Iterator[Finding]:
    """Entries that stand in a catalogue before; of the two only the last one counts."""
    seen = {'msgid ""'}
    for number, line in enumerate(source.splitlines(), 1):
        if line.startswith("msgid ") and line != 'msgid ""':
            if line in seen:
                message = "The words for {key} stand here twice. Remove one of them."
                yield Finding(file, number, message, {"key": line[len('msgid "') : -1]}, "G17")
            seen.add(line)


def _trees() -> Iterator[tuple[bool, ast.Module]]:
    """The code, room by room, with whether only authors read what it says. Not kept: parsed, it is 20 MB."""
    root = Path(guide.__file__).parent
    paths = sorted(path for path in root.rglob("*.py") if path.parent.name != _NO_WORDS)
    return ((p.relative_to(root).parts[0] in AUTHORS_ONLY, ast.parse(p.read_text("utf-8"))) for p in paths)


@cache
def _strings() -> tuple[frozenset[str], tuple[str, ...]]:
    """Every string in the code, and the beginnings of those that are put together ("keys " and the name of a key)."""
    whole, begun = set[str](), set[str]()
    for _, tree in _trees():
        for node in ast.walk(tree):
            match node:
                case ast.Constant(value=str(text)):
                    whole.add(text)
                case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]) if re.fullmatch("[a-z]+ ", text):
                    begun.add(text)
    return frozenset(whole), tuple(begun)


@cache
def _asked_for(level: str) -> frozenset[str]:
    """What a level is asked for in so many words. For messages that are handed on there is ``test_words.py``."""
    found = set[str]()
    for for_authors, tree in _trees():
        if level == "standard" or not for_authors:
            for node in ast.walk(tree):
                match node:
                    case ast.Call(
                        func=ast.Name(id=n) | ast.Attribute(attr=n), args=[ast.Constant(value=str(text)), *_]
                    ):
                        if n in _ASKING and text not in FOLDERS:
                            found.add(text)
    return frozenset(found)
