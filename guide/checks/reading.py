"""Reading texts that anybody hands in: folders, files, standard input. What cannot be read is said in one sentence."""

import errno
import os
import stat
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from guide.language.text import Text, parse
from guide.page import clean
from guide.problem import Problem

SUFFIXES = (".md", ".markdown", ".txt")
STDIN = "-"
LONGEST_LINE = 100_000
"""Characters of a line: a book has none that long, and a file that is no text often has."""
LARGEST = 50_000_000
"""Bytes of a file."""


NOT_THERE = (errno.ENOENT, errno.ENOTDIR, errno.ELOOP, errno.ENAMETOOLONG, errno.EINVAL)


class Read(NamedTuple):
    """A text that was handed in, with its name; or the problem why it could not be read."""

    name: str
    text: Text | None
    problem: Problem | None = None


def texts(paths: Iterable[str]) -> Iterator[Read]:
    """Every text that the paths name, one after the other; what cannot be read stops no other."""
    for name in paths:
        if name == STDIN:
            yield _attempt(name, read_stdin, markdown=True)
            continue
        empty = True
        for read in _below(Path(name)):
            empty = False
            yield read
        if empty:
            message = "There is no text in the folder {file}. The names of texts end with: {endings}."
            yield Read(shown(Path(name)), None, Problem(message, file=shown(Path(name)), endings=", ".join(SUFFIXES)))


def _below(path: Path) -> Iterator[Read]:
    """The texts of a folder and of those in it, hidden ones left out; or the one file."""
    if not os.path.isdir(path):  # unlike Path.is_dir it takes any name
        yield _attempt(shown(path), lambda: read_file(path), path.suffix.lower() != ".txt")
        return
    try:
        entries = sorted(path.iterdir())
    except OSError:
        yield Read(shown(path), None, Problem("The folder {file} cannot be read. May you open it?", file=shown(path)))
        return
    for entry in entries:
        folder = os.path.isdir(entry) and not entry.is_symlink()
        if not entry.name.startswith(".") and (folder or entry.suffix.lower() in SUFFIXES):
            yield from _below(entry)


def _attempt(name: str, load: Callable[[], str], markdown: bool) -> Read:
    try:
        return Read(name, parse(load(), markdown))
    except Problem as problem:
        return Read(name, None, problem)


def read_file(path: Path) -> str:
    """The text of a file. Raises Problem."""
    name = shown(path)
    try:
        known = path.stat()
        if not stat.S_ISREG(known.st_mode):
            raise Problem("{file} is no file with text.", file=name)
        if known.st_size > LARGEST:
            raise Problem("{file} is too large for a text. Divide it.", file=name)
        data = path.read_bytes()
    except OSError as error:
        if error.errno in NOT_THERE:
            raise Problem("There is no file {file}. Check the name.", file=name) from None
        raise Problem("The file {file} cannot be read. May you open it?", file=name) from None
    except ValueError:  # a name that no file can have
        raise Problem("There is no file {file}. Check the name.", file=name) from None
    return text_of(data, name)


def read_stdin() -> str:
    """The text on standard input. Raises Problem."""
    data = sys.stdin.buffer.read(LARGEST + 1)
    if not data:
        raise Problem("Nothing came in to be checked. Hand a text in, like this: wegweiser pruefen - < brief.txt")
    return text_of(data, STDIN)


def text_of(data: bytes, name: str) -> str:
    """Bytes as text. Raises Problem when they are none, or none that can be checked."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        try:
            text = data.decode("utf-16")
        except UnicodeDecodeError:
            raise _not_utf8(name) from None
    elif b"\0" in data:
        raise Problem("{file} is no text: it holds signs that only programs read.", file=name)
    else:
        try:
            text = data.decode("utf-8")
        except UnicodeDecodeError:
            raise _not_utf8(name) from None
    if not text.strip("\ufeff \t\r\n"):
        raise Problem("{file} is empty.", file=name)
    if len(data) > LARGEST:
        raise Problem("{file} is too large for a text. Divide it.", file=name)
    longest = max(map(len, text.split("\n")))
    if longest > LONGEST_LINE:
        message = "{file} has a line of {count} characters. That is no text that somebody reads. Divide it into lines."
        raise Problem(message, file=name, count=longest)
    return text


def shown(path: Path) -> str:
    """The name of a file as it may be printed."""
    return clean(str(path).encode("utf-8", "replace").decode("utf-8"))[:200]


def _not_utf8(name: str) -> Problem:
    return Problem("{file} is not UTF-8 text. Save it again as UTF-8.", file=name)
