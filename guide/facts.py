"""Dated figures: the value of a fact on a day, or the honest answer that it is not known."""

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    pass

if TYPE_CHECKING:
    from decimal import Decimal

Scalar: TypeAlias = "Decimal | int | str | date"


class Value(NamedTuple):
    """What a fact was from one day on; ``until`` is the last day, or None while no end is set.

    ``found`` says where the figure was read and ``checked`` on which day.
    """

    start: date
    until: date | None
    value: Scalar
    found: str
    checked: date
    confidence: str
    note: str = ""

    def holds(self, day: date) -> bool:
        """Whether the value is in force on the day."""
        return self.start <= day and (self.until is None or day <= self.until)


class Fact(NamedTuple):
    """One figure of the law through the years. ``source`` is the id of its norm in the sources."""

    name: str
    title: str
    leicht: str
    unit: str
    source: str
    values: tuple[Value, ...]


Facts = Mapping[str, Fact]


class Figure(NamedTuple):
    """A figure as a text may print it.

    ``unknown`` lists the facts that have no value on the day that was asked for. If there are any, ``value`` is the
    last one known and ``last_day`` the last day on which it held; it must be shown as such and never as today's.
    """

    value: Scalar
    unit: str
    confidence: str
    unknown: tuple[Fact, ...] = ()
    unsure: tuple[Fact, ...] = ()
    last_day: date | None = None

    def __str__(self) -> str:
        return str(self.value)


class NeverKnown(LookupError):
    """The fact has no value on that day and none before it; ``args`` are its name and the day."""


def value_on(fact: Fact, day: date) -> Value | None:
    """The value that holds on the day, or None when it is not known. Nothing is ever extrapolated."""
    return next((value for value in reversed(fact.values) if value.holds(day)), None)


def last_before(fact: Fact, day: date) -> Value:
    """The last value known before the day. Raises NeverKnown when there was none."""
    earlier = [value for value in fact.values if value.until is not None and value.until < day]
    if not earlier:
        raise NeverKnown(fact.name, day)
    return earlier[-1]


def figure_on(fact: Fact, day: date) -> Figure:
    """The fact as a printable figure. Raises NeverKnown when there is no value on the day or before it."""
    value = value_on(fact, day)
    if value is None:
        last = last_before(fact, day)
        return Figure(last.value, fact.unit, last.confidence, unknown=(fact,), last_day=last.until)
    unsure = () if value.confidence == "sicher" else (fact,)
    return Figure(value.value, fact.unit, value.confidence, unsure=unsure)
