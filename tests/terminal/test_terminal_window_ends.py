"""Whatever way the window is left, the terminal is as it was: screen, cursor, mouse, line settings."""

import re
import signal
import time
from collections.abc import Callable
from datetime import date

import pytest
from terminals import LONG, PROGRAM, Terminal, environment, squeezed
from tours import line_to, nodes, session_at

from guide.load import Content
from guide.session import Session
from guide.tree import Question

WEGWEISER_BREAKS = """
from guide.tui.app import Window
Window.action_help_quit = lambda self: 1 / 0
from guide.cli import main
main()
"""
WEGWEISER_IS_BUSY = """
import os, signal
from guide.tui.widgets import Choices
paint = Choices.render_line
def render_line(self, y):
    if self.highlighted == 1:
        os.kill(os.getpid(), signal.SIGTERM)
    return paint(self, y)
Choices.render_line = render_line
from guide.cli import main
main()
"""
WEGWEISER_OPENS = """
import os, signal
from guide.tui.app import Window
compose = Window.compose
def composing(self):
    os.kill(os.getpid(), signal.SIGTERM)
    return compose(self)
Window.compose = composing
from guide.cli import main
main()
"""


def leave_by_key(terminal: Terminal, session: Session) -> None:
    session.open("ende")
    terminal.press("e", lambda: terminal.shows(session.page()), "the question whether to end")
    terminal.send(str([choice.name for choice in session.page().choices].index("@ende_ohne_zeile") + 1))


def leave_with_the_line(terminal: Terminal, session: Session) -> None:
    session.open("ende")
    terminal.press("e", lambda: terminal.shows(session.page()), "the question whether to end")
    terminal.send("\r")


def leave_by_ctrl_c(terminal: Terminal, session: Session) -> None:
    session.open("ende")
    terminal.press("\x03", lambda: terminal.shows(session.page()), "the question whether to end")
    terminal.send("\x1b[B\r")


def leave_by_ctrl_c_twice(terminal: Terminal, session: Session) -> None:
    session.open("ende")
    terminal.press("\x03", lambda: terminal.shows(session.page()), "the question whether to end")
    terminal.send("\x03")


def leave_by_term(terminal: Terminal, session: Session) -> None:
    terminal.signal(signal.SIGTERM)


def leave_by_hup(terminal: Terminal, session: Session) -> None:
    terminal.signal(signal.SIGHUP)


def leave_by_int(terminal: Terminal, session: Session) -> None:
    terminal.signal(signal.SIGINT)


def leave_by_a_mistake_of_ours(terminal: Terminal, session: Session) -> None:
    terminal.send("\x03")
    asked = session.words("Write the report? yes or no: ").encode()
    terminal.wait(lambda: asked in terminal.raw, "the question whether to write a report")
    terminal.send("\n")


WAYS = [
    leave_by_key, leave_with_the_line, leave_by_ctrl_c, leave_by_ctrl_c_twice, leave_by_term, leave_by_hup,
    leave_by_int, leave_by_a_mistake_of_ours,
]  # fmt: skip


@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__)
def test_the_terminal_is_as_before(
    way: Callable[[Terminal, Session], None], content: Content, day: date, am: tuple[str, str]
) -> None:
    line = line_to(content, *nodes(content, Question)[0])
    session = session_at(content, day, line)
    program = (*PROGRAM[:2], WEGWEISER_BREAKS) if way is leave_by_a_mistake_of_ours else PROGRAM
    with Terminal("--fenster", "--weiter", line, *am, program=program) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the question")
        assert terminal.restored() != []
        way(terminal, session)
        status = terminal.ended()
        assert terminal.restored() == []
        after = re.sub(rb"\x1b\[[0-9;?<>=]*[a-zA-Z]", b"", terminal.raw.rsplit(b"\x1b[?1049l", 1)[1])
        after_words = squeezed(after.decode())
    assert b"Traceback" not in terminal.raw
    assert squeezed(session.words("Nothing was stored. Goodbye.")) in after_words
    has_line = "wegweiser--weiter'" in after_words
    if way is leave_by_a_mistake_of_ours:
        assert has_line, "nothing is lost by a mistake of ours"
        assert status != 0
    else:
        # a signal asks nobody, as Ctrl-C twice does not; line mode shows the line then, too
        assert has_line == (way not in (leave_by_key, leave_by_ctrl_c))
        assert status == 0


@pytest.mark.parametrize("way", [leave_by_term, leave_by_hup, leave_by_int], ids=lambda way: way.__name__)
def test_what_is_covered_stays_covered_when_a_signal_ends_it(
    way: Callable[[Terminal, Session], None], content: Content, day: date, am: tuple[str, str]
) -> None:
    """Whoever has covered the window does not want anybody to see what was said."""
    line = line_to(content, *nodes(content, Question)[0])
    session = session_at(content, day, line)
    with Terminal("--fenster", "--weiter", line, *am) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the question")
        terminal.press("p", lambda: squeezed(session.words("Covered")) in terminal.flat())
        way(terminal, session)
        assert terminal.ended() == 0
        assert terminal.restored() == []
        after = terminal.raw.rsplit(b"\x1b[?1049l", 1)[1]
    assert b"--weiter" not in after
    assert b"rolle=" not in after


def test_nothing_said_needs_no_line(am: tuple[str, str]) -> None:
    with Terminal("--fenster", *am) as terminal:
        terminal.wait(terminal.marked, "the first page")
        terminal.signal(signal.SIGTERM)
        assert terminal.ended() == 0
        assert b"--weiter" not in terminal.raw


def test_the_line_leads_back_to_the_question(content: Content, day: date, am: tuple[str, str]) -> None:
    line = line_to(content, *nodes(content, Question)[1])
    session = session_at(content, day, line)
    question = session.page()
    with Terminal("--fenster", "--weiter", line, *am, columns=200) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the question")
        leave_with_the_line(terminal, session)
        assert terminal.ended() == 0
        left = re.search(r"wegweiser --weiter '([^']*)'", terminal.raw.decode())
    assert left
    assert session_at(content, day, left[1]).page().title == question.title


def test_the_line_and_the_goodbye_fit_a_small_screen(content: Content, day: date, am: tuple[str, str]) -> None:
    """The goodbye is broken between words; the line is not broken at all, so that it can be copied."""
    line = line_to(content, *nodes(content, Question)[1])
    with Terminal("--fenster", "--weiter", line, *am, columns=24, rows=12) as terminal:
        terminal.wait(terminal.marked, "the question")
        terminal.press("e", terminal.marked)
        terminal.send("\r")
        assert terminal.ended() == 0
        after = terminal.raw.rsplit(b"\x1b[?1049l", 1)[1].decode()
    plain = re.sub(r"\x1b\[[0-9;?<>=]*[a-zA-Z]", "", after)
    assert re.search(r"wegweiser --weiter '[^'\n]*'\r?\n", plain)
    assert max(len(row) for row in plain.splitlines() if "--weiter" not in row) <= 24


def test_a_closed_terminal_ends_it(content: Content, day: date, am: tuple[str, str]) -> None:
    page = Session(content, day).page()
    with Terminal("--fenster", *am) as terminal:
        terminal.wait(lambda: terminal.shows(page), "the first page")
        terminal.hang_up()
        terminal.process.wait(LONG)


def test_a_signal_before_the_first_page(am: tuple[str, str]) -> None:
    """At any moment of the start: the program ends, and the terminal is as before."""
    for wait in (0.05, 0.15, 0.25):
        with Terminal("--fenster", *am) as terminal:
            terminal.pump(wait)
            time.sleep(wait)
            terminal.signal(signal.SIGTERM)
            terminal.ended()
            assert terminal.restored() == []


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_a_signal_while_the_window_opens(number: signal.Signals, am: tuple[str, str]) -> None:
    """The terminal has been taken over already, and nothing is painted yet."""
    program = (*PROGRAM[:2], WEGWEISER_OPENS.replace("SIGTERM", number.name))
    with Terminal("--fenster", *am, program=program) as terminal:
        terminal.ended()
        assert b"\x1b[?1049h" in terminal.raw
        assert terminal.restored() == []
        assert b"Traceback" not in terminal.raw


def test_a_signal_in_the_middle_of_painting(am: tuple[str, str]) -> None:
    """Signals do not wait until nothing is to be done."""
    with Terminal("--fenster", *am, program=(*PROGRAM[:2], WEGWEISER_IS_BUSY)) as terminal:
        terminal.wait(terminal.marked, "the first page")
        terminal.send("\x1b[B")
        assert terminal.ended() == 0
        assert terminal.restored() == []
        assert b"Traceback" not in terminal.raw


@pytest.mark.parametrize("encoding", ["ascii", "latin-1"])
def test_a_window_that_cannot_show_signs(encoding: str, am: tuple[str, str]) -> None:
    """Asked for all the same: it works, or it is told why not; never a traceback, never a broken terminal."""
    with Terminal("--fenster", *am, env=environment(PYTHONIOENCODING=encoding)) as terminal:
        terminal.wait(lambda: terminal.marked() or terminal.process.poll() is not None, "a page, or the end")
        assert b"\\u" not in terminal.raw
        if terminal.process.poll() is None:
            terminal.press("\x03", terminal.marked)
            terminal.send("1")
        terminal.ended()
        assert b"Traceback" not in terminal.raw
        assert terminal.restored() == []


def test_standard_error_may_go_elsewhere(content: Content, day: date, am: tuple[str, str]) -> None:
    """Then the window opens on the terminal all the same, or line mode does; nobody sits before an empty screen."""
    page = Session(content, day).page()
    with open("/dev/null", "wb") as nowhere, Terminal(*am, stderr=nowhere.fileno()) as terminal:
        terminal.wait(lambda: squeezed(page.title) in terminal.flat(), "the first page")
