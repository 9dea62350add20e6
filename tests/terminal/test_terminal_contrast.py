"""Contrast of every painted cell with text, in the themes of our own: at least 7 : 1, as WCAG counts it."""

import asyncio
from collections.abc import Callable, Iterator
from datetime import date

import pytest
from keyboard import settled
from rich.style import Style
from terminals import Terminal
from textual.strip import Strip
from tours import line_to, nodes, session_at

from guide.load import Content
from guide.page import LEVELS
from guide.session import PLACES, Session
from guide.tree import Outcome
from guide.tui.app import Window

ENOUGH = 7.0


def luminance(colour: tuple[int, int, int]) -> float:
    parts = [part / 255 for part in colour]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: tuple[int, int, int], other: tuple[int, int, int]) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def too_faint(strips: list[Strip]) -> Iterator[str]:
    """Text that is painted with too little contrast, or in colours that nobody can know."""
    for strip in strips:
        for text, style, _ in strip:
            if not text.strip():
                continue
            style = style or Style()
            if style.dim or style.conceal or style.color is None or style.bgcolor is None:
                yield f"{text!r} {style}"
                continue
            found = contrast(tuple(style.color.get_truecolor()), tuple(style.bgcolor.get_truecolor()))
            if found < ENOUGH:
                yield f"{text!r} {style} {found:.1f}"


def test_contrast_is_counted_as_wcag_does() -> None:
    assert contrast((0, 0, 0), (255, 255, 255)) == pytest.approx(21)
    assert contrast((118, 118, 118), (255, 255, 255)) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("colours", ["hell", "dunkel"])
def test_every_page_in_both_levels(colours: str, content: Content, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    outcome = line_to(content, *nodes(content, Outcome)[0], role="beratung")
    kinds: set[str] = set()
    texts: set[str] = set()

    async def visit() -> list[str]:
        found: list[str] = []
        window = Window(Session(content, day), colours, both=False, notes=[])
        async with window.run_test(size=(120, 60)) as pilot:

            async def look(*keys: str) -> None:
                await pilot.press(*keys)
                await pilot.pause()
                await settled(pilot)
                kinds.add(window.page().kind)
                strips = window.screen._compositor.render_strips()
                texts.update(segment.text for strip in strips for segment in strip)
                found.extend(too_faint(strips))

            await look()
            await look("r")  # a message: the first question comes first
            for level in LEVELS:
                window.session = Session(content, day, level)
                for choice in ("beratung", content.guide.topics[0]):
                    window.session.choose(choice)
                    window.show()
                    await look("down")
                await look("w")
                window.session = session_at(content, day, outcome, level)
                window.show()
                await look()
                for place in PLACES:
                    window.session.open(place)
                    window.show()
                    await look()
                    window.session.back()
                window.session.open("woerter")
                words = [choice.name for choice in window.session.page().choices]
                window.session.choose("@alle_woerter" if words[0].startswith("@") else words[0])
                if words[0].startswith("@"):
                    window.session.choose(window.session.page().choices[0].name)
                window.show()
                await look()
                await look("a", "1")
                await look("f")
            await look("z", "b")
            await pilot.resize_terminal(40, 12)
            await look()
            await look("w")
            await pilot.resize_terminal(10, 3)
            await look()
        return found

    assert asyncio.run(visit()) == []
    wanted = {
        "opening",
        "topics",
        "question",
        "outcome",
        "why",
        "words",
        "word",
        "sources",
        "answers",
        "result",
        "help",
        "colours",
    }
    assert wanted | {"leaving"} <= kinds
    assert len(texts) > 200


@pytest.mark.parametrize("colours", ["hell", "dunkel"])
def test_in_a_terminal_with_256_colours(
    colours: str, new_session: Callable[..., Session], content: Content, day: date, am: tuple[str, str]
) -> None:
    """There the colours are the nearest of the palette, which may be others than we chose."""
    line = line_to(content, *nodes(content, Outcome)[0])
    session = session_at(content, day, line)
    with Terminal("--fenster", "--farben", colours, "--weiter", line, *am) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "an outcome")
        cells = [cell for row in range(24) for cell in terminal.screen.buffer[row].values() if cell.data.strip()]
        assert len(cells) > 100
        for cell in cells:
            one, other = (tuple(bytes.fromhex(colour)) for colour in (cell.fg, cell.bg))
            assert contrast(one, other) >= ENOUGH, cell
