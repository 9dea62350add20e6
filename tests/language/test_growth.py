"""The cost of a rule grows with the text, also where the text is one sentence without end."""

import time

import pytest

from guide.language import check, parse, rules_of
from guide.language.settings import shipped

FEW, TIMES = 400, 8
NOISE = 0.05
"""Seconds below which a time says nothing."""


@pytest.mark.soak
@pytest.mark.parametrize("rule", [rule.id for rule in rules_of("leicht", shipped())])
def test_a_sentence_without_end_costs_in_proportion(rule: str) -> None:
    clause = "der Antrag wird zudem geprüft, und nicht 12 km (weit) "
    few, many = (parse(clause * count, markdown=False) for count in (FEW, FEW * TIMES))
    check(few, only=[rule])
    assert taken(many, rule) < 3 * TIMES * max(taken(few, rule), NOISE / TIMES)


def taken(text: object, rule: str) -> float:
    """The least of three times, in seconds."""
    times = []
    for _ in range(3):
        start = time.process_time()
        check(text, only=[rule])  # type: ignore[arg-type]
        times.append(time.process_time() - start)
    return min(times)
