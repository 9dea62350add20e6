"""Every break of the real content is found, by the right rule and in the right line; and every rule has a break."""

from pathlib import Path

import mutations
import pytest
from mutations import BREAKS, MARKUP, ROUNDS

from guide.checks.registry import RULES
from guide.checks.wording import TOLD_ELSEWHERE
from guide.language import rules_of
from guide.language.settings import shipped


@pytest.mark.parametrize("number", range(len(ROUNDS)))
def test_every_break_is_found(number: int, tmp_path: Path) -> None:
    breaks, check, today = ROUNDS[number]
    told = mutations.run(breaks, check, today, tmp_path / "content")
    assert [f"{each.broken.rule} {each.file}:{each.line} {each.broken.what}" for each in told if not each.found] == []


def test_every_rule_has_a_break_and_no_break_has_another_rule() -> None:
    """A new rule without a break fails here: see ``mutations.py``; a new one of the language brings its own example."""
    language = {rule.id for rule in rules_of("leicht", shipped())} - {*MARKUP, *TOLD_ELSEWHERE}
    assert {each.rule for each in BREAKS} == set(RULES) | language
    assert len(BREAKS) >= 60
