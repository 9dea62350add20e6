"""Where a person can be in the guide."""

from typing import NamedTuple

PLACES = (
    "themen", "woerter", "quellen", "antworten", "ergebnis", "hilfe", "warum", "barrierefrei",
    "ende", "alle_woerter", "weg", "anlaufstellen", "geaendert",
)  # fmt: skip
"""The pages that can be opened at any time, once the role is known."""
LONGEST_SEARCH = 300
"""Characters of a search that are looked at."""
DETAIL = {"woerter": "wort", "alle_woerter": "wort", "weg": "wegschritt", "anlaufstellen": "anlaufstelle"}
"""Pages whose choices each have a page of their own, and the kind of it."""
LEVEL_OF_ROLE = {"ich": "leicht", "eltern": "standard", "beratung": "standard"}
"""The level a person begins with, unless they have chosen one."""


class Place(NamedTuple):
    """Where a person is. ``name`` is the topic, question or word; ``node`` the question that is shown again."""

    kind: str
    name: str = ""
    node: str = ""
