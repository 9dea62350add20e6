"""A paper says that it is a draft until a test group has understood every text of it, and again after any change."""

import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from reading import documents, run
from support import TODAY

from guide.document import Document
from guide.load import FOLDERS, Content, content_root
from guide.load.texts import fingerprint
from guide.page import LEVELS
from guide.papers.booklet import KINDS, booklet, texts_of
from guide.papers.letter import letter
from guide.session import Session
from guide.tested import UNDERSTOOD, Result, enter

ON_PAPER = {
    "ergebnis": "ergebnisse/rente/",
    "brief": "briefe/widerspruch",
    "termin": "termine/amt",
    "betrieb": "betrieb_blatt",
}
"""Of each paper a text that stands on it, or the folder of one."""


def all_understood(root: Path) -> Content:
    """The content after test groups have understood every booklet."""
    content, folder = Content(root), root / FOLDERS["leicht"]
    names = {name for what in (*content.tree, *KINDS) for name in texts_of(content, what)}
    read = {name: fingerprint((folder / f"{name}.md").read_text(encoding="utf-8")) for name in names}
    enter(folder, Result(date(2026, 11, 1), 4, dict.fromkeys(names, UNDERSTOOD), {}, read))
    return Content(root)


@pytest.fixture(scope="module")
def understood_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = Path(shutil.copytree(content_root(), tmp_path_factory.mktemp("understood") / "content"))
    return all_understood(root).root


@pytest.fixture
def understood(understood_root: Path, tmp_path: Path) -> Content:
    """A copy of its own, to change a text in."""
    return Content(Path(shutil.copytree(understood_root, tmp_path / "understood")))


def papers(content: Content, levels: list[str]) -> dict[str, Document]:
    return documents(content, run(content), levels)


def is_draft(content: Content, document: Document) -> bool:
    """Whether its label says so; the remark must agree, and standard German is never called a draft."""
    easy, hard = content.words("leicht"), content.words("standard")
    named = dict(zip(document.levels, document.labels, strict=True))
    assert named.get("standard", hard("Name of this level")) == hard("Name of this level")
    draft = named.get("leicht") == easy("Name of this level")
    assert draft or named.get("leicht", easy("Name of this level, tested")) == easy("Name of this level, tested")
    assert bool(document.remarks) == draft
    return draft


def change(content: Content, name: str) -> Content:
    """The content after somebody has put another word into a text, or into the texts of a folder."""
    folder = content.root / FOLDERS["leicht"]
    for path in sorted((folder / name).glob("*.md")) if name.endswith("/") else [folder / f"{name}.md"]:
        source = path.read_text(encoding="utf-8")
        path.write_text(source.replace("\n# ", "\n# Neu: ", 1), encoding="utf-8")
    return Content(content.root)


@pytest.mark.parametrize("levels", [["leicht"], list(LEVELS)], ids="-".join)
def test_untested_papers_are_drafts_and_tested_ones_are_not(content_copy: Path, levels: list[str]) -> None:
    content = Content(content_copy)
    assert all(is_draft(content, document) for document in papers(content, levels).values())
    content = all_understood(content_copy)
    assert not any(is_draft(content, document) for document in papers(content, levels).values())


def test_papers_in_standard_german_are_never_called_drafts(content: Content, understood: Content) -> None:
    for each in (content, understood):
        assert not any(is_draft(each, document) for document in papers(each, ["standard"]).values())


@pytest.mark.parametrize("changed", ON_PAPER)
def test_one_changed_text_makes_its_paper_a_draft_and_no_other(understood: Content, changed: str) -> None:
    content = change(understood, ON_PAPER[changed])
    drafts = {kind for kind, document in papers(content, ["leicht"]).items() if is_draft(content, document)}
    assert drafts == {changed}


def test_standing_remarks_count_on_every_paper(understood: Content) -> None:
    content = change(understood, "hinweise")
    assert all(is_draft(content, document) for document in papers(content, ["leicht"]).values())


def test_a_calculation_on_a_letter_counts(understood: Content) -> None:
    def appeal(content: Content, **fields: str) -> Document:
        return letter(content, TODAY, ["leicht"], "widerspruch", fields, next(iter(content.laender)))

    entry = understood.letters["widerspruch"]
    assert not is_draft(understood, appeal(understood, **{entry.deadline: "2.11.2026"}))
    content = change(understood, f"rechnungen/{entry.calc}")
    assert is_draft(content, appeal(content, **{entry.deadline: "2.11.2026"}))
    assert not is_draft(content, appeal(content))


def test_what_a_run_has_led_to_counts_only_where_it_is_printed(understood: Content) -> None:
    """The sheet for an office has the questions of some outcomes; the others are but looked through."""
    asking = _outcomes(understood, lambda page: any(getattr(b, "office", "") == "amt" for b in page.blocks))
    silent = _outcomes(understood, lambda page: not any(getattr(b, "office", "") == "amt" for b in page.blocks))
    content = change(understood, f"ergebnisse/{silent[0]}")
    assert not is_draft(content, papers(content, ["leicht"])["termin"])
    content = change(content, f"ergebnisse/{asking[0]}")
    assert is_draft(content, papers(content, ["leicht"])["termin"])


def _outcomes(content: Content, wanted: Callable[..., bool]) -> list[str]:
    from guide.render import Renderer
    from guide.summary import summarise

    session: Session = run(content)
    found = summarise(Renderer(content, "leicht", TODAY), content, session.said(), to_take_along=True)
    return [each.page.place for each in found.answered if wanted(each.page)]


def test_a_booklet_is_a_draft_while_a_text_in_it_is(understood: Content) -> None:
    assert not is_draft(understood, booklet(understood, TODAY, "briefe"))
    content = change(understood, "briefe/widerspruch")
    assert is_draft(content, booklet(content, TODAY, "briefe"))
