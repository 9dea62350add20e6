"""What the machine may be like: a full disk, a folder that cannot be written, no home; and what a run asks of it."""

import contextlib
import os
import re
import resource
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from support import TODAY, clean_environment, command
from tracing import TRACE, needs_strace, traced

from guide.keep import Kept, keep, open_kept
from guide.problem import Problem

KEPT = Kept("rolle=ich&thema=rente&gesehen=rente", TODAY, TODAY, "x" * 9000)
TYPED = "1\nrente\n1\n1\nwarum\nz\nquellen\nz\nergebnis\nsuche lohn\n"
"""A visit that comes by many pages."""


@contextlib.contextmanager
def mounted(folder: Path, options: str) -> Iterator[Path]:
    """A small disk of its own; only root may do that, and not in every container."""
    folder.mkdir()
    done = subprocess.run(["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)], capture_output=True)
    if done.returncode:
        pytest.skip("nobody may mount a disk here")
    try:
        yield folder
    finally:
        subprocess.run(["umount", "-l", str(folder)], check=True)


needs_mount = pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() != 0 or not shutil.which("mount"), reason="only root can mount a disk"
)


def told(folder: Path, replace: bool = False) -> str:
    """The message for a person who keeps a visit in a folder where it cannot be done; nothing is left there."""
    before = {path.name: path.read_bytes() for path in folder.iterdir() if path.stat().st_size < 100_000}
    with pytest.raises(Problem) as problem:
        keep(KEPT, folder / "mappe.bww", replace=replace)
    assert {path.name: path.read_bytes() for path in folder.iterdir() if path.stat().st_size < 100_000} == before
    return problem.value.message


@needs_mount
def test_a_full_disk_is_told_and_the_old_file_stays_whole(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=512k") as disk:
        old = KEPT._replace(notes="alt")
        keep(old, disk / "mappe.bww")
        with contextlib.suppress(OSError), (disk / "voll").open("wb") as filler:
            while True:
                filler.write(bytes(4096))
                filler.flush()
        assert "no room" in told(disk, replace=True)
        assert open_kept(disk / "mappe.bww") == old


def test_a_disk_that_is_full_in_the_middle_of_a_file(tmp_path: Path) -> None:
    """The same without being root: no file may grow beyond 4 KB, in a process of its own."""
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "from guide.keep import Kept, keep; from guide.problem import Problem;"
        "from pathlib import Path; import datetime;"
        "d = datetime.date(2026, 11, 22)\n"
        "try:\n    keep(Kept('rolle=ich', d, d, 'x' * 9000), Path(sys.argv[1]), replace=True)\n"
        "except Problem as problem:\n    print(problem.message)"
    )
    path = tmp_path / "mappe.bww"
    keep(KEPT, path)
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert "no room" in done.stdout
    assert os.listdir(tmp_path) == ["mappe.bww"]
    assert open_kept(path) == KEPT
    assert resource.getrlimit(resource.RLIMIT_FSIZE)[0] != 4096


@needs_mount
def test_a_disk_that_can_only_be_read_is_told(tmp_path: Path) -> None:
    with mounted(tmp_path / "disk", "size=512k") as disk:
        keep(KEPT, disk / "mappe.bww")
        subprocess.run(["mount", "-o", "remount,ro", str(disk)], check=True)
        assert "Nobody may write" in told(disk, replace=True)
        assert open_kept(disk / "mappe.bww") == KEPT


@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_that_can_only_be_read_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    folder.chmod(0o555)
    assert "Nobody may write" in told(folder)
    folder.chmod(0o755)


@pytest.mark.parametrize("place", ["fehlt/mappe.bww", "datei/mappe.bww", "x" * 300 + ".bww"])
def test_places_where_no_file_can_be_are_told(place: str, tmp_path: Path) -> None:
    (tmp_path / "datei").write_text("")
    for replace in (False, True):
        with pytest.raises(Problem):
            keep(KEPT, tmp_path / place, replace=replace)
    assert os.listdir(tmp_path) == ["datei"]


@pytest.mark.parametrize("home", [{"HOME": "/nirgends"}, {"HOME": ""}, {}])
def test_without_a_home_everything_works(home: dict[str, str], tmp_path: Path) -> None:
    env = {name: value for name, value in clean_environment(tmp_path, {}).items() if name not in ("HOME",)}
    env.pop("XDG_CONFIG_HOME")
    kept = tmp_path / "mappe.bww"
    done = subprocess.run(
        [*command(), "--zeilen"], input=f"{TYPED}behalten {kept}\n\n", env={**env, **home}, cwd=tmp_path,
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert open_kept(kept).line.startswith("rolle=ich")
    assert [path.name for path in tmp_path.iterdir()] == ["mappe.bww"]


# --- what a run asks of the machine


def strace(tmp_path: Path, *arguments: str, typed: str = "") -> tuple[list[str], list[str]]:
    """Run the command under strace in a home of its own; what it asked of networks, and what it changed on disk."""
    log = tmp_path / "log"
    home = tmp_path / "home"
    home.mkdir(exist_ok=True)
    env = clean_environment(home, {"PYTHONDONTWRITEBYTECODE": "1"})
    call = [*TRACE, "-o", str(log), *command(), *arguments]
    done = subprocess.run(call, input=typed, env=env, cwd=home, capture_output=True, text=True, timeout=300)
    if "PTRACE" in done.stderr or "Operation not permitted" in done.stderr:
        pytest.skip("nobody may trace here")
    assert done.returncode == 0, done.stderr
    text = log.read_text(errors="replace")
    assert text.count("openat(") > 100, "the log is not what it should be"
    return traced(text)


def test_the_reader_of_logs_sees_what_it_should() -> None:
    network, changes = traced(
        "socket(AF_INET, SOCK_STREAM, 0) = 3\n"
        "12 socketpair(AF_UNIX, SOCK_STREAM, 0, [3, 4]) = 0\n"
        '[pid 12] connect(3, {sa_family=AF_INET, sin_port=htons(443)}, 16) = 0\n'
        'openat(AT_FDCWD, "/home/x/a", O_WRONLY|O_CREAT|O_CLOEXEC, 0666) = 3\n'
        'openat(AT_FDCWD, "/home/x/b", O_RDONLY|O_CLOEXEC) = 3\n'
        'openat(AT_FDCWD, "/home/x/c", O_RDWR) = -1 EACCES (Permission denied)\n'
        'openat(AT_FDCWD, "/dev/null", O_RDWR) = 3\n'
        'rename("/home/x/d", "/home/x/e") = 0\n'
    )  # fmt: skip
    assert len(network) == 2
    assert len(changes) == 2


@needs_strace
def test_a_visit_asks_nothing_of_a_network_and_writes_nothing(tmp_path: Path) -> None:
    assert strace(tmp_path, "--zeilen", typed=TYPED) == ([], [])


@needs_strace
@pytest.mark.parametrize(
    "arguments",
    [
        ("suche", "lohn"),
        ("ergebnis", "--antworten", "rolle=ich&rente_frage=beratung"),
        ("pruefen", "-"),
        pytest.param(("pruefen", "rente"), marks=pytest.mark.soak),  # every page of a topic, and git, under strace
    ],
)
def test_commands_ask_nothing_of_a_network_and_write_nothing(arguments: tuple[str, ...], tmp_path: Path) -> None:
    assert strace(tmp_path, *arguments, typed="Das Amt hilft.\n") == ([], [])


ANSWERS = ("--antworten", "rolle=ich&rente_frage=hinzu&rente_bezug=voll&lohn=bis_grenze", "--thema", "rente")
KEPT_FILE, LOCKED_FILE = "behalten mappe\n\n", "behalten mappe\ngeheim\ngeheim\n"
ASKED_FOR = {
    "a file": (("--zeilen",), TYPED + KEPT_FILE, "mappe.bww"),
    "a file with a passphrase that is taken up again": (
        ("--zeilen",),
        f"{TYPED}{LOCKED_FILE}weitermachen mappe\nja\ngeheim\n",
        "mappe.bww",
    ),
    "a paper": (("zettel", *ANSWERS[:2], "--als", "html", "-o", "zettel.html"), "", "zettel.html"),
    "a letter": (("brief", "widerspruch", "--als", "text", "-o", "brief.txt"), "", "brief.txt"),
    "a sound file": (("vorlesen", *ANSWERS, "--stimme", "cp /dev/stdin {datei}", "-o", "a.wav"), "", "a.wav"),
}
"""What is called and typed, and the only file that may come of it."""


@needs_strace
@pytest.mark.parametrize("what", ASKED_FOR)
def test_what_is_asked_for_touches_one_file_and_its_folder(what: str, tmp_path: Path) -> None:
    arguments, typed, name = ASKED_FOR[what]
    network, changes = strace(tmp_path, *arguments, typed=typed)
    assert network == []
    assert changes
    for change in changes:
        beside = rf'home/({re.escape(name)}|\.wegweiser-\w+\.tmp{re.escape(Path(name).suffix)})"'
        probe = r'home", O_RDWR\|.*O_TMPFILE'  # whether there is still room; it never has a name
        assert re.search(f"{beside}|{probe}", change), change
    assert [path.name for path in (tmp_path / "home").iterdir()] == [name]


@needs_strace
def test_reading_aloud_writes_nothing_and_asks_no_network(tmp_path: Path) -> None:
    """What the voice itself does is its own business: here it only takes the text."""
    assert strace(tmp_path, "vorlesen", *ANSWERS, "--stimme", "cat") == ([], [])
    assert strace(tmp_path, "--zeilen", "--stimme", "cat", typed=f"{TYPED}vorlesen\nnotiz x\n\n") == ([], [])
