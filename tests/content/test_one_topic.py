"""One topic alone is checked, whatever state the others are in, and told if it is broken itself."""

import json
from pathlib import Path

import pytest
from breaking import begin_with
from small_guide import raw, swap

from guide.arguments import parse
from guide.checks import look
from guide.checks.command import run
from guide.load import Content


def test_a_topic_is_checked_whatever_state_the_others_are_in(content_copy: Path) -> None:
    raw("tree/geld.yaml", b"[")(content_copy)
    begin_with(content_copy, "leichte_sprache/ergebnisse/rente/beratung.md", "Klicken Sie dort.")
    rules = {f.rule for f in look(Content(content_copy), "rente")[1]}
    assert "G03" in rules
    assert "D03" not in rules


def test_a_topic_whose_tree_is_broken_is_told_like_any_finding(
    content_copy: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With its rule, in the form that was asked for, and with the word that not everything could be looked at."""
    swap("tree/krank.yaml", "      unfall: unfall", "      unfall: nirgends")(content_copy)
    wanted = parse(["pruefen", "krank", "--als", "json"])
    assert run(Content(content_copy), wanted) == 1
    told = capsys.readouterr()
    assert next((each["rule"], each["severity"]) for each in json.loads(told.out)) == ("B01", "Fehler")
    assert len(told.err.splitlines()) == 3
    assert run(Content(content_copy), parse(["pruefen", "geld", "--als", "json"])) == 0
    assert len(capsys.readouterr().err.splitlines()) == 2
