"""What a rule is: an id, a name, what it looks at, and a function that yields where a text breaks it."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

from guide.language.inline import Mark
from guide.language.text import Line, Sentence

ERROR, WARNING, HINT, OFF = "Fehler", "Warnung", "Hinweis", "aus"
"""How much a rule weighs, as authors write it in ``pruefen.toml``."""
SEVERITIES = (ERROR, WARNING, HINT, OFF)
Options = Mapping[str, Any]
"""The thresholds and lists of a rule by the names of ``pruefen.toml``; lists of words come as frozen sets."""


class Hit(NamedTuple):
    """A place that breaks a rule, from ``start`` to ``end`` in a sentence.

    ``at`` is the sentence, line or mark where the rule looks at more than one sentence. ``at_most`` is for rules that
    know small and great: the finding weighs no more than that.
    """

    start: int
    end: int
    message: str
    values: Mapping[str, object] = MappingProxyType({})
    suggestion: str = ""
    at: Sentence | Line | Mark | None = None
    at_most: str = ERROR


class Rule(NamedTuple):
    """A rule of Leichte Sprache.

    ``check`` gets a Sentence, a Block or the Text, as ``looks_at`` says, and the options. ``severity`` and ``options``
    are what counts where the settings say nothing; ``standard`` is the severity in standard German. A rule that
    ``spares_official`` says nothing of official words that are only named: nobody can better them. ``needs`` are signs:
    a sentence without any of them cannot break the rule, and is not looked at.
    """

    id: str
    name: str
    looks_at: Literal["sentence", "block", "text"]
    check: Callable[[Any, Options], Iterable[Hit]]
    severity: str
    options: Options = MappingProxyType({})
    standard: str = OFF
    spares_official: bool = False
    needs: str = ""


def matches(pattern: re.Pattern[str], text: str, message: str) -> Iterator[Hit]:
    """A hit for each match, with the matched words as ``{word}``."""
    for match in pattern.finditer(text):
        yield Hit(match.start(), match.end(), message, {"word": match[0].strip()})


DIGITS = "0123456789"
"""What rules about numbers need."""
_RANK = {severity: rank for rank, severity in enumerate(SEVERITIES)}


def at_most(severity: str, cap: str) -> str:
    """The lighter of two severities."""
    return severity if _RANK[severity] >= _RANK[cap] else cap
