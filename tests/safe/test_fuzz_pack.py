# ruff: noqa: PT017 - what is told is looked at where something else may come, too
"""A whole pack of a stranger: every page is opened and everything is checked, with one file damaged."""

import contextlib
import random
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from held import damage, held, mutated
from hypothesis import given, settings
from hypothesis import strategies as st
from small_guide import build
from strangers import CONTENT, INSIDES, PIECES_OF_BLANKS, PIECES_OF_MARKDOWN, PIECES_OF_YAML, SOAK
from support import NO_FILES, TODAY, is_harmless, strings

from guide import fill, render
from guide.calc.rules import RULES
from guide.checks import check_all, levels, names, prose, wording
from guide.load import FOLDERS, Content
from guide.page import LEVELS
from guide.places import PLACES
from guide.problem import Problem
from guide.session import Session
from guide.worksheet import reckon

pytestmark = pytest.mark.alone

# --- files that are none


FILES = (
    "guide.yaml", "tree/probe.yaml", "facts/probe.yaml", "sources.yaml", "weg.yaml", "briefe.yaml", "pruefen.toml",
    "standard/fragen/art.md", "leichte_sprache/words.po", "leichte_sprache/niemand.md", "bilder/brief.svg",
)  # fmt: skip
"""One of each kind, and one that nothing asks for."""


@pytest.mark.parametrize("kind", [*NO_FILES, "too large"])
@pytest.mark.parametrize("file", FILES)
def test_what_is_no_file_of_a_pack_is_told_at_once(file: str, kind: str, small: Path) -> None:
    path = small / file
    path.parent.mkdir(exist_ok=True)
    path.unlink(missing_ok=True)
    if kind in NO_FILES:
        NO_FILES[kind](path)
    else:
        with path.open("wb") as large:
            large.truncate(1 << 40)
    with held():
        assert any(finding.file == f"content/{file}" for finding in check_all(Content(small)))


# --- figures that make no sense


@pytest.mark.parametrize("value", [0, -1, Decimal("0.000000000001"), 10**11, "Wort", date(2999, 12, 31)], ids=str)
def test_no_figure_of_a_pack_ends_a_calculation(value: "int | Decimal | str | date") -> None:
    """Every figure that a calculation looks at is this one, alone and with all others."""
    for name, rule in RULES.items():
        for changed in [*((need,) for need in rule.needs), rule.needs]:
            content = Content()
            content.facts = {
                fact: entry._replace(values=tuple(each._replace(value=value) for each in entry.values))
                if fact in changed else entry for fact, entry in CONTENT.facts.items()
            }  # fmt: skip
            with held(), contextlib.suppress(Problem):
                done = reckon(content, name, {}, TODAY)
                strings(render.Renderer(content, "leicht", TODAY).calculation(done, rule, {"rolle": "ich"}))


# --- a whole pack


@pytest.fixture(autouse=True)
def without_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Git is a program; what it may do in a pack is looked at in ``tests/content/test_history.py``."""
    monkeypatch.setattr(levels, "last_changes", lambda root: {})


def pack_is_walked_or_told(root: Path, seed: int) -> None:
    """Every page of the small guide is opened, in both levels, and the checks are run."""
    content = Content(root)
    with held("whole pack"):
        check_all_or_told(content)
    for level in LEVELS:
        with held("whole pack"):
            walk_all(content, level, random.Random(seed))
    for cached in (fill._compiled, names.file_of, wording._names, prose.texts):
        cached.cache_clear()  # they hold every content there was; a program has one


def test_a_text_without_a_word_is_no_crash(small: Path) -> None:
    for level in FOLDERS.values():
        (small / level / "glossar/wort.md").write_text("---\ngeprueft: nein\n---\n# \n")
    check_all_or_told(Content(small))


def check_all_or_told(content: Content) -> None:
    try:
        for finding in check_all(content):
            finding.told()
    except Problem as told:
        assert str(told)


def walk_all(content: Content, level: str, choice: random.Random) -> None:
    try:
        session = Session(content, TODAY, level)
        session.choose("beratung")
    except Problem:
        return
    for step in [*PLACES, *["?"] * 10, "find", *RULES]:
        try:
            if step == "?":
                choices = session.page().choices
                if choices:
                    session.choose(choice.choice(choices).name)
            elif step == "find":
                session.find("wort betrag")
            elif step in RULES:
                session._calculate(step)
            else:
                session.open(step)
            for text in strings(session.page()):
                assert is_harmless(text)
                assert INSIDES.search(text) is None
        except Problem:
            session.back()


PACK_PIECES = (*PIECES_OF_YAML, *PIECES_OF_BLANKS, *PIECES_OF_MARKDOWN)
PACK = (st.integers(0, 10**6), damage(PACK_PIECES, 4), st.integers(0, 10**6))


@pytest.fixture
def small(tmp_path: Path) -> Path:
    return build(tmp_path / "small")


@pytest.fixture(scope="module", autouse=True)
def pack(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Checked once, so that what is only loaded once is not counted as any case's doing."""
    root = build(tmp_path_factory.mktemp("pack") / "small")
    check_all(Content(root))
    return root


def pack_case(root: Path, number: int, steps: object, seed: int) -> None:
    files = sorted(path for path in root.rglob("*") if path.is_file() and path.suffix in (".md", ".yaml"))
    path = files[number % len(files)]
    before = path.read_bytes()
    try:
        path.write_bytes(mutated(before.decode(), steps).encode("utf-8", "surrogatepass"))  # type: ignore[arg-type]
        pack_is_walked_or_told(root, seed)
    finally:
        path.write_bytes(before)


@settings(max_examples=30)
@given(*PACK)
def test_a_pack_is_walked_or_told(pack: Path, number: int, steps: object, seed: int) -> None:
    pack_case(pack, number, steps, seed)


@pytest.mark.soak
@SOAK
@given(*PACK)
def test_every_pack_is_walked_or_told(pack: Path, number: int, steps: object, seed: int) -> None:
    pack_case(pack, number, steps, seed)
