"""Shoulder and shared computer: covering, the next person, the clipboard, and what was being typed."""

from pathlib import Path

import pytest
from hands import COUNSELLING, Hands, with_window
from terminals import Terminal, environment, squeezed

from guide.session import Session
from guide.tui.widgets import TypingLine


def test_covering_shows_nothing_and_brings_everything_back(session: Session) -> None:
    async def act(hands: Hands) -> None:
        before = hands.seen()
        title = squeezed(session.page().title)[:20]
        assert title in squeezed(before)
        for keys in (["p"], ["slash", "g", "e", "h", "e", "i", "m", "f2"]):
            await hands.press(*keys)
            covered = hands.seen()
            assert len(squeezed(covered)) < 40, covered
            assert title not in squeezed(covered)
            await hands.press("w", "r", "z", "e", "k", "3")  # none of them uncovers it
            assert title not in squeezed(hands.seen())
            await hands.press("p")
            assert hands.seen() == before

    with_window(session, act)


def test_shaky_hands_come_back_from_covering_with_enter(session: Session) -> None:
    async def act(hands: Hands) -> None:
        await hands.press("p", "enter")
        assert hands.window.page() == session.page()

    with_window(session, act)


def test_nothing_of_the_last_person_is_left_in_the_window(session: Session) -> None:
    """Not on the screen, and in no object that belongs to the window or the session."""
    session.note("Geheimnis")

    async def act(hands: Hands) -> None:
        await hands.press("slash")
        await hands.type("Suchwort")
        await hands.press("k")
        await hands.choose("new person")
        await hands.choose("yes")
        assert session.counselling, "the counsellor's view stays"
        assert "Geheimnis" not in hands.seen()
        for secret in ("Geheimnis", "Suchwort", "hinzu"):
            held = [*vars(session).values(), *vars(hands.window).values()]
            for widget in hands.window.query("*"):
                held += vars(widget).values()
            assert not any(secret in repr(value) for value in held), secret

    with_window(session, act)


def test_the_clipboard_stays_the_persons(home: Path) -> None:
    """Neither keys of editing nor a mouse that was dragged put anything there, or empty it (OSC 52)."""
    with Terminal("--fenster", "--weiter", COUNSELLING, env=environment(HOME=str(home)), cwd=home) as terminal:
        terminal.wait(terminal.marked, "the question")
        terminal.press("m", terminal.rests)
        terminal.send("Geheimnis\x18")  # nothing is selected
        for keys in ("\x1b[1;2D\x1b[1;2D", "\x18", "\x1b[1;2D\x1b[1;2D\x03"):
            terminal.send(keys)
            terminal.wait(terminal.rests)
        terminal.wait(terminal.marked, "the question whether to end")
        terminal.press("z", terminal.marked)
        for moved in ("\x1b[<0;3;5M", "\x1b[<32;30;7M", "\x1b[<0;30;7m"):
            terminal.send(moved)
            terminal.wait(terminal.rests)
        terminal.press("\x03", terminal.rests)
        terminal.send("\x03")
        assert terminal.ended() == 0
        assert b"\x1b]52" not in terminal.raw


@pytest.mark.parametrize("key", ["ctrl+c", "f1"])
def test_nothing_is_typed_any_more_when_another_page_is_opened(key: str, session: Session) -> None:
    async def act(hands: Hands) -> None:
        await hands.press("slash", "a", "b", key)
        assert not hands.window.query_one(TypingLine).display
        assert not hands.window.query_one(TypingLine).value
        before = session.place
        await hands.press("down", "z")
        assert session.place != before
        assert session.resume_line().startswith("rolle=")

    with_window(session, act)
