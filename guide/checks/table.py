"""The measures of texts as a table or as JSON, the hardest first."""

import json
from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from guide.checks.output import AsText
from guide.checks.reading import Read
from guide.checks.shown import shown_pages
from guide.checks.traced import Traced
from guide.language.measures import Measures, measure
from guide.language.text import build
from guide.load import Content
from guide.load.words import Words
from guide.page import LEVELS, clean_lines
from guide.problem import Problem

Ours = Callable[[str], bool]
"""Whether a file of the content is wanted."""


class Row(NamedTuple):
    """A text: its name, its level where it is known, and its measures."""

    name: str
    level: str | None
    found: Measures


def table(content: Content, reads: Iterable[Read], form: str, level: str | None, ours: Ours) -> int:
    """Print the measures of the texts, or of the wanted pages of the content when none is given. Status: 0 or 2.

    ``level`` is what the texts are said to be in, None when nobody said it. Raises Problem for an unknown form.
    """
    if form not in FORMS:
        raise Problem("There is no form {name}. There are: {known}.", name=form, known=", ".join(FORMS))
    words = content.words("standard")
    rows: list[Row] = []
    status, given = 0, False
    for read in reads:
        given = True
        if read.problem is not None:
            AsText(words).problem(read.problem)
            status = 2
        elif read.text and (found := measure(read.text)):
            rows.append(Row(read.name, level, found))
    if not given:
        rows = _own(content, ours)
    FORMS[form](sorted(rows, key=lambda row: -row.found.wiener), words)
    return status


def _as_text(rows: Sequence[Row], words: Words) -> None:
    heads = [words("words a sentence"), words("longest"), "Wiener 1", "LIX", words("long parts"), words("text")]
    print("  ".join(heads))
    widths = [len(head) for head in heads]
    for name, _, found in rows:
        cells = [
            f"{found.mean:.1f}",
            str(found.longest),
            f"{found.wiener:.1f}",
            f"{found.lix:.0f}",
            f"{found.long_parts:.0%}",
        ]
        shown = [cell.replace(".", ",").rjust(width) for cell, width in zip(cells, widths, strict=False)]
        print("  ".join([*shown, name]))


def _as_json(rows: Sequence[Row], words: Words) -> None:
    told = [
        {
            "file": name,
            "level": level,
            "sentences": found.sentences,
            "words_mean": round(found.mean, 2),
            "words_longest": found.longest,
            "wiener": round(found.wiener, 2),
            "lix": round(found.lix, 2),
            "long_parts": round(found.long_parts, 4),
        }
        for name, level, found in rows
    ]
    print(clean_lines(json.dumps(told, ensure_ascii=False, indent=2)))


FORMS = {"text": _as_text, "json": _as_json}


def _own(content: Content, ours: Ours) -> list[Row]:
    """The wanted pages of the content; of the states of a page the one that is hardest."""
    traced = Traced(content)
    hardest: dict[str, Row] = {}
    for level in LEVELS:
        for page in shown_pages(traced, level):
            found = measure(build(page.own)) if ours(page.file) else None
            if found and (page.file not in hardest or found.wiener > hardest[page.file].found.wiener):
                hardest[page.file] = Row(page.file, level, found)
    return list(hardest.values())
