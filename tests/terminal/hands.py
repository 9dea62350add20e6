"""A person at the window: takes choices by their names, types, and waits for what is to come."""

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from keyboard import settled
from textual.pilot import Pilot

from guide.session import Session
from guide.tui.app import Window
from guide.tui.widgets import TypingLine

COUNSELLING = "rolle=beratung&rente_frage=hinzu&thema=rente&gesehen=rente"
"""A counsellor's visit that stands at the result on the pension."""


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())


class Hands:
    """What one person does and sees there."""

    def __init__(self, pilot: "Pilot[None]", window: Window) -> None:
        self.pilot, self.window = pilot, window

    async def press(self, *keys: str) -> None:
        await self.pilot.press(*keys)
        await self.pilot.pause()
        await settled(self.pilot)

    async def choose(self, name: str) -> None:
        choices = self.window.page().choices
        number = [choice.name for choice in choices].index(name) + 1
        await self.press(*str(number), *(["enter"] if number * 10 <= len(choices) else []))

    async def type(self, text: str) -> None:
        line = self.window.query_one(TypingLine)
        assert line.display, "nobody asks for anything"
        line.value = text
        await self.press("enter")

    async def go_on_from_the_file(self) -> None:
        """Take up the first file that is offered, instead of the present answers."""
        await self.press("k")
        for name in ("go on", "file/0", "yes"):
            await self.choose(name)

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
