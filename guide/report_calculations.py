"""Calculations for the command line: what there is, and one worked out, as text or as plain data."""

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from guide.arguments import option
from guide.calc.rules import RULES, Input
from guide.calc.steps import Calculation, Step
from guide.facts import Fact
from guide.load import Content
from guide.page import LEVELS, Sources, clean
from guide.plain import page_lines
from guide.problem import Problem
from guide.render import Renderer
from guide.tree import ROLE, ROLES
from guide.worksheet import LAND, reckon, rule_of, shown_example, take

LISTED = "rechnungen"
EXAMPLE_LAND = "bayern"


def listed(content: Content, level: str, day: date) -> list[dict[str, Any]]:
    """Every calculation with its title and the inputs it takes."""
    render = Renderer(content, level, day)
    return [
        {
            "name": name,
            "title": render.listed(LISTED, name),
            "inputs": [
                {
                    "name": entry.name,
                    "unit": entry.unit,
                    "option": option(entry.name),
                    "example": _example(content, entry, day),
                    "optional": entry.optional or entry.unit == LAND,
                }
                for entry in rule.inputs
            ],
        }
        for name, rule in RULES.items()
    ]


def listed_as_text(calculations: list[dict[str, Any]]) -> Iterator[str]:
    """The same as lines: name and title, and below a call that works."""
    for number, each in enumerate(calculations):
        if number:
            yield ""
        yield f"{each['name']}: {each['title']}"
        options = " ".join(f"{entry['option']} {entry['example']}" for entry in each["inputs"])
        yield f"  wegweiser rechnen {each['name']} {options}"


def calculate(content: Content, name: str, typed: Mapping[str, str], day: date) -> Calculation:
    """A calculation from what was typed. Raises Problem for an unknown name, a missing, needless or wrong input."""
    rule = rule_of(clean(name))
    entries = {entry.name: entry for entry in rule.inputs}
    for other in typed.keys() - entries.keys():
        message = "The calculation {name} has no place for {input}. It takes: {known}."
        raise Problem(message, name=name, input=option(other), known=", ".join(map(option, entries)))
    said = {key: take(content, entries[key], text, day) for key, text in typed.items()}
    needed = [entry for entry in rule.inputs if not entry.optional and entry.unit != LAND]
    still = [entry for entry in needed if entry.name not in said]
    if still:
        call = " ".join(f"{option(entry.name)} {_example(content, entry, day)}" for entry in needed)
        raise Problem(
            "The calculation {name} still needs: {inputs}. For example: {call}",
            name=name, inputs=", ".join(option(entry.name) for entry in still), call=f"wegweiser rechnen {name} {call}",
        )  # fmt: skip
    return reckon(content, name, said, day)


def _example(content: Content, entry: Input, day: date) -> str:
    return EXAMPLE_LAND if entry.unit == LAND else shown_example(content, entry, day)


def as_data(content: Content, done: Calculation, day: date) -> dict[str, Any]:
    """A calculation as plain data; amounts and numbers are text, so that no reader makes them inexact."""
    rule, book = RULES[done.name], content.sources
    return {
        "name": done.name,
        "day": day.isoformat(),
        "law_of": done.day.isoformat(),
        "stand": content.stand.isoformat(),
        "inputs": [_step(step) for step in done.inputs],
        "facts": [_step(step) for step in done.facts],
        "steps": [_step(step) for step in done.steps],
        "result": _step(done.result),
        "certainty": rule.certainty,
        "unknown": [_fact(fact, done.last_day) for fact in done.unknown],
        "unsure": [_fact(fact, None) for fact in done.unsure],
        "sources": [
            {
                "id": cite.source,
                "norm": clean(book.label(cite.source, cite.place, "standard")),
                "title": clean(book.get(cite.source).title),
                "stand": book.get(cite.source).checked.isoformat(),
            }
            for cite in rule.cites
        ],
        "text": {level: "\n".join(_lines(content, done, day, level)) for level in LEVELS},
    }


def as_text(content: Content, done: Calculation, day: date, level: str) -> Iterator[str]:
    """A calculation as lines of a level."""
    render = Renderer(content, level, day)
    yield from page_lines(render.calculation(done, RULES[done.name], {ROLE: ROLES[0]}), content.words(level))
    for hint in ("kein_rat", "stand"):
        yield ""
        yield from render.hint(hint).lines


def _lines(content: Content, done: Calculation, day: date, level: str) -> Iterator[str]:
    page = Renderer(content, level, day).calculation(done, RULES[done.name], {ROLE: ROLES[0]})
    blocks = [block for block in page.blocks if not isinstance(block, Sources)][:-1]  # the last heading is theirs
    yield from page_lines(page._replace(heading="", blocks=tuple(blocks)), content.words(level))


def _step(step: Step) -> dict[str, str]:
    value = f"{step.value:f}" if isinstance(step.value, Decimal) else str(step.value)
    return {"name": step.name, "value": value, "unit": step.unit}


def _fact(fact: Fact, last_day: date | None) -> dict[str, str | None]:
    return {"name": fact.name, "title": fact.title, "last_day": last_day.isoformat() if last_day else None}
