"""A day of counselling: one person after the other in one process. Nothing piles up, and nothing becomes slower."""

import asyncio
import gc
import resource
import statistics
import time
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from textual import events

from guide.lines import Lines
from guide.load import Content
from guide.session import Session
from guide.tui.app import Window

PERSONS, FIRST = 200, 30
"""How many persons come, and after how many everything has been read once that is read at all."""
GROWTH, SLOWER = 1.10, 1.3
VISIT = ("rente", "1", "1", "warum", "z", "ergebnis", "quellen", "z", "suche lohn", "z", "neue person", "ja")


def memory() -> int:
    """What this process holds now, in KB."""
    gc.collect()
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * resource.getpagesize() // 1024


def judged(where: str, memories: list[int], times: list[float], record: Callable[[str, object], None]) -> None:
    growth = memories[-1] / memories[FIRST]
    slower = statistics.median(times[-20:]) / statistics.median(times[FIRST : FIRST + 20])
    record("measured", f"a day in {where}: memory x {growth:.3f} ({memories[-1] // 1024} MB), time x {slower:.2f}")
    assert growth < GROWTH
    assert slower < SLOWER


@pytest.mark.soak
def test_a_day_in_line_mode(content: Content, day: date, record_property: Callable[[str, object], None]) -> None:
    memories, times = [], []

    def typed() -> Iterator[str]:
        yield "3"  # a counsellor, once for the whole day
        for _ in range(PERSONS):
            began = time.perf_counter()
            yield from VISIT
            times.append(time.perf_counter() - began)
            memories.append(memory())

    lines = typed()

    def read(prompt: str) -> str:
        try:
            return next(lines)
        except StopIteration:
            raise EOFError from None

    session = Session(content, day)
    Lines(session, read, lambda _: None).run()
    assert len(times) == PERSONS
    assert session.answers == {"rolle": "beratung"}
    judged("line mode", memories, times, record_property)


@pytest.mark.soak
def test_a_day_in_the_window(content: Content, day: date, record_property: Callable[[str, object], None]) -> None:
    memories: list[int] = []
    times: list[float] = []

    async def go() -> None:
        session = Session(content, day)
        window = Window(session, "dunkel", False, [])
        async with window.run_test(size=(120, 40)) as pilot:
            await pilot.pause()
            driver = window._driver
            assert driver

            async def press(key: str, sign: str | None = None) -> None:
                driver.send_message(events.Key(key, sign))
                for _ in range(3):
                    await pilot._wait_for_screen()

            await press("3", "3")
            for _ in range(PERSONS):
                began = time.perf_counter()
                for key in "4\r11wzrqz":
                    await press("enter" if key == "\r" else key, key)
                times.append(time.perf_counter() - began)
                await press("k", "k")
                await press("6", "6")
                await press("2", "2")
                assert session.answers == {"rolle": "beratung"}, session.place
                memories.append(memory())

    asyncio.run(go())
    judged("the window", memories, times, record_property)
