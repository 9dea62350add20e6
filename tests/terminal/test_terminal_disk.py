"""Nothing is written to disk unless somebody asks for it, and then exactly one small file."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from terminals import Terminal, environment, run
from tours import Tour

from guide.load import Content
from guide.session import Session


def files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if not path.is_dir())


def test_a_visit_in_line_mode_leaves_nothing(
    content: Content, day: date, tmp_path: Path, empty_home: dict[str, str]
) -> None:
    tour = Tour(content, day, None, "ich", content.guide.topics[0])
    typed = "".join(("z" if not move.is_choice else move.what) + "\n" for move in list(tour.moves())[:12])
    env = environment(**empty_home, PYTHONPATH=None)
    done = run("--zeilen", typed=typed + "r\na\ng\nq\ne\n1\n", env=env, cwd=tmp_path / "cwd")
    assert (done.returncode, done.stderr) == (0, b"")
    for call in (("fragen",), ("ergebnis", "--antworten", "rolle=ich"), ("hilfe",), ("--weiter", "unsinn")):
        run(*call, env=env, cwd=tmp_path / "cwd")
    assert files(tmp_path) == []


def test_a_visit_in_the_window_leaves_nothing(
    new_session: Callable[..., Session], tmp_path: Path, empty_home: dict[str, str], am: tuple[str, str]
) -> None:
    session = new_session()
    env = environment(**empty_home, PYTHONPATH=None)
    with Terminal("--fenster", *am, env=env, cwd=tmp_path / "cwd") as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the first page")
        for choice in ("ich", session.content.guide.topics[0]):
            number = [each.name for each in session.page().choices].index(choice) + 1
            ambiguous = number * 10 <= len(session.page().choices)
            session.choose(choice)
            terminal.press(str(number) + ("\r" if ambiguous else ""), lambda: terminal.shows(session.page()), choice)
        for key in "rfe":  # result, colours (choosing some remembers nothing), end
            terminal.press(key, terminal.marked)
        session.open("ende")
        terminal.wait(lambda: terminal.shows(session.page()), "the question whether to end")
        terminal.send("1")
        assert terminal.ended() == 0
    assert files(tmp_path) == []


def test_a_mistake_of_ours_leaves_nothing(tmp_path: Path, empty_home: dict[str, str]) -> None:
    """No log either: it would hold the answers."""
    env = environment(**empty_home, PYTHONPATH=None, WEGWEISER_DEBUG="1")
    run("--zeilen", "--weiter", "rolle=ich", typed=b"\xff\n", env=env, cwd=tmp_path / "cwd")
    assert files(tmp_path) == []


def test_remembering_writes_one_file_and_forgetting_removes_it(
    content: Content, tmp_path: Path, empty_home: dict[str, str]
) -> None:
    env = environment(**empty_home)
    assert run("vergessen", env=env).returncode == 0
    assert files(tmp_path) == []
    assert run("merken", "--farben", "hell", "--sprache", "leicht", env=env).returncode == 0
    (file,) = files(tmp_path)
    assert file.is_relative_to(Path(empty_home["XDG_CONFIG_HOME"]))
    text = file.read_text()
    assert len(text) < 100
    assert not any(name in text for name in ("rolle", "thema", *content.guide.topics))
    assert run("merken", "--zeilen", env=env).returncode == 0
    assert files(tmp_path) == [file]
    assert all(said in file.read_text() for said in ("hell", "leicht", "zeilen")), "what was remembered before stays"
    assert run("vergessen", env=env).returncode == 0
    assert files(tmp_path) == []


def test_the_window_remembers_only_when_told(
    new_session: Callable[..., Session], tmp_path: Path, empty_home: dict[str, str], am: tuple[str, str]
) -> None:
    session = new_session()
    with Terminal("--fenster", *am, env=environment(**empty_home)) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the first page")
        terminal.press("f", lambda: terminal.marked() and not terminal.shows(session.page()), "the colours")
        terminal.press("1", terminal.marked)
        assert files(tmp_path) == []
        terminal.press("4", lambda: len(files(tmp_path)) == 1, "remembered")
        terminal.press("5", lambda: files(tmp_path) == [], "forgotten")


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    env = environment(HOME=str(tmp_path), XDG_CONFIG_HOME=str(tmp_path / "file"))
    done = run("merken", "--farben", "hell", env=env)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert b"Traceback" not in done.stderr
    assert run("--zeilen", env=env).returncode == 0


def test_a_damaged_settings_file_counts_as_nothing(tmp_path: Path, empty_home: dict[str, str]) -> None:
    env = environment(**empty_home)
    assert run("merken", "--farben", "hell", env=env).returncode == 0
    (file,) = files(tmp_path)
    fresh = run("--zeilen").stdout
    for damage in (b"\xff\xfe\x00", b"level=\x1b[31m\nmode=x\ncolours", b"=" * 100_000, b""):
        file.write_bytes(damage)
        done = run("--zeilen", env=env)
        assert (done.returncode, done.stderr) == (0, b"")
        assert done.stdout == fresh
