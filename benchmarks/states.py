"""Every state: the time to read the trees, to list what answers can lead to, and to render each in both levels.

Also a program of its own, ``python -m benchmarks.states FOLDER [NUMBER]``: in a fresh process nothing is known yet
from the run before, and the memory of a large tree is given back.
"""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from benchmarks.measure import Row, Samples, in_turns
from benchmarks.terminal import ROOT
from guide.checks.pages import page_of
from guide.load import Content, content_root
from guide.page import LEVELS
from guide.pages import Said, topics
from guide.render import Renderer
from guide.tree import ROLE, Topic
from guide.walk import State, states

READ, LIST, RENDER, AGAIN, TOPICS_PAGE = "read", "list", "render", "render again", "topics page"
TOPIC_COUNT, STATE_COUNT, PAGE_COUNT = "topics", "states", "pages"
MS = 1000


def in_fresh_process(folder: Path, rendered: int | None = None) -> Samples:
    """``measure`` in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.states", str(folder), *([] if rendered is None else [str(rendered)])]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return {name: [number] for name, number in json.loads(done.stdout).items()}


def measure(folder: Path, rendered: int | None = None) -> dict[str, float]:
    """Milliseconds and counts. ``rendered`` is the number of topics, evenly spread, to render; all without it."""
    content = Content(folder)
    start = time.perf_counter()
    topics_page(content)
    page_done = time.perf_counter()
    trees = list(content.tree.values())
    trees_read = time.perf_counter()
    count = sum(1 for topic in trees for _ in states(topic))
    listed = time.perf_counter()
    chosen = trees[:: max(1, len(trees) // rendered)][:rendered] if rendered else trees
    found = [(topic, state) for topic in chosen for state in states(topic)]
    first, again = render(content, found), render(content, found)
    return {
        TOPICS_PAGE: (page_done - start) * MS,
        READ: (trees_read - page_done) * MS,
        LIST: (listed - trees_read) * MS,
        RENDER: first[1],
        AGAIN: again[1],
        TOPIC_COUNT: len(trees),
        STATE_COUNT: count,
        PAGE_COUNT: first[0],
    }


def topics_page(content: Content) -> None:
    """The page on which a person chooses a topic, when nothing was looked at before."""
    answers = {ROLE: "ich"}
    topics(Renderer(content, LEVELS[0], date.today()), content, Said(answers, frozenset()))


def render(content: Content, found: list[tuple[Topic, State]]) -> tuple[int, float]:
    """How many pages the states have in both levels, and the milliseconds to render all of them."""
    start = time.perf_counter()
    renderers = [Renderer(content, level, date.today()) for level in LEVELS]
    pages = [page_of(renderer, topic, state) for renderer in renderers for topic, state in found]
    return len(pages) - pages.count(None), (time.perf_counter() - start) * MS


def every_state(runs: int) -> Iterator[Row]:
    """The guide as it is: nothing to compare with, so times and, in the names, what they are for."""
    folder = content_root()
    found = in_turns({"ours": lambda: in_fresh_process(folder)}, runs)["ours"]
    topic_count, state_count, page_count = (int(found[name][0]) for name in (TOPIC_COUNT, STATE_COUNT, PAGE_COUNT))
    yield Row(f"states: read the trees of {topic_count} topics", "ms", found[READ])
    yield Row(f"states: list all {state_count:,}", "ms", found[LIST])
    yield Row(f"states: render {page_count:,} pages, both levels, cold", "ms", found[RENDER])
    yield Row("states: render them again", "ms", found[AGAIN])
    yield Row("states: pages rendered cold in one second", "", [page_count / ms * MS for ms in found[RENDER]])
    yield Row("states: pages rendered again in one second", "", [page_count / ms * MS for ms in found[AGAIN]])


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]), int(sys.argv[2]) if sys.argv[2:] else None)))
