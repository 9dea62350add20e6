"""Lists of words that rules need; they lie in ``data/``, so that nobody has to look for them in code."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

MONTHS = "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
"""The months, for patterns."""


@cache
def wordlist(name: str) -> frozenset[str]:
    """The words of a list, divided by blanks."""
    return frozenset(word for line in lines(name) for word in line.split())


def phrases(name: str) -> str:
    """The phrases of a list, one a line, for a pattern; a star stands for the rest of a word."""
    return "|".join(line.replace("*", r"\w*") for line in lines(name))


def lines(name: str) -> Iterator[str]:
    """The lines of a list without remarks."""
    text = files("guide.language").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
    return (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
