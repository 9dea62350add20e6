"""A calculation with every step, so that any front end can show "So haben wir gerechnet"."""

from datetime import date
from typing import NamedTuple

from guide.facts import Fact, Scalar


class Step(NamedTuple):
    """One value on the way, named as texts call it; ``unit`` is one of the units of facts."""

    name: str
    value: Scalar
    unit: str


class Calculation(NamedTuple):
    """What came out, and how. ``day`` is the day whose law was used.

    ``inputs`` are the person's numbers (those named in ``examples`` are not: there the example stands for what the
    person did not know), ``facts`` the dated figures it stands on, ``steps`` what was worked out, in order, and
    ``result`` the step that answers the question. When ``unknown`` lists facts without a value on ``day``, all facts
    are those of ``last_day``, the last day on which every one of them was known; those that are unknown, and the steps
    that are ``touched`` by them, must be shown as the last known ones.
    """

    name: str
    day: date
    inputs: tuple[Step, ...]
    facts: tuple[Step, ...]
    steps: tuple[Step, ...]
    result: Step
    examples: frozenset[str] = frozenset()
    unknown: tuple[Fact, ...] = ()
    unsure: tuple[Fact, ...] = ()
    last_day: date | None = None
    touched: frozenset[str] = frozenset()
