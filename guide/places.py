"""Where a person can be in the guide, and what they have said there."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

PLACES = (
    "themen", "woerter", "quellen", "antworten", "ergebnis", "hilfe", "warum", "barrierefrei",
    "ende", "alle_woerter", "weg", "anlaufstellen", "geaendert", "schritte", "notizen", "zettel", "alle_briefe",
)  # fmt: skip
"""The pages that can be opened at any time, once the role is known."""
DETAIL = {"woerter": "wort", "alle_woerter": "wort", "weg": "wegschritt", "anlaufstellen": "anlaufstelle"}
"""Pages whose choices each have a page of their own, and the kind of it."""
FOUND = {"outcome": "fund", "word": "wort", "story": "geschichte"}
"""The page of what a search has found, by its kind."""
LONGEST_SEARCH = 300
"""Characters of a search that are looked at."""
LEVEL_OF_ROLE = {"ich": "leicht", "eltern": "standard", "beratung": "standard"}
"""The level a person begins with, unless they have chosen one."""


class Place(NamedTuple):
    """Where a person is. ``name`` is the topic, question or word; ``node`` the question that is shown again.

    Of a calculation ``node`` is the number that is asked for; after a change it is the answer that was given before.
    """

    kind: str
    name: str = ""
    node: str = ""


class Said(NamedTuple):
    """What a person has said so far: answers, the topics they have opened, and the numbers they have typed."""

    answers: Mapping[str, str]
    seen: frozenset[str]
    numbers: Mapping[str, str] = MappingProxyType({})


class Look(NamedTuple):
    """How papers are wanted: in ``both`` levels side by side, in ``large`` print."""

    both: bool = False
    large: bool = False
