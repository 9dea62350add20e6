"""docs/quellen.md: nothing of the law notes or of the first documents got lost, and the page is up to date."""

import importlib.util
import re
import sys
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from types import ModuleType

import pytest

from guide.checks.words import MAIL, PERSON, PHONE
from guide.load import Content
from guide.load.texts import ASKS

DOCS = Path(__file__).resolve().parents[2] / "docs"


def generator() -> ModuleType:
    """docs/quellen.py, which is a script beside the page and belongs to no package."""
    spec = importlib.util.spec_from_file_location("quellen", DOCS / "quellen.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module  # dataclasses look their own module up
    spec.loader.exec_module(module)
    return module


quellen = generator()
NOTES = quellen.load_notes()
CONTENT = Content()
TOLD = quellen.told_by(CONTENT)
LAST = {"1": 23, "2": 30, "3": 18, "4": 20, "5": 9, "6": 9, "7": 12, "8": 17, "9": 12, "10": 15, "11": 12}
"""How many rows each section of the law notes has; the table of the Länder comes on top."""
REASON_TOO_SHORT = 20
"""A reason has to say something; a dash or "entfällt" is none."""


def numbered(section: str, last: int) -> list[str]:
    return [f"{section}.{number}" for number in range(1, last + 1)]


def test_every_row_of_the_law_notes_is_known() -> None:
    rows = chain.from_iterable(numbered(section, last) for section, last in LAST.items())
    assert set(NOTES.rows) == {*rows, quellen.LAENDER_ROW}
    assert list(NOTES.contacts) == numbered("12", 9)
    assert list(NOTES.clashes) == numbered("13", 12)
    assert list(NOTES.sections) == list(LAST)


@pytest.mark.parametrize("row", NOTES.rows)
def test_a_row_is_told_by_an_outcome_or_left_out_for_a_reason(row: str) -> None:
    """Never both: once an outcome tells it, the reason for leaving it out is wrong and has to go."""
    told, reason = TOLD.get(row, []), NOTES.rows[row].grund
    assert bool(told) != bool(reason), f"{row}: {told or 'not told'}, reason: {reason or 'none'}"
    assert not reason or len(reason) >= REASON_TOO_SHORT


def test_every_row_that_an_outcome_names_is_known() -> None:
    assert set(TOLD) <= {*NOTES.rows, *NOTES.contacts}


@pytest.mark.parametrize("row", NOTES.rows)
def test_every_row_says_how_sure_it_is(row: str) -> None:
    note = NOTES.rows[row]
    assert re.match(r"(sicher|wahrscheinlich|ungeklärt)\b", note.k)
    assert note.kurz
    assert note.norm


@pytest.mark.parametrize("row", [row for row, note in NOTES.rows.items() if note.k.startswith("ungeklärt")])
def test_what_is_not_settled_leaves_somebody_to_ask(row: str) -> None:
    """Every outcome that tells such a row has a question to ask, or it would stand there as a fact."""
    for page in TOLD.get(row, []):
        assert CONTENT.text("standard", "ergebnisse", page).items(ASKS), page


@pytest.mark.parametrize("number", [*NOTES.contacts, *NOTES.clashes])
def test_every_office_and_every_clash_has_a_page_or_a_reason(number: str) -> None:
    entry = NOTES.contacts.get(number) or NOTES.clashes[number]
    assert entry.seiten or entry.grund or any(row in TOLD for row in entry.zeilen)


def test_every_chapter_has_a_page_or_a_reason() -> None:
    assert len(NOTES.documents) == 5
    for document in NOTES.documents:
        names = [chapter.name for chapter in document.kapitel]
        assert len(names) == len(set(names)), document.titel
        for chapter in document.kapitel:
            assert chapter.seiten or len(chapter.grund) >= REASON_TOO_SHORT, f"{document.titel}: {chapter.name}"


def test_chapters_and_clashes_name_only_known_rows() -> None:
    def named() -> Iterable[str]:
        for clash in NOTES.clashes.values():
            yield from clash.zeilen
        for document in NOTES.documents:
            for chapter in document.kapitel:
                yield from chapter.zeilen

    assert set(named()) <= set(NOTES.rows)


def test_no_topic_has_the_name_of_another_kind_of_text() -> None:
    assert not set(quellen.TEXTS) & set(CONTENT.tree)


def test_every_page_that_the_notes_name_exists_in_both_levels() -> None:
    assert quellen.missing_files(CONTENT, NOTES) == []


def test_every_outcome_that_the_notes_name_stands_in_a_tree() -> None:
    """A file without a node would be a page that nobody reaches."""
    outcomes = {page for page in NOTES.pages if page.partition("/")[0] not in quellen.TEXTS}
    assert outcomes <= set(chain.from_iterable(TOLD.values()))


def test_rows_are_ordered_as_people_count() -> None:
    shuffled = ["2.11", "10.1", "2.9", quellen.LAENDER_ROW, "2.10"]
    assert sorted(shuffled, key=quellen.order) == ["2.9", "2.10", quellen.LAENDER_ROW, "2.11", "10.1"]


def test_the_page_is_up_to_date() -> None:
    """If this fails, run ``.venv/bin/python docs/quellen.py`` and look at what changed."""
    assert quellen.render(CONTENT, NOTES) == quellen.PAGE.read_text(encoding="utf-8")


def test_every_link_of_the_page_leads_to_a_file() -> None:
    page = quellen.PAGE.read_text(encoding="utf-8")
    links = dict(re.findall(r"^\[([^\]]+)\]: (\S+)$", page, re.M))
    assert links
    assert all((DOCS / target).is_file() for target in links.values())
    assert set(re.findall(r"\[([a-z_]+/[a-z_]+)\]", page)) == set(links)


@pytest.mark.parametrize("path", [quellen.NOTES, quellen.PAGE], ids=lambda path: path.name)
def test_nobody_is_named(path: Path) -> None:
    """The documents name people, with numbers and addresses; nothing of that may come in by way of the notes."""
    text = path.read_text(encoding="utf-8")
    assert not any(pattern.search(text) for pattern in (PHONE, MAIL, PERSON))
