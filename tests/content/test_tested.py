"""What a Prüfgruppe says: a booklet, a result file, and a label that only they can take away."""

import re
from pathlib import Path

import pytest
from support import TODAY, Run

from guide.load import FOLDERS, Content
from guide.papers.booklet import KINDS, booklet, texts_of
from guide.problem import Problem
from guide.session import Session
from guide.tested import enter, read_result, template

OUTCOME = "ergebnisse/rueckkehr/garantiert"
TOPIC, NODE = "rueckkehr", "garantiert"


def a_result(
    path: Path, said: str = "verstanden", persons: int = 4, name: str = OUTCOME, day: str = "2026-11-01"
) -> Path:
    text = template([name]).replace(": offen\n", f": {said}\n")
    text = re.sub(r"datum:.*", f"datum: {day}", text)
    path.write_text(re.sub(r"personen:.*", f"personen: {persons}", text), encoding="utf-8")
    return path


def outcomes(content: Content) -> list[str]:
    return [name for name in texts_of(content, TOPIC) if name.startswith("ergebnisse/")]


def label(root: Path, name: str) -> str:
    content = Content(root)
    _, topic, node = name.split("/")
    from guide import pages
    from guide.render import Renderer

    return pages.way_page(Renderer(content, "leicht", TODAY), content, topic, node).level_name


def test_only_a_result_takes_the_draft_away_and_any_change_brings_it_back(content_copy: Path, tmp_path: Path) -> None:
    name = outcomes(Content(content_copy))[0]
    folder = content_copy / FOLDERS["leicht"]
    draft = label(content_copy, name)
    (path,) = enter(folder, read_result(a_result(tmp_path / "a.yaml", name=name)))
    tested = path.read_text(encoding="utf-8")
    assert label(content_copy, name) != draft
    assert "4 Personen" in tested
    path.write_text(tested.replace("\n# ", "\n# Neu: ", 1), encoding="utf-8")
    assert label(content_copy, name) == draft
    path.write_text(tested, encoding="utf-8")
    enter(folder, read_result(a_result(tmp_path / "b.yaml", said="nicht", name=name)))
    assert label(content_copy, name) == draft
    assert "geprueft: nein" in path.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "wrong", [{"persons": 1}, {"persons": 0}, {"day": "2099-01-01"}, {"day": "gestern"}, {"said": "super"}]
)
def test_a_result_that_cannot_be_is_refused(tmp_path: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(Problem):
        read_result(a_result(tmp_path / "a.yaml", **wrong))  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ["ergebnisse/rente/gibt_es_nicht", "../standard/hilfe", "/etc/passwd"])
def test_a_text_that_is_none_changes_nothing(content_copy: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(Problem):
        enter(content_copy / FOLDERS["leicht"], read_result(a_result(tmp_path / "a.yaml", name=name)))


def test_no_file_outside_the_texts_is_changed(content_copy: Path, tmp_path: Path) -> None:
    """A result file may come from strangers."""
    folder, other = content_copy / FOLDERS["leicht"], tmp_path / "notizen.md"
    other.write_text("---\ngeprueft: nein\n---\n# Notizen\n", encoding="utf-8")
    before = other.read_bytes()
    (folder / "glossar/verweis.md").symlink_to(other)
    for name in (str(other.with_suffix("")), "glossar/verweis"):
        with pytest.raises(Problem):
            enter(folder, read_result(a_result(tmp_path / "a.yaml", name=name)))
    assert other.read_bytes() == before


@pytest.mark.parametrize("name", ["x\\0y", "a" * 300, "glossar", ""], ids=repr)
def test_odd_names_of_texts_are_told(content_copy: Path, tmp_path: Path, name: str) -> None:
    with pytest.raises(Problem):
        enter(content_copy / FOLDERS["leicht"], read_result(a_result(tmp_path / "a.yaml", name=f'"{name}"')))


FILLED = "datum: 2026-11-01\npersonen: 4\ntexte: "
ODD = [
    "", "[]", "texte: 5", "\x00", "&a [*a]", f"{FILLED}{{a: [b]}}", f"{FILLED}[]", f"{FILLED}{{}}\nschwer: {{a: 5}}",
    "datum: 2026-11-01\npersonen: true\ntexte: {}",
]  # fmt: skip


@pytest.mark.parametrize("text", ODD)
def test_an_odd_result_file_is_told(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(Problem):
        read_result(tmp_path / "a.yaml")


@pytest.mark.parametrize("what", [*Content().tree, *KINDS])
def test_every_text_stands_in_the_booklet_once(content: Content, what: str) -> None:
    names = texts_of(content, what)
    document = booklet(content, TODAY, what)
    assert len(document.sections) == len(names) + 1
    assert all(name in str(section) for name, section in zip(names, document.sections[1:], strict=True))
    assert len(names) > 5


def test_the_command_writes_booklet_and_result_file_and_overwrites_neither(wegweiser: Run, tmp_path: Path) -> None:
    done = wegweiser("pruefbogen", "krank", "-o", str(tmp_path / "bogen.html"))
    assert done.returncode == 0, done.stderr
    assert {path.name for path in tmp_path.glob("bogen.*")} == {"bogen.html", "bogen.yaml"}
    (tmp_path / "bogen.html").unlink()
    assert wegweiser("pruefbogen", "krank", "-o", str(tmp_path / "bogen.html")).returncode == 2
    assert wegweiser("pruefbogen", "quatsch").returncode == 2


def test_the_window_says_draft_until_then(content: Content) -> None:
    session = Session(content, TODAY, "leicht")
    session.choose("ich")
    assert "Entwurf" in session.page().level_name
