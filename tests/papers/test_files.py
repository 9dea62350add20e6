"""Writing a paper: what exists is never lost, nothing is half written, and every mishap is one plain sentence."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import Run, clean_environment, command

from guide import disk
from guide.problem import Problem

LINE = "rolle=ich&anspruch_frage=pruefen&arbeitsort=werkstatt&angebot=ja&lohn=ueber_basis"
FORMS = ("html", "pdf", "text", "md", "docx")


def test_a_file_that_exists_is_kept_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "zettel.html"
    disk.write_whole(path, b"one")
    with pytest.raises(Problem):
        disk.write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    disk.write_whole(path, b"three", replace=True)
    assert path.read_bytes() == b"three"
    assert list(tmp_path.iterdir()) == [path]


def test_only_the_owner_can_read_it(tmp_path: Path) -> None:
    disk.write_whole(tmp_path / "a", b"")
    assert (tmp_path / "a").stat().st_mode & 0o077 == 0


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of one page, where this machine lets us have one."""
    folder = tmp_path / "disk"
    folder.mkdir()
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=8k", "none", str(folder)], capture_output=True)
    if mounted.returncode:
        pytest.skip("needs the right to mount")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk(small_disk: Path, wegweiser: Run) -> None:
    done = wegweiser("zettel", "--antworten", LINE, "-o", str(small_disk / "a.html"))
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    assert list(small_disk.iterdir()) == []


@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_written_by_the_command(wegweiser: Run, tmp_path: Path, form: str) -> None:
    file = tmp_path / "zettel"
    done = wegweiser("zettel", "--antworten", LINE, "--als", form, "-o", str(file))
    assert done.returncode == 0, done.stderr
    assert file.stat().st_size > 1000


def test_the_command_replaces_no_file_unasked(wegweiser: Run, tmp_path: Path) -> None:
    file = tmp_path / "zettel"
    file.write_bytes(b"of the person")
    call = ("zettel", "--antworten", LINE, "--als", "text", "-o", str(file))
    assert wegweiser(*call).returncode == 2
    assert file.read_bytes() == b"of the person"
    assert wegweiser(*call, "--ersetzen").returncode == 0
    assert file.stat().st_size > 1000


def test_the_ending_of_the_file_is_enough(wegweiser: Run, tmp_path: Path) -> None:
    assert wegweiser("brief", "widerspruch", "-o", str(tmp_path / "a.docx")).returncode == 0
    assert (tmp_path / "a.docx").read_bytes()[:2] == b"PK"


@pytest.mark.parametrize(
    "arguments",
    [
        ("zettel",),
        ("zettel", "--antworten", "unsinn"),
        ("zettel", "nichts"),
        ("zettel", "--antworten", LINE, "--als", "pdf"),
        ("zettel", "--antworten", LINE, "-o", "/gibt/es/nicht/a.html"),
        ("zettel", "--antworten", LINE, "-o", "/"),
        ("zettel", "termin", "--amt", "xx"),
        ("brief", "xx"),
        ("brief", "widerspruch", "--feld", "xx"),
        ("brief", "widerspruch", "--feld", "xx=1"),
        ("zettel", "--sprache", "xx"),
    ],
    ids=" ".join,
)
def test_what_cannot_be_done_is_told_in_one_sentence(wegweiser: Run, arguments: tuple[str, ...]) -> None:
    done = wegweiser(*arguments)
    assert done.returncode == 2
    assert done.stdout == ""
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("form", ["pdf", "docx"])
def test_a_missing_addition_is_told(
    form: str, monkeypatch: pytest.MonkeyPatch, content: object, session: object
) -> None:
    import sys

    from guide.handout import make

    monkeypatch.setitem(sys.modules, {"pdf": "weasyprint", "docx": "docx"}[form], None)
    with pytest.raises(Problem, match="addition is missing"):
        make(session.handout(["leicht"]), (content.words("leicht"),), form)  # type: ignore[attr-defined]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_output_that_finds_no_room_is_told(tmp_path: Path) -> None:
    with open("/dev/full", "w", encoding="utf-8") as full:
        done = subprocess.run(
            [*command(), "zettel", "betrieb"], stdout=full, stderr=subprocess.PIPE, text=True, encoding="utf-8",
            env=clean_environment(tmp_path, {}), check=False,
        )  # fmt: skip
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
