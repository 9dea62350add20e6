"""The window under strace: it asks nothing of a network and writes nothing, whatever keys are pressed."""

import re
import shutil
from pathlib import Path

import pytest
from terminals import PROGRAM, Terminal, environment
from tracing import TRACE, needs_strace, traced

KEYS = ("1", "1", "\r", "w", "z", "r", "p", "p", "v", "k", "z", "f", "z", "q", "z")


@needs_strace
def test_the_window_writes_what_is_asked_for_and_nothing_else(
    tmp_path: Path, empty_home: dict[str, str], am: tuple[str, str]
) -> None:
    """It keeps a visit without and with a passphrase, takes it up, reads aloud, and a new person comes."""
    log, home = tmp_path / "log", Path(empty_home["HOME"])
    env = environment(**empty_home, PYTHONDONTWRITEBYTECODE="1")
    program = (shutil.which("strace") or "", *TRACE[1:], "-o", str(log), *PROGRAM)
    call = ("--fenster", *am, "--weiter", "rolle=beratung&thema=rente&gesehen=rente", "--stimme", "cat")
    with Terminal(*call, program=program, env=env, cwd=tmp_path / "cwd") as terminal:
        terminal.wait(terminal.marked, "the first page", seconds=60)
        for keys in ("v", "v", "k1", "k2geheim\rgeheim\r"):
            for key in keys:
                terminal.press(key, terminal.rests)
        terminal.wait(lambda: len(list(home.glob("*.bww"))) == 2 and terminal.rests(), "both files", seconds=60)
        for key in "k62k51":
            terminal.press(key, terminal.rests)
        terminal.press("\x03", terminal.rests)
        terminal.send("\x03")
        assert terminal.ended() == 0
    network, changes = traced(log.read_text(errors="replace"))
    assert network == []
    assert changes
    for change in changes:
        assert re.search(r'HOME/(wegweiser-[\d-]+\.bww|\.wegweiser-\w+\.tmp\.bww)"', change), change
    assert len([path for path in tmp_path.rglob("*") if path.is_file() and path != log]) == 2


@needs_strace
def test_the_window_asks_nothing_of_a_network_and_writes_nothing(
    tmp_path: Path, empty_home: dict[str, str], am: tuple[str, str]
) -> None:
    log = tmp_path / "log"
    env = environment(**empty_home, PYTHONDONTWRITEBYTECODE="1", PATH="/nirgends")  # no voice, which may do as it likes
    strace = Path("/usr/bin/strace")
    if not strace.is_file():
        pytest.skip("strace lies elsewhere")
    program = (str(strace), *TRACE[1:], "-o", str(log), *PROGRAM)
    with Terminal("--fenster", *am, program=program, env=env, cwd=tmp_path / "cwd") as terminal:
        terminal.wait(terminal.marked, "the first page", seconds=60)
        for key in KEYS:
            terminal.press(key, terminal.rests)
        terminal.press("e", terminal.rests)
        terminal.send("2")
        assert terminal.ended() == 0
    text = log.read_text(errors="replace")
    assert text.count("openat(") > 100, "the log is not what it should be"
    assert traced(text) == ([], [])
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [log]
