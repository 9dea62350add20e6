"""Git is asked about a folder that may come from strangers: nothing that its settings name is run."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from guide.checks.history import last_changes

PERSON = ("-c", "user.name=x", "-c", "user.email=x@x", "-c", "commit.gpgsign=false")


def git(root: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(root), *arguments], check=True, capture_output=True, timeout=60)


def committed(root: Path) -> None:
    (root / "x.md").write_text("# Eins\n")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, *PERSON, "commit", "-q", "-m", "x")
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
