"""Figures: each with a source, looked up again in time, followed by the next one, and used somewhere."""

import ast
import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from pathlib import Path

from guide import calc
from guide.checks.names import file_of, find_at
from guide.checks.prose import read_files
from guide.facts import Fact
from guide.load import Content
from guide.load.limits import Settings, settings_of
from guide.problem import Finding

OLD = "This was looked up on {checked}, more than {limit} days before {day}. Look it up again and correct checked."


def check(content: Content, today: date) -> Iterator[Finding]:
    """Every figure, on the day of the texts and today."""
    settings = settings_of(content)
    used = _words_outside(content) | _words_in_calculations()
    for path in sorted((content.root / "facts").glob("*.yaml")):
        file = f"facts/{path.name}"
        for name in file_of(content, file).section():
            fact = content.facts[name]
            yield from _sources(content, file, fact)
            yield from _days(content, file, fact, today, settings)
            if name not in used:
                message = "No text, tree or calculation uses the fact {name}. Remove it, or use it."
                yield find_at(content, file, (name,), message, "F07", name=name)


def _sources(content: Content, file: str, fact: Fact) -> Iterator[Finding]:
    if not fact.source.strip():
        message = "The fact {name} has no source. Add the norm or page to sources.yaml and name it here."
        yield find_at(content, file, (fact.name, "source"), message, "F03", name=fact.name)
    elif fact.source not in content.sources:
        message = "The source {source} of the fact {name} is not in sources.yaml. Add it there."
        yield find_at(content, file, (fact.name, "source"), message, "F02", source=fact.source, name=fact.name)
    for i, value in enumerate(fact.values):
        if not value.found.strip():
            message = "Nothing says where this value was found. Write it under found."
            yield find_at(content, file, (fact.name, "values", i, "found"), message, "F03")


def _days(content: Content, file: str, fact: Fact, today: date, settings: Settings) -> Iterator[Finding]:
    """Values that hold on the day of the texts or later; what is over needs no look any more."""
    for i, value in enumerate(fact.values):
        if value.until is not None and value.until < content.stand:
            continue
        where = (fact.name, "values", i)
        yield from checked(content, file, where, value.checked, today, settings)
        last = i == len(fact.values) - 1
        if last and value.until is not None and value.until <= today + timedelta(days=settings.facts.soon):
            message = "This value ends on {day} and the next one is not known. Add it as soon as it is published."
            yield find_at(content, file, where, message, "F06", day=value.until)


def checked(
    content: Content, file: str, where: tuple[str | int, ...], day: date, today: date, settings: Settings
) -> Iterator[Finding]:
    """Whether something was looked up on a day to come, or too long before the day of the texts, or before today."""
    limit = timedelta(days=settings.facts.checked)
    if day > today:
        message = "This was checked on a day to come: {day}."
        yield find_at(content, file, where, message, "F10", day=day)
    elif content.stand - day > limit:
        yield find_at(content, file, where, OLD, "F04", checked=day, limit=limit.days, day=content.stand)
    elif today - day > limit:
        yield find_at(content, file, where, OLD, "F05", checked=day, limit=limit.days, day=today)


def _words_outside(content: Content) -> set[str]:
    """Every word of the content outside the facts themselves: a fact is used where its name stands."""
    apart = content.root / "facts"
    read = read_files(content.root, ".md", ".yaml", ".toml", ".po")
    return {word for path, source in read if apart not in path.parents for word in re.findall(r"\w+", source)}


@cache
def _words_in_calculations() -> frozenset[str]:
    """The names that calculations use: strings in ``guide/calc``."""
    found = set[str]()
    for path in Path(calc.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return frozenset(found)
