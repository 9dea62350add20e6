"""Every check of the content has an id, words for its authors, and is used; and nothing is found without an id."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import guide
from guide.checks.registry import RULES
from guide.language.rule import ERROR, HINT, WARNING
from guide.load import content_root

CODE = Path(guide.__file__).parent
ROOMS = [
    *(CODE / "load").glob("*.py"),
    *(CODE / "checks").glob("*.py"),
    *(CODE / name for name in ("fill.py", "misfits.py", "papers/__init__.py", "render.py", "worksheet.py")),
]
ELSEWHERE = {"registry.py", "command.py", "output.py", "reading.py", "table.py", "traced.py"}
"""The list itself, and modules about the command and about anybody's text; those rules have their own list."""
FINDS = {"Finding", "find", "_find", "find_at", "find_in_tree"}
ID = re.compile(r"[DBFEGR]\d\d")
OUR_ROOMS = [path for path in ROOMS if path.name not in ELSEWHERE]


def calls(path: Path) -> Iterator[ast.Call]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "id", getattr(node.func, "attr", ""))
            if name in FINDS and node.args:
                yield node


def ids_in(tree: ast.AST) -> set[str]:
    strings = (node.value for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
    return {value for value in strings if ID.fullmatch(value)}


def test_every_finding_names_its_rule() -> None:
    without = [
        f"{path.name}:{call.lineno}"
        for path in OUR_ROOMS
        for call in calls(path)
        if not ids_in(call)
        and not any(isinstance(arg, ast.Name) and arg.id == "rule" for arg in call.args)
        and not any(isinstance(k.value, ast.Call) and ast.unparse(k.value.func) == "unreadable" for k in call.keywords)
    ]
    assert without == []


def test_every_rule_of_the_registry_is_used_and_none_is_missing_there() -> None:
    used = set().union(*(ids_in(ast.parse(path.read_text(encoding="utf-8"))) for path in OUR_ROOMS))
    assert used == set(RULES)


@pytest.mark.parametrize("rule", RULES.values(), ids=lambda rule: rule.id)
def test_every_rule_is_told_to_authors(rule: object) -> None:
    text = (content_root() / "standard" / "regeln" / f"{rule.id}.md").read_text(encoding="utf-8")  # type: ignore[attr-defined]
    title, _, body = text.partition("\n")
    assert title.startswith("# ")
    assert len(body.split()) > 20
    assert "\n\n" in body.strip()  # what it is and why, then what to do


def test_ids_and_names_are_told_apart_and_weigh_something() -> None:
    assert all(ID.fullmatch(rule.id) and re.fullmatch(r"[a-z0-9-]+", rule.name) for rule in RULES.values())
    assert len({rule.name for rule in RULES.values()}) == len(RULES)
    assert {rule.severity for rule in RULES.values()} == {ERROR, WARNING, HINT}
    assert all(key == rule.id for key, rule in RULES.items())
