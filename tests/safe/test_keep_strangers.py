"""What is no file of a visit, or only looks like one: it is told, never counts, and is never changed."""

import base64
import contextlib
import json
import os
import shutil
import sys
import threading
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from kept import GOLDEN, KEPT, LOCKED, LOCKED_GOLDEN, NOWHERE, PASSPHRASE
from support import NO_FILES, STAND_IN, TODAY

from guide import keep as keep_module
from guide.keep import LARGEST, VERSION, Locked, decode, encode, keep, open_kept
from guide.keeping import go_on
from guide.load import Content
from guide.problem import Problem
from guide.session import Session


def bad_files() -> dict[str, bytes]:
    whole = encode(KEPT)
    newer = json.loads(whole) | {"version": VERSION + 1}
    return {
        "empty": b"",
        "half": whole[: len(whole) // 2],
        "one byte changed": whole.replace(b"hinzu", b"hinzv"),
        "foreign": b"\x89PNG\r\n\x1a\n" + bytes(1000),
        "foreign json": b'{"format": "something", "version": 1}',
        "a list": b"[1, 2]",
        "newer": json.dumps(newer).encode(),
        "too large": whole + b" " * LARGEST,
        "deep": b"[" * 100_000,
        "deep inside": b'{"format": "budget-wegweiser", "version": 1, "x": ' + b'{"x":' * 900 + b"1" + b"}" * 901,
        "many digits": b'{"format": "budget-wegweiser", "version": ' + b"1" * 50_000 + b"}",
        "twice": whole.replace(b'"tag"', b'"tag": "2026-11-22", "tag"'),
        "surrogate": whole.replace(b"Amt", b"\\ud800"),
        "locked nonsense": b"age-encryption.org/v1\nnonsense",
        "locked for ever": LOCKED,
        "armour without a body": b"-----BEGIN AGE ENCRYPTED FILE-----\n\xff!!",
    }  # fmt: skip


@pytest.mark.parametrize("name", bad_files())
def test_what_is_no_file_of_ours_is_told_and_never_changed(name: str, content: Content, tmp_path: Path) -> None:
    path = tmp_path / "mappe.bww"
    data = bad_files()[name]
    path.write_bytes(data)
    session = Session(content, TODAY)
    session.resume("rolle=eltern&thema=geld&gesehen=geld")
    before = session.resume_line()
    began = sum(os.times()[:4])  # of the processor, with programs that were started: a busy machine makes no difference
    with pytest.raises(Problem) as told:
        go_on(session, path, "x")
    assert sum(os.times()[:4]) - began < 5
    assert content.words("standard")(told.value.message, **told.value.values) != told.value.message
    assert session.resume_line() == before
    assert path.read_bytes() == data
    assert os.listdir(tmp_path) == ["mappe.bww"]


def test_a_file_with_a_passphrase_needs_it(tmp_path: Path) -> None:
    path = tmp_path / "mappe.bww"
    keep(KEPT, path, "geheim")
    assert b"rolle" not in path.read_bytes()
    with pytest.raises(Locked):
        open_kept(path)
    with pytest.raises(Problem):
        open_kept(LOCKED_GOLDEN, PASSPHRASE + "!")
    assert open_kept(LOCKED_GOLDEN, PASSPHRASE) == open_kept(GOLDEN)


def test_while_a_passphrase_is_put_on_everything_else_goes_on(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The library holds everything up while it works, in whatever thread: it may not work in this process."""
    monkeypatch.delitem(sys.modules, "pyrage", raising=False)  # another test may have looked at it
    ticks, done = [], threading.Event()

    def work() -> None:
        keep(KEPT, tmp_path / "mappe.bww", PASSPHRASE)
        done.set()

    threading.Thread(target=work).start()
    while not done.wait(0.01):
        ticks.append(time.monotonic())
    assert len(ticks) > 10
    assert "pyrage" not in sys.modules


ANY = ["ä€ \0ö", "\ud800", "-1", "x" * 10_000, " "]


@pytest.mark.parametrize("passphrase", ANY)
def test_any_passphrase_comes_to_the_library_as_it_is(
    passphrase: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONPATH", str(STAND_IN))
    keep(KEPT, tmp_path / "mappe.bww", passphrase)
    (said, text) = json.loads((tmp_path / "mappe.bww").read_bytes().split(b"\n", 2)[2])
    assert (said, text) == (passphrase.encode(errors="replace").decode(), encode(KEPT).decode())
    assert open_kept(tmp_path / "mappe.bww", passphrase) == KEPT
    with pytest.raises(Problem, match="does not fit"):
        open_kept(tmp_path / "mappe.bww", passphrase + "!")


@pytest.mark.parametrize("passphrase", [ANY[0], *(pytest.param(each, marks=pytest.mark.soak) for each in ANY[1:])])
def test_any_passphrase_will_do(passphrase: str, tmp_path: Path) -> None:
    keep(KEPT, tmp_path / "mappe.bww", passphrase)
    assert open_kept(tmp_path / "mappe.bww", passphrase) == KEPT


def test_a_process_that_does_not_come_to_its_end_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for nothing in ("/nirgends/python", shutil.which("false")):
        monkeypatch.setattr(sys, "executable", nothing)
        with pytest.raises(Problem, match="memory"):
            keep(KEPT, tmp_path / "mappe.bww", PASSPHRASE)
        assert os.listdir(tmp_path) == []
        with pytest.raises(Problem, match="memory"):
            open_kept(LOCKED_GOLDEN, PASSPHRASE)


@pytest.mark.parametrize("armored", [False, True])
def test_a_file_that_needs_more_memory_than_there_is_ends_nothing(
    armored: bool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The library would end the program, and what was said would be lost."""
    path = tmp_path / "mappe.bww"
    data = LOCKED_GOLDEN.read_bytes()
    path.write_bytes(b"-----BEGIN AGE ENCRYPTED FILE-----\n" + base64.encodebytes(data) if armored else data)
    assert keep_module._memory_wanted(path.read_bytes()) == 128 * 8 << 18  # what scrypt takes: 128 * r * N
    monkeypatch.setattr(keep_module, "_memory_here", lambda: 1 << 28)
    with pytest.raises(Problem, match="memory"):
        open_kept(path, PASSPHRASE)
    monkeypatch.undo()
    assert keep_module._memory_here() > 1 << 28


@pytest.mark.parametrize("kind", [*NO_FILES, "missing"])
def test_what_is_not_even_a_file_is_told_at_once(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "mappe.bww"
    if kind in NO_FILES:
        NO_FILES[kind](path)
    with pytest.raises(Problem):
        open_kept(path)


mutations = st.lists(
    st.tuples(st.sampled_from(["cut", "drop", "put", "twist", "double"]), st.integers(0, 10**6), st.binary(max_size=6)),
    min_size=1, max_size=5,
)  # fmt: skip


def mutated(data: bytes, steps: list[tuple[str, int, bytes]]) -> bytes:
    for what, number, more in steps:
        at = number % (len(data) + 1)
        match what:
            case "cut":
                data = data[:at]
            case "drop":
                data = data[:at] + data[at + len(more) + 1 :]
            case "put":
                data = data[:at] + more + data[at:]
            case "twist":
                data = data[:at] + bytes([data[at] ^ (1 << number % 8)]) + data[at + 1 :] if at < len(data) else data
            case "double":
                data = data[:at] + data[max(0, at - number % 50) :]
    return data


def damaged_never_counts(steps: list[tuple[str, int, bytes]]) -> None:
    """Either it is told, or it says exactly what was kept: nothing between."""
    with contextlib.suppress(Problem):
        assert decode(mutated(encode(KEPT), steps), NOWHERE) == KEPT
    with pytest.raises(Problem):
        keep_module._unlock(mutated(LOCKED, steps), PASSPHRASE, NOWHERE)


@given(mutations)
def test_a_damaged_file_never_counts(steps: list[tuple[str, int, bytes]]) -> None:
    damaged_never_counts(steps)


@pytest.mark.soak
@settings(max_examples=20_000, derandomize=False)
@given(mutations)
def test_no_damaged_file_ever_counts(steps: list[tuple[str, int, bytes]]) -> None:
    damaged_never_counts(steps)


def anything_is_told(data: bytes, session: Session) -> None:
    with contextlib.suppress(Problem):
        session.resume(decode(data, NOWHERE).line)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)


def signed(changes: dict[str, object]) -> bytes:
    """A stranger's file whose checksum is right."""
    data = {**json.loads(encode(KEPT)), **changes}
    del data["pruefsumme"]
    return json.dumps({**data, "pruefsumme": keep_module._checksum(data)}).encode()


names = st.sampled_from(["format", "version", "weiter", "notizen", "tag", "stand", "erledigt", "pruefsumme", "neu"])
strangers = st.dictionaries(names, json_values, max_size=4).map(signed) | st.binary(max_size=200)


@given(strangers)
def test_files_of_strangers_are_read_or_told(content: Content, data: bytes) -> None:
    anything_is_told(data, Session(content, TODAY))


@pytest.mark.soak
@settings(max_examples=20_000, derandomize=False)
@given(strangers)
def test_all_files_of_strangers_are_read_or_told(content: Content, data: bytes) -> None:
    anything_is_told(data, Session(content, TODAY))
