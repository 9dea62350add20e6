"""What must hold for the content as a whole: sources and rows, nothing private, nothing typed that lives elsewhere."""

import re
from datetime import date
from pathlib import Path

import pytest

from guide.checks import check_all
from guide.checks.command import severity_of
from guide.language.rule import ERROR, WARNING
from guide.language.settings import shipped
from guide.load import FOLDERS, Content, content_root
from guide.load.texts import ANSWERS, ASKS, LIST, STEPS
from guide.page import LEVELS
from guide.tree import Outcome, Question

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
def test_every_outcome_has_rows_and_sources(topic: str, node: Outcome) -> None:
    assert node.rows
    assert all(KNOWN_ROW.fullmatch(row) for row in node.rows)
    assert len(node.rows) == len(set(node.rows))
    assert node.sources
    assert all(cite.source in CONTENT.sources for cite in node.sources)


@each_outcome
def test_every_outcome_says_what_to_do_and_where_it_is_not_sure_whom_to_ask(topic: str, node: Outcome) -> None:
    for level in LEVELS:
        text = CONTENT.text(level, "ergebnisse", f"{topic}/{node.name}")
        assert 1 <= len(text.items(STEPS)) <= 5
        if node.certainty != "sicher" or node.verdict == "vielleicht":
            assert text.items(ASKS)


@each_outcome
def test_both_levels_have_the_same_steps_and_questions_in_the_same_order(topic: str, node: Outcome) -> None:
    easy, standard = (CONTENT.text(level, "ergebnisse", f"{topic}/{node.name}") for level in LEVELS)
    assert len(easy.items(STEPS)) == len(standard.items(STEPS))
    assert easy.keys(ASKS) == standard.keys(ASKS)


@each_outcome
def test_both_levels_print_the_same_figures(topic: str, node: Outcome) -> None:
    """Whatever figure Leichte Sprache prints, standard prints, too, amounts of examples aside; it may say more."""
    name = f"{topic}/{node.name}"
    assert figures_in("leicht", name) - SAID_OTHERWISE.get(name, set()) <= figures_in("standard", name)


SAID_OTHERWISE = {"wer_zahlt/amt_bayern": {"bayern_bezirke"}}  # standard names the Bezirke, and their number with them


def figures_in(level: str, name: str) -> set[str]:
    source = (CONTENT.root / CONTENT.text_file(level, "ergebnisse", name)).read_text(encoding="utf-8")
    blanks = " ".join(re.findall(r"\{\{.*?\}\}|\{%.*?%\}", source, re.S))
    names = {re.sub(r"_leicht$", "", word) for word in re.findall(r"[a-z]\w+", blanks)}
    return {name for name in names & KNOWN_FIGURES if not name.startswith("beispiel_")}


def known_figures() -> set[str]:
    from guide.calc.figures import FORMULAS

    return {*CONTENT.facts, *FORMULAS}


KNOWN_FIGURES = known_figures()


def test_every_example_figure_is_used() -> None:
    """What was worked out for a text is also told in one."""
    from guide.calc.figures import FORMULAS

    everything = "\n".join(path.read_text(encoding="utf-8") for path in FILES if path.suffix == ".md")
    unused = {name for name in FORMULAS if not re.search(rf"\b{name}\b", everything)}
    assert unused <= {"punkte_vollzeit"}  # stands behind rente_vollzeit; kept for the worked case 4.8


# --- dates and sources


def test_no_date_lies_ahead_and_nothing_was_checked_before_the_guide_began() -> None:
    assert CONTENT.guide.valid_from <= CONTENT.stand <= date(2026, 11, 22)
    for entry in [*CONTENT.sources.sections.values(), *CONTENT.sources.pages.values(), *CONTENT.laender.values()]:
        assert date(2026, 1, 1) <= entry.checked <= date(2026, 11, 22)


def test_every_land_names_its_offices_and_known_sources() -> None:
    for name, land in CONTENT.laender.items():
        assert all((land.name, land.traeger, land.amt, land.anlaufstelle, land.integrationsamt)), name
        assert land.sources, name
        assert all(source in CONTENT.sources for source in land.sources), name
    assert len({land.name for land in CONTENT.laender.values()}) == 16
    assert len(CONTENT.laender["bayern"].gebiete) == 7


def test_every_section_belongs_to_a_law_and_every_law_and_office_is_used() -> None:
    laws = {section.law for section in CONTENT.sources.sections.values()}
    assert laws == set(CONTENT.sources.laws)
    for level in LEVELS:
        offices = set(CONTENT.text(level, "listen", "stellen").keys(LIST))
        used = {
            key
            for topic, node in OUTCOMES
            for key in CONTENT.text(level, "ergebnisse", f"{topic}/{node.name}").keys(ASKS)
        }
        assert used <= offices


def test_urls_are_plain_and_lead_to_institutions() -> None:
    for name, entry in CONTENT.sources.pages.items():
        assert entry.url == "" or re.fullmatch(r"https://[a-z0-9.-]+\.[a-z]{2,}(/[\w./%#?=&+-]*)?", entry.url), name


# --- the levels


def test_leichte_sprache_is_marked_as_untested_everywhere() -> None:
    """Nobody may call it Leichte Sprache without adding that no test group has read it."""
    for kind in ("fragen", "ergebnisse", "glossar"):
        for name in CONTENT.names("leicht", kind):
            assert CONTENT.text("leicht", kind, name).tested == "nein", name


def test_both_levels_have_the_same_files() -> None:
    names = [
        {p.relative_to(content_root() / folder).as_posix() for p in (content_root() / folder).rglob("*.md")}
        for folder in FOLDERS.values()
    ]
    for_authors = {name for name in names[1] if name.startswith("regeln/")}
    assert names[0] == names[1] - for_authors


def test_the_same_question_offers_the_same_answers_in_both_levels() -> None:
    for name in CONTENT.names("leicht", "fragen"):
        keys = [CONTENT.text(level, "fragen", name).keys(ANSWERS) for level in LEVELS]
        assert keys[0] == keys[1], name


def test_every_question_is_asked_and_no_answer_has_the_words_of_another() -> None:
    """Line mode takes the words of an answer, too; so they must be different from each other."""
    asked = {
        node.name for topic in CONTENT.tree.values() for node in topic.nodes.values() if isinstance(node, Question)
    }
    assert set(CONTENT.names("standard", "fragen")) == asked | {"rolle", "thema"}
    for level in LEVELS:
        for name in asked:
            labels = [item.text.casefold() for item in CONTENT.text(level, "fragen", name).items(ANSWERS)]
            assert len(labels) == len(set(labels)), f"{level}/{name}"


def test_every_word_of_the_woerterbuch_has_forms_of_its_own() -> None:
    """No two entries answer to the same word, or a reader would find the wrong one."""
    for level in LEVELS:
        forms: dict[str, str] = {}
        for name in CONTENT.names(level, "glossar"):
            text = CONTENT.text(level, "glossar", name)
            for form in {text.title, *text.forms}:
                assert forms.setdefault(form.casefold(), name) == name, (
                    f"{form} in {level}: {name} and {forms[form.casefold()]}"
                )


def test_the_content_is_in_order() -> None:
    """Everything `wegweiser pruefen` looks at: no mistake and no warning; hints may stay."""
    found = [f for f in check_all(Content()) if severity_of(f, shipped()) in (ERROR, WARNING)]
    assert [(f.file, f.line, f.rule, dict(f.values)) for f in found] == []


# --- nothing private, nothing dangerous

PHONE = re.compile(r"(?<![\d/.,-])(?:\+49|0049|0)[\s()/-]*[1-9](?:[\s()/-]*\d){5,}")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.I)
NAMED = re.compile(r"\b(?:Herr|Frau|Dr\.|Prof\.)\s+[A-ZÄÖÜ][a-zäöüß]+")
OLD_AMOUNTS = re.compile(r"1\.?358(?:,00)?\s*(?:€|Euro)|1\.?495,20|3\.?676\s*(?:€|Euro)|3\.?615\s*(?:€|Euro)")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(content_root()).as_posix())
def test_no_file_holds_anything_private_or_steers_a_terminal(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    prose = re.sub(r"https?://\S+|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}", " ", text)
    assert not PHONE.search(prose)
    assert not MAIL.search(text)
    assert not NAMED.search(prose)
    assert all(sign.isprintable() or sign in "\n\u00a0\u00ad" for sign in text)
    if path.suffix == ".md":
        assert not OLD_AMOUNTS.search(text)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (PHONE, "Tel. 089 2198-21010"),
        (PHONE, "0800 90 40 001"),
        (PHONE, "+49 30 123456"),
        (PHONE, "(030) 18441 0"),
        (MAIL, "x@beispiel.de"),
        (NAMED, "Fragen Sie Frau Muster"),
        (OLD_AMOUNTS, "höchstens 1.358 Euro"),
    ],
)
def test_the_searches_find_what_they_are_for(pattern: re.Pattern[str], text: str) -> None:
    assert pattern.search(text)


@pytest.mark.parametrize(
    "text",
    ["2018 bis 2026", "1.495 Seiten", "0,2 x Bezugsgröße 2024", "§ 185 Abs. 2 Satz 3 SGB IX", "BGBl. 2026 I Nr. 107"],
)
def test_the_search_for_numbers_leaves_the_law_alone(text: str) -> None:
    assert not PHONE.search(text)
