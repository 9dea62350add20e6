"""The borders between the rooms, in a fresh interpreter and in the source; no room of screens knows any law."""

import ast
import json
import re
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from support import clean_environment

import guide
from guide.load import Content

CODE = Path(guide.__file__).parent
FRONT_ENDS = [CODE / "lines.py", CODE / "errands.py", CODE / "plain.py", *sorted((CODE / "tui").glob("*.py"))]
HEAVY = {
    "asyncio", "babel", "holidays", "jinja2", "markdown_it", "msgspec", "platformdirs", "pyrage", "rich", "textual",
    "yaml",
}  # fmt: skip
CORE = (
    "guide.tree",
    "guide.walk",
    "guide.facts",
    "guide.page",
    "guide.problem",
    "guide.calc",
    "guide.calc.figures",
    "guide.calc.money",
    "guide.calc.pension",
    "guide.calc.wages",
    "guide.calc.steps",
    "guide.calc.deadlines",
    "guide.calc.step_by_step",
    "guide.calc.rules",
    "guide.numbers",
)
LAW = re.compile(
    r"SGB|§|Rente|Werkst|Budget für|Lohn|Amt\b|Grundsicherung|Grund-Sicherung|Arbeitslos|Eingliederung|Erwerbs|Zuschuss"
    r"|Kündigung|Integrationsamt|Minijob|Euro\b|€|Bayern|Mindest",
    re.I,
)
"""Words that only content may know."""


def loaded_by(tmp_path: Path, code: str, typed: str = "") -> set[str]:
    """The modules that a fresh interpreter has loaded after running the code."""
    script = f"import sys, json\n{code}\nprint('\\n' + json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=typed,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=True,
        env=clean_environment(tmp_path, {}),
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


VISIT = """
from guide.cli import main
try:
    main(['--zeilen'])
except SystemExit as left:
    assert left.code == 0, left.code
"""


def top(modules: set[str]) -> set[str]:
    return {module.partition(".")[0] for module in modules}


# --- in a fresh interpreter


def test_line_mode_asks_its_first_question_without_anything_heavy(tmp_path: Path) -> None:
    """With compiled words; without them, in a checkout that was never set up, Babel has to read the source."""
    for folder in ("standard", "leichte_sprache"):
        assert (Content().root / folder / "words.mo").is_file(), "run `make words` first"
    loaded = loaded_by(tmp_path, VISIT)
    assert "guide.lines" in loaded
    assert not HEAVY & top(loaded)
    assert (
        not {"guide.load.strict", "guide.load.data", "guide.load.sources", "guide.tui", "guide.checks", "guide.report"}
        & loaded
    )


def test_line_mode_never_loads_textual_on_a_whole_visit(tmp_path: Path) -> None:
    loaded = loaded_by(
        tmp_path, VISIT, typed="1\n4\n4\n1\n3\nwarum\nz\nergebnis\nquellen\nz\nz\nsprache\nhilfe\nende\n1\n"
    )
    assert "jinja2" in top(loaded)  # so the visit really went on to the texts that have blanks
    assert not {"textual", "rich"} & top(loaded)


def test_a_topic_that_nobody_opens_is_not_read(tmp_path: Path) -> None:
    """Starting costs the same with one topic as with a thousand."""
    code = """
from pathlib import Path
opened = []
open_file = Path.open
def watched(path, *args, **kwargs):
    opened.append(f'{path.parent.name}.{path.stem}')
    return open_file(path, *args, **kwargs)
Path.open = watched
import datetime
from guide.load import Content
from guide.session import Session
session = Session(Content(), datetime.date(2026, 11, 22))
session.choose('ich'); session.page()
first = list(opened)
session.choose('rente'); session.page()
for name in opened: sys.modules['opened.' + name] = sys
for name in first: sys.modules['first.' + name] = sys
"""
    loaded = loaded_by(tmp_path, code)
    topics = set(Content().tree)
    assert "first.fragen.rolle" in loaded
    assert not {topic for topic in topics if f"first.tree.{topic}" in loaded}
    assert {topic for topic in topics if f"opened.tree.{topic}" in loaded} == {"rente"}


@pytest.mark.parametrize("module", CORE)
def test_the_core_needs_only_the_standard_library(module: str, tmp_path: Path) -> None:
    before = loaded_by(tmp_path, "")
    loaded = loaded_by(tmp_path, f"import {module}")
    assert module in loaded
    assert top(loaded - before) <= {"guide", *sys.stdlib_module_names}
    assert {name for name in loaded - before if name.startswith("guide.")} <= {*CORE, "guide"}


@pytest.mark.parametrize(
    "module",
    ["guide.session", "guide.render", "guide.report", "guide.checks", "guide.resume", "guide.lines", "guide.plain"],
)
def test_only_the_window_loads_textual(module: str, tmp_path: Path) -> None:
    loaded = loaded_by(tmp_path, f"import {module}")
    assert module in loaded
    assert not {"textual", "rich"} & top(loaded)


@pytest.mark.parametrize(
    "arguments", [["--version"], ["--hilfe"], ["hilfe"], ["fragen"], ["baum"], ["nirgends"]], ids=" ".join
)
def test_commands_load_no_window(arguments: list[str], tmp_path: Path) -> None:
    loaded = loaded_by(
        tmp_path, f"from guide.cli import main\ntry:\n    main({arguments})\nexcept SystemExit:\n    pass"
    )
    assert not {"textual", "rich"} & top(loaded)


# --- in the source


@cache
def imports_of(path: Path) -> set[str]:
    """Every module that a file imports, wherever in the file, with its parents."""
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path.name} imports relatively"
            found |= {node.module or ""} | {f"{node.module}.{alias.name}" for alias in node.names}
    return found | {".".join(name.split(".")[:depth]) for name in found for depth in range(1, name.count(".") + 1)}


@pytest.mark.parametrize("path", FRONT_ENDS, ids=lambda path: path.name)
def test_front_ends_know_pages_and_nothing_behind_them(path: Path) -> None:
    forbidden = {
        "jinja2",
        "yaml",
        "msgspec",
        "markdown_it",
        "guide.tree",
        "guide.facts",
        "guide.walk",
        "guide.calc",
        "guide.render",
        "guide.fill",
    }
    assert not forbidden & imports_of(path)


def test_front_ends_do_not_know_each_other() -> None:
    windows = [path for path in FRONT_ENDS if path.parent.name == "tui"]
    assert windows
    for path in windows:
        assert not {"guide.lines", "guide.report"} & imports_of(path)
    for name in ("lines.py", "report.py", "plain.py"):
        assert not {"guide.tui", "textual", "rich"} & imports_of(CODE / name)
    assert "guide.report" not in imports_of(CODE / "lines.py")


@pytest.mark.parametrize(
    ("library", "rooms"),
    [
        ("textual", {"tui"}),
        ("yaml", {"load"}),
        ("msgspec", {"load"}),
        ("jinja2", {"fill.py", "misfits.py", "templates.py"}),
        ("markdown_it", {"render.py"}),
        ("babel", {"fill.py", "load", "speech"}),
        ("platformdirs", {"settings.py", "keeping.py"}),
        ("pyrage", {"strongbox.py"}),
        ("holidays", {"holidays_of.py"}),
        ("rich", {"tui"}),
        ("pyphen", {"language"}),
        ("HanTa", {"language"}),
    ],
)
def test_each_library_has_its_room(library: str, rooms: set[str]) -> None:
    users = {path.relative_to(CODE).parts[0] for path in CODE.rglob("*.py") if library in imports_of(path)}
    assert users == rooms


def test_nothing_reaches_the_network_or_logs() -> None:
    forbidden = {
        "socket",
        "http",
        "http.client",
        "urllib.request",
        "requests",
        "httpx",
        "ssl",
        "logging",
        "ftplib",
        "smtplib",
    }
    for path in CODE.rglob("*.py"):
        assert not forbidden & imports_of(path), path.name


def literals(path: Path) -> list[str]:
    """The strings of a file, without what documents it."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    return [
        n.value
        for n in ast.walk(tree)
        if isinstance(n, ast.Constant) and isinstance(n.value, str) and id(n) not in documentation
    ]


@pytest.mark.parametrize("path", FRONT_ENDS, ids=lambda path: path.name)
def test_no_front_end_knows_a_word_of_the_law(path: Path) -> None:
    assert [text for text in literals(path) if LAW.search(text.replace("Budget-Wegweiser", ""))] == []


def test_the_search_for_words_of_the_law_finds_some(tmp_path: Path) -> None:
    probe = tmp_path / "probe.py"
    probe.write_text(
        '"""Rente."""\nx = "Ihre Rente"\ny = f"{x} nach SGB IX"\nz = "Budget-Wegweiser"\n', encoding="utf-8"
    )
    assert [text for text in literals(probe) if LAW.search(text.replace("Budget-Wegweiser", ""))] == [
        "Ihre Rente",
        " nach SGB IX",
    ]


def test_files_stay_small() -> None:
    """One or two hundred lines are a room that a newcomer can take in."""
    for path in CODE.rglob("*.py"):
        assert len(path.read_text(encoding="utf-8").splitlines()) <= 400, path.name
