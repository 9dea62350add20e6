"""The next person finds nothing of the last one: not on the screen, not by any key, and in no object that still lives.

Python cannot overwrite strings, so memory that was given back may hold them until it is used again; what is looked for
here is everything that can still be reached.
"""

import _asyncio
import asyncio
import gc
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import keyboard
import pytest
from textual.pilot import Pilot
from voices import script

from guide.lines import Lines
from guide.load import Content
from guide.session import Session
from guide.tui.app import Window
from guide.tui.widgets import TypingLine

pytestmark = pytest.mark.alone
"""Every object of the process is looked at, so there had better be few."""

NOTE, SEARCH, PASSPHRASE, NUMBER, PLACE = "zitonseg", "zrowhcus", "trow-fpiwz", "73,1721", "renhcier"
"""What the last person typed, backwards: these lines themselves must not be found."""
TYPED = (NOTE, SEARCH, PASSPHRASE, NUMBER, PLACE)


def still_held() -> set[str]:
    """Which of it is in any object that can be reached."""
    gc.collect()
    found = set()
    seen = {id(_asyncio)}  # Python 3.12 before 3.12.6 is lost for ever once this module was asked (its issue 122695)
    shortest = min(map(len, TYPED))
    waiting: list[object] = gc.get_objects()
    while waiting:
        held = waiting.pop()
        if id(held) in seen:
            continue
        seen.add(id(held))
        if isinstance(held, str | bytes | bytearray):
            if len(held) >= shortest:
                text = held if isinstance(held, str) else bytes(held).decode(errors="replace")
                backwards = text[::-1].replace(".", ",")
                found |= {word for word in TYPED if word in backwards}
        else:
            # what holds nothing but texts and numbers is unknown to the collector
            waiting += [
                each
                for each in gc.get_referents(held)
                if isinstance(each, str | bytes | bytearray) or not gc.is_tracked(each)
            ]
    return found


@pytest.fixture
def voice(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("HOME", str(tmp_path))
    return str(script(tmp_path, "sprecher", f"cat >> {tmp_path}/said\nexec sleep 30"))


async def until(reached: Callable[[], bool], seconds: float = 120) -> None:
    limit = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < limit, "never happened"
        await asyncio.sleep(0.01)


def test_what_is_held_is_found() -> None:
    held = [NOTE[::-1]]
    assert still_held() == {NOTE}
    held.clear()
    assert still_held() == set()


def test_the_window_holds_nothing_of_the_last_person(voice: str, tmp_path: Path) -> None:
    content, session = Content(), None
    session = Session(content, content.stand)
    window = Window(session, "dunkel", False, [], voice)
    others = threading.enumerate()

    async def visit(pilot: "Pilot[None]") -> None:
        async def press(*keys: str) -> None:
            await keyboard.press(window, pilot, *keys)

        async def write(word: str) -> None:
            assert window.query_one(TypingLine).display
            await press(*word, "enter")

        async def choose(name: str) -> None:
            names = [choice.name for choice in window.page().choices]
            await press(*str(names.index(name) + 1), *(["enter"] if len(names) > 9 else []))

        await press("3")
        await press("m")
        await write(NOTE[::-1])
        await press("slash")
        await write(SEARCH[::-1])
        session.enter("geld")
        while not window.session.page().takes:
            session.choose(session.page().choices[0].name)
        window.show()
        if session.page().takes != "only":
            await press("n")
        await write(NUMBER[::-1])
        assert session.numbers
        await press("r", "v")
        await until((tmp_path / "said").exists)
        await press("v")
        await press("k")
        await choose("keep elsewhere")
        await write(str(tmp_path / PLACE[::-1]))
        await choose("keep locked")
        await write(PASSPHRASE[::-1])
        await write(PASSPHRASE[::-1])
        await until(lambda: bool(session.kept))
        await made_ready()
        assert still_held() >= {NOTE, NUMBER}
        await press("k")
        await choose("new person")
        await choose("yes")
        await made_ready()

    async def made_ready() -> None:
        """The next pages, which the window does in a thread after a while; a thread holds what it works on."""
        window._prepare()
        await until(lambda: not [each for each in threading.enumerate() if each.daemon and each not in others])

    async def go() -> None:
        async with window.run_test(size=(80, 30)) as pilot:
            await pilot.pause()
            await visit(pilot)
            assert session.answers == {"rolle": "beratung"}
            assert still_held() == set()
            spoken = (tmp_path / "said").read_text()
            await keyboard.press(window, pilot, "plus")  # once more: not what the last person heard
            await until(lambda: (tmp_path / "said").read_text() != spoken)
            await keyboard.press(window, pilot, "v")
            assert spoken
            assert (tmp_path / "said").read_text()[len(spoken) :] not in ("", spoken)

    asyncio.run(go())


def test_line_mode_holds_nothing_of_the_last_person(voice: str, tmp_path: Path) -> None:
    content = Content()
    session = Session(content, content.stand)
    held: list[set[str]] = []
    said: list[str] = []

    def typed() -> Iterator[str]:
        yield from ("3", f"notiz {NOTE[::-1]}", f"suche {SEARCH[::-1]}", "ergebnis", "vorlesen")
        asyncio.run(until((tmp_path / "said").exists))
        yield from ("", f"behalten {tmp_path / PLACE[::-1]}", PASSPHRASE[::-1], PASSPHRASE[::-1])
        held.append(still_held())
        yield from ("neue person", "ja")
        held.append(still_held())
        said.append((tmp_path / "said").read_text())
        yield "vorlesen nochmal"
        asyncio.run(until(lambda: (tmp_path / "said").read_text() != said[0]))
        said.append((tmp_path / "said").read_text()[len(said[0]) :])

    lines = typed()

    def read(prompt: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    Lines(session, read, lambda _: None, voice=voice).run()
    assert held[0] >= {NOTE}
    assert held[1] == set()
    assert said[1] not in ("", said[0])
