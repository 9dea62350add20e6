"""Escape sequences from outside never reach the terminal: typed, in a line to go on with, or in the content."""

import re
import shutil
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from teletype import unprintable
from terminals import Terminal, environment, run
from tours import line_to, nodes

from guide.lines import Lines
from guide.load import Content, content_root
from guide.load.words import compile_words
from guide.page import LEVELS
from guide.session import PLACES, Session
from guide.tree import Outcome, Question

PAYLOADS = {
    "colour": "\x1b[53;31m",
    "title": "\x1b]0;hallo\x07",
    "title, ended by ST": "\x1b]2;hallo\x1b\\",
    "clear": "\x1b[2J\x1b[H",
    "8 bit": "\x9b53;31m",
    "8 bit OSC": "\x9d0;hallo\x9c",
    "device": "\x1bP+q544e\x1b\\",
    "report": "\x1b[6n",
    "reset": "\x1bc",
    "backspace": "abc\x08\x08\x08xyz",
    "bell": "\x07",
    "return": "abc\rxyz",
    "right to left": "\u202eabc\u202c",
    "isolate": "\u2066abc\u2069",
    "mark": "\u200fabc",
    "zero width": "a\u200bb\ufeffc",
    "tag": "\U000e0041",
    "null": "\x00",
    "vertical": "\x0b\x0c",
    "line separator": "a\u2028b\u2029c\x85d",
    "private": "\ue000",
    "surrogate": "\udc9b31m",
}
BAD = "\x1b[53;31m\x1b]0;hallo\x07\x9b53;31m\x08\u202e\u2066\x7f"
"""What is written into every text of a copy of the content."""
ESCAPED = r"\e[53;31m\e]0;hallo\a\x9b53;31m\b\u202e\u2066\x7f"
"""The same as YAML writes it between double quotes."""
FORBIDDEN = [b"\x1b[53;31m", b"\x1b]0;", b"hallo\x07", b"\x08", b"\x7f", *(c.encode() for c in "\x9b\u202e\u2066")]
"""The window has sequences of its own; these are not among them."""
WITH_CONTENT = """
import sys
from pathlib import Path
import guide.load
root = Path(sys.argv.pop(1))
guide.load.content_root = lambda: root
from guide.cli import main
main()
"""


def test_the_terminal_would_notice(content: Content) -> None:
    """The test of the tests: each payload is seen, if it comes out."""
    assert all(unprintable(payload) for payload in PAYLOADS.values())
    assert unprintable(BAD)


def test_typed_answers(content: Content, am: tuple[str, str]) -> None:
    """They are repeated in the message about the mistake, and there without anything that steers a terminal."""
    typed = [payload.replace("\n", "") for payload in PAYLOADS.values()]
    typed += [f"1{payload}" for payload in typed] + [f"rolle={payload}" for payload in typed]
    data = "".join(f"{each}\n" for each in typed).encode(errors="surrogateescape")
    for encoding in (None, "utf-8", "latin-1"):
        done = run("--zeilen", *am, typed=data, env=environment(PYTHONIOENCODING=encoding))
        assert done.returncode == 0
        assert unprintable(done.stdout.decode(encoding or "utf-8")) == []
        assert unprintable(done.stderr.decode(encoding or "utf-8")) == []


def check_call(*call: str | bytes) -> bytes:
    done = run(*call)
    assert unprintable(done.stdout.decode()) == [], call
    assert unprintable(done.stderr.decode()) == [], call
    assert b"Traceback" not in done.stderr
    return done.stdout


def test_lines_to_go_on_with(am: tuple[str, str]) -> None:
    """What is not known is told of, in words of ours and each sentence once; the rest counts."""
    parts = [payload.encode(errors="surrogateescape") for payload in PAYLOADS.values() if "\x00" not in payload]
    ways = [b"%s=ja", b"arbeitsort=%s", b"thema=%s", b"gesehen=%s", b"sprache=%s", b"%s"]
    line = b"&".join([b"rolle=ich", *(way % part for way in ways for part in parts)])
    told, wanted = (check_call("--zeilen", "--weiter", given, *am).splitlines() for given in (line, b"rolle=ich"))
    assert told[-len(wanted) :] == wanted
    assert len(told) - len(wanted) == len({"question without words", "arbeitsort", "topic", "level"})
    check_call("ergebnis", "--antworten", line, *am)
    for part in parts[::4]:
        check_call("--zeilen", "--weiter", part, *am)


@pytest.mark.parametrize(
    "start", [("--sprache",), ("--am",), ("hilfe",), ("baum", "--thema"), ("pruefen",), ()], ids=str
)
def test_calls(start: tuple[str, ...]) -> None:
    """What was called is told, as far as it is short."""
    for names in (
        ("colour", "8 bit"),
        ("title", "clear"),
        ("right to left", "isolate", "surrogate"),
        ("backspace", "return"),
    ):
        check_call(*start, "".join(PAYLOADS[name] for name in names).encode(errors="surrogateescape"))


@pytest.fixture(scope="module")
def bad_content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the content with escape sequences in every text a person could read."""
    root = tmp_path_factory.mktemp("bad") / "content"
    shutil.copytree(content_root(), root)
    for file in root.rglob("*.md"):
        file.write_text("\n".join(_spoilt(file.read_text().split("\n"))))
    for file in [root / "sources.yaml", root / "laender.yaml", *(root / "facts").glob("*.yaml")]:
        file.write_text(_spoilt_yaml(file.read_text()))
    for file in root.rglob("words.po"):
        file.write_text(
            re.sub(r'^(msgstr "(?!").*)"$', lambda match: f'{match[1]}{BAD}"', file.read_text(), flags=re.M)
        )
        file.with_suffix(".mo").write_bytes(compile_words(file))
    return root


def _spoilt(lines: list[str]) -> Iterator[str]:
    """Every line of text, but not the header and the known headings."""
    header = lines[0] == "---"
    for number, line in enumerate(lines):
        header = header and not (number and line == "---")
        plain = (
            header
            or line == "---"
            or line.startswith("## ")
            or not line.strip()
            or line.strip().startswith(("{%", "{{"))
        )
        yield line if plain else line + BAD


def _spoilt_yaml(text: str) -> str:
    """Every value that is read as text: quoted or not, and not a name that something else uses."""
    keys = "title|name|leicht|short|section|amt|traeger|anlaufstelle|integrationsamt|url|note|hinweis"
    text = re.sub(rf'(\b(?:{keys}): ")([^"\n]*)"', lambda match: f'{match[1]}{match[2]}{ESCAPED}"', text)
    quoted = re.sub(
        rf"^( +(?:{keys}): )([^\"\n\[{{#]+)$",
        lambda match: f'{match[1]}"{match[2].strip()}{ESCAPED}"',
        text,
        flags=re.M,
    )
    return re.sub(
        rf"(\b(?:{keys}): )([^\"\s,}}][^\",}}\n]*)([,}}])", lambda m: f'{m[1]}"{m[2]}{ESCAPED}"{m[3]}', quoted
    )


@pytest.mark.parametrize("level", LEVELS)
def test_content_in_line_mode(level: str, bad_content: Path, day: date, content: Content) -> None:
    """Every question, outcome and other page, as line mode writes it."""
    content_with = Content(bad_content)
    written: list[str] = []
    faults: dict[str, str] = {}

    def show(session: Session, name: str) -> None:
        def read(prompt: str) -> str:
            written.append(prompt)
            raise EOFError

        written.clear()
        Lines(session, read, written.append).run()
        faults.update((line, name) for line in written if unprintable(line))

    for topic, name in nodes(content, Outcome) + nodes(content, Question):
        session = Session(content_with, day, level)
        session.resume(line_to(content, topic, name, role="beratung"))
        show(session, f"{topic}/{name}")
    for place in PLACES:
        session = Session(content_with, date(2031, 1, 1), level)
        session.resume(line_to(content, *nodes(content, Outcome)[0], role="beratung"))
        session.open(place)
        show(session, place)
    session = Session(content_with, day, level)
    show(session, "opening")
    session.choose("ich")
    session.open("woerter")
    for choice in session.page().choices:
        if not choice.name.startswith("@"):
            session.choose(choice.name)
            show(session, choice.name)
            session.back()
    assert not faults, f"{len(faults)} lines"


@pytest.mark.parametrize(
    "call",
    [
        ("--zeilen",), ("ergebnis", "--antworten", "LINE", "--als", "json"), ("fragen", "--als", "json"), ("hilfe",),
        ("--hilfe",), ("pruefen",), ("--unbekannt",),
    ],
    ids=" ".join,
)  # fmt: skip
def test_content_in_calls(call: tuple[str, ...], bad_content: Path, content: Content) -> None:
    line = line_to(content, *nodes(content, Outcome)[0], role="beratung")
    arguments = [line if each == "LINE" else each for each in call]
    program = (sys.executable, "-c", WITH_CONTENT, str(bad_content))
    done = run(*arguments, typed="1\n1\nfalsch\nw\nz\nl\nr\ng\n", program=program)
    assert done.stdout or done.stderr
    assert unprintable(done.stdout.decode()) == []
    assert unprintable(done.stderr.decode()) == []
    assert b"Traceback" not in done.stderr


def test_content_in_the_window(bad_content: Path, content: Content, am: tuple[str, str]) -> None:
    """The window's own sequences are there; none of the content's."""
    line = line_to(content, *nodes(content, Outcome)[0], role="beratung")
    program = (sys.executable, "-c", WITH_CONTENT, str(bad_content))
    with Terminal("--fenster", "--beide", "--weiter", line, *am, program=program, columns=200, rows=50) as terminal:
        terminal.wait(terminal.marked, "an outcome")
        for key in "lwzrzqzazgzhzfz":
            terminal.press(key, terminal.marked)
        terminal.press("e", terminal.marked)
        terminal.send("1")
        terminal.ended()
        found = [bad for bad in FORBIDDEN if bad in terminal.raw]
    assert found == []


def test_lines_and_typed_keys_in_the_window(am: tuple[str, str]) -> None:
    """What is wrong with a line is told in the window, too."""
    line = f"rolle=ich&{BAD}=ja&arbeitsort={BAD}&thema={BAD}"
    with Terminal("--fenster", "--weiter", line, *am) as terminal:
        terminal.wait(terminal.marked, "the topics")
        terminal.send("\x1b[200~" + BAD.replace("\x1b", "") + "\x1b[201~\u202e\u2066")
        terminal.press("l", terminal.marked)
        terminal.press("\x03", terminal.marked)
        terminal.send("1")
        terminal.ended()
        assert b"Traceback" not in terminal.raw
        assert [bad for bad in FORBIDDEN if bad in terminal.raw] == []
