"""The window under strace: it asks nothing of a network and writes nothing, whatever keys are pressed."""

from pathlib import Path

import pytest
from terminals import PROGRAM, Terminal, environment
from tracing import TRACE, needs_strace, traced

KEYS = ("1", "1", "\r", "w", "z", "r", "p", "p", "v", "k", "z", "f", "z", "q", "z")


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
            terminal.press(key, lambda: True)
            terminal.pump(0.3)
        terminal.send("e")
        terminal.pump(1)
        terminal.send("2")
        assert terminal.ended() == 0
    text = log.read_text(errors="replace")
    assert text.count("openat(") > 100, "the log is not what it should be"
    assert traced(text) == ([], [])
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == [log]
