"""What must hold for the content as a whole: every row of the law notes is told, and the checks have nothing to say."""

import re

import pytest

from guide.checks import check_all
from guide.checks.command import severity_of
from guide.language.rule import ERROR, WARNING
from guide.language.settings import shipped
from guide.load import FOLDERS, Content, content_root
from guide.load.texts import ASKS, STEPS
from guide.page import LEVELS
from guide.tree import Outcome

CONTENT = Content()
FILES = sorted(path for path in content_root().rglob("*") if path.suffix in (".md", ".yaml", ".po"))
OUTCOMES = [
    (topic.name, node) for topic in CONTENT.tree.values() for node in topic.nodes.values() if isinstance(node, Outcome)
]
each_outcome = pytest.mark.parametrize(
    ("topic", "node"), OUTCOMES, ids=[f"{topic}/{node.name}" for topic, node in OUTCOMES]
)

# --- coverage of the law notes


def numbered(section: str, last: int) -> set[str]:
    return {f"{section}.{number}" for number in range(1, last + 1)}


SECTIONS = {
    "1, who can get it": numbered("1", 23),
    "2a, who is responsible": numbered("2", 10),
    "2b, the 16 Länder": {"2b"},
    "3, what it covers": numbered("3", 18),
    "4, pension": numbered("4", 20),
    "5, unemployment": numbered("5", 9),
    "7, return and protection": numbered("7", 12),
}
"""The rows of the law notes that a person could ask about, by section. 7.12 is told as far as illness goes; what it
says of probation and holidays belongs to the topic about the contract."""
NOT_TOLD: dict[str, str] = {}
"""Rows that no outcome tells, each with the reason."""
KNOWN_ROW = re.compile(r"(?:[1-9]|10|11|12)\.\d{1,2}|2b")


@pytest.mark.parametrize("section", SECTIONS)
def test_every_row_of_the_law_notes_is_told_somewhere(section: str) -> None:
    told = {row for _, node in OUTCOMES for row in node.rows}
    missing = SECTIONS[section] - told
    assert missing == {row for row in NOT_TOLD if row in SECTIONS[section]}


@each_outcome
def test_every_outcome_has_rows(topic: str, node: Outcome) -> None:
    assert node.rows
    assert all(KNOWN_ROW.fullmatch(row) for row in node.rows)
    assert len(node.rows) == len(set(node.rows))


@each_outcome
def test_every_outcome_says_what_to_do_and_where_it_is_not_sure_whom_to_ask(topic: str, node: Outcome) -> None:
    for level in LEVELS:
        text = CONTENT.text(level, "ergebnisse", f"{topic}/{node.name}")
        assert 1 <= len(text.items(STEPS)) <= 5
        if node.certainty != "sicher" or node.verdict == "vielleicht":
            assert text.items(ASKS)


def test_every_example_figure_is_used() -> None:
    """What was worked out for a text is also told in one."""
    from guide.calc.figures import FORMULAS

    everything = "\n".join(path.read_text(encoding="utf-8") for path in FILES if path.suffix == ".md")
    unused = {name for name in FORMULAS if not re.search(rf"\b{name}\b", everything)}
    assert unused <= {"punkte_vollzeit"}  # stands behind rente_vollzeit; kept for the worked case 4.8


# --- dates and sources


def test_every_land_names_its_offices_and_known_sources() -> None:
    for name, land in CONTENT.laender.items():
        assert all((land.name, land.traeger, land.amt, land.anlaufstelle, land.integrationsamt)), name
        assert land.sources, name
        assert all(source in CONTENT.sources for source in land.sources), name
    assert len({land.name for land in CONTENT.laender.values()}) == 16
    assert len(CONTENT.laender["bayern"].gebiete) == 7


def test_every_law_is_cited() -> None:
    assert {section.law for section in CONTENT.sources.sections.values()} == set(CONTENT.sources.laws)


# --- the levels


def test_both_levels_have_the_same_files() -> None:
    names = [
        {p.relative_to(content_root() / folder).as_posix() for p in (content_root() / folder).rglob("*.md")}
        for folder in FOLDERS.values()
    ]
    for_authors = {name for name in names[1] if name.startswith("regeln/")}
    for_the_check = {"alltag.md"}  # only Leichte Sprache has to explain by everyday words
    assert names[0] - for_the_check == names[1] - for_authors


def test_the_content_is_in_order() -> None:
    """Whatever `wegweiser pruefen` calls more than a hint; hints come by themselves as time goes by."""
    settings = shipped()
    found = [f for f in check_all(Content()) if severity_of(f, settings) in (ERROR, WARNING)]
    assert [f"{f.file}:{f.line} {f.rule} {f.told()}" for f in found] == []
