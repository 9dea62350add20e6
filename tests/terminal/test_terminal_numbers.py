"""Typing a number: in line mode at the prompt, in the window in a line of its own."""

import re
from collections.abc import Callable

import pytest
from hands import Hands, with_window
from terminals import Terminal, run, squeezed

from guide.session import Session

WAGE = "rolle=ich&rente_frage=spaeter&betrieb_art=anderer&thema=rente"
HOURS = "rolle=ich&geld_frage=lohn&lohn_frage=hoehe&thema=geld"
DAY = ("--am", "2026-11-22")


def lines(line: str, *typed: str) -> str:
    done = run("--zeilen", *DAY, "--weiter", line, typed="\n".join([*typed, ""]))
    assert (done.returncode, done.stderr) == (0, b"")
    assert b"\x1b" not in done.stdout
    return done.stdout.decode()


def resumed(output: str) -> str:
    found = re.findall(r"--weiter '([^']+)'", output)
    assert found
    return str(found[-1])


# --- line mode


def test_a_number_at_a_question_is_taken_and_echoed() -> None:
    output = lines(WAGE, "1.500,50 Euro")
    assert "1.500,50 Euro" in output
    assert "lohn=bis_grenze:1500.50" in resumed(output)


@pytest.mark.parametrize("typed", ["3", "bis_basis"])
def test_the_number_of_a_choice_still_chooses(typed: str) -> None:
    line = resumed(lines(WAGE, typed))
    assert "lohn=bis_basis&" in line


def test_a_mistake_repeats_only_the_prompt_and_gives_an_example() -> None:
    output = lines(WAGE, "-5", "9999999", "vielleicht")
    assert output.count("1: ") == 1
    assert "1.500" in output
    assert "lohn=" not in resumed(output)


def test_where_only_a_number_is_asked_small_numbers_are_numbers() -> None:
    """One hour is an input, not the first choice."""
    choice = next(i for i, c in enumerate(outcome_choices(HOURS), 1) if c == "@rechnung/lohn")
    line = resumed(lines(HOURS, str(choice), "1"))
    assert "stunden:1" in line


@pytest.mark.parametrize("typed", ["weiß nicht", "Das weiß ich nicht", "weiss_nicht"])
def test_not_knowing_leads_to_an_example(typed: str) -> None:
    choice = next(i for i, c in enumerate(outcome_choices(HOURS), 1) if c == "@rechnung/lohn")
    output = lines(HOURS, str(choice), typed)
    assert "stunden:weiss_nicht" in resumed(output)
    assert "1.204,67" in output


def test_back_and_help_work_where_a_number_is_asked() -> None:
    choice = next(i for i, c in enumerate(outcome_choices(HOURS), 1) if c == "@rechnung/lohn")
    output = lines(HOURS, str(choice), "?", "z", "sprache", "20", "z")
    assert "stunden:20" in resumed(output)


def outcome_choices(line: str) -> list[str]:
    from datetime import date

    from guide.load import Content

    session = Session(Content(), date(2026, 11, 22))
    session.resume(line)
    return [choice.name for choice in session.page().choices]


# --- window


def shown(terminal: Terminal, text: str) -> bool:
    return squeezed(text) in squeezed("\n".join(terminal.screen.display))


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (80, 24), (120, 40)])
def test_a_number_is_typed_in_a_line_of_its_own(columns: int, rows: int) -> None:
    with Terminal("--fenster", *DAY, "--weiter", WAGE, columns=columns, rows=rows) as terminal:
        terminal.wait(lambda: terminal.marked() == 1, "the question")
        terminal.press("n", lambda: shown(terminal, "Ihre Zahl:"), "the line opens")
        terminal.press("viel\r", lambda: shown(terminal, "verstehe"), "a mistake is said, the line stays")
        terminal.press("1500\r", lambda: shown(terminal, "weniger Rente"), "the outcome")
        number = outcome_choices(WAGE + "&lohn=bis_grenze:1500").index("@rechnung/gleichstand") + 1
        terminal.press(str(number), lambda: shown(terminal, "Ihre Zahl:"), "the line opens by itself")
        terminal.press("20\r", lambda: shown(terminal, "3.164 Euro"), "the calculation")
        terminal.press("z", lambda: shown(terminal, "Ihre Zahl:"), "back to what was asked")


def test_escape_closes_the_line_and_the_choices_are_there() -> None:
    with Terminal("--fenster", *DAY, "--weiter", HOURS) as terminal:
        terminal.wait(lambda: terminal.marked() == 1, "the outcome")
        number = outcome_choices(HOURS).index("@rechnung/lohn") + 1
        terminal.press(str(number), lambda: shown(terminal, "Ihre Zahl:"), "the line opens by itself")
        terminal.press("\x1b", lambda: not shown(terminal, "Ihre Zahl:"), "escape closes it")
        terminal.press("1", lambda: shown(terminal, "1.204,67"), "the first choice: not known, so an example")


def test_a_digit_is_kept_when_the_page_is_painted_once_more(new_session: Callable[..., Session]) -> None:
    """As after the size has changed: what was begun as a longer number goes on."""

    session = new_session("leicht")

    async def act(hands: Hands) -> None:
        session.choose("ich")
        hands.window.show()
        topics = [choice.name for choice in hands.window.page().choices]
        assert len(topics) >= 12
        await hands.press("1")
        hands.window.show()
        await hands.press("2")
        assert session.place.name == topics[11]

    with_window(session, act)
