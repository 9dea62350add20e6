"""The closed lists of the detectors: one file a list in `data/`, read once."""

from functools import cache
from importlib.resources import files


def rows(name: str) -> list[list[str]]:
    """The lines of a list as fields; `#` begins a comment."""
    text = (files(__package__) / "data" / f"{name}.txt").read_text(encoding="utf-8")
    lines = (line.partition("#")[0].split() for line in text.splitlines())
    return [line for line in lines if line]


@cache
def words(name: str) -> frozenset[str]:
    """Every word of a list, lines and order forgotten."""
    return frozenset(word for row in rows(name) for word in row)


@cache
def groups(name: str) -> dict[str, frozenset[str]]:
    """The words of a list by the group that begins their line (`name: word word …`); a group may take several lines."""
    found: dict[str, set[str]] = {}
    for group, *members in rows(name):
        found.setdefault(group.rstrip(":"), set()).update(members)
    return {group: frozenset(members) for group, members in found.items()}
