"""``pruefen.toml``: what each rule weighs in each level, with its thresholds and lists, and which book is followed."""

import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from guide.language.rule import OFF, SEVERITIES, Options, Rule
from guide.language.rules import all_rules
from guide.problem import Problem

LEVELS = ("leicht", "standard")
BOOKS: Mapping[str, tuple[str, ...]] = {
    "trennung": ("bindestrich", "mediopunkt", "beides"),
    "genitiv": ("weich", "streng"),
    "verneinung": ("weich", "streng"),
}
"""The three things on which the books of rules differ, and what can be chosen; the first is what counts without."""
WEIGHT = "schwere"
LARGEST = 1_000_000
"""Bytes of settings that are read."""
CONTENT, SPARED = "inhalt", "hinweise"
ELSEWHERE = ("baum", "fakten", "ebenen", "adressen", "woerter", "bildschirm")
"""Tables in the same file for whoever checks more than language; a table of any other name is a slip of the pen."""


class Settings(NamedTuple):
    """What counts: the severity of each rule and its options, by level and id; ``content`` is for checks of content.

    ``spared`` has, by rule, the words of which the content's own texts need no hint. No other text is spared.
    """

    severities: Mapping[tuple[str, str], str]
    options: Mapping[tuple[str, str], Options]
    content: Mapping[str, str]
    spared: Mapping[str, tuple[str, ...]] = MappingProxyType({})

    def severity(self, rule: str, level: str) -> str:
        """What a rule weighs in a level."""
        return self.severities.get((level, rule), OFF)


@cache
def shipped() -> Settings:
    """The settings that come with the content, in the installed package or beside it; without any, what rules say."""
    package = Path(__file__).resolve().parents[1]
    folder = package / "content" if (package / "content").is_dir() else package.parent / "content"
    file = folder / "pruefen.toml"
    return read(file) if file.exists() else settings({})


def read(path: Path) -> Settings:
    """The settings of a file; what it does not name is as the rules say.

    Raises Problem when the file cannot be read or names something that does not exist.
    """
    try:
        if not path.is_file():  # a pipe or a device would never end
            raise OSError
        with path.open("rb") as file:
            table = tomllib.loads(file.read(LARGEST).decode())
    except (OSError, UnicodeDecodeError):
        raise Problem("The settings {file} cannot be read.", file=path.name) from None
    except (ValueError, RecursionError) as error:
        raise Problem("The settings {file} are not valid TOML: {error}.", file=path.name, error=error) from None
    return settings(table, path.name)


def settings(table: Mapping[str, Any], file: str = "pruefen.toml") -> Settings:
    """The settings that a table says. Raises Problem for what does not fit."""
    known = {rule.id: rule for rule in all_rules()}
    _only(table, {*LEVELS, "buecher", CONTENT, SPARED, *ELSEWHERE}, file)
    books = _books(_table(table, "buecher", file), file)
    severities, options = {}, {}
    for level in LEVELS:
        given = _table(table, level, file)
        _only(given, set(known), file)
        for name, rule in known.items():
            entry = given.get(name, {})
            own = dict(entry) if isinstance(entry, Mapping) else {WEIGHT: entry}
            default = rule.severity if level == "leicht" else rule.standard
            severities[level, name] = _severity(own.pop(WEIGHT, default), file)
            options[level, name] = {**books, **_options(rule, own, file)}
    content = {name: _severity(weight, file) for name, weight in _table(table, CONTENT, file).items()}
    return Settings(severities, options, content, _spared(_table(table, SPARED, file), known, file))


def _spared(given: Mapping[str, Any], rules: Mapping[str, Rule], file: str) -> dict[str, tuple[str, ...]]:
    _only(given, set(rules), file)
    for name, words in given.items():
        if not isinstance(words, list) or not all(isinstance(word, str) and word.strip() for word in words):
            raise _misfit(file, f"{SPARED}.{name}", "[…]")
    return {name: tuple(word.lower() for word in words) for name, words in given.items()}


def _table(table: Mapping[str, Any], name: str, file: str) -> Mapping[str, Any]:
    """A table in a table; empty when it is not there."""
    given = table.get(name, {})
    if not isinstance(given, Mapping):
        raise _misfit(file, name, "[…]")
    return given


def _books(given: Mapping[str, Any], file: str) -> dict[str, str]:
    _only(given, set(BOOKS), file)
    chosen = {name: given.get(name, choices[0]) for name, choices in BOOKS.items()}
    for name, choice in chosen.items():
        if choice not in BOOKS[name]:
            raise _misfit(file, name, ", ".join(BOOKS[name]))
    return chosen


def _options(rule: Rule, given: Mapping[str, Any], file: str) -> dict[str, Any]:
    """The options of a rule over its defaults; a list joins the words that the rule knows."""
    _only(given, set(rule.options), file)
    result = dict(rule.options)
    for name, value in given.items():
        default = rule.options[name]
        if isinstance(default, frozenset):
            if not isinstance(value, list) or not all(isinstance(word, str) for word in value):
                raise _misfit(file, f"{rule.id}.{name}", "[…]")
            result[name] = default | frozenset(value)
        elif type(value) is not type(default):
            raise _misfit(file, f"{rule.id}.{name}", str(default))
        else:
            result[name] = value
    return result


def _severity(value: object, file: str) -> str:
    if value not in SEVERITIES:
        raise _misfit(file, WEIGHT, ", ".join(SEVERITIES))
    return str(value)


def _only(table: Mapping[str, Any], names: set[str], file: str) -> None:
    for name in table:
        if name not in names:
            known = ", ".join(sorted(names))
            raise Problem("The settings {file} know no {name}. Known are: {known}.", file=file, name=name, known=known)


def _misfit(file: str, name: str, expected: str) -> Problem:
    message = "In the settings {file} the value of {name} does not fit. It can be: {expected}."
    return Problem(message, file=file, name=name, expected=expected)
