"""How costs grow with the number of topics: the same guide over generated content of 10, 100 and 1,000 topics."""

import sys
from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import states
from benchmarks.generated import generate
from benchmarks.measure import Row, Samples, in_turns
from benchmarks.plain_loop import PROMPT
from benchmarks.terminal import Program
from benchmarks.visits import ENTER, MEMORY, MS, PAUSE, START, environment, first_page, page_texts
from guide.load import Content
from guide.session import Session

SIZES = (10, 100, 1000)
START_UP, TOPIC = 1.15, 1.3
"""How often the largest may take what the smallest takes: a start, and one topic of a listing."""
RENDERED = 10
"""Topics rendered in each size, evenly spread. All states of 1,000 topics would take minutes, and a page does not know
how many others there are: what could grow is what one page costs, and that shows in ten topics of a thousand."""
RUN = """
import guide.load
from pathlib import Path
guide.load.content_root = lambda: Path({folder!r})
from guide.cli import main
main([{mode!r}])
"""
"""The command itself, with other content under it."""


def growth(runs: int) -> Iterator[Row]:
    """Rows that compare the largest with the smallest, and the times of the one between them."""
    with TemporaryDirectory(prefix="wegweiser-benchmark-") as folder:
        folders = {size: generate_in(Path(folder), size) for size in SIZES}
        yield from _starts("window", "--fenster", [], folders, runs)
        yield from _starts("line mode", "--zeilen", [PROMPT], folders, 2 * runs)
        yield from _listings(folders, max(2, runs // 4))
        yield from _first_keys(folders, max(2, runs // 4))


def generate_in(folder: Path, size: int) -> Path:
    target = folder / str(size)
    target.mkdir()
    return generate(target, size)


def command(folder: Path, mode: str) -> list[str]:
    return [sys.executable, "-c", RUN.format(folder=str(folder), mode=mode)]


def _starts(name: str, mode: str, more: list[str], folders: dict[int, Path], runs: int) -> Iterator[Row]:
    """From the start to the first question, which needs no topic at all."""
    programs = {}
    for size, folder in folders.items():
        texts = [*page_texts(_session(folder).page()), *more]
        programs[str(size)] = partial(first_page, command(folder, mode), texts)
    found = in_turns(programs, runs)
    yield from _rows(f"growth: {name}, start to first question", found, START, START_UP)


def _listings(folders: dict[int, Path], runs: int) -> Iterator[Row]:
    found = in_turns(
        {str(size): partial(states.in_fresh_process, path, RENDERED) for size, path in folders.items()}, runs
    )
    yield from _rows_per_topic("growth: topics page", found, states.TOPICS_PAGE, TOPIC)
    yield from _rows_per_topic("growth: read all trees", found, states.READ, TOPIC)
    yield from _rows_per_topic("growth: list all states", found, states.LIST, TOPIC)
    yield from _rows(f"growth: render all states of {RENDERED} topics", found, states.RENDER, TOPIC)


def _first_keys(folders: dict[int, Path], runs: int) -> Iterator[Row]:
    """The first two keys in the window: one opens the topics page, one a topic. Nothing is promised about them."""
    programs = {str(size): partial(_two_keys, path) for size, path in folders.items()}
    found = in_turns(programs, runs)
    yield from _rows("growth: window, first key to topics page", found, "topics page", None)
    yield from _rows("growth: window, next key to a question", found, "question", None)
    yield from _rows("growth: window, peak memory after both", found, MEMORY, None, unit="MB")


def _two_keys(folder: Path) -> Samples:
    session = _session(folder)
    pages = [session.page()]
    for _ in range(2):
        session.choose(pages[-1].choices[0].name)
        pages.append(session.page())
    with Program(command(folder, "--fenster"), environment()) as program:
        program.wait(page_texts(pages[0]))
        times = []
        for page in pages[1:]:
            program.rest(PAUSE)
            program.press(ENTER)
            times.append(program.wait(page_texts(page)[:3]) * MS)  # a thousand choices find no room, the first do
        return {"topics page": times[:1], "question": times[1:], MEMORY: [program.peak_memory()]}


def _session(folder: Path) -> Session:
    return Session(Content(folder), date.today())


def _rows(name: str, found: dict[str, Samples], what: str, bound: float | None, unit: str = "ms") -> Iterator[Row]:
    """Every size beside the smallest; the largest is judged."""
    smallest, *larger = SIZES
    for size in larger:
        judged = bound if size == larger[-1] else None
        yield Row(f"{name}, {size:,} : {smallest}", unit, found[str(size)][what], found[str(smallest)][what], judged)


def _rows_per_topic(name: str, found: dict[str, Samples], what: str, bound: float) -> Iterator[Row]:
    """What one topic costs in every size beside the size before it; the largest is judged.

    Not beside the smallest: there the imports weigh more than the topics, and would hide a growth that is faster.
    """
    for size, before in zip(SIZES[1:], SIZES, strict=False):
        judged = bound if size == SIZES[-1] else None
        label = f"{name}, one topic, {size:,} : {before}"
        yield Row(label, "ms", found[str(size)][what], found[str(before)][what], judged, (size, before))
