"""docs/inhalte-schreiben.md: what it names exists, what it tells to type is understood, its list of rules is whole."""

import importlib.util
import re
import shlex
from pathlib import Path
from types import ModuleType

import pytest

from guide.arguments import parse
from guide.checks.registry import RULES
from guide.language.rules import all_rules

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs/inhalte-schreiben.md").read_text(encoding="utf-8")
BY_HAND = PAGE.split("## Alle Regeln")[0]


def generator() -> ModuleType:
    """docs/regeln.py, which is a script beside the page and belongs to no package."""
    spec = importlib.util.spec_from_file_location("regeln", ROOT / "docs/regeln.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_list_of_rules_is_that_of_the_program() -> None:
    """If not: .venv/bin/python docs/regeln.py"""
    assert generator().page(PAGE) == PAGE
    listed = set(re.findall(r"^\| ([A-Z]\d\d) \|", PAGE, re.M))
    assert listed == {*RULES, *(rule.id for rule in all_rules())}


COMMANDS = sorted(set(re.findall(r"^    (wegweiser .*?)(?: +#.*)?$|`(wegweiser [^`]*)`", BY_HAND, re.M)))


@pytest.mark.parametrize("command", [one or other for one, other in COMMANDS])
def test_every_command_is_understood(command: str) -> None:
    assert parse(shlex.split(command)[1:]).run


@pytest.mark.parametrize("path", sorted(set(re.findall(r"`((?:content|docs)/[\w./-]+)`", BY_HAND))))
def test_every_file_it_names_is_there(path: str) -> None:
    assert (ROOT / path).exists()


def test_every_target_of_make_is_there() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.M))
    named = set(re.findall(r"\bmake ([a-z]+)", BY_HAND))
    assert {"setup", "check", "test"} <= named <= targets


def test_every_rule_it_explains_is_there() -> None:
    assert set(re.findall(r"\b[A-Z]\d\d\b", BY_HAND)) <= set(RULES)
