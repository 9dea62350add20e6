"""Keeping a visit in a file and going on from it, in the window."""

from pathlib import Path

import pytest
from hands import Hands, files, with_window
from terminals import squeezed

from guide.keep import open_kept
from guide.pages import page_text
from guide.session import Session
from guide.tui.widgets import TypingLine


def test_the_window_keeps_where_it_says_and_goes_on_from_there(session: Session, home: Path) -> None:
    before = session.resume_line()

    async def act(hands: Hands) -> None:
        await hands.press("k")
        said = "".join(page_text(hands.window.page()).split())
        assert files(home) == [], "nothing is written before somebody says so"
        await hands.choose("note")
        await hands.type("Amt anrufen")
        await hands.choose("keep")
        (file,) = files(home)
        assert squeezed(str(file)) in said
        assert hands.window.page() == session.page()
        await hands.press("k")
        await hands.choose("new person")
        await hands.choose("yes")
        assert session.answers == {"rolle": "beratung"}
        assert session.notes == ()
        await hands.go_on_from_the_file()
        assert session.answers != {"rolle": "beratung"}

    with_window(session, act)
    (file,) = files(home)
    assert open_kept(file).line == before
    assert (session.answers, session.notes) == ({"rolle": "beratung", "rente_frage": "hinzu"}, ("Amt anrufen",))


@pytest.mark.usefixtures("quick_passphrases")
def test_the_window_keeps_with_a_passphrase_that_nobody_sees(session: Session, home: Path) -> None:
    async def act(hands: Hands) -> None:
        await hands.press("k")
        await hands.choose("keep locked")
        hands.window.query_one(TypingLine).value = "geheim"
        await hands.pilot.pause()
        assert "geheim" not in hands.seen()
        await hands.press("enter")
        await hands.type("geheimer")
        assert files(home) == []
        await hands.choose("keep locked")
        await hands.type("geheim")
        await hands.type("geheim")
        await hands.until(lambda: session.kept)
        await hands.go_on_from_the_file()
        await hands.type("falsch")
        await hands.until(lambda: "bww" in hands.window.message)
        assert session.answers["rente_frage"] == "hinzu"

    with_window(session, act)
    (file,) = files(home)
    assert open_kept(file, "geheim").line == session.resume_line()


@pytest.mark.usefixtures("quick_passphrases")
def test_the_window_keeps_elsewhere_with_a_passphrase_too(session: Session, home: Path) -> None:
    (home / "stick").mkdir()

    async def act(hands: Hands) -> None:
        await hands.press("k")
        await hands.choose("keep elsewhere")
        await hands.type("~/stick/mappe")
        assert "stick" in "".join(hands.seen().split())
        assert files(home) == []
        await hands.choose("keep locked")
        await hands.type("geheim")
        await hands.type("geheim")
        await hands.until(lambda: session.kept)

    with_window(session, act)
    assert open_kept(home / "stick" / "mappe.bww", "geheim").line == session.resume_line()


def test_the_window_replaces_no_file_unasked(session: Session, home: Path) -> None:
    (home / "meine.bww").write_text("etwas anderes")

    async def act(hands: Hands) -> None:
        for answer in ("no", "yes"):
            await hands.press("k")
            await hands.choose("keep elsewhere")
            await hands.type("~/meine")
            await hands.choose("keep")
            assert (home / "meine.bww").read_text() == "etwas anderes"
            await hands.choose(answer)

    with_window(session, act)
    assert open_kept(home / "meine.bww").line == session.resume_line()


def test_shaky_hands_that_press_twice_replace_and_forget_nothing(session: Session, home: Path) -> None:
    """Whatever was pressed to get to a question, pressed once more, changes nothing; then another name is offered."""
    before = session.resume_line()

    async def act(hands: Hands) -> None:
        await hands.press("k")
        taken = home / hands.window.keeping._path.name
        taken.write_text("von einer anderen Person")
        for keys in (("1", "1"), ("enter", "enter")):
            hands.window.keeping._path = taken
            await hands.press(*keys)
            assert taken.read_text() == "von einer anderen Person"
            assert hands.window.keeping._path not in (taken, Path())
        names = [choice.name for choice in hands.window.page().choices]
        await hands.press(*["down"] * names.index("new person"), "enter", "enter")
        assert session.resume_line() == before

    with_window(session, act)


@pytest.mark.parametrize("data", [b"", b"nonsense", b"age-encryption.org/v1\n"])
def test_a_bad_file_changes_nothing_in_the_window(data: bytes, session: Session, home: Path) -> None:
    (home / "alt.bww").write_bytes(data)
    before = session.resume_line()

    async def act(hands: Hands) -> None:
        await hands.go_on_from_the_file()
        if data.startswith(b"age"):
            await hands.type("x")
            await hands.until(lambda: "alt.bww" in hands.window.message)
        assert "alt.bww" in hands.window.message

    with_window(session, act)
    assert session.resume_line() == before
    assert (home / "alt.bww").read_bytes() == data
