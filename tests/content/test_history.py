"""Git tells which text was changed after its twin; nothing that the settings of a stranger's folder name is run."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from edits import easy, standard
from small_guide import ART, EASY_ART
from support import TODAY

from guide.checks import check_files
from guide.checks.history import NOT_COMMITTED, last_changes
from guide.load import Content

FIRST, DAY = 1_700_000_000, 24 * 60 * 60
"""The second of the first commit, and the seconds of a day."""
PERSON = ("-c", "user.name=x", "-c", "user.email=x@x", "-c", "commit.gpgsign=false")


def git(root: Path, *arguments: str, days: int = 0) -> None:
    moment = f"{FIRST + days * DAY} +0000"
    dated = {**os.environ, "GIT_COMMITTER_DATE": moment, "GIT_AUTHOR_DATE": moment}
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True, timeout=60, env=dated)


def commit(root: Path, days: int = 0) -> None:
    """Everything as it is now, so many days after the first commit."""
    git(root, "add", ".")
    git(root, *PERSON, "commit", "-q", "-m", "x", days=days)


def committed(root: Path) -> None:
    (root / "x.md").write_text("# Eins\n")
    git(root, "init", "-q")
    commit(root)
    (root / "x.md").write_text("# Zwei\n")


def watcher(root: Path, program: Path) -> None:
    git(root, "config", "core.fsmonitor", str(program))


def cleaner(root: Path, program: Path) -> None:
    (root / ".gitattributes").write_text("*.md filter=x\n")
    git(root, "config", "filter.x.clean", str(program))


def included(root: Path, program: Path) -> None:
    (root / "more").write_text(f"[core]\n\tfsmonitor = {program}\n")
    git(root, "config", "include.path", "../more")


def hook(root: Path, program: Path) -> None:
    hooks = root / ".git/hooks"
    hooks.mkdir(exist_ok=True)
    (hooks / "post-index-change").symlink_to(program)


def inner(root: Path, program: Path) -> None:
    """A repository within, of which git asks whether it was changed."""
    folder = root / "inner"
    folder.mkdir()
    committed(folder)
    git(root, "add", "inner")
    git(root, *PERSON, "commit", "-q", "-m", "x")
    watcher(folder, program)


def bare(root: Path, program: Path) -> None:
    """The folder looks like the insides of a repository itself."""
    for each in (root / ".git").iterdir():
        each.rename(root / each.name)
    (root / ".git").rmdir()
    subprocess.run(["git", "config", "-f", str(root / "config"), "core.bare", "false"], check=True, timeout=60)
    subprocess.run(["git", "config", "-f", str(root / "config"), "core.worktree", str(root)], check=True, timeout=60)
    subprocess.run(
        ["git", "config", "-f", str(root / "config"), "core.fsmonitor", str(program)], check=True, timeout=60
    )


@pytest.mark.parametrize("way", [watcher, cleaner, included, hook, inner, bare], ids=lambda way: way.__name__)
def test_no_program_that_a_repository_names_is_run(way: Callable[[Path, Path], None], tmp_path: Path) -> None:
    pack, proof, program = tmp_path / "pack", tmp_path / "proof", tmp_path / "program"
    program.write_text(f"#!/bin/sh\ntouch '{proof}'\ncat\n")
    program.chmod(0o755)
    pack.mkdir()
    committed(pack)
    way(pack, program)
    last_changes(pack)
    assert not proof.exists()


def test_a_repository_with_the_usual_settings_is_asked(tmp_path: Path) -> None:
    committed(tmp_path)
    for name, value in (("remote.origin.url", "x"), ("branch.main.merge", "x"), ("user.name", "x")):
        git(tmp_path, "config", name, value)
    assert set(last_changes(tmp_path)) == {"x.md"}


@pytest.mark.parametrize(("days", "expected"), [(0, []), (1, []), (2, [EASY_ART])])
def test_a_text_is_older_than_its_twin_after_more_than_a_day(days: int, expected: list[str], small: Path) -> None:
    git(small, "init", "-q")
    commit(small)
    standard("Neu.")(small)
    commit(small, days)
    assert [f.file for f in check_files(Content(small), TODAY) if f.rule == "E07"] == [
        f"content/{file}" for file in expected
    ]


def test_a_change_that_is_not_committed_is_the_latest(small: Path) -> None:
    git(small, "init", "-q")
    commit(small)
    easy("Neu.")(small)
    assert last_changes(small)[EASY_ART] == NOT_COMMITTED
    assert [f.file for f in check_files(Content(small), TODAY) if f.rule == "E07"] == [f"content/{ART}"]


@pytest.mark.parametrize("how", ["no repository", "no git", "git hangs"])
def test_without_git_nothing_is_said(how: str, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if how == "no git":
        monkeypatch.setenv("PATH", "")
    if how == "git hangs":

        def hang(*_: object, **__: object) -> None:
            raise subprocess.TimeoutExpired("git", 1)

        monkeypatch.setattr(subprocess, "run", hang)
    assert last_changes(small) == {}
    assert check_files(Content(small), TODAY) == []
