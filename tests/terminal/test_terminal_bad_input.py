"""Input that cannot be meant: one clear sentence, nothing lost, no traceback."""

from datetime import date, timedelta

import pytest
from hands import Hands, with_window
from teletype import unprintable
from terminals import Terminal, run, squeezed
from textual.events import Hide
from tours import line_to, nodes, session_at

from guide.load import Content
from guide.page import LEVELS
from guide.problem import Problem
from guide.session import Session
from guide.tree import Question
from guide.tui.widgets import Choices, TypingLine

USELESS = {
    "nonsense": "unsinn",
    "nothing": "",
    "only separators": "&&&===&",
    "unknown answer only": "rolle=niemand",
    "no answers": "sprache=leicht&gesehen=geld",
    "cut in the first word": "rol",
    "100 KB": "a" * 100_000,
    "100 KB of answers": "rolle=ich&" * 10_000,
    "controls": "\x01\x02\x7f\t\r\n",
    "signs": "💥=💥",
    "slashes": "../../etc=passwd",
}
PARTLY = {
    "unknown question": "gibt_es_nicht=ja",
    "unknown answer": "arbeitsort=auf_dem_mond",
    "no answer": "arbeitsort",
    "cut": "arbeitsort=werks",
    "unknown topic": "thema=wetter",
    "unknown level": "sprache=klingonisch",
    "unknown seen": "gesehen=geld,wetter",
    "control": "arbeitsort=werk\x07statt",
    "upper": "ARBEITSORT=werkstatt",
    "path": "../rolle=ich",
}
CALLS = {
    "level": ("--sprache", "klingonisch"),
    "month": ("--am", "2027-13-01"),
    "day": ("--am", "gestern"),
    "old": ("--am", "1999-01-01"),
    "empty day": ("--am", ""),
    "huge day": ("--am", "99999-01-01"),
    "option": ("--gibt-es-nicht",),
    "command": ("gibtesnicht",),
    "colours": ("--farben", "rosa"),
    "no value": ("--weiter",),
    "window without terminal": ("--fenster",),
    "help page": ("hilfe", "unbekannt"),
    "result without answers": ("ergebnis",),
    "result of nonsense": ("ergebnis", "--antworten", "unsinn"),
    "result without role": ("ergebnis", "--antworten", "lohn=bis_basis"),
    "result of an unknown topic": ("ergebnis", "--antworten", "rolle=ich", "--thema", "wetter"),
    "result of an open topic": ("ergebnis", "--antworten", "rolle=ich", "--thema", "rente"),
    "result of nothing": ("ergebnis", "--antworten", "rolle=ich"),
    "result as": ("ergebnis", "--antworten", "rolle=ich", "--als", "pdf"),
    "result with level": ("ergebnis", "--antworten", "rolle=ich", "--sprache", "x"),
    "tree": ("baum", "--thema", "wetter"),
    "check": ("pruefen", "wetter"),
    "questions as": ("fragen", "--als", "xml"),
    "questions with level": ("fragen", "--sprache", "x"),
    "questions with day": ("fragen", "--am", "gestern"),
    "two commands": ("hilfe", "fragen"),
    "remember": ("merken", "--farben", "rosa"),
    "help with day": ("hilfe", "--am", "gestern"),
    "abbreviation": ("--fens",),
}


def check_refused(status: int, output: bytes, errors: bytes, lines: int = 1) -> None:
    """Not possible: said on standard error in a sentence or two, and nothing else."""
    said = errors.decode()
    assert status == 2
    assert output == b""
    assert "Traceback" not in said
    assert 1 <= len(said.splitlines()) <= lines
    assert all(10 < len(line) < 300 for line in said.splitlines())
    assert unprintable(said) == []


@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_calls_that_cannot_be_meant(call: tuple[str, ...]) -> None:
    done = run(*call)
    check_refused(done.returncode, done.stdout, done.stderr, lines=2)


@pytest.mark.parametrize("line", USELESS.values(), ids=USELESS)
def test_lines_of_which_nothing_can_be_used(line: str, content: Content, day: date) -> None:
    """Through the call, where the system allows 128 KB; the session must then be as it was."""
    session = Session(content, day)
    before = (session.page(), session.resume_line())
    with pytest.raises(Problem):
        session.resume(line)
    assert (session.page(), session.resume_line()) == before
    done = run("--zeilen", "--weiter", line)
    check_refused(done.returncode, done.stdout, done.stderr)


def test_a_line_of_a_million_signs(content: Content, day: date) -> None:
    for line in ("a" * 1_000_000, "rolle=ich&" * 100_000, "&" * 1_000_000, "rolle=ich&gesehen=" + "geld," * 200_000):
        session = Session(content, day)
        with pytest.raises(Problem) as refused:
            session.resume(line)
        assert len(session.words(refused.value.message, **refused.value.values)) < 300
        assert session.answers == {}


@pytest.mark.parametrize("part", PARTLY.values(), ids=PARTLY)
def test_lines_of_which_a_part_can_be_used(part: str, content: Content, day: date, am: tuple[str, str]) -> None:
    """The rest counts, in any order; one sentence tells what was left out."""
    wanted = session_at(content, day, "rolle=eltern").page()
    for line in (f"rolle=eltern&{part}", f"{part}&rolle=eltern"):
        session = Session(content, day)
        (problem,) = session.resume(line)
        assert 10 < len(session.words(problem.message, **problem.values)) < 200
        assert session.page() == wanted
    refused = run("ergebnis", "--antworten", f"rolle=eltern&{part}", *am)
    check_refused(refused.returncode, refused.stdout, refused.stderr)


def test_everything_that_was_left_out_is_told(content: Content, day: date, am: tuple[str, str]) -> None:
    """The sentence of each part, those that read the same once, and then the page as if they had not been there.

    Parts read the same when they were about the same question, or about things that have no words here any more.
    """
    alone = {
        session.words(problem.message, **problem.values)
        for session in (session_at(content, day, "rolle=eltern"),)
        for part in PARTLY.values()
        for problem in session.resume(f"rolle=eltern&{part}")
    }
    done = run("--zeilen", "--weiter", "&".join(["rolle=eltern", *PARTLY.values()]), *am)
    wanted = run("--zeilen", "--weiter", "rolle=eltern", *am)
    assert (done.returncode, done.stderr) == (0, b"")
    assert unprintable(done.stdout.decode()) == []
    *notes, rest = done.stdout.decode().split("\n", len(alone))
    assert sorted(notes) == sorted(alone)
    assert len(alone) == len({"question without words", "arbeitsort", "topic", "level"})
    assert rest == wanted.stdout.decode()


def test_every_cut_of_a_line_is_told_or_used(content: Content, day: date) -> None:
    """However much of the end is lost in copying."""
    line = line_to(content, *nodes(content, Question)[5])
    whole = session_at(content, day, line).answers
    for length in range(len(line)):
        session = Session(content, day)
        try:
            problems = session.resume(line[:length])
        except Problem:
            assert length < len("rolle=ich")
            continue
        assert session.answers.items() <= whole.items()
        assert len(problems) <= 1
        assert session.page()


def test_days_at_the_edges(content: Content) -> None:
    first = content.guide.valid_from
    assert run("--zeilen", "--am", first.isoformat()).returncode == 0
    assert run("--zeilen", "--am", (first - timedelta(days=1)).isoformat()).returncode == 2
    far = run("--zeilen", "--am", "9999-12-31", typed="1\n1\n1\n")
    assert (far.returncode, far.stderr) == (0, b"")


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("start", [(10, 3), (80, 24)])
def test_a_window_that_is_much_too_small(
    start: tuple[int, int], level: str, content: Content, day: date, am: tuple[str, str]
) -> None:
    """It says so, stays alive whatever is typed, and comes back when there is room."""
    session = Session(content, day, level)
    message = squeezed(session.words("This window is too small. Make it larger."))
    columns, rows = start
    with Terminal("--fenster", "--sprache", level, *am, columns=columns, rows=rows) as terminal:
        if start != (10, 3):
            terminal.wait(lambda: terminal.shows(session.page()), "the first page")
            terminal.press("\x1b[B", lambda: terminal.marked() == 2)
        for columns, rows in ((10, 3), (1, 1), (2, 40), (200, 2), (10, 3)):
            terminal.resize(columns, rows)
            terminal.send("\x1b[Bl\x1b[6~l\x1b[A")
            assert terminal.process.poll() is None
        terminal.wait(lambda: message in terminal.flat(), "that the window is too small")
        terminal.resize(80, 24)
        terminal.wait(lambda: terminal.shows(session.page()), "the first page again")
        assert terminal.cursor_shown


@pytest.mark.parametrize("typing", [False, True])
def test_keys_find_somebody_after_a_window_was_too_small_for_a_moment(typing: bool, session: Session) -> None:
    """What was hidden is told so only after it is shown again."""

    async def act(hands: Hands) -> None:
        if typing:
            await hands.press("slash")
        part = hands.window.query_one(TypingLine if typing else Choices)
        assert hands.window.focused is part
        part.post_message(Hide())
        await hands.until(lambda: part._message_queue.empty())
        await hands.press("a" if typing else "down")
        assert hands.window.focused is part
        assert hands.window.query_one(TypingLine).value == ("a" if typing else "")

    with_window(session, act)


def test_no_other_key_ends_the_window_at_once(content: Content, day: date, am: tuple[str, str]) -> None:
    """Ctrl with a letter is pressed by mistake, or meant for a screen reader or tmux; only Ctrl-C means something."""
    session = Session(content, day)
    with Terminal("--fenster", *am) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the first page")
        letters = [chr(code) for code in range(1, 27) if chr(code) not in "\x03\x08\x09\x0a\x0d"]
        for letter in letters:
            terminal.send(letter)
            terminal.wait(terminal.rests, f"Ctrl-{chr(ord(letter) + 64)}")
            assert terminal.process.poll() is None, f"Ctrl-{chr(ord(letter) + 64)}"
        terminal.press(
            "\x1b[B", lambda: terminal.shows(session.page()) and terminal.marked() == 2, "the first page still"
        )


def test_keys_that_mean_nothing(content: Content, day: date, am: tuple[str, str]) -> None:
    """Any of them, at once and in the middle of sequences: the page stays."""
    session = Session(content, day)
    with Terminal("--fenster", *am) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the first page")
        # too high digits, letters, controls, F10 and F12, a click beside everything, Ctrl with letters
        for keys in (
            "9",
            "0",
            "xyäß€",
            "\x00\x01\x02\x04\x05",
            "\x1b[21~\x1b[24~",
            "\x1b[<0;70;3M\x1b[<0;70;3m",
            "\x10\x13\x1a\x1c",
        ):
            terminal.send(keys)
        terminal.send(b"\xff\xfe\xc3(\x80")
        terminal.press(
            "\x1b[B", lambda: terminal.shows(session.page()) and terminal.marked() == 2, "the first page still"
        )
