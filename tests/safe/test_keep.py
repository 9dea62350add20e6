"""The file of a visit: what is kept comes back, whatever happens while writing, and nothing else is taken for one."""

import contextlib
import os
import random
import shutil
import signal
import stat
import subprocess
import sys
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from kept import HERE, KEPT, LINE, NOWHERE
from support import NO_FILES, TODAY, clean_environment

from guide import keep as keep_module
from guide.disk import LEFT_OVER, Occupied, new_file
from guide.keep import LONGEST_NOTES, VERSION, Kept, decode, encode, keep, open_kept
from guide.keeping import folder, go_on, keep_visit, kept_files, named, suggested
from guide.load import Content
from guide.page import LEVELS, clean, clean_lines
from guide.problem import Problem
from guide.render import Renderer
from guide.session import Session
from guide.tree import Question

WRITER = """
import sys, itertools
from datetime import date
from pathlib import Path
from guide.keep import Kept, keep
path = Path(sys.argv[1])
print('ready', flush=True)
for number in itertools.count():
    keep(Kept('rolle=ich', date(2026, 11, 22), date(2026, 11, 22), f'{number} ' + 'x' * 9000), path, replace=True)
    if not number:
        print('once', flush=True)
"""
"""Keeps one long file after the other, until it is killed."""

days = st.dates(date(2026, 1, 1), date(2100, 1, 1))
steps = st.lists(st.text(max_size=20).map(clean), unique=True, max_size=5).map(tuple)
visits = st.builds(Kept, st.text(max_size=300), days, days, st.text(max_size=300).map(clean_lines), steps)


# --- what is kept comes back


@given(visits)
def test_what_is_kept_comes_back(kept: Kept) -> None:
    try:
        kept.line.encode()
    except UnicodeEncodeError:
        return
    assert decode(encode(kept), NOWHERE) == kept


@pytest.mark.parametrize("golden", sorted((HERE / "mappen").glob("version-*.bww")), ids=lambda path: path.stem)
def test_files_of_every_version_are_read_for_ever(golden: Path, content: Content) -> None:
    """Nobody may change these files. A new version adds one, and a migration that leads to it."""
    session = Session(content, TODAY)
    assert go_on(session, golden) == []
    assert session.answers == {"rolle": "ich", "rente_frage": "hinzu", "rente_bezug": "voll"}
    assert (session.place.name, session.level) == ("rente", "standard")
    assert session.notes == ("Amt anrufen", "Ausweis mitnehmen")


def test_every_version_has_its_golden_file_and_every_older_one_its_migration() -> None:
    assert {path.stem for path in (HERE / "mappen").glob("*.bww")} >= {f"version-{n}" for n in range(1, VERSION + 1)}
    assert set(keep_module.MIGRATIONS) == set(range(1, VERSION))


def test_an_older_version_is_brought_up_to_date_step_by_step(monkeypatch: pytest.MonkeyPatch) -> None:
    """With a made-up future: version 4 calls the notes by another name."""
    old = encode(KEPT)
    monkeypatch.setattr(keep_module, "VERSION", 4)
    monkeypatch.setitem(keep_module.MIGRATIONS, 2, lambda data: {**data, "drei": data["notizen"]})
    monkeypatch.setitem(keep_module.MIGRATIONS, 3, lambda data: {**data, "notizen": f"{data['drei']}!"})
    assert decode(old, NOWHERE) == KEPT._replace(notes=f"{KEPT.notes}!")


def test_a_whole_visit_comes_back(content: Content, tmp_path: Path) -> None:
    before = Session(content, TODAY)
    for choice in ("eltern", "rente"):
        before.choose(choice)
    while before.page().kind == "question":
        before.choose(before.page().choices[0].name)
    before.switch("leicht")
    before.note("Amt anrufen")
    before.open("schritte")
    before.choose(before.page().choices[0].name)
    before.back()
    path = tmp_path / "mappe.bww"
    keep_visit(before, path)
    after = Session(content, TODAY)
    assert go_on(after, path) == []
    assert after.resume_line() == before.resume_line()
    assert after.page() == before.page()._replace(last=after.page().last)
    assert (after.notes, after.level, after.done) == (before.notes, before.level, before.done)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_another_person_is_replaced_and_not_mixed_in(content: Content, tmp_path: Path) -> None:
    path = tmp_path / "mappe.bww"
    keep(KEPT, path)
    session = Session(content, TODAY)
    session.resume("rolle=beratung&lohn=bis_minijob&gesehen=geld,rente&sprache=standard")
    session.note("von der Person davor")
    go_on(session, path)
    assert session.answers == {"rolle": "ich", "rente_frage": "hinzu"}
    assert session.notes == tuple(KEPT.notes.splitlines())
    assert "geld" not in session.resume_line()


def test_answers_that_no_longer_fit_are_named_and_asked_again(content: Content, tmp_path: Path) -> None:
    path = tmp_path / "mappe.bww"
    keep(Kept("rolle=ich&rente_frage=hinzu&rente_bezug=gibt_es_nicht&frueher=ja&thema=rente", TODAY, TODAY), path)
    session = Session(content, TODAY)
    problems = go_on(session, path)
    title = Renderer(content, session.level, TODAY).title("fragen", "rente_bezug", session.answers)
    assert [problem.values for problem in problems] == [{"question": title}, {}]
    assert session.answers == {"rolle": "ich", "rente_frage": "hinzu"}
    assert session.page().place == "rente/rente_bezug"


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("role", ["ich", "eltern"])
def test_what_no_longer_fits_is_never_named_by_its_technical_name(content: Content, role: str, level: str) -> None:
    """Every question by its title as this person would read it; what has no title any more without its name."""
    asked = [node for topic in content.tree.values() for node in topic.nodes.values() if isinstance(node, Question)]
    render, said = Renderer(content, level, TODAY), {"rolle": role}
    for node in asked:
        told = _told(content, level, f"rolle={role}&{node.name}=frueher_einmal")
        assert told == _told(content, level, f"rolle={role}&{node.name}=")
        assert render.title("fragen", node.name, said, node.reads) in told
        assert "_" not in told
    gone = (
        "frage_von_frueher=ja_doch&zahlen=zahl_von_frueher:5,stunden:viel_mehr&thema=thema_von_frueher&sprache=alt_hoch"
    )
    told = _told(content, level, f"rolle={role}&{gone}")
    assert "_" not in told
    assert render.title("eingaben", "stunden", said) in told
    assert len(told.split("\n")) == 5


def _told(content: Content, level: str, line: str) -> str:
    session = Session(content, TODAY, level)
    return "\n".join(session.words(problem.message, **problem.values) for problem in session.resume(line))


def test_what_reads_the_same_is_told_once(content: Content) -> None:
    assert _told(content, "leicht", "rolle=ich&weg=ja&auch_weg=nein&fort=ja").count("\n") == 0


def test_another_day_and_other_texts_are_told(content: Content, tmp_path: Path) -> None:
    path = tmp_path / "mappe.bww"
    keep(Kept(LINE, date(2026, 6, 1), date(2026, 5, 1)), path)
    assert len(go_on(Session(content, TODAY), path)) == 2


@pytest.mark.skipif(shutil.which("age") is None, reason="the standard age tool is not installed")
def test_the_standard_age_tool_writes_what_we_open_and_knows_what_we_write(tmp_path: Path) -> None:
    """Its passphrase can only be typed at a terminal, so it is typed there."""
    from terminals_of_age import age

    path = tmp_path / "mappe.bww"
    keep(KEPT, path, "ein langes Wort")
    assert (
        decode(age(["-d", "-o", str(tmp_path / "klar"), str(path)], "ein langes Wort", tmp_path / "klar"), path) == KEPT
    )
    (tmp_path / "klar2").write_bytes(encode(KEPT))
    own = tmp_path / "von-age.bww"
    age(["-p", "-a", "-o", str(own), str(tmp_path / "klar2")], "ein langes Wort", own)
    assert open_kept(own, "ein langes Wort") == KEPT


# --- writing


def test_an_existing_file_is_never_replaced_unasked(tmp_path: Path) -> None:
    path = tmp_path / "mappe.bww"
    path.write_bytes(b"something of the person")
    for _ in range(2):
        with pytest.raises(Occupied):
            keep(KEPT, path)
    assert path.read_bytes() == b"something of the person"
    keep(KEPT, path, replace=True)
    assert open_kept(path) == KEPT
    assert os.listdir(tmp_path) == ["mappe.bww"]


OCCUPIED = {**NO_FILES, "real device": lambda path: os.mknod(path, 0o600 | stat.S_IFCHR, os.makedev(1, 3))}


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize("kind", OCCUPIED)
def test_what_is_no_file_is_never_replaced(kind: str, replace: bool, tmp_path: Path) -> None:
    """An administrator who writes to /dev/null would take it away from everybody."""
    path = tmp_path / "mappe.bww"
    try:
        OCCUPIED[kind](path)
    except PermissionError:
        pytest.skip("only root can make a device")
    before = path.lstat()
    with pytest.raises(Problem):
        keep(KEPT, path, replace=replace)
    assert path.lstat().st_ino == before.st_ino
    assert os.listdir(tmp_path) == ["mappe.bww"]


def test_a_file_that_appears_while_writing_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "mappe.bww"

    def both_write() -> None:
        with new_file(path) as temporary:
            temporary.write_bytes(b"ours")
            path.write_bytes(b"another copy was quicker")

    with pytest.raises(Occupied):
        both_write()
    assert path.read_bytes() == b"another copy was quicker"
    assert os.listdir(tmp_path) == ["mappe.bww"]


def test_two_copies_at_once_leave_one_whole_file(tmp_path: Path) -> None:
    """Four writers on one name, for a while: nobody fails, and the file is one of theirs, whole."""
    path = tmp_path / "mappe.bww"
    writers = [start_writer(path, tmp_path) for _ in range(4)]
    for writer in writers:
        wait_for(writer, "once")
    for _ in range(50):
        whole(path)
    for writer in writers:
        assert writer.poll() is None
        writer.kill()
        writer.wait(60)
        writer.stdout.close()
    whole(path)


def start_writer(path: Path, home: Path) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path)], stdout=subprocess.PIPE, text=True, env=clean_environment(home, {})
    )


def wait_for(writer: "subprocess.Popen[str]", word: str) -> None:
    assert writer.stdout
    while (line := writer.stdout.readline().strip()) != word:
        assert line, "the writer has ended"


def whole(path: Path) -> int:
    """The number that the file carries; raises Problem when it is not whole."""
    notes = open_kept(path).notes
    number, _, rest = notes.partition(" ")
    assert rest == "x" * 9000
    return int(number)


def killed_while_keeping(times: int, home: Path) -> str:
    """Kill writers at random moments; afterwards the file is whole, or was never there. Returns what was measured."""
    seed = random.randrange(2**32)
    moments = random.Random(seed)
    first = halfway = 0
    for number in range(times):
        path = home / f"{number}.bww"
        writer = start_writer(path, home)
        wait_for(writer, "ready")
        if number % 5:  # the others are killed while the very first file is being made
            wait_for(writer, "once")
            time.sleep(moments.random() * 0.03)
        else:
            time.sleep(moments.random() * 0.004)
        writer.send_signal(signal.SIGKILL)
        writer.wait(60)
        assert writer.stdout
        writer.stdout.close()
        if path.exists():
            whole(path)
        else:
            assert number % 5 == 0, f"seed {seed}: the file of before is gone"
            first += 1
        left = list(home.glob(".wegweiser-*.tmp*"))
        halfway += bool(left)
        for each in left:
            each.unlink()
    return f"kill test: {times} kills (seed {seed}), {halfway} of them while writing, {first} before the first file"


def test_a_killed_copy_leaves_the_old_file_or_the_new_one(tmp_path: Path, record_property: object) -> None:
    record_property("measured", killed_while_keeping(25, tmp_path))  # type: ignore[operator]


@pytest.mark.soak
def test_500_killed_copies_leave_the_old_file_or_the_new_one(tmp_path: Path, record_property: object) -> None:
    record_property("measured", killed_while_keeping(500, tmp_path))  # type: ignore[operator]


def test_what_a_killed_copy_left_is_swept_away_later(tmp_path: Path) -> None:
    old, fresh = tmp_path / ".wegweiser-alt.tmp", tmp_path / ".wegweiser-neu.tmp"
    for path in (old, fresh):
        path.write_bytes(b"rolle=ich")
    os.utime(old, (0, time.time() - LEFT_OVER - 60))
    keep(KEPT, tmp_path / "mappe.bww")
    assert not old.exists()
    assert fresh.exists(), "another copy may be writing it at this moment"


# --- places


def test_places_are_understood(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert named("mappe", TODAY) == tmp_path / "mappe.bww"
    assert named(" ~/a.txt ", TODAY) == tmp_path / "a.txt"
    assert named(str(tmp_path), TODAY).parent == tmp_path
    assert named("\x1b[31m\x00mappe", TODAY).name == "[31mmappe.bww"


def test_the_suggested_name_is_free_and_tells_nothing_but_the_day(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.delenv("XDG_DOCUMENTS_DIR", raising=False)
    assert folder() == tmp_path  # it has no folder for documents
    (tmp_path / "Documents").mkdir()
    assert folder() == tmp_path / "Documents"
    names = []
    for _ in range(3):
        path = suggested(TODAY)
        keep(KEPT, path)
        names.append(path.name)
    assert len(set(names)) == 3
    assert all(name.startswith(f"wegweiser-{TODAY}") for name in names)
    assert {path.name for path in kept_files()} == set(names)


def test_without_a_home_there_is_still_a_place(tmp_path: Path) -> None:
    code = "from guide.keeping import folder, suggested; import datetime; print(suggested(datetime.date(2026, 11, 22)))"
    env = {
        name: value for name, value in clean_environment(tmp_path, {}).items() if not name.startswith(("HOME", "XDG"))
    }
    for home in ({}, {"HOME": ""}, {"HOME": "/nirgends"}):
        done = subprocess.run(
            [sys.executable, "-c", code], env={**env, **home}, cwd=tmp_path, capture_output=True, text=True, timeout=300
        )
        assert done.returncode == 0, done.stderr
        assert Path(done.stdout.strip()).parent.is_dir()


def test_notes_have_an_end(content: Content) -> None:
    session = Session(content, TODAY)
    with contextlib.suppress(Problem):
        for _ in range(100):
            session.note("x" * 400)
    with pytest.raises(Problem):
        session.note("x" * 400)
    notes = "\n".join(session.notes)
    assert len(notes) <= LONGEST_NOTES
    assert decode(encode(Kept(LINE, TODAY, TODAY, notes)), NOWHERE).notes == notes
