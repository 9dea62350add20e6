"""The measures of texts as a table, the hardest first."""

from collections.abc import Callable, Iterable

from guide.checks.output import AsText
from guide.checks.reading import Read
from guide.checks.shown import shown_pages
from guide.checks.traced import Traced
from guide.language.measures import Measures, measure
from guide.language.text import build
from guide.load import Content
from guide.page import LEVELS

Ours = Callable[[str], bool]
"""Whether a file of the content is wanted."""


def table(content: Content, reads: Iterable[Read], output: AsText, ours: Ours) -> int:
    """Print the measures of the texts, or of the wanted pages of the content when none is given. Status: 0 or 2."""
    rows: list[tuple[str, Measures]] = []
    status, given = 0, False
    for read in reads:
        given = True
        if read.problem is not None:
            output.problem(read.problem)
            status = 2
        elif read.text and (found := measure(read.text)):
            rows.append((read.name, found))
    if not given:
        rows = [row for row in _own(content) if ours(row[0])]
    words = output.words
    heads = [words("words a sentence"), words("longest"), "Wiener 1", "LIX", words("long parts"), words("text")]
    print("  ".join(heads))
    widths = [len(head) for head in heads]
    for name, found in sorted(rows, key=lambda row: -row[1].wiener):
        cells = [
            f"{found.mean:.1f}",
            str(found.longest),
            f"{found.wiener:.1f}",
            f"{found.lix:.0f}",
            f"{found.long_parts:.0%}",
        ]
        shown = [cell.replace(".", ",").rjust(width) for cell, width in zip(cells, widths, strict=False)]
        print("  ".join([*shown, name]))
    return status


def _own(content: Content) -> list[tuple[str, Measures]]:
    """The pages of the content; of the states of a page the one that is hardest."""
    traced = Traced(content)
    hardest: dict[str, Measures] = {}
    for level in LEVELS:
        for page in shown_pages(traced, level):
            found = measure(build(page.own))
            if found and (page.file not in hardest or found.wiener > hardest[page.file].wiener):
                hardest[page.file] = found
    return list(hardest.items())
