"""``python -m benchmarks [--quick] [--only NAME]``: measure, print one table, and a line for every bound."""

import os
import platform
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator
from importlib.metadata import version

from benchmarks.growth import growth
from benchmarks.language import language
from benchmarks.measure import Row, table, verdicts
from benchmarks.papers import papers
from benchmarks.states import every_state
from benchmarks.visits import lines, window

RUNS, QUICK = 12, 4
PARTS: dict[str, Callable[[int], Iterator[Row]]] = {
    "window": window,
    "lines": lines,
    "states": every_state,
    "growth": growth,
    "language": language,
    "papers": papers,
}


def main() -> int:
    """0 when every bound that was measured holds, 1 when one does not."""
    parser = ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument(
        "--quick", action="store_true", help=f"{QUICK} runs of each instead of {RUNS}: only a first look"
    )
    parser.add_argument("--only", choices=PARTS, metavar="NAME", help="one part: " + ", ".join(PARTS))
    wanted = parser.parse_args()
    rows: list[Row] = []
    for name in [wanted.only] if wanted.only else PARTS:
        print(f"measuring {name} ...", file=sys.stderr, flush=True)
        rows += PARTS[name](QUICK if wanted.quick else RUNS)
    print("\n".join([*table(rows), "", machine(), *verdicts(rows)]))
    return 1 if any(row.holds is False for row in rows) else 0


def machine() -> str:
    """What it was measured with. With more load than cores even ratios are worth little."""
    load = f"{os.getloadavg()[0]:.1f}"
    return f"Python {platform.python_version()}, Textual {version('textual')}, {os.cpu_count()} cores, load {load}"


if __name__ == "__main__":
    sys.exit(main())
