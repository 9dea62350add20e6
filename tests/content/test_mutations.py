"""Every break of the real content is found, by the right rule and in the right line; and every rule has a break."""

from pathlib import Path

import mutations
import pytest
from mutations import BREAKS, ROUNDS

from guide.checks.registry import RULES


@pytest.mark.parametrize("number", range(len(ROUNDS)))
def test_every_break_is_found(number: int, tmp_path: Path) -> None:
    breaks, check, today = ROUNDS[number]
    told = mutations.run(breaks, check, today, tmp_path / "content")
    assert [f"{each.broken.rule} {each.file}:{each.line} {each.broken.what}" for each in told if not each.found] == []


def test_every_rule_has_a_break_and_no_break_has_another_rule() -> None:
    """A new rule without a break fails here: see ``mutations.py``."""
    assert {each.rule for each in BREAKS} == set(RULES)
    assert len(BREAKS) >= 60
