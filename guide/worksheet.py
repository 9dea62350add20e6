"""One person's calculation: what they typed becomes numbers, what they do not know an example, holidays are looked up.

What was said is kept as plain text that ``take`` has made uniform: "1500.50", "2026-11-02", the name of a Land, or
``UNSURE``. So it can stand in the line with which a person goes on later.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from guide.calc.rules import RULES, Input, Rule, work_out
from guide.facts import NeverKnown, figure_on
from guide.load import Content
from guide.numbers import number, whole_day
from guide.page import LEVELS
from guide.problem import BrokenContent, Finding, Problem
from guide.tree import UNSURE, Bands, Question

if TYPE_CHECKING:
    from guide.calc.steps import Calculation
    from guide.facts import Scalar

LAND, DAY = "Land", "Datum"
MISSING = "The entry {key} is missing here. Add it."
UNFIT = "The figures that the calculation {name} needs do not fit together."
LONGEST_NAME = 60
"""Characters of the name of a question or input."""
LONGEST_PERIOD = 2
"""Years after a given day for which holidays are looked up: the longest period is one year, and then a weekend."""


def rule_of(name: str) -> Rule:
    """The rule of a calculation. Raises Problem for one that does not exist."""
    if name not in RULES:
        raise Problem("There is no calculation {name}. There are: {known}.", name=name[:40], known=", ".join(RULES))
    return RULES[name]


def missing(name: str, said: Mapping[str, str]) -> Input | None:
    """The first input of a calculation about which nothing was said yet."""
    return next((entry for entry in rule_of(name).inputs if not said.get(entry.name)), None)


def take(content: Content, entry: Input, typed: str, day: date) -> str:
    """What was typed for an input, made uniform. Raises Problem, with an example, for what it cannot be."""
    if typed == UNSURE:
        return UNSURE
    if entry.unit == LAND:
        if typed not in content.laender:
            known = ", ".join(content.laender)
            raise Problem("There is no Land {name}. There are: {known}.", name=typed[:40], known=known)
        return typed
    example = shown_example(content, entry, day)
    if entry.unit == DAY:
        return whole_day(typed, example).isoformat()
    value = number(typed, example, entry.unit)
    if not entry.least <= value <= entry.most:
        message = "This number does not fit here: {typed}. It lies between {least} and {most}."
        raise Problem(message, typed=_written(value), least=_written(entry.least), most=_written(entry.most))
    return f"{value:f}"


def example_of(content: Content, entry: Input, day: date) -> "Scalar":
    """The example that stands in for an input nobody knows."""
    _expect(content, entry.example)
    value = figure_on(content.facts[entry.example], day).value
    return value if isinstance(value, date) else Decimal(value)


def _expect(content: Content, *facts: str) -> None:
    """Raises BrokenContent for a fact that a calculation needs and the content does not have."""
    missing = [name for name in facts if name not in content.facts]
    if missing:
        raise BrokenContent([Finding("content/facts", 1, MISSING, {"key": name}, "D06") for name in missing])


def shown_example(content: Content, entry: Input, day: date) -> str:
    """The example as one would type it."""
    from guide.fill import day_name

    value = example_of(content, entry, day)
    return day_name(value, "standard") if isinstance(value, date) else _written(Decimal(value))


def _written(value: Decimal) -> str:
    from guide.fill import number as written

    return written(value, "standard")


def asked_number(content: Content, question: str, topics: Iterable[str]) -> Bands | None:
    """What may be typed for a question, looked up in the topics in turn; None when it takes no number or is none."""
    if not (content.root / content.text_file(LEVELS[0], "fragen", question)).is_file():
        return None
    nodes = (content.topic(topic).nodes.get(question) for topic in topics)
    node = next((node for node in nodes if isinstance(node, Question)), None)
    return node.number if node is not None else None


def as_input(question: str, bands: Bands) -> Input:
    """The number of a question as an input."""
    return Input(question, bands.unit, bands.example)


def taken_by(content: Content, name: str) -> Input:
    """What takes a number of this name: a question, or an input of a calculation. Raises Problem for any other name."""
    entry = next((entry for rule in RULES.values() for entry in rule.inputs if entry.name == name), None)
    if entry is not None and entry.unit != LAND:
        return entry
    bands = asked_number(content, name, content.tree) if len(name) <= LONGEST_NAME and name.isidentifier() else None
    if bands is None:
        raise Problem("{key} cannot be {value}. It is left out.", key=name[:40], value="")
    return as_input(name, bands)


def answer_to(content: Content, bands: Bands, number: str, day: date) -> str:
    """The answer that follows from a number on the day; where an edge is not known, from the last one known."""
    from guide.calc.figures import worked_out

    facts = content.facts
    figures = (
        figure_on(facts[name], day) if name in facts else worked_out(name, facts, day) for _, name in bands.edges
    )
    return bands.answer(Decimal(number), [Decimal(str(figure.value)) for figure in figures])


def understand(content: Content, name: str, typed: str, day: date, rule: str = "") -> tuple[str, str]:
    """A number or day made uniform, and the answer that follows from it where a topic asks for the same, else "".

    ``rule`` names the calculation that asks, if one does. Raises Problem, with an example, for what it cannot be.
    """
    bands = asked_number(content, name, content.tree)
    if rule or bands is None:
        entry = next(entry for entry in rule_of(rule).inputs if entry.name == name)
    else:
        entry = as_input(name, bands)
    taken = take(content, entry, typed, day)
    if taken == UNSURE:
        return taken, ""
    return taken, answer_to(content, bands, taken, day) if bands is not None else ""


def settled(content: Content, answers: Mapping[str, str], numbers: Mapping[str, str], day: date) -> dict[str, str]:
    """The answers, where a number was typed as it follows from the number on the day: edges move, numbers stay."""
    result = dict(answers)
    for question, typed in numbers.items():
        bands = asked_number(content, question, content.tree) if question in answers and typed != UNSURE else None
        if bands is not None:
            result[question] = answer_to(content, bands, typed, day)
    return result


def reckon(content: Content, name: str, said: Mapping[str, str], day: date) -> "Calculation":
    """The calculation with what was said; an example stands in for all else. Raises Problem for a day too far back."""
    rule = rule_of(name)
    _expect(content, *rule.needs)
    given: dict[str, Scalar | None] = {}
    examples: set[str] = set()
    for entry in rule.inputs:
        text = said.get(entry.name, UNSURE)
        if text != UNSURE:
            given[entry.name] = _value(entry, text)
        elif entry.unit == LAND:
            given[entry.name] = ""
        elif entry.optional:
            given[entry.name] = None
        else:
            given[entry.name] = example_of(content, entry, day)
            examples.add(entry.name)
    free = None
    if rule.holidays:
        from guide.holidays_of import free_days

        start = given[rule.dated_by]
        assert isinstance(start, date)
        free = free_days(str(given.get("land") or ""), start.year, start.year + LONGEST_PERIOD)
    try:
        return work_out(name, given, content.facts, day, examples=frozenset(examples), free=free)
    except NeverKnown as unknown:
        message = "The guide does not know the law of {day}. Ask an advice centre (EUTB)."
        raise Problem(message, day=f"{unknown.args[1]:%d.%m.%Y}") from None
    except (ArithmeticError, TypeError, ValueError):  # figures of a strange pack, such as a wage of nothing
        raise BrokenContent([Finding("content/facts", 1, UNFIT, {"name": name}, "D07")]) from None


def _value(entry: Input, text: str) -> "Scalar":
    if entry.unit == LAND:
        return text
    return date.fromisoformat(text) if entry.unit == DAY else Decimal(text)
