"""What is measured and how it is judged: runs in turns, medians, ratios, bounds."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from statistics import median, quantiles

Samples = dict[str, list[float]]
"""What was measured in every run, by a name for it."""


@dataclass(frozen=True)
class Row:
    """One line of the table: something of the guide beside what it is compared with, run by run; or alone.

    ``bound`` is how often the guide may take what the other takes; None where nothing was promised. ``per`` is what
    each did it for, such as a number of topics.
    """

    name: str
    unit: str
    ours: list[float]
    other: list[float] = field(default_factory=list)
    bound: float | None = None
    per: tuple[float, float] = (1, 1)

    @property
    def ratio(self) -> float | None:
        """The median of the ratios of every turn, because what slowed one down in a turn slowed the other down too."""
        if not self.other:
            return None
        return (
            median(ours / other for ours, other in zip(self.ours, self.other, strict=True)) * self.per[1] / self.per[0]
        )

    @property
    def holds(self) -> bool | None:
        """Whether the bound is kept; None without a bound."""
        return None if self.bound is None or self.ratio is None else self.ratio <= self.bound


def in_turns(programs: Mapping[str, Callable[[], Samples]], runs: int) -> dict[str, Samples]:
    """Run every program, then every program again, so that whatever slows the machine down slows all of them down.

    Every second time in the opposite order. The first run of each is not counted: it fills the caches of the disk. Of
    what was measured several times in a run the median stands for the run.
    """
    collected: dict[str, Samples] = {name: {} for name in programs}
    for run in range(runs + 1):
        for name in list(programs)[:: 1 if run % 2 else -1]:
            for what, numbers in programs[name]().items():
                if run:
                    collected[name].setdefault(what, []).append(median(numbers))
    return collected


def table(rows: list[Row]) -> Iterator[str]:
    """All rows in columns: medians, and ``half within``, where the middle half of the runs of the guide lies."""
    cells = [("", "guide", "half within", "other", "ratio", "bound"), *(_cells(row) for row in rows)]
    widths = [max(len(cell) for cell in column) for column in zip(*cells, strict=True)]
    for first, *others in cells:
        padded = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
        yield "  ".join([first.ljust(widths[0]), *padded]).rstrip()


def _cells(row: Row) -> tuple[str, ...]:
    return (
        row.name,
        f"{median(row.ours):,.1f} {row.unit}".rstrip(),
        _half(row.ours),
        f"{median(row.other):,.1f} {row.unit}".rstrip() if row.other else "",
        "" if row.ratio is None else f"{row.ratio:.2f}",
        "" if row.bound is None else f"{row.bound:.2f}",
    )


def verdicts(rows: list[Row]) -> Iterator[str]:
    """One line for every bound."""
    for row in rows:
        if row.holds is not None:
            yield f"{'pass' if row.holds else 'FAIL'}  {row.name}: {row.ratio:.2f} x, at most {row.bound:.2f} x"


def _half(numbers: list[float]) -> str:
    if len(numbers) < 2:
        return ""
    low, _, high = quantiles(numbers, n=4, method="inclusive")
    return f"{low:,.1f} to {high:,.1f}"
