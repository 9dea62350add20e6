"""What ``pruefen.toml`` can say, and what it says when it does not fit."""

import sys
from pathlib import Path

import pytest
from support import NO_FILES

from guide.language import check, rules_of
from guide.language.rule import ERROR, HINT, OFF, SEVERITIES, WARNING, at_most
from guide.language.rules import all_rules
from guide.language.settings import BOOKS, LEVELS, read, settings, shipped
from guide.problem import Problem


def severities(text: str, table: dict[str, object], level: str = "leicht") -> list[tuple[str, str]]:
    return [(finding.rule, finding.severity) for finding in check(text, level, settings(table))]


@pytest.mark.parametrize("given", [{"S99": []}, {"S10": "nicht"}, {"S10": [1]}, {"S10": [" "]}])
def test_words_without_a_hint_belong_to_a_rule_and_are_a_list(given: dict[str, object]) -> None:
    with pytest.raises(Problem):
        settings({"hinweise": given})


def test_no_other_text_is_spared_a_hint() -> None:
    chosen = settings({"hinweise": {"S10": ["weiß ich nicht"]}})
    assert chosen.spared == {"S10": ("weiß ich nicht",)}
    assert [f.rule for f in check("Das weiß ich nicht.", "leicht", chosen, ["S10"])] == ["S10"]


def test_every_rule_has_an_id_of_its_own_and_the_name_of_its_module() -> None:
    rules = all_rules()
    assert len({rule.id for rule in rules}) == len(rules) > 45
    assert len({rule.name for rule in rules}) == len(rules)
    for rule in rules:
        assert rule.check.__module__.rsplit(".", 1)[1].startswith(rule.id.lower() + "_")
        assert rule.severity in SEVERITIES


def test_every_module_of_a_rule_tells_source_reason_and_examples() -> None:
    for rule in all_rules():
        told = sys.modules[rule.check.__module__].__doc__ or ""
        assert all(part in told for part in ("Source:", "Bad:", "Better:")), rule.id


def test_a_severity_can_be_set_and_switched_off() -> None:
    text = "Der Antrag wird vom Amt geprüft."
    assert severities(text, {"leicht": {"S06": ERROR}}) == [("S06", ERROR)]
    assert severities(text, {"leicht": {"S06": {"schwere": HINT}}}) == [("S06", HINT)]
    assert severities(text, {"leicht": {"S06": OFF}}) == []


def test_a_rule_that_knows_small_and_great_stays_below_what_is_set() -> None:
    small, great = "Das geht nicht.", "Sie brauchen weder Geld noch Zeit."
    assert severities(small, {}) == [("S10", HINT)]
    assert severities(great, {}) == [("S10", WARNING)]
    assert severities(great, {"leicht": {"S10": ERROR}}) == [("S10", ERROR)]
    assert severities(small, {"leicht": {"S10": ERROR}}) == [("S10", HINT)]
    assert [at_most(ERROR, HINT), at_most(HINT, ERROR), at_most(WARNING, WARNING)] == [HINT, HINT, WARNING]


def test_the_books_of_rules_can_be_chosen() -> None:
    strict = {"buecher": {"verneinung": "streng", "genitiv": "streng", "trennung": "mediopunkt"}}
    assert severities("Das geht nicht.", strict) == [("S10", WARNING)]
    assert severities("Das ist Annas Auto.", {}) == []
    assert [rule for rule, _ in severities("Das ist Annas Auto.", strict)] == ["S07"]
    text = "Sie bekommen einen Lohnkostenzuschuss."
    suggested = {f.suggestion for f in check(text, settings=settings(strict)) if f.rule == "W04"}
    assert suggested == {"Lohn·kosten·zuschuss"}


def test_words_are_added_to_a_list() -> None:
    text = "Das ist eine Werkstattbeschäftigung."
    table = {"leicht": {"W03": {"erlaubt": ["Werkstattbeschäftigung"]}, "W04": OFF}}
    assert ("W03", ERROR) in severities(text, {})
    assert severities(text, table) == []


@pytest.mark.parametrize(
    "table",
    [
        {"leicht": {"S99": ERROR}},
        {"leicht": {"S01": 5}},
        {"leicht": 5},
        {"leich": {"S01": OFF}},
        {"leicht": {"S06": "schlimm"}},
        {"leicht": {"S01": {"mittel": "zehn"}}},
        {"leicht": {"S01": {"nie": 3}}},
        {"leicht": {"W03": {"erlaubt": "Wort"}}},
        {"buecher": {"trennung": "punkt"}},
        {"buecher": {"komma": "streng"}},
        {"inhalt": {"G01": "schlimm"}},
        {"inhalt": {"G01": [ERROR]}},
        {"inhalt": ["G01"]},
        {"leicht": {"S06": 5}},
        {"leicht": {"S06": [ERROR]}},
        {"leicht": {"S06": {"schwere": {}}}},
        {"buecher": "streng"},
        {"buecher": {"trennung": ["punkt"]}},
    ],
    ids=str,
)
def test_what_does_not_fit_is_told(table: dict[str, object]) -> None:
    with pytest.raises(Problem):
        settings(table)


@pytest.mark.parametrize(
    "content", [b"[leicht", b"\xff\xfe", b"a = " + b"[" * 100_000, b"a = " + b"9" * 5_000, b"a = 1\n" * 300_000, None]
)
def test_a_file_that_cannot_be_used_is_told(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "pruefen.toml"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(Problem):
        read(path)


@pytest.mark.parametrize("kind", NO_FILES)
def test_what_is_no_file_is_told_at_once(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "pruefen.toml"
    NO_FILES[kind](path)
    with pytest.raises(Problem):
        read(path)


def test_the_shipped_settings_follow_what_was_measured() -> None:
    """Rules that genuine Leichte Sprache breaks often may not be an error; see the base rates in pruefen.toml."""
    chosen = shipped()
    assert {rule.id for rule in rules_of("leicht", chosen)} >= {"S01", "S06", "S07", "S08", "W03", "N01"}
    for often in ("W13", "S02", "S12", "N11", "T04"):
        assert chosen.severity(often, "leicht") in (HINT, WARNING, OFF), often
    assert set(BOOKS) <= set(chosen.options["leicht", "S06"])
    assert len(rules_of("standard", chosen)) < len(rules_of("leicht", chosen))
    assert set(LEVELS) == {"leicht", "standard"}
