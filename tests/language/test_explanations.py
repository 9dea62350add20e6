"""Every rule is explained in German, and its own example is found by it, and the better one is not."""

from textwrap import dedent

import pytest

from guide.language import check
from guide.language.rule import Rule
from guide.language.rules import all_rules
from guide.language.settings import settings
from guide.load import content_root

FOLDER = content_root() / "standard" / "regeln"


def parts(rule: Rule) -> tuple[str, str, str]:
    whole = (FOLDER / f"{rule.id}.md").read_text(encoding="utf-8")
    body, _, examples = whole.partition("\n## Beispiel\n")
    bad, _, better = examples.partition("\n## Besser\n")
    return body, dedent(bad).strip(), dedent(better).strip()


@pytest.mark.parametrize("rule", all_rules(), ids=lambda rule: rule.id)
def test_the_example_is_found_and_the_better_one_is_not(rule: Rule) -> None:
    body, bad, better = parts(rule)
    assert body.startswith("# ")
    assert "Quelle:" in body
    alone = settings({"leicht": {rule.id: "Fehler"}})
    assert {finding.rule for finding in check(bad, settings=alone, only=[rule.id])} == {rule.id}
    assert check(better, settings=alone, only=[rule.id]) == ()


def test_what_only_people_can_check_is_listed_and_no_rule_claims_it() -> None:
    listed = (FOLDER / "nur_menschen.md").read_text(encoding="utf-8")
    ids = {line.split()[0] for line in listed.splitlines() if line[:1].isupper() and line[1:3].isdigit()}
    assert {"Q01", "T01", "S11", "W12"} <= ids
    assert not ids & {rule.id for rule in all_rules()}
