"""Which of the two front ends opens: by flag, then ACCESSIBLE, then what was remembered, then the terminal."""

import sys
from pathlib import Path

import pytest
from terminals import Terminal, environment, run

FLAG = {"zeilen": ("--zeilen",), "fenster": ("--fenster",), "": ()}
WHICH = """
import sys
from guide.cli import main
try:
    main()
finally:
    loaded = sorted({"textual", "rich", "asyncio"} & set(sys.modules))
    print("loaded:", *loaded, file=sys.stderr)
"""

# what was given: flag, variables, remembered; and what opens
CASES = [
    ("", {}, "", "fenster"),
    ("zeilen", {}, "", "zeilen"),
    ("", {"ACCESSIBLE": "1"}, "", "zeilen"),
    ("", {"ACCESSIBLE": "ja"}, "", "zeilen"),
    ("", {"ACCESSIBLE": ""}, "", "fenster"),
    ("", {"ACCESSIBLE": "0"}, "", "fenster"),
    ("fenster", {"ACCESSIBLE": "1"}, "", "fenster"),
    ("", {"TERM": "dumb"}, "", "zeilen"),
    ("", {"TERM": None}, "", "zeilen"),
    ("", {"PYTHONIOENCODING": "latin-1"}, "", "zeilen"),
    ("", {}, "zeilen", "zeilen"),
    ("fenster", {}, "zeilen", "fenster"),
    ("zeilen", {}, "fenster", "zeilen"),
    ("", {"ACCESSIBLE": "1"}, "fenster", "zeilen"),
    ("", {"ACCESSIBLE": "0"}, "zeilen", "zeilen"),
]


def remembering(folder: Path, mode: str) -> dict[str, str]:
    """Variables under which this front end was remembered, by the program itself."""
    variables = {"HOME": str(folder), "XDG_CONFIG_HOME": str(folder / "config")}
    if mode:
        assert run("merken", *FLAG[mode], env=environment(**variables)).returncode == 0
    return variables


@pytest.mark.parametrize(("flag", "variables", "remembered", "opens"), CASES, ids=str)
def test_which_front_end_opens(
    flag: str, variables: dict[str, str | None], remembered: str, opens: str, tmp_path: Path
) -> None:
    env = environment(**remembering(tmp_path, remembered), **variables)
    with Terminal(*FLAG[flag], env=env) as terminal:
        terminal.wait(lambda: terminal.marked() or len(terminal.raw) > 300, "a first page")
        window = b"\x1b[?1049h" in terminal.raw
        assert window == (opens == "fenster")
        assert window or b"\x1b" not in terminal.raw
        terminal.send("e2\r" if window else "\x04")


def test_without_a_terminal_line_mode_opens() -> None:
    """A pipe at either end is enough; and what was remembered does not bring a window into a pipe."""
    done = run(typed="1\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    assert b"--weiter" in done.stdout


def test_a_remembered_window_needs_a_terminal_too(tmp_path: Path) -> None:
    done = run(typed="1\n", env=environment(**remembering(tmp_path, "fenster")))
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout


@pytest.mark.parametrize("call", [("--zeilen",), ("hilfe",), ("fragen",), ("ergebnis", "--antworten", "rolle=ich")])
def test_line_mode_and_scripts_do_not_load_the_window(call: tuple[str, ...]) -> None:
    done = run(*call, typed="1\n1\n?\nz\nl\n", program=(sys.executable, "-c", WHICH))
    assert done.stderr.decode().strip().splitlines()[-1] == "loaded:"


def test_colours_and_level_are_taken_from_what_was_remembered(tmp_path: Path) -> None:
    """A flag beats them for this once."""
    variables = {"HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path / "config")}
    assert run("merken", "--farben", "hell", "--sprache", "standard", env=environment(**variables)).returncode == 0
    env = environment(**variables)
    standard, easy = (run("--zeilen", *more, env=env).stdout for more in ((), ("--sprache", "leicht")))
    assert standard == run("--zeilen", "--sprache", "standard").stdout
    assert easy == run("--zeilen", "--sprache", "leicht").stdout
    assert standard != easy
