"""What goes wrong, as values that a front end can say in one plain sentence of the person's level.

Messages are English source strings with named blanks; the words themselves live in ``content/<level>/words.po``.
"""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import NamedTuple


class Problem(Exception):
    """Something the person should be told; nothing is lost. ``values`` fill the blanks of ``message``."""

    def __init__(self, message: str, **values: object) -> None:
        super().__init__(message)
        self.message = message
        self.values = values


class Finding(NamedTuple):
    """Something in a text that its author should put right: where it is, what it is, what to do.

    ``rule`` is the id of the check that found it, such as "S06"; ``column`` counts from 1. ``sentence`` is what a
    reader sees, ``suggestion`` the words that would be better, ``severity`` how much it weighs ("" where the settings
    say it by the rule). What a check does not know is empty.
    """

    file: str
    line: int
    message: str
    values: Mapping[str, object] = MappingProxyType({})
    rule: str = ""
    column: int = 1
    sentence: str = ""
    suggestion: str = ""
    severity: str = ""

    def told(self) -> str:
        """The finding as one line in English, by which it is told from others."""
        return f"{self.file}:{self.line}: {self.message.format(**self.values)}"


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """By file, line, column, rule and message."""
    return sorted(findings, key=lambda f: (f.file, f.line, f.column, f.rule, f.message))


def distinct(findings: Iterable[Finding]) -> list[Finding]:
    """Each finding once, by file and line."""
    return in_order({finding.told(): finding for finding in findings}.values())


class BrokenContent(Problem):
    """Content that cannot be used; carries everything that was found."""

    def __init__(self, findings: list[Finding]) -> None:
        first = findings[0]
        super().__init__(first.message, **first.values)
        self.findings = findings
