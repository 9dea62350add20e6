"""What takes long, a passphrase or a PDF, while the window goes on answering."""

import sys
import threading
from collections.abc import Awaitable, Callable
from datetime import date
from pathlib import Path
from typing import NamedTuple

import pytest
from hands import COUNSELLING, Hands, files, with_window
from terminals import PROGRAM, Terminal, environment

from guide import strongbox
from guide.document import Document
from guide.keep import Kept, keep, open_kept
from guide.session import Session

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


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> threading.Event:
    """Whatever takes long takes until this is set."""
    go_on = threading.Event()

    def slowly(work: Callable[[bytes, str], bytes]) -> Callable[[bytes, str], bytes]:
        def wait(data: bytes, passphrase: str) -> bytes:
            assert go_on.wait(60)
            return work(data, passphrase)

        return wait

    def pdf(document: Document, words: object, large: bool = False) -> bytes:
        assert go_on.wait(60)
        return document.title.encode()

    for name in ("lock", "unlock"):
        monkeypatch.setattr(strongbox, name, slowly(getattr(strongbox, name)))
    monkeypatch.setattr("guide.handout.pdf.pdf", pdf)
    return go_on


async def keep_locked(hands: Hands) -> None:
    await hands.press("k")
    await hands.choose("keep locked")
    await hands.type("geheim")
    await hands.type("geheim")


async def ask_for_pdf(hands: Hands) -> None:
    await hands.press("d")
    await hands.choose("@blatt/betrieb")
    await hands.choose("@speichern/pdf")


class Work(NamedTuple):
    """Something that takes long: how it is asked for, by which keys, and whether its file is as it must be."""

    ask: Callable[[Hands], Awaitable[None]]
    keys: tuple[str, ...]
    whole: Callable[[Path], bool]


def kept_whole(file: Path) -> bool:
    return "rente_frage=hinzu" in open_kept(file, "geheim").line


def pdf_whole(file: Path) -> bool:
    return file.suffix == ".pdf" and bool(file.read_bytes())


PASSPHRASE = Work(keep_locked, ("k", "2", "geheim\r", "geheim\r"), kept_whole)
PDF = Work(ask_for_pdf, ("d", "1", "2"), pdf_whole)
each_work = pytest.mark.parametrize("work", [PASSPHRASE, PDF], ids=["passphrase", "pdf"])


@each_work
def test_the_window_goes_on_answering(work: Work, session: Session, home: Path, slow: threading.Event) -> None:
    """Nothing is lost by what is pressed meanwhile, not even by shaky hands or by the next person."""

    async def act(hands: Hands) -> None:
        await work.ask(hands)
        waiting = hands.window.page()
        assert waiting.place == "behalten/wait"
        await hands.press("enter", "enter")
        assert hands.window.page() == waiting
        await hands.press("l")
        assert hands.window.page().level != waiting.level
        await hands.press("l")
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
        assert files(home)[0].suffix in hands.window.message
        await hands.press("k")
        await hands.choose("new person")
        await hands.choose("yes")
        assert session.answers == {"rolle": "beratung"}

    with_window(session, act)
    (file,) = files(home)
    assert work.whole(file)


@each_work
def test_a_window_that_ends_meanwhile_waits_for_the_file(work: Work, home: Path) -> None:
    program = (*PROGRAM[:2], MAKES_PDF_SLOWLY) if work is PDF else PROGRAM
    env = environment(HOME=str(home))
    with Terminal("--fenster", "--weiter", COUNSELLING, env=env, cwd=home, program=program) as terminal:
        terminal.wait(terminal.marked, "the result")
        for keys in (*work.keys, "\x03"):
            terminal.press(keys, terminal.rests)
        terminal.send("\x03")
        assert terminal.ended(60) == 0
        assert terminal.restored() == []
        assert b"geheim" not in terminal.raw
    (file,) = files(home)
    assert work.whole(file)
    assert file.name.encode() in terminal.raw


def test_back_from_waiting_for_a_pdf_is_its_sheet(session: Session, home: Path, slow: threading.Event) -> None:
    async def act(hands: Hands) -> None:
        await ask_for_pdf(hands)
        await hands.press("z")
        assert hands.window.page() == session.page(), "not the page of keeping"
        await hands.choose("@speichern/pdf")
        assert hands.window.page() == session.page()
        assert hands.window.message == session.words("The file is still being written. One moment, please.")
        slow.set()
        await hands.until(lambda: session.kept)

    with_window(session, act)


def test_whoever_waits_for_a_pdf_comes_back_to_its_sheet(session: Session, home: Path, slow: threading.Event) -> None:
    async def act(hands: Hands) -> None:
        await ask_for_pdf(hands)
        slow.set()
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


@pytest.mark.usefixtures("quick_passphrases")
@pytest.mark.parametrize("stays", [True, False])
def test_a_file_is_opened_only_for_whoever_waits_for_it(
    stays: bool, session: Session, home: Path, slow: threading.Event, day: date
) -> None:
    slow.set()
    keep(Kept("rolle=eltern&thema=geld&gesehen=geld", day, day), home / "a.bww", "geheim")
    slow.clear()
    before = session.resume_line()

    async def act(hands: Hands) -> None:
        await hands.go_on_from_the_file()
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
