"""What a Prüfgruppe says: a booklet, a result file, and a label that only they can take away."""

import re
from pathlib import Path

import pytest
from support import TODAY, Run

from guide import report
from guide.load import FOLDERS, Content, content_root
from guide.papers.booklet import KINDS, booklet, texts_of
from guide.problem import Problem
from guide.render import Renderer
from guide.session import Session
from guide.tested import enter, read_result, template

READ = "weg/antrag"
EASY = content_root() / FOLDERS["leicht"]
TOPIC = "rueckkehr"


def a_result(
    path: Path,
    said: str = "verstanden",
    persons: object = 4,
    name: str = READ,
    day: str = "2026-11-01",
    hard: str = "{}",
    folder: Path = EASY,
) -> Path:
    """The result file of a booklet that was made from the folder, filled in."""
    names = {path.relative_to(folder).with_suffix("").as_posix() for path in folder.rglob("*.md")}
    there = name if name in names else READ
    text = template(folder, [there]).replace(there, name).replace(": offen\n", f": {said}\n")
    text = re.sub(r"datum:.*", f"datum: {day}", text)
    text = re.sub(r"schwer:.*", f"schwer: {hard}", text)
    path.write_text(re.sub(r"personen:.*", f"personen: {persons}", text), encoding="utf-8")
    return path


def outcomes(content: Content) -> list[str]:
    return [name for name in texts_of(content, TOPIC) if name.startswith("ergebnisse/")]


def label(root: Path, name: str) -> str:
    content = Content(root)
    _, topic, node = name.split("/")
    from guide import pages

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


def test_a_text_that_was_changed_after_the_booklet_stays_a_draft(content_copy: Path, tmp_path: Path) -> None:
    """The group understood what it read. What was written since then nobody has understood yet."""
    folder = content_copy / FOLDERS["leicht"]
    path = folder / f"{READ}.md"
    result = a_result(tmp_path / "a.yaml", folder=folder)
    path.write_text(path.read_text(encoding="utf-8").replace("\n# ", "\n# Neu: ", 1), encoding="utf-8")
    before = path.read_text(encoding="utf-8")
    with pytest.raises(Problem):
        enter(folder, read_result(result))
    without = re.sub(r"gelesen:(.|\n)*", "", result.read_text(encoding="utf-8"))
    result.write_text(without, encoding="utf-8")
    with pytest.raises(Problem):
        enter(folder, read_result(result))
    assert path.read_text(encoding="utf-8") == before
    enter(folder, read_result(a_result(tmp_path / "b.yaml", said="nicht", folder=EASY)))


def test_what_people_write_is_understood(tmp_path: Path) -> None:
    hard = f"{{{READ}: 'Praxis, Unfall'}}"
    result = read_result(a_result(tmp_path / "a.yaml", said="Verstanden", day="1.11.2026", hard=hard))
    assert (result.texts[READ], result.day.isoformat()) == ("verstanden", "2026-11-01")
    assert result.hard == {READ: ["Praxis", "Unfall"]}
    assert read_result(a_result(tmp_path / "b.yaml", hard="")).hard == {}
    assert read_result(a_result(tmp_path / "c.yaml", hard=f"{{{READ}: Praxis}}")).hard == {READ: ["Praxis"]}


def test_names_of_persons_are_not_repeated(tmp_path: Path) -> None:
    with pytest.raises(Problem) as told:
        read_result(a_result(tmp_path / "a.yaml", persons="Erika und Max"))
    assert "Erika" not in str(told.value.values)


@pytest.mark.parametrize(
    "wrong",
    [
        {"persons": 1}, {"persons": 0}, {"persons": "vier"}, {"day": "2099-01-01"}, {"day": "gestern"}, {"day": ""},
        {"said": "super"}, {"hard": "Praxis, Unfall"}, {"hard": "{gibt/es/nicht: [Praxis]}"},
    ],
)  # fmt: skip
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


def test_every_page_can_be_read_by_a_group(content: Content) -> None:
    """A text that no booklet has would be a draft for ever, and so would every paper on which a line of it stands."""
    lists = {"alltag", "rechnungen"}  # words that the check knows, and which calculations there are
    every = {path.relative_to(EASY).with_suffix("").as_posix() for path in EASY.rglob("*.md")}
    assert {name for what in (*content.tree, *KINDS) for name in texts_of(content, what)} == every - lists


def test_an_outcome_for_scripts_says_draft_until_then(content_copy: Path, tmp_path: Path) -> None:
    answers, name = "rolle=ich&krank_frage=unfall", "ergebnisse/krank/unfall"
    folder = content_copy / FOLDERS["leicht"]

    def lines(level: str) -> list[str]:
        (session,) = report.outcomes(Content(content_copy), answers, TODAY, "krank")
        session.switch(level)
        return list(report.as_text(session))

    draft = list(Renderer(Content(content_copy), "leicht", TODAY).hint("entwurf").lines)
    assert set(draft) <= set(lines("leicht"))
    assert not set(draft) & set(lines("standard"))
    enter(folder, read_result(a_result(tmp_path / "a.yaml", name=name, folder=folder)))
    assert not set(draft) & set(lines("leicht"))
