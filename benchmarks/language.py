"""The language checker: sentences a second on one core, with morphology and without, growth with the text, memory.

Also a program of its own, ``python -m benchmarks.language lists|morphology SENTENCES``: in a fresh process nothing is
known yet from the run before. The sentences are those of the own content and new in every round, because a checker that
had seen a sentence would only remember it.
"""

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from itertools import cycle, islice

from benchmarks.measure import Row, Samples, in_turns
from benchmarks.terminal import ROOT
from guide.checks.shown import shown_pages
from guide.checks.traced import Traced
from guide.language import check, parse
from guide.language.grammar import use_morphology
from guide.language.text import build
from guide.load import Content

PER_SECOND = {"lists": 2_000, "morphology": 500}
"""Sentences a second at least."""
FEW, MANY = 1_000, 10_000
GROWTH = 1.3
"""How often a sentence of a long text may take what one of a short text takes."""
MEMORY = 200
"""Megabytes at most."""
CONTENT = 20_000
"""Milliseconds for the whole content at most."""
NAMES = ("Anna", "Ben", "Cem", "Dana", "Emil", "Fatma", "Georg", "Hanna", "Ida", "Jan")


def language(runs: int) -> Iterator[Row]:
    """Rows for speed, growth and memory. What is promised in figures is told as a ratio to the promise."""
    turns = max(2, runs // 4)
    for reader, promised in PER_SECOND.items():
        found = in_turns(
            {
                "few": lambda r=reader: in_fresh_process(r, str(FEW)),
                "many": lambda r=reader: in_fresh_process(r, str(MANY)),
            },
            turns,
        )
        times = found["many"]["ms"]
        allowed = [MANY / promised * 1000] * len(times)
        yield Row(f"language, {reader}: {MANY:,} sentences, to {promised:,} a second", "ms", times, allowed, 1.0)
        yield Row(
            f"language, {reader}: a sentence of {MANY:,} to one of {FEW:,}", "ms", times, found["few"]["ms"], GROWTH,
            (MANY, FEW),
        )  # fmt: skip
        peak = found["many"]["MB"]
        yield Row(f"language, {reader}: peak memory, to {MEMORY} MB", "MB", peak, [float(MEMORY)] * len(peak), 1.0)
    found = in_turns({"content": lambda: in_fresh_process("morphology", "content")}, turns)["content"]
    yield Row("language: the whole content", "ms", found["ms"], [float(CONTENT)] * len(found["ms"]), 1.0)
    yield Row("language: the whole content, peak memory", "MB", found["MB"], [float(MEMORY)] * len(found["MB"]), 1.0)


def in_fresh_process(reader: str, count: str) -> Samples:
    """``measure`` in a process of its own."""
    command = [sys.executable, "-m", "benchmarks.language", reader, count]
    done = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True)
    return {name: [number] for name, number in json.loads(done.stdout).items()}


def measure(reader: str, count: str) -> dict[str, float]:
    """Milliseconds for so many sentences, reading the text included, and megabytes at most."""
    use_morphology(reader == "morphology")
    if count == "content":
        from guide.checks import check_all

        start = time.perf_counter()
        check_all(Content())
    else:
        source = text(int(count))
        check(parse("Das Amt hilft. Der Antrag wird geprüft."))  # whatever is loaded once
        start = time.perf_counter()
        check(parse(source))
    return {
        "ms": (time.perf_counter() - start) * 1000,
        "MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


def text(count: int) -> str:
    """So many sentences of both levels of the content, no two alike, one a line and a blank line after every ten."""
    traced = Traced(Content())
    pages = [page for level in ("leicht", "standard") for page in shown_pages(traced, level)]
    known = dict.fromkeys(s.text for page in pages for s in build(page.own).sentences() if s.length > 3)
    lines = []
    for number, sentence in enumerate(islice(cycle(known), count)):
        end = sentence[-1] if sentence[-1] in ".!?:" else "."
        lines.append(f"{sentence.rstrip('.!?:')} mit {NAMES[number % len(NAMES)]}{number}{end}")
        if number % 10 == 9:
            lines.append("")
    return "\n".join(lines)


if __name__ == "__main__":
    print(json.dumps(measure(sys.argv[1], sys.argv[2])))
