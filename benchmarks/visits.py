"""Whole visits in a pseudo-terminal: start to first question, key to next one, memory. Guide and floor in turns."""

import os
import sys
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from benchmarks.measure import Row, Samples, in_turns
from benchmarks.plain_loop import PROMPT, QUESTIONS
from benchmarks.terminal import QUIET, ROWS, Program
from guide.load import Content
from guide.page import Page
from guide.session import Session

GUIDE = [str(Path(sys.executable).with_name("wegweiser"))]
"""What people start, and not a module of it: what the command itself costs, they wait for too."""
MINIMAL = [sys.executable, "-c", "from benchmarks.minimal_app import main; main()"]
PLAIN = [sys.executable, "-c", "from benchmarks.plain_loop import main; main()"]
FLOOR_PAGES = [[title, *answers] for title, _, answers in QUESTIONS]
ENTER = "\r"
"""Takes the highlighted answer in both windows: the first one."""
ONE = "1\r"
"""The same answer in line mode."""
VISIBLE = 8
"""Choices of a page that fit a screen of 24 rows in any case."""
LONG = 200
"""Rows for line mode, so that nothing of a page has been scrolled away when it is looked at."""
PAUSE = 0.75
"""Seconds a person goes on reading once all is quiet. Nobody answers earlier; what the guide does meanwhile is free."""
START, FIRST_KEY, KEYS, HASTY, MEMORY = "start", "first key", "keys", "hasty key", "memory"
MS = 1000


def environment() -> dict[str, str]:
    """The same for every program: a good terminal, no settings of the person who measures.

    Nor of their Python: where it may not store compiled modules, every start compiles all that was changed since.
    """
    ours = ("NO_COLOR", "ACCESSIBLE", "COLUMNS", "LINES")
    kept = {name: value for name, value in os.environ.items() if name not in ours and not name.startswith("PYTHON")}
    nowhere = Path(tempfile.gettempdir(), "no-settings")
    return {**kept, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "XDG_CONFIG_HOME": str(nowhere)}


def page_texts(page: Page) -> list[str]:
    """What must stand on the screen for a page to be painted; the last of many choices wait below its edge."""
    return [page.title, *(choice.label for choice in page.choices[:VISIBLE])]


def guide_pages(content: Content | None = None) -> list[list[str]]:
    """What stands on every page before an outcome, if a person always takes the first answer."""
    session = Session(content or Content(), date.today())
    pages = []
    while (page := session.page()).kind != "outcome":
        pages.append(page_texts(page))
        session.choose(page.choices[0].name)
    return pages


def visit(command: list[str], pages: list[list[str]], key: str = ENTER, rows: int = ROWS) -> Samples:
    """One visit at the pace of a reader."""
    with Program(command, environment(), rows) as program:
        start = program.wait(pages[0])
        keys = []
        for page in pages[1:]:
            program.rest(PAUSE)
            program.press(key)
            keys.append(program.wait(page) * MS)
        return {START: [start * MS], FIRST_KEY: keys[:1], KEYS: keys[1:], MEMORY: [program.peak_memory()]}


def hasty_visit(command: list[str], pages: list[list[str]]) -> Samples:
    """A visit that ends after a key which is pressed as soon as the terminal is quiet."""
    with Program(command, environment()) as program:
        program.wait(pages[0])
        program.press(ENTER)
        return {HASTY: [program.wait(pages[1]) * MS]}


def first_page(command: list[str], texts: list[str]) -> Samples:
    """Only the start."""
    with Program(command, environment()) as program:
        start = program.wait(texts)
        return {START: [start * MS], MEMORY: [program.peak_memory()]}


def window(runs: int) -> Iterator[Row]:
    """The window beside the minimal Textual app."""
    ours, pages = [*GUIDE, "--fenster"], guide_pages()
    found = in_turns({"ours": lambda: visit(ours, pages), "floor": lambda: visit(MINIMAL, FLOOR_PAGES)}, runs)
    yield _row("window: start to first question", "ms", found, START, 1.3)
    yield _row("window: key to next question", "ms", found, KEYS, 1.5)
    yield _row("window: very first key, after a pause", "ms", found, FIRST_KEY)
    hasty = {"ours": lambda: hasty_visit(ours, pages), "floor": lambda: hasty_visit(MINIMAL, FLOOR_PAGES)}
    yield _row(f"window: very first key, {QUIET} s after the paint", "ms", in_turns(hasty, runs), HASTY)
    yield _row("window: peak memory of a visit", "MB", found, MEMORY)


def lines(runs: int) -> Iterator[Row]:
    """Line mode beside the plain loop."""
    ours, pages = [*GUIDE, "--zeilen"], guide_pages()
    starts = {
        "ours": lambda: first_page(ours, [*pages[0], PROMPT]),
        "floor": lambda: first_page(PLAIN, [*FLOOR_PAGES[0], PROMPT]),
    }
    found = in_turns(starts, 2 * runs)  # they are short, and the shorter the noisier
    yield _row("line mode: start to first question", "ms", found, START, 5.0)
    yield _row("line mode: peak memory at the first question", "MB", found, MEMORY)
    visits = {"ours": lambda: visit(ours, pages, ONE, LONG), "floor": lambda: visit(PLAIN, FLOOR_PAGES, ONE, LONG)}
    found = in_turns(visits, max(2, runs // 2))
    yield _row("line mode: answer to next question", "ms", found, KEYS)
    yield _row("line mode: very first answer", "ms", found, FIRST_KEY)
    yield _row("line mode: peak memory of a visit", "MB", found, MEMORY)


def _row(name: str, unit: str, found: Mapping[str, Samples], what: str, bound: float | None = None) -> Row:
    return Row(name, unit, found["ours"][what], found["floor"][what], bound)
