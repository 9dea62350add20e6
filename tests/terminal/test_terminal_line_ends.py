"""How line mode ends: whatever happens, politely, with nothing lost, and the line it prints leads back."""

import os
import re
import shlex
import signal
import subprocess
import tempfile
from datetime import date

import pytest
from teletype import unprintable
from terminals import LONG, PROGRAM, Dialogue, Terminal, environment, run, squeezed
from tours import Tour, line_to, longest, nodes, session_at

from guide.lines import keys
from guide.load import Content
from guide.page import LEVELS
from guide.session import Session
from guide.tree import Question

CALL = re.compile(r"wegweiser (--weiter '[^'\n]*'.*)")


def call_in(output: str) -> list[str]:
    """The arguments of the call that was printed for going on; nothing when there was none."""
    found = CALL.findall(output)
    assert len(found) <= 1
    return shlex.split(found[0]) if found else []


def first_page_of(*arguments: str) -> str:
    done = run("--zeilen", *arguments)
    assert (done.returncode, done.stderr) == (0, b"")
    return squeezed(done.stdout.decode())


def test_end_of_input_at_any_prompt(content: Content, day: date, am: tuple[str, str]) -> None:
    """Cut a visit after each line: the end is polite, and the line leads to where it was."""
    level = LEVELS[1]
    tour = Tour(content, day, level, "ich", content.guide.topics[0])
    moves = list(tour.moves())[:7]
    session = Session(content, day, level)
    assert moves[-1].after.kind in ("question", "outcome")
    for count in range(len(moves) + 1):
        typed = "".join(("zurück" if not move.is_choice else move.what) + "\n" for move in moves[:count])
        done = run("--zeilen", "--sprache", level, *am, typed=typed)
        assert (done.returncode, done.stderr) == (0, b"")
        output = done.stdout.decode()
        call = call_in(output)
        assert bool(call) == bool(count), "a line, as soon as there is something to keep"
        if call:
            assert session.content.words(level)("The input has ended.") in output
            page = moves[count - 1].after
            again = first_page_of(*call, *am)
            if all(move.is_choice for move in moves[:count]):
                labels = [page.title, *(f"{number}: {choice.label}" for number, choice in enumerate(page.choices, 1))]
                assert [label for label in labels if squeezed(label) not in again] == []


@pytest.mark.parametrize(("command", "last"), [("end", "@ende_mit_zeile"), ("help", ""), ("why", ""), ("words", "")])
def test_the_line_leads_back_to_the_question(
    command: str, last: str, content: Content, day: date, am: tuple[str, str]
) -> None:
    """Whoever reads a help page, or is asked whether to end, has not left the question."""
    line = longest(content, day, Question, "leicht")
    session = session_at(content, day, line)
    typed = "\n".join([keys(session.words, command)[0], last, ""])
    call = call_in(run("--zeilen", "--weiter", line, *am, typed=typed).stdout.decode())
    assert call
    found = squeezed(session.page().title) in first_page_of(*call, *am)
    assert found, call


def test_ending_without_the_line_prints_none(content: Content, am: tuple[str, str]) -> None:
    line = line_to(content, *nodes(content, Question)[0])
    done = run("--zeilen", "--weiter", line, *am, typed="e\n@ende_ohne_zeile\nthis is not read any more\n")
    assert (done.returncode, done.stderr) == (0, b"")
    assert call_in(done.stdout.decode()) == []
    assert "this is not" not in done.stdout.decode()


def test_the_line_is_whole_in_a_narrow_terminal(content: Content, day: date, am: tuple[str, str]) -> None:
    """A line with line ends inside cannot be copied."""
    line = max((line_to(content, *place) for place in nodes(content, Question)), key=len)
    session = session_at(content, day, line)
    assert len(line) > 60
    with Terminal("--zeilen", "--weiter", line, *am, columns=60, plain=True) as terminal:
        Dialogue(terminal, session.words("Your answer: ")).answer()
        terminal.send("\x04")
        assert terminal.ended() == 0
        output = terminal.raw.decode()
    call = call_in(output)
    assert call
    assert session_at(content, day, call[1]).answers == session.answers


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP], ids=lambda number: number.name)
def test_signals_end_it_politely(number: int, content: Content, am: tuple[str, str]) -> None:
    words = content.words("leicht")
    with Terminal("--zeilen", *am, plain=True) as terminal:
        dialogue = Dialogue(terminal, words("Your answer: "))
        dialogue.answer()
        dialogue.say("1")
        terminal.wait(terminal.rests)  # a signal between the prompt and the reading only counts after the next line
        if number == signal.SIGINT:
            terminal.send("\x03")
        else:
            terminal.signal(number)
        assert terminal.ended() == 0
        assert terminal.restored() == []
        output = terminal.raw.decode()
    assert words("Nothing was stored. Goodbye.") in output.replace("\n", " ")
    assert "Traceback" not in output


def test_a_closed_terminal_ends_it(content: Content, day: date, am: tuple[str, str]) -> None:
    last = Session(content, day).page().choices[-1].label.encode()
    with tempfile.TemporaryFile() as errors, Terminal("--zeilen", *am, plain=True, stderr=errors.fileno()) as terminal:
        terminal.wait(lambda: last in terminal.raw, "the first page")
        terminal.hang_up()
        terminal.process.wait(LONG)
        errors.seek(0)
        assert b"Error" not in errors.read(), "that nobody is there any more is no fault of the program"


def test_the_prompt_comes_where_everything_else_comes(content: Content, am: tuple[str, str]) -> None:
    """And not on standard error, which people may send elsewhere."""
    with tempfile.TemporaryFile() as errors, Terminal("--zeilen", *am, plain=True, stderr=errors.fileno()) as terminal:
        dialogue = Dialogue(terminal, content.words("leicht")("Your answer: "))
        dialogue.answer()
        dialogue.say("1")


@pytest.mark.parametrize("call", [("--zeilen",), ("fragen", "--als", "json"), ("baum",), ("hilfe",)])
def test_nobody_reads_the_output_any_more(call: tuple[str, ...]) -> None:
    """Like ``| head -1``: no error, because it is none."""
    program = subprocess.Popen(
        [*PROGRAM, *call], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    assert program.stdin
    assert program.stdout
    try:
        program.stdout.readline()
        program.stdout.close()
        _, errors = program.communicate(b"1\n1\n" * 200, timeout=LONG)
    finally:
        program.kill()
        program.wait()
    assert (program.returncode, errors) == (0, b"")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8:strict", None])
def test_bytes_that_are_no_text(encoding: str | None, content: Content, am: tuple[str, str]) -> None:
    """They are a mistake like any other: the visit goes on, and what was said before is there."""
    done = run("--zeilen", *am, typed=b"1\n\xff\xfe\xc3\n\x80abc\n1\n", env=environment(PYTHONIOENCODING=encoding))
    assert (done.returncode, done.stderr) == (0, b"")
    output = done.stdout.decode()
    assert unprintable(output) == []
    assert f"thema={content.guide.topics[0]}" in "".join(call_in(output))


def test_bytes_that_are_no_text_in_a_call() -> None:
    """The shell hands over any bytes; they are told of without the bytes themselves."""
    for call in ([b"\xff\xfe"], [b"--weiter", b"rolle=\xff"], [b"hilfe", b"\xff"], [b"--sprache", b"\xc3"]):
        done = run(*call)
        assert done.returncode == 2
        assert b"Traceback" not in done.stderr
        assert done.stderr.strip()
        assert unprintable(done.stderr.decode()) == []


def test_text_that_is_not_utf8_in_the_terminal(content: Content, am: tuple[str, str]) -> None:
    """A terminal with another encoding: typed words with umlauts are understood, and answers come in its signs."""
    words = content.words("leicht")
    back = next(key for key in words("keys back").split(", ") if not key.isascii())
    env = environment(PYTHONIOENCODING="latin-1")
    done = run("--zeilen", *am, typed=f"1\n{back}\n".encode("latin-1"), env=env)
    assert done.returncode == 0
    page = Session(content, date.today()).page()
    assert squeezed(done.stdout.decode("latin-1")).count(squeezed(page.title)) == 2


def test_very_long_and_empty_lines(content: Content, am: tuple[str, str]) -> None:
    done = run("--zeilen", *am, typed=b"\n\n   \n" + b"x" * 1_000_000 + b"\n1\n", env=environment())
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(done.stdout) < 10_000
    assert call_in(done.stdout.decode())


def test_the_home_folder_may_be_missing(am: tuple[str, str]) -> None:
    done = run("--zeilen", *am, typed="1\n", env=environment(HOME=None, XDG_CONFIG_HOME=os.devnull + "/nowhere"))
    assert (done.returncode, done.stderr) == (0, b"")
