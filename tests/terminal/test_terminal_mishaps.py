"""A mistake of ours, made on purpose: a plain sentence, nothing lost, the terminal as before, a report."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from terminals import Dialogue, Terminal, environment, run

from guide.load import Content
from guide.mishap import report
from guide.session import Session

SECRET = "rolle=eltern Gesundheit"
"""Something that an error could quote, and that must not get into a report."""
BREAKS = f"""
from pathlib import Path
import guide.pages
def broken(*_):
    geheim = {SECRET!r}
    try:
        Path('/home/person/Akte').read_text()
    except OSError as error:
        raise ValueError(geheim) from error
guide.pages.way = broken
from guide.cli import main
main()
"""
OPENS_WRONGLY = """
from textual.drivers.linux_driver import LinuxDriver
start = LinuxDriver.start_application_mode
def broken(driver):
    start(driver)
    raise ValueError
LinuxDriver.start_application_mode = broken
from guide.cli import main
main()
"""
BREAKING = (sys.executable, "-c", BREAKS)


def line_in(text: bytes) -> str:
    found = re.search(rb"wegweiser --weiter '([^'\n]*)'", text)
    assert found, text[-500:]
    return found[1].decode()


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if not path.is_dir())


def test_line_mode_says_it_and_gives_the_line(content: Content, empty_home: dict[str, str], tmp_path: Path) -> None:
    done = run("--zeilen", typed="2\nrente\nweg\n1\n", program=BREAKING, env=environment(**empty_home))
    assert done.returncode == 3
    assert b"ValueError" in done.stderr
    assert b"Traceback" not in done.stdout + done.stderr
    assert SECRET.encode() not in done.stderr
    assert len(done.stderr.decode().strip().splitlines()) == 1
    session = Session(content, content.stand)
    assert session.resume(line_in(done.stdout)) == []
    assert session.answers == {"rolle": "eltern"}
    assert files(tmp_path) == []


def test_whoever_wants_it_gets_the_traceback(empty_home: dict[str, str]) -> None:
    env = environment(**empty_home, WEGWEISER_DEBUG="1")
    assert b"Traceback" in run("--zeilen", typed="2\nweg\n", program=BREAKING, env=env).stderr


@pytest.mark.parametrize("agreed", ["ja", "nein", "", "\x04"])
def test_a_person_is_asked_before_a_report_is_written(
    agreed: str, content: Content, empty_home: dict[str, str], tmp_path: Path
) -> None:
    words = content.words("leicht")
    with Terminal("--zeilen", program=BREAKING, env=environment(**empty_home), cwd=tmp_path / "cwd") as terminal:
        dialogue = Dialogue(terminal, words("Your answer: "))
        dialogue.answer()
        dialogue.say("1")
        terminal.send("weg\n")
        asked = words("Write the report? yes or no: ").encode()
        terminal.wait(lambda: asked in terminal.raw, "the question")
        assert files(tmp_path) == []
        terminal.send(agreed + "\n" if agreed != "\x04" else agreed)
        assert terminal.ended() == 3
        assert terminal.restored() == []
        assert line_in(terminal.raw)
    written = files(tmp_path)
    assert len(written) == (agreed == "ja")
    for file in written:
        text = file.read_text()
        assert f"guide/session.py:{session_line(text)}" in text
        assert "ValueError" in text
        assert "FileNotFoundError" in text
        for secret in (SECRET, "eltern", "Akte", str(tmp_path), os.path.expanduser("~") + "/", "ich"):
            assert secret not in text.replace("wegweiser", ""), secret


def session_line(text: str) -> str:
    found = re.search(r"guide/session\.py:(\d+)", text)
    assert found, text
    return found[1]


def test_the_window_ends_in_order_and_offers_the_report(
    content: Content,
    am: tuple[str, str],
    new_session: Callable[..., Session],
    empty_home: dict[str, str],
    tmp_path: Path,
) -> None:
    line = "rolle=ich&sprache=leicht"
    session = new_session(line=line)
    number = [choice.name for choice in session.page().choices].index("@weg") + 1
    env = environment(**empty_home)
    with Terminal("--fenster", "--weiter", line, *am, program=BREAKING, env=env) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the topics")
        terminal.send(str(number))
        asked = content.words("leicht")("Write the report? yes or no: ").encode()
        terminal.wait(lambda: asked in terminal.raw, "the question")
        assert terminal.restored() == []
        terminal.send("ja\n")
        assert terminal.ended() == 3
        assert b"Traceback" not in terminal.raw
        assert line_in(terminal.raw) == line
    (file,) = files(tmp_path)
    assert "guide/tui/app.py" in file.read_text()


def test_a_window_that_opens_wrongly_gives_the_terminal_back(am: tuple[str, str], empty_home: dict[str, str]) -> None:
    program = (sys.executable, "-c", OPENS_WRONGLY)
    with Terminal("--fenster", *am, program=program, env=environment(**empty_home)) as terminal:
        terminal.wait(lambda: b"ValueError" in terminal.raw, "the sentence")
        terminal.send("nein\n")
        assert terminal.ended() == 3
        assert terminal.restored() == []
        assert b"Traceback" not in terminal.raw


BOOM = "def boom(*a, **k):\n    raise ValueError('rolle=eltern')\n"
PLACES = {
    "a page": ("import guide.pages; guide.pages.way = boom", "{weg}"),
    "a timer": ("from guide.tui.app import Window; Window._prepare = boom", ""),
    "painting": ("from guide.tui.widgets import Reading; Reading.render_line = boom", ""),
    "saving": ("import guide.tui.keeping as k; k.keep = boom", "k1"),
    "saving in a thread": ("import guide.tui.keeping as k; k.keep = boom", "k2a\ra\r"),
    "reading aloud": ("import guide.speech.reader as r; r.find = boom", "v"),
}
"""Where a mistake is made, and the keys that lead there."""


@pytest.mark.parametrize("place", PLACES)
def test_a_mistake_anywhere_in_the_window_ends_it_in_order(
    place: str, am: tuple[str, str], new_session: Callable[..., Session], empty_home: dict[str, str], tmp_path: Path
) -> None:
    line = "rolle=ich&sprache=leicht"
    session = new_session(line=line)
    code, keys = PLACES[place]
    weg = str([choice.name for choice in session.page().choices].index("@weg") + 1)
    program = (sys.executable, "-c", f"{BOOM}{code}\nfrom guide.cli import main; main()")
    asked = session.words("Write the report? yes or no: ").encode()
    with Terminal("--fenster", "--weiter", line, *am, program=program, env=environment(**empty_home)) as terminal:
        terminal.wait(lambda: terminal.marked() or asked in terminal.raw, "the topics")
        for key in keys.replace("{weg}", weg):
            terminal.press(key, terminal.rests)
        terminal.wait(lambda: asked in terminal.raw, "the question")
        assert terminal.restored() == []
        terminal.send("nein\n")
        assert terminal.ended() == 3
        assert line_in(terminal.raw) == line
        assert b"Traceback" not in terminal.raw
        assert b"eltern" not in terminal.raw
    assert files(tmp_path) == []


@pytest.mark.parametrize(
    "code",
    [
        "import guide.speech.player as p; p._popen = boom",
        "from guide.session import Session; Session.prepare = Session.choose = boom",
    ],
)
def test_a_mistake_in_a_thread_paints_nothing_over_the_window(
    code: str, am: tuple[str, str], new_session: Callable[..., Session], empty_home: dict[str, str]
) -> None:
    line = "rolle=ich&sprache=leicht"
    session = new_session(line=line)
    program = (sys.executable, "-c", f"{BOOM}{code}\nfrom guide.cli import main; main()")
    with Terminal("--fenster", "--weiter", line, *am, program=program, env=environment(**empty_home)) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the topics")
        terminal.press("v", terminal.rests)
        terminal.wait(lambda: terminal.shows(session.page()), "the topics")
        assert b"Traceback" not in terminal.raw
        assert b"boom" not in terminal.raw


def test_notes_are_not_lost_by_a_mistake(content: Content, empty_home: dict[str, str]) -> None:
    typed = "2\nrente\nnotiz Amt anrufen\nweg\n"
    done = run("--zeilen", typed=typed, program=BREAKING, env=environment(**empty_home))
    assert done.stdout.decode().count("Amt anrufen") == 2


def test_before_the_end_it_is_told_what_the_line_does_not_hold(new_session: Callable[..., Session]) -> None:
    session = new_session(line="rolle=ich")
    session.open("ende")
    before = len(session.page().blocks)
    session.note("Amt anrufen")
    assert len(session.page().blocks) == before + 1


CLOSED = {"input": "<&-", "output": ">&-", "errors": "2>&-", "all": "<&- >&- 2>&-"}


@pytest.mark.parametrize("closed", CLOSED)
@pytest.mark.parametrize("call", ["--zeilen", "--version", "hilfe", "--fenster", "behalten"])
def test_what_nobody_has_opened_is_no_mistake(closed: str, call: str, empty_home: dict[str, str]) -> None:
    """Started by another program, there may be no input, no output, or neither."""
    line = f'"{sys.executable}" -c "from guide.cli import main; main()" {call} {CLOSED[closed]}'
    env = environment(**empty_home)
    done = subprocess.run(["sh", "-c", line], input=b"1\n", capture_output=True, env=env, timeout=60)
    assert b"Traceback" not in done.stderr
    assert done.returncode == (2 if call in ("--fenster", "behalten") else 0), done.stderr


@pytest.mark.skipif(not hasattr(signal, "SIGQUIT"), reason="no such signal here")
@pytest.mark.parametrize("mode", ["--zeilen", "--fenster"])
def test_ctrl_backslash_ends_in_order_and_leaves_no_picture_of_the_memory(mode: str, am: tuple[str, str]) -> None:
    with Terminal(mode, "--weiter", "rolle=ich", *am) as terminal:
        terminal.wait(lambda: terminal.marked() or terminal.raw.endswith(b": "), "a page")
        limits = Path(f"/proc/{terminal.process.pid}/limits")
        if limits.exists():
            assert re.search(r"Max core file size +0 +0 ", limits.read_text())
        terminal.signal(signal.SIGQUIT)
        assert terminal.ended() == 0
        assert terminal.restored() == []


def test_a_report_names_libraries_by_their_package() -> None:
    try:
        import yaml

        yaml.safe_load("[")
    except yaml.YAMLError as error:
        text = report(error)
    assert re.search(r"^  yaml/\w+\.py:\d+ ", text, re.M)
    assert "test_terminal_mishaps.py" in text
    assert str(Path(__file__).parent) not in text
