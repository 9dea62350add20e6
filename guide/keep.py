"""The file in which a person keeps a visit: what was said, notes, and the day. Readable for ever.

The file is JSON that people can read. What was said stands in it as the line that ``--weiter`` takes, so that one place
alone decides what such a line means. A checksum tells a damaged file from a whole one. With a passphrase the same text
is put into the age format, which the standard ``age`` tool opens, too.

A file comes from outside, so nothing in it is trusted. Of an older version it is brought up to date step by step
(``MIGRATIONS``); nothing is ever written back unless somebody keeps the visit anew.
"""

import base64
import json
import os
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

from guide.disk import read_at_most, write_whole
from guide.page import clean, clean_lines
from guide.problem import Problem

FORMAT = "budget-wegweiser"
VERSION = 2
ENDING = ".bww"
LARGEST = 200_000
"""Bytes. A file with every answer and the longest notes has fewer than half of it."""
LONGEST_NOTES = 20_000
"""Characters of notes that are kept."""
_AGE = (b"age-encryption.org/", b"-----BEGIN AGE ENCRYPTED FILE-----")
_DAMAGED = "This file is damaged: {file}. Nothing of it was used, and it was not changed."
_FOREIGN = "This is no file of the guide: {file}. It was not changed."

Data = dict[str, object]
MIGRATIONS: dict[int, Callable[[Data], Data]] = {
    1: lambda data: {**data, "erledigt": []},  # steps could not be ticked off yet
}
"""From each older version the step to the next one. Whoever raises VERSION adds the step and a golden file in tests."""


class Kept(NamedTuple):
    """What a file keeps. ``line`` is what ``guide.resume`` reads and writes; ``day`` the day as of which figures were
    shown; ``stand`` the day on which the texts of then had been compared with the law; ``done`` the names of the steps
    that were ticked off."""

    line: str
    day: date
    stand: date
    notes: str = ""
    done: tuple[str, ...] = ()


class Locked(Problem):
    """The file has a passphrase, and none was given."""


class Misfit(Problem):
    """The passphrase does not fit, or the file is damaged."""


def keep(kept: Kept, path: Path, passphrase: str = "", replace: bool = False) -> None:
    """Write the file, whole or not at all, for its owner only. An empty passphrase means none.

    Raises ``guide.disk.Occupied`` when there is such a file and it is not to be replaced, and Problem when it cannot
    be written.
    """
    data = encode(kept)
    write_whole(path, _lock(data, passphrase) if passphrase else data, replace)


def open_kept(path: Path, passphrase: str = "") -> Kept:
    """What the file keeps. Never changes it.

    Raises Locked when it needs a passphrase, and Problem when it is missing, damaged, foreign, newer, too large, or
    the passphrase does not fit.
    """
    data = read_at_most(path, LARGEST)
    if data.startswith(_AGE):
        if not passphrase:
            raise Locked("This file needs its passphrase: {file}", file=path)
        data = _unlock(data, passphrase, path)
    return decode(data, path)


def encode(kept: Kept) -> bytes:
    """The bytes of a file without a passphrase."""
    data: Data = {
        "format": FORMAT, "version": VERSION, "weiter": kept.line, "notizen": clean_lines(kept.notes)[:LONGEST_NOTES],
        "tag": kept.day.isoformat(), "stand": kept.stand.isoformat(),
        "erledigt": [clean(step) for step in kept.done],
    }  # fmt: skip
    return json.dumps({**data, "pruefsumme": _checksum(data)}, ensure_ascii=False, indent=1).encode() + b"\n"


def decode(data: bytes, path: Path) -> Kept:
    """What those bytes keep. ``path`` is for messages only. Raises Problem, as ``open_kept`` does."""
    try:
        found = json.loads(data.decode("utf-8-sig"), object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise Problem(_DAMAGED if FORMAT.encode() in data[:200] else _FOREIGN, file=path) from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Problem(_FOREIGN, file=path)
    version, checksum = found.get("version"), found.pop("pruefsumme", None)
    if type(version) is int and version > VERSION:
        raise Problem("This file is from a newer version of the guide: {file}. Get the new version.", file=path)
    try:
        if type(version) is not int or checksum != _checksum(found):
            raise ValueError
        for step in range(version, VERSION):
            found = MIGRATIONS[step](found)
        return _kept(found)
    except (KeyError, TypeError, ValueError, RecursionError):
        raise Problem(_DAMAGED, file=path) from None


def _kept(data: Data) -> Kept:
    line, notes, done = data["weiter"], data["notizen"], data["erledigt"]
    if not isinstance(line, str) or not isinstance(notes, str) or len(notes) > LONGEST_NOTES:
        raise TypeError
    if not isinstance(done, list) or not all(isinstance(step, str) and clean(step) == step for step in done):
        raise TypeError
    return Kept(line, _day(data["tag"]), _day(data["stand"]), clean_lines(notes), tuple(dict.fromkeys(done)))


def _day(text: object) -> date:
    """Only in the one way in which it is written here."""
    day = date.fromisoformat(text) if isinstance(text, str) else None
    if day is None or day.isoformat() != text:
        raise ValueError
    return day


def _once(pairs: list[tuple[str, object]]) -> Data:
    """Of two values under one name JSON would silently take the last."""
    if len(dict(pairs)) < len(pairs):
        raise ValueError
    return dict(pairs)


def _checksum(data: Data) -> str:
    import hashlib

    return hashlib.sha256(json.dumps(data, sort_keys=True).encode()).hexdigest()


def _lock(data: bytes, passphrase: str) -> bytes:
    from guide.strongbox import NotDone, lock

    try:
        return lock(data, passphrase)
    except NotDone:
        message = "The passphrase could not be put on: this computer may have too little memory. Nothing was kept."
        raise Problem(message) from None


def _unlock(data: bytes, passphrase: str, path: Path) -> bytes:
    from guide import strongbox

    wanted = _memory_wanted(data)
    misfit = Misfit("The passphrase does not fit, or the file is damaged: {file}. Nothing of it was used.", file=path)
    memory = "This file needs too much memory: {file}. It was not changed. Open it on another computer."
    if not wanted:
        raise misfit  # no passphrase opens it
    if wanted > _memory_here() // 2:
        raise Problem(memory, file=path)
    try:
        return strongbox.unlock(data, passphrase)
    except strongbox.Misfit:
        raise misfit from None
    except strongbox.NotDone:
        raise Problem(memory, file=path) from None


def _memory_wanted(data: bytes) -> int:
    """Bytes that scrypt takes for a file, by the work factor in its header; 0 when it has no passphrase, or no head."""
    if data.startswith(_AGE[1]):
        head = re.sub(rb"[^A-Za-z0-9+/]", b"", data[len(_AGE[1]) : 400])
        data = base64.b64decode(head[: len(head) // 4 * 4])
    found = re.match(rb"age-encryption\.org/v1\n-> scrypt \S+ (\d{1,3})\n", data)
    return 1024 << int(found[1]) if found else 0


def _memory_here() -> int:
    """Bytes of memory that this computer has; where nobody knows, as much as small ones have."""
    try:
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    except (AttributeError, ValueError, OSError):
        return 4 << 30
