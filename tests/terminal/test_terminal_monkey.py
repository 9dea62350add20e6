"""Somebody presses everything: random keys, clicks, pastes and sizes, over all pages. Nothing breaks, ever.

The seed is printed; ``WEGWEISER_SEED`` repeats a run.
"""

import asyncio
import os
import random
import resource
import time
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from keyboard import key_event, settled
from textual import events
from textual.pilot import Pilot

from guide import scenes
from guide.load import Content
from guide.page import LEVELS
from guide.resume import read_line
from guide.search import Index
from guide.session import Session
from guide.tree import ROLE
from guide.tui.app import Window
from guide.tui.widgets import Choices, TypingLine

KEYS = (
    *"0123456789" * 2, *"zlbwgqartfhesvkp" * 2, *"xyäöü §~", *["enter"] * 12, *["down", "up", "tab"] * 4, "escape",
    "left", "backspace", "home", "end", "pageup", "pagedown", "slash", "question_mark", "minus", "plus", "f1", "f2",
    "f10", "delete", "ctrl+c", "ctrl+q", "ctrl+z", "ctrl+p", "shift+tab", "insert", "space",
)  # fmt: skip
PASTES = (
    "1",
    "Lohn und Rente",
    "a\nb\n",
    "\x1b[2J\x1b]0;x\x07",
    "ü" * 1000,
    "{{ rolle }}",
    "../../../../etc",
    "~",
    "\x00",
    "",
)
SIZES = ((80, 24), (40, 12), (120, 40), (1, 1), (1, 50), (200, 1), (20, 6), (19, 5), (97, 30), (300, 100), (2, 2))


class Monkey:
    """One window after the other, and one thing after the other done to it."""

    def __init__(self, content: Content, day: date, seed: int) -> None:
        self.content, self.day, self.random = content, day, random.Random(seed)
        self.kinds: set[str] = set()
        self.done = 0
        self.index = Index(content)

    async def play(self, count: int) -> None:
        while self.done < count:
            session = Session(self.content, self.day)
            session._index = self.index  # made once; a visit makes its own
            window = Window(session, self.random.choice(("hell", "dunkel", "terminal")), False, [])
            async with window.run_test(size=self.random.choice(SIZES)) as pilot:
                await pilot.pause()
                while self.done < count and not session.ended and window.is_running:
                    self.done += 1
                    await self.one_thing(pilot, window)
                    self.check(window, session)

    async def one_thing(self, pilot: "Pilot[None]", window: Window) -> None:
        """What a terminal sends, and then everything that follows from it."""
        driver, what = window._driver, self.random.random()
        assert driver is not None
        if what < 0.86:
            driver.send_message(key_event(self.random.choice(KEYS)))
        elif what < 0.96:
            x, y = self.random.randrange(window.size.width or 1), self.random.randrange(window.size.height or 1)
            kinds = self.random.choice(
                ((events.MouseDown, events.MouseUp), (events.MouseScrollUp,), (events.MouseMove,))
            )
            for kind in kinds:
                driver.send_message(kind(None, x, y, 0, 0, 1, False, False, False, x, y))
        elif what < 0.98:
            driver.send_message(events.Paste(self.random.choice(PASTES)))
        else:
            await pilot.resize_terminal(*self.random.choice(SIZES))
        await settled(pilot)

    def check(self, window: Window, session: Session) -> None:
        """What always holds, whatever was pressed."""
        page = session.page()
        self.kinds.add(window.page().kind)
        assert page.level == session.level in LEVELS
        assert session._history[0].kind == "rolle"
        assert set(session.answers) <= {ROLE} | set(scenes._nodes(session._run()))
        if session.answers:
            assert read_line(session.resume_line(), self.content)[1] == []
        choices = window.query_one(Choices)
        assert 0 <= choices.highlighted < max(1, len(choices._choices))
        line = window.query_one(TypingLine)
        assert window.focused is (line if line.display else choices) or not choices.display


def play(
    content: Content, day: date, home: Path, count: int, monkeypatch: pytest.MonkeyPatch, record: Callable[..., None]
) -> None:
    """Where files go, whatever is pressed; and no voice, which would take its time."""
    for name in ("HOME", "XDG_CONFIG_HOME", "XDG_DOCUMENTS_DIR"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.setenv("PATH", "/nirgends")
    monkeypatch.chdir(home)
    seed = int(os.environ.get("WEGWEISER_SEED", random.randrange(2**32)))
    print(f"WEGWEISER_SEED={seed}")
    monkey = Monkey(content, day, seed)
    began = time.monotonic()
    asyncio.run(monkey.play(count))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    assert {"question", "outcome", "topics", "keeping", "colours", "blank", "leaving"} <= monkey.kinds
    text = f"monkey: {monkey.done} things done (seed {seed}) in {time.monotonic() - began:.0f} s, up to {memory} MB"
    record("measured", f"{text}, kinds of pages: {len(monkey.kinds)}")


def test_somebody_presses_everything(
    content: Content, day: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Callable[..., None]
) -> None:
    play(content, day, tmp_path, 5_000, monkeypatch, record_property)


@pytest.mark.soak
def test_somebody_presses_everything_all_day(
    content: Content, day: date, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, record_property: Callable[..., None]
) -> None:
    play(content, day, tmp_path, 200_000, monkeypatch, record_property)
