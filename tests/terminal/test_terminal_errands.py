"""Keeping, going on, notes, the next person, covering and reading aloud: in the window and in line mode."""

import asyncio
import sys
import threading
import time
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path

import pytest
from terminals import PROGRAM, Dialogue, Terminal, environment, run, squeezed
from textual.pilot import Pilot

from guide import strongbox
from guide.document import Document
from guide.keep import Kept, keep, open_kept
from guide.load import Content
from guide.pages import page_text
from guide.session import Session
from guide.tui.app import Window
from guide.tui.widgets import TypingLine

LINE = "rolle=beratung&rente_frage=hinzu&thema=rente&gesehen=rente"

MAKES_PDF_SLOWLY = """
import time
from guide.handout import pdf
def slowly(document, words, large=False):
    time.sleep(3)
    return b'made'
pdf.pdf = slowly
from guide.cli import main
main()
"""


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where files go unless a test says otherwise."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    return tmp_path


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


class Hands:
    """A person at the window: takes choices by their names, and types."""

    def __init__(self, pilot: "Pilot[None]", window: Window) -> None:
        self.pilot, self.window = pilot, window

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()

    async def choose(self, name: str) -> None:
        choices = self.window.page().choices
        number = [choice.name for choice in choices].index(name) + 1
        await self.press(*str(number), *(["enter"] if number * 10 <= len(choices) else []))

    async def type(self, text: str) -> None:
        line = self.window.query_one(TypingLine)
        assert line.display, "nobody asks for anything"
        line.value = text
        await self.press("enter")

    async def until(self, reached: Callable[[], bool]) -> None:
        limit = time.monotonic() + 60  # a passphrase takes up to 20 s when the machine has four times too much to do
        while not reached():
            assert time.monotonic() < limit
            await self.pilot.pause(0.05)

    def seen(self) -> str:
        """Everything that stands on the screen."""
        rows = [self.window.screen._compositor.render_strips()[y] for y in range(self.window.size.height)]
        return "\n".join("".join(segment.text for segment in row) for row in rows)


def with_window(session: Session, act: Callable[[Hands], Awaitable[None]], voice: str = "") -> None:
    async def go() -> None:
        window = Window(session, "dunkel", False, [], voice)
        async with window.run_test(size=(80, 30)) as pilot:
            await pilot.pause()
            await act(Hands(pilot, window))

    asyncio.run(go())


@pytest.fixture
def session(content: Content, day: date) -> Session:
    visit = Session(content, day)
    assert visit.resume(LINE) == []
    return visit


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
        await hands.press("k")
        await hands.choose("go on")
        await hands.choose("file/0")
        await hands.choose("yes")
        assert session.answers != {"rolle": "beratung"}

    with_window(session, act)
    (file,) = files(home)
    assert open_kept(file).line == before
    assert (session.answers, session.notes) == ({"rolle": "beratung", "rente_frage": "hinzu"}, ("Amt anrufen",))


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
        await hands.press("k")
        await hands.choose("go on")
        await hands.choose("file/0")
        await hands.choose("yes")
        await hands.type("falsch")
        await hands.until(lambda: "bww" in hands.window.message)
        assert session.answers["rente_frage"] == "hinzu"

    with_window(session, act)
    (file,) = files(home)
    assert open_kept(file, "geheim").line == session.resume_line()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Whatever needs a passphrase takes until this is set."""
    go_on = threading.Event()

    def slowly(work: Callable[[bytes, str], bytes]) -> Callable[[bytes, str], bytes]:
        def wait(data: bytes, passphrase: str) -> bytes:
            assert go_on.wait(30)
            return work(data, passphrase)

        return wait

    for name in ("lock", "unlock"):
        monkeypatch.setattr(strongbox, name, slowly(getattr(strongbox, name)))
    return go_on


async def keep_locked(hands: Hands) -> None:
    await hands.press("k")
    await hands.choose("keep locked")
    await hands.type("geheim")
    await hands.type("geheim")


def test_the_window_answers_while_a_passphrase_is_put_on(session: Session, home: Path, slow: threading.Event) -> None:
    """Nothing is lost by what is pressed meanwhile, not even by shaky hands or by the next person."""

    async def act(hands: Hands) -> None:
        await keep_locked(hands)
        waiting = hands.window.page()
        await hands.press("enter", "enter")
        assert hands.window.page() == waiting
        await hands.press("l")
        assert hands.window.page().level != waiting.level
        for name in ("new person", "go on", "keep"):
            await hands.press("k")
            await hands.choose(name)
            assert hands.window.page().kind == "keeping"
            assert session.answers["rente_frage"] == "hinzu"
        await hands.press("k", "r")
        assert hands.window.page() == session.page()
        slow.set()
        await hands.until(lambda: session.kept)
        assert session.place.kind == "ergebnis", "the person stays where they are"
        assert ".bww" in hands.window.message
        await hands.press("k")
        await hands.choose("new person")
        await hands.choose("yes")
        assert session.answers == {"rolle": "beratung"}

    with_window(session, act)
    (file,) = files(home)
    assert "rente_frage=hinzu" in open_kept(file, "geheim").line


@pytest.mark.parametrize("stays", [True, False])
def test_a_file_is_opened_only_for_whoever_waits_for_it(
    stays: bool, session: Session, home: Path, slow: threading.Event, day: date
) -> None:
    slow.set()
    keep(Kept("rolle=eltern&thema=geld&gesehen=geld", day, day), home / "a.bww", "geheim")
    slow.clear()
    before = session.resume_line()

    async def act(hands: Hands) -> None:
        await hands.press("k")
        await hands.choose("go on")
        await hands.choose("file/0")
        await hands.choose("yes")
        await hands.type("geheim")
        opening = hands.window.keeping._opening
        assert opening
        await hands.press("enter" if stays else "z")
        slow.set()
        await hands.until(opening.done)
        if stays:
            await hands.until(lambda: session.answers["rolle"] == "eltern")
        await hands.pilot.pause(0.1)
        assert (session.resume_line() != before) == stays

    with_window(session, act)


def test_a_window_that_ends_while_it_writes_waits_for_the_file(content: Content, home: Path) -> None:
    with Terminal("--fenster", "--weiter", LINE, env=environment(HOME=str(home)), cwd=home) as terminal:
        terminal.wait(terminal.marked, "the question")
        terminal.press("k", lambda: "behalten" in terminal.text())
        terminal.press("2", lambda: "Passwort" in terminal.text())
        for _ in range(2):
            terminal.press("geheim\r", lambda: True)
            terminal.pump(0.3)
        terminal.send("\x03")
        terminal.pump(0.3)
        terminal.send("\x03")
        assert terminal.ended(30) == 0
        assert terminal.restored() == []
        assert b"geheim" not in terminal.raw
    (file,) = files(home)
    assert open_kept(file, "geheim").line
    assert file.name.encode() in terminal.raw


def test_what_comes_from_afar_waits_under_the_cover(session: Session, home: Path, slow: threading.Event) -> None:
    async def act(hands: Hands) -> None:
        await keep_locked(hands)
        await hands.press("p")
        covered = hands.seen()
        slow.set()
        await hands.until(lambda: session.kept)
        await hands.pilot.pause(0.1)
        assert hands.seen() == covered
        await hands.press("p")
        assert ".bww" in hands.seen()

    with_window(session, act)


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
        await hands.press("k")
        await hands.choose("go on")
        await hands.choose("file/0")
        await hands.choose("yes")
        if data.startswith(b"age"):
            await hands.type("x")
            await hands.until(lambda: "alt.bww" in hands.window.message)
        assert "alt.bww" in hands.window.message

    with_window(session, act)
    assert session.resume_line() == before
    assert (home / "alt.bww").read_bytes() == data


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
    with Terminal("--fenster", "--weiter", LINE, env=environment(HOME=str(home)), cwd=home) as terminal:
        terminal.wait(terminal.marked, "the question")
        terminal.press("m", lambda: True)
        terminal.send("Geheimnis\x18")  # nothing is selected
        for keys in ("\x1b[1;2D\x1b[1;2D", "\x18", "\x1b[1;2D\x1b[1;2D\x03"):
            terminal.send(keys)
            terminal.pump(0.3)
        terminal.wait(terminal.marked, "the question whether to end")
        terminal.press("z", terminal.marked)
        for moved in ("\x1b[<0;3;5M", "\x1b[<32;30;7M", "\x1b[<0;30;7m"):
            terminal.send(moved)
            terminal.pump(0.2)
        terminal.send("\x03")
        terminal.pump(0.5)
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


def test_the_window_reads_aloud_and_stops(session: Session, home: Path) -> None:
    script, said = home / "sprecher", home / "said"
    script.write_text(f"#!/bin/sh\ncat >> {said}\necho >> {said}\nexec sleep 30\n")
    script.chmod(0o755)

    async def act(hands: Hands) -> None:
        began = time.monotonic()
        await hands.press("v")
        await hands.until(lambda: said.exists() and said.read_text().endswith("\n"))  # the first sentence is out
        await hands.press("minus")
        await hands.until(lambda: len(said.read_text().splitlines()) == 2)
        await hands.press("v")
        assert hands.window._reader
        await hands.until(lambda: not hands.window._reader.speaking)
        await hands.press("v")
        assert time.monotonic() - began < 20

    with_window(session, act, voice=str(script))
    first, *_ = said.read_text().splitlines()
    assert first.strip(".?! ") in session.page().heading + session.page().title


def test_without_a_voice_the_window_says_so(session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nirgends")

    async def act(hands: Hands) -> None:
        await hands.press("v")
        assert hands.window.message

    with_window(session, act)


# --- line mode


def test_line_mode_keeps_and_goes_on(content: Content, home: Path, tmp_path: Path) -> None:
    words = content.words("leicht")
    env = environment(HOME=str(home))
    typed = "1\nrente\nnotiz Amt anrufen\nbehalten\n\n\nneue person\nja\n1\nweitermachen\n1\nja\nnotiz\n\n"
    done = run("--zeilen", typed=typed, env=env, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    (file,) = files(home)
    assert open_kept(file).notes == "Amt anrufen"
    assert done.stdout.decode().count(words("Note: {note}", note="Amt anrufen")) == 2
    assert b"thema=rente" in done.stdout.rsplit(b"--weiter", 1)[1]
    assert words("Stored is only what you kept. Goodbye.") in done.stdout.decode()


def test_the_command_goes_on_from_a_file_and_asks_a_pipe_for_the_passphrase(day: date, home: Path) -> None:
    env = environment(HOME=str(home))
    file = home / "mit Leerzeichen.bww"
    keep(Kept("rolle=ich&thema=rente&gesehen=rente", day, day), file, "geheim")
    data = file.read_bytes()
    assert b"thema=rente" in run("--zeilen", "--datei", str(file), typed="geheim\n", env=env).stdout
    for typed in ("falsch\n", "", "\n"):
        done = run("--zeilen", "--datei", str(file), typed=typed, env=env)
        assert done.returncode == 2
        assert len(done.stderr.decode().strip().splitlines()) == 1
    assert run("--zeilen", "--datei", "gibt-es-nicht", env=env).returncode == 2
    assert files(home) == [file]
    assert file.read_bytes() == data


def test_a_passphrase_is_not_shown_on_a_terminal(content: Content, home: Path) -> None:
    words = content.words("leicht")
    with Terminal("--zeilen", env=environment(HOME=str(home)), cwd=home) as terminal:
        dialogue = Dialogue(terminal, words("Your answer: "))
        dialogue.answer()
        dialogue.say("1")
        terminal.send("behalten mappe\n")
        for prompt in ("Passphrase, or only Enter for none: ", "The same passphrase once more: "):
            asked = words(prompt).encode()
            terminal.wait(lambda asked=asked: asked in terminal.raw, prompt)  # type: ignore[misc]
            terminal.send("sesam-oeffne-dich\n")
        dialogue.answer()
        assert b"sesam" not in terminal.raw
        assert terminal.restored() == []


HALF_SAID = (
    "suche\n", "1\nsuche\n", "1\nbehalten\n", "1\nbehalten x\n", "weitermachen\n", "1\nnotiz\n", "1\nneue person\n",
)  # fmt: skip


@pytest.mark.parametrize("typed", HALF_SAID)
def test_the_input_may_end_anywhere(typed: str, home: Path) -> None:
    done = run("--zeilen", typed=typed, env=environment(HOME=str(home)), cwd=home)
    assert (done.returncode, done.stderr) == (0, b"")
    assert files(home) == []


@pytest.fixture
def slow_pdf(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """A PDF takes until this is set."""
    go_on = threading.Event()

    def pdf(document: Document, words: object, large: bool = False) -> bytes:
        assert go_on.wait(30)
        return document.title.encode()

    monkeypatch.setattr("guide.handout.pdf.pdf", pdf)
    return go_on


async def ask_for_pdf(hands: Hands) -> None:
    await hands.press("d")
    await hands.choose("@blatt/betrieb")
    await hands.choose("@speichern/pdf")


def test_the_window_answers_while_a_pdf_is_made(session: Session, home: Path, slow_pdf: threading.Event) -> None:
    """One waiting page for whatever takes long, and the same care for what is pressed meanwhile."""

    async def act(hands: Hands) -> None:
        await ask_for_pdf(hands)
        waiting = hands.window.page()
        assert waiting.place == "behalten/wait"
        await hands.press("enter", "enter")
        assert hands.window.page() == waiting
        await hands.press("z")
        assert hands.window.page() == session.page(), "back is the sheet, not the page of keeping"
        await hands.choose("@speichern/pdf")
        assert hands.window.page() == session.page()
        assert hands.window.message == session.words("The file is still being written. One moment, please.")
        for name in ("new person", "go on", "keep"):
            await hands.press("k")
            await hands.choose(name)
            assert session.answers["rente_frage"] == "hinzu"
        await hands.press("r")
        slow_pdf.set()
        await hands.until(lambda: session.kept)
        assert session.place.kind == "ergebnis", "the person stays where they are"
        assert ".pdf" in hands.window.message
        await hands.press("k")
        await hands.choose("new person")
        await hands.choose("yes")
        assert session.answers == {"rolle": "beratung"}

    with_window(session, act)
    (file,) = files(home)
    assert file.suffix == ".pdf"


def test_whoever_waits_for_a_pdf_comes_back_to_its_sheet(
    session: Session, home: Path, slow_pdf: threading.Event
) -> None:
    async def act(hands: Hands) -> None:
        await ask_for_pdf(hands)
        slow_pdf.set()
        await hands.until(lambda: session.kept)
        assert hands.window.page() == session.page()
        assert session.place.kind == "blatt"
        assert files(home)[0].name in hands.window.message

    with_window(session, act)


def test_a_pdf_that_cannot_be_made_is_told_on_its_sheet(
    session: Session, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "weasyprint", None)

    async def act(hands: Hands) -> None:
        await ask_for_pdf(hands)
        await hands.until(lambda: hands.window.keeping.writing is None)
        await hands.pilot.pause()
        assert hands.window.page() == session.page()
        assert "pdf" in hands.window.message

    with_window(session, act)
    assert files(home) == []
    assert not session.kept


def test_a_window_that_ends_while_it_makes_a_pdf_waits_for_it(home: Path) -> None:
    program = (*PROGRAM[:2], MAKES_PDF_SLOWLY)
    with Terminal(
        "--fenster", "--weiter", LINE, env=environment(HOME=str(home)), cwd=home, program=program
    ) as terminal:
        terminal.wait(terminal.marked, "the question")
        terminal.press("d", terminal.marked)
        terminal.press("1", terminal.marked)
        terminal.press("2", terminal.marked)
        for _ in range(2):
            terminal.send("\x03")
            terminal.pump(0.3)
        assert terminal.ended(30) == 0
        assert terminal.restored() == []
    (file,) = files(home)
    assert (file.suffix, file.read_bytes()) == (".pdf", b"made")
    assert file.name.encode() in terminal.raw
