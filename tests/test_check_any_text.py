"""``wegweiser pruefen`` on texts of anybody: what it prints, its status, and what cannot be read."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from support import clean_environment

from guide.checks.reading import LONGEST_LINE
from guide.problem import Problem

GOOD = "Das Amt hilft.\nSie rufen an.\n"
BAD = "Das Amt hilft.\nSie haben drei Wochen Zeit.\n"
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def pruefen(tmp_path: Path) -> Run:
    def run(*arguments: str, typed: bytes = b"") -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-c", "from guide.cli import main; main()", "pruefen", *arguments],
            input=typed,
            capture_output=True,
            timeout=300,
            cwd=tmp_path,
            env=clean_environment(tmp_path, {}),
        )
        return subprocess.CompletedProcess([], done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


def test_a_clean_text_and_one_with_a_mistake(pruefen: Run, tmp_path: Path) -> None:
    (tmp_path / "gut.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "brief.md").write_text(BAD, encoding="utf-8")
    assert pruefen("gut.md").returncode == 0
    done = pruefen("gut.md", "brief.md")
    assert done.returncode == 1
    assert [line.split(" ")[0] for line in done.stdout.splitlines() if line.startswith("brief")] == ["brief.md:2:11:"]
    assert "[N01]" in done.stdout
    assert "gut.md" not in done.stdout


def test_standard_input_as_json(pruefen: Run) -> None:
    done = pruefen("-", "--als", "json", typed=BAD.encode())
    assert done.returncode == 1
    (found,) = json.loads(done.stdout)
    assert set(found) == {"rule", "severity", "file", "line", "column", "sentence", "message", "suggestion"}
    assert {name: found[name] for name in ("rule", "severity", "file", "line", "column", "suggestion", "sentence")} == {
        "rule": "N01", "severity": "Fehler", "file": "-", "line": 2, "column": 11, "suggestion": "3",
        "sentence": "Sie haben drei Wochen Zeit.",
    }  # fmt: skip


def test_remarks_for_github(pruefen: Run, tmp_path: Path) -> None:
    (tmp_path / "a,b.md").write_text(BAD, encoding="utf-8")
    done = pruefen("a,b.md", "--als", "github")
    assert done.stdout.startswith("::error file=a%2Cb.md,line=2,col=11,title=N01::")


def test_folders_are_searched_and_hidden_files_are_not(pruefen: Run, tmp_path: Path) -> None:
    for name in ("texte/brief.md", "texte/unten/brief.txt", "texte/.git/brief.md", "texte/bild.png"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(BAD, encoding="utf-8")
    done = pruefen("texte", "--regel", "n01")
    assert sorted({line.split(":")[0] for line in done.stdout.splitlines() if "[N01]" in line}) == [
        "texte/brief.md", "texte/unten/brief.txt",
    ]  # fmt: skip


def test_levels_rules_and_settings(pruefen: Run, tmp_path: Path) -> None:
    (tmp_path / "brief.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "eigene.toml").write_text('[leicht]\nN01 = "Hinweis"\n', encoding="utf-8")
    assert pruefen("brief.md", "--stufe", "standard").returncode == 0
    assert pruefen("brief.md", "--regel", "S06").returncode == 0
    assert pruefen("brief.md", "--einstellungen", "eigene.toml").returncode == 0
    assert "[N01]" not in pruefen("brief.md", "--einstellungen", "eigene.toml", "--ab", "Fehler").stdout
    for wrong in (("--stufe", "platt"), ("--regel", "X01"), ("--einstellungen", "keine.toml"), ("geld",)):
        done = pruefen("brief.md", *wrong)
        assert (done.returncode, done.stdout) == (2, ""), wrong
        assert len(done.stderr.splitlines()) == 1


def test_the_output_says_how_it_was_checked_and_never_that_it_is_leichte_sprache(pruefen: Run) -> None:
    done = pruefen("-", typed=GOOD.encode())
    assert done.returncode == 0
    assert "Prüfgruppe" in done.stdout
    assert "HanTa" in done.stdout or "[sprache]" in done.stdout
    assert "Leichte Sprache" not in done.stdout


def test_rules_are_explained_and_listed(pruefen: Run) -> None:
    assert "## Besser" in pruefen("--erklaere", "s06").stdout
    listed = pruefen("--erklaere").stdout
    assert all(rule in listed for rule in ("S06", "W03", "F01", "Q01", "T14"))
    for unknown in ("X99", "../words", "nur_menschen"):
        assert pruefen("--erklaere", unknown).returncode == 2


def test_measures_have_the_hardest_text_first(pruefen: Run, tmp_path: Path) -> None:
    (tmp_path / "leicht.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "schwer.md").write_text("Die Leistungsgewährung erfolgt unbeschadet anderweitiger Verpflichtungen.\n")
    done = pruefen("leicht.md", "schwer.md", "--masse")
    assert done.returncode == 0
    assert [line.split()[-1] for line in done.stdout.splitlines()[1:]] == ["schwer.md", "leicht.md"]


KEYS = ["file", "level", "sentences", "words_mean", "words_longest", "wiener", "lix", "long_parts"]


def test_measures_as_json_are_those_of_the_table(pruefen: Run, tmp_path: Path) -> None:
    (tmp_path / "leicht.md").write_text(GOOD, encoding="utf-8")
    (tmp_path / "schwer.md").write_text("Die Leistungsgewährung erfolgt unbeschadet anderweitiger Verpflichtungen.\n")
    done = pruefen("leicht.md", "schwer.md", "fehlt.md", "--masse", "--als", "json")
    assert done.returncode == 2
    assert "fehlt.md" in done.stderr
    hard, easy = json.loads(done.stdout)
    assert list(hard) == list(easy) == KEYS
    assert (hard["file"], hard["level"], hard["sentences"]) == ("schwer.md", None, 1)
    assert (hard["words_mean"], hard["words_longest"], hard["long_parts"]) == (6, 6, 0.5)
    assert hard["wiener"] > easy["wiener"]
    assert (
        json.loads(pruefen("leicht.md", "--masse", "--als", "json", "--stufe", "standard").stdout)[0]["level"]
        == "standard"
    )
    assert json.loads(pruefen("fehlt.md", "--masse", "--als", "json").stdout) == []


def test_measures_of_the_guide_as_json_name_the_level(pruefen: Run) -> None:
    pages = json.loads(pruefen("krank", "--masse", "--als", "json").stdout)
    assert {(page["level"], page["file"].split("/")[1]) for page in pages} == {
        ("leicht", "leichte_sprache"),
        ("standard", "standard"),
    }


def test_measures_have_no_form_for_github(pruefen: Run) -> None:
    done = pruefen("krank", "--masse", "--als", "github")
    assert (done.returncode, done.stdout) == (2, "")
    assert "json" in done.stderr


NOT_TEXT = {
    "binary": bytes(range(256)) * 20,
    "long line": b"Das Amt hilft. " * 700_000,
    "latin-1": "Grüße".encode("latin-1"),
    "empty": b"",
    "only blanks": b" \n\t\n",
    "nul": b"Das\0Amt hilft.",
    "broken utf-16": b"\xff\xfe\x00\xd8",
}


@pytest.mark.parametrize("name", NOT_TEXT)
def test_what_is_no_text_is_said_and_the_others_are_checked(name: str, pruefen: Run, tmp_path: Path) -> None:
    (tmp_path / "kaputt.md").write_bytes(NOT_TEXT[name])
    (tmp_path / "brief.md").write_text(BAD, encoding="utf-8")
    done = pruefen("kaputt.md", "brief.md")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert done.stderr.startswith("kaputt.md")
    assert "brief.md:2:11" in done.stdout
    typed = pruefen("-", typed=NOT_TEXT[name])
    assert typed.returncode == 2
    assert len(typed.stderr.splitlines()) == 1


def test_what_is_not_there_is_said(pruefen: Run, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr.md")
    (tmp_path / "brief.md").write_text(BAD, encoding="utf-8")
    done = pruefen("fehlt.md", "rohr.md", "brief.md", "n" * 3000 + ".md")
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 3
    assert "brief.md:2:11" in done.stdout


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is unreadable for root")
def test_an_unreadable_folder_and_file(pruefen: Run, tmp_path: Path) -> None:
    for name in ("zu", "offen"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "brief.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "offen" / "geheim.md").write_text(BAD, encoding="utf-8")
    (tmp_path / "offen" / "geheim.md").chmod(0)
    (tmp_path / "zu").chmod(0)
    try:
        done = pruefen("zu", "offen")
    finally:
        (tmp_path / "zu").chmod(0o700)
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 2
    assert "offen/brief.md:2:11" in done.stdout


def test_a_folder_that_cannot_be_listed_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """The same without rights, for those who test as root."""
    from guide.checks import reading

    def refuse(path: Path) -> None:
        raise PermissionError(path)

    (tmp_path / "brief.md").write_text(BAD, encoding="utf-8")
    monkeypatch.setattr(Path, "iterdir", refuse)
    folder, file = reading.texts([str(tmp_path), str(tmp_path / "brief.md")])
    assert folder.problem is not None
    assert file.text is not None


def test_a_utf16_text_is_read(pruefen: Run, tmp_path: Path) -> None:
    (tmp_path / "brief.txt").write_text(BAD, encoding="utf-16")
    assert pruefen("brief.txt").returncode == 1


def test_the_longest_line_that_is_read(pruefen: Run, tmp_path: Path) -> None:
    (tmp_path / "lang.md").write_text(("Das Amt hilft. " * LONGEST_LINE)[:LONGEST_LINE], encoding="utf-8")
    assert pruefen("lang.md", "--regel", "N01").returncode == 0


def test_a_rule_that_is_not_checked_here_is_said(pruefen: Run, tmp_path: Path) -> None:
    """A clean status for a rule that nobody looked at would let everything pass."""
    (tmp_path / "brief.md").write_text(BAD, encoding="utf-8")
    for rule, *level in (("F01",), ("W13",), ("N01", "--stufe", "standard")):
        done = pruefen("brief.md", "--regel", rule, *level)
        assert (done.returncode, done.stdout) == (2, ""), rule
        assert rule in done.stderr


def test_a_folder_without_a_text_is_said(pruefen: Run, tmp_path: Path) -> None:
    (tmp_path / "leer" / "tief").mkdir(parents=True)
    (tmp_path / "leer" / "bild.png").write_bytes(b"")
    done = pruefen("leer")
    assert done.returncode == 2
    assert "leer" in done.stderr


def test_no_standard_input_at_all(tmp_path: Path) -> None:
    """A service may start a program with its input closed."""
    call = [sys.executable, "-c", "from guide.cli import main; main()"]
    for arguments, status in ((["pruefen", "-"], 2), (["--zeilen"], 0), ([], 0)):
        line = " ".join(f"'{word}'" for word in (*call, *arguments)) + " <&-"
        done = subprocess.run(
            ["sh", "-c", line], capture_output=True, text=True, timeout=300, env=clean_environment(tmp_path, {})
        )
        assert done.returncode == status, done.stderr
        assert "Traceback" not in done.stderr


def test_a_way_that_is_closed_is_not_called_missing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from guide.checks import reading

    def refuse(path: object, **_: object) -> None:
        raise PermissionError(path)

    monkeypatch.setattr(reading.os, "stat", refuse)
    monkeypatch.setattr(Path, "stat", refuse)
    with pytest.raises(Problem, match="cannot be read"):
        reading.read_file(tmp_path / "brief.md")


CONTENT = Path(__file__).parents[1] / "content"


def test_a_text_of_the_guide_is_checked_as_its_page(pruefen: Run) -> None:
    """Blanks are filled before the rules look, the level is that of the folder, and hints of one text are shown."""
    name = CONTENT / "leichte_sprache" / "ergebnisse" / "krank" / "krankmelden.md"
    done = pruefen(str(name))
    assert done.returncode == 0
    places = {line.split(":")[0] for line in done.stdout.splitlines() if "[" in line}
    assert places == {"content/leichte_sprache/ergebnisse/krank/krankmelden.md"}
    assert "[N10]" not in done.stdout
    both = pruefen(str(name), "brief.md")
    assert (both.returncode, both.stdout) == (2, "")


def test_measures_of_a_part_of_the_guide(pruefen: Run) -> None:
    """Both levels of a topic, or one folder; nothing else."""
    names = [line.split()[-1] for line in pruefen("krank", "--masse").stdout.splitlines()[1:]]
    assert names
    assert all("/ergebnisse/krank/" in name or "/fragen/" in name for name in names)
    folder = pruefen(str(CONTENT / "standard" / "geschichten"), "--masse").stdout.splitlines()[1:]
    assert folder
    assert all("content/standard/geschichten/" in line for line in folder)
