"""Reading aloud: it can be stopped at once, goes into a file, and a voice that behaves badly ends nothing."""

import contextlib
import os
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
import wave
from collections.abc import Callable
from pathlib import Path

import pytest
from support import Run, clean_environment, command
from voices import needs_espeak, script

from guide.disk import Occupied
from guide.problem import Problem
from guide.speech import engines
from guide.speech import player as player_module
from guide.speech.engines import Call, Engine
from guide.speech.player import Player, write_file

ANSWERS = "rolle=ich&rente_frage=hinzu&rente_bezug=voll&lohn=bis_grenze"
TALKER = """
import sys, time
with open(sys.argv[1], 'a') as said:
    said.write(sys.stdin.read() + '|')
time.sleep(float(sys.argv[2]))
"""


def talker(file: Path, seconds: float, code: str = TALKER) -> Engine:
    """A voice that notes what it says, and takes its time over it."""
    return Engine("own", lambda said, speed, _: Call((sys.executable, "-c", code, str(file), str(seconds)), said, {}))


def until(reached: Callable[[], bool], seconds: float = 60) -> None:
    """Wait until something holds; the limit is for a machine that has far too much to do."""
    limit = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < limit, "never happened"
        time.sleep(0.005)


def test_it_speaks_sentence_by_sentence(tmp_path: Path) -> None:
    file, told = tmp_path / "said", []
    player = Player(talker(file, 0), told.append)
    player.read(["Eins.", "Zwei.", "-v drei"])
    player.wait()
    assert file.read_text() == "Eins.|Zwei.|-v drei|"
    assert told == []


def test_it_blocks_nobody_and_stops_at_once(tmp_path: Path) -> None:
    file = tmp_path / "said"
    player = Player(talker(file, 3600), lambda _: None)
    player.read(["Eins.", "Zwei."])
    assert player.speaking
    until(lambda: file.exists() and file.read_text() == "Eins.|")
    player.stop()
    until(lambda: not player.speaking)
    time.sleep(0.1)
    assert file.read_text() == "Eins.|"


def test_slower_and_once_more_go_on_from_the_same_sentence(tmp_path: Path) -> None:
    file = tmp_path / "said"
    player = Player(talker(file, 3600), lambda _: None)
    player.read(["Eins.", "Zwei."])
    until(lambda: file.exists() and file.read_text() == "Eins.|")
    player.slower()
    player.again(["Eins.", "Zwei."])
    until(lambda: file.read_text() == "Eins.|Eins.|")
    assert player.speed < 1
    player.again(["Eins.", "Zwei."])
    until(lambda: file.read_text() == "Eins.|Eins.|Eins.|")
    player.again(["Drei."])  # of another page
    until(lambda: file.read_text() == "Eins.|Eins.|Eins.|Drei.|")
    speeds = []
    for _ in range(8):
        player.slower()
        speeds.append(player.speed)
    assert min(speeds) >= engines.SLOWEST
    assert 1.0 in speeds
    player.stop()


def test_after_stop_nothing_is_said_whatever_the_moment(tmp_path: Path) -> None:
    for number in range(20):
        file = tmp_path / f"said{number}"
        player = Player(talker(file, 0), lambda _: None)
        player.read(["Satz."] * 50)
        time.sleep(number * 0.004)
        player.stop()
        until(lambda player=player: not player.speaking)  # type: ignore[misc]
        said = file.read_text() if file.exists() else ""
        time.sleep(0.05)
        assert (file.read_text() if file.exists() else "") == said


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc here")
def test_what_a_voice_started_itself_is_stopped_too(tmp_path: Path) -> None:
    code = "import subprocess, sys; subprocess.run(['sleep', sys.argv[2]])"
    seconds = 3600 + time.time_ns() % 10**9 / 10**9  # such a sleep no other test knows that runs beside this one
    player = Player(talker(tmp_path / "x", seconds, code), lambda _: None)
    player.read(["Satz."])
    until(lambda: f"sleep\0{seconds}" in processes())
    player.stop()
    until(lambda: f"sleep\0{seconds}" not in processes())


def processes() -> str:
    """What runs on this machine; a process may end while it is looked at."""
    found = []
    for file in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):
            found.append(file.read_bytes().decode(errors="replace"))
    return "\n".join(found)


def test_a_voice_that_fails_is_told_once(tmp_path: Path) -> None:
    told: list[Problem] = []
    player = Player(talker(tmp_path / "x", 0, "raise SystemExit(1)"), told.append)
    player.read(["Eins.", "Zwei.", "Drei."])
    player.wait()
    assert len(told) == 1
    player = Player(Engine("own", lambda *_: Call(("/nirgends/sprecher",), "", {})), told.append)
    player.read(["Eins."])
    player.wait()
    assert len(told) == 2


# --- into a file


def test_a_file_is_whole_or_not_there(tmp_path: Path) -> None:
    code = "import sys; open(sys.argv[1], 'wb').write(b'half'); raise SystemExit(1)"
    engine = Engine("own", lambda said, speed, file: Call((sys.executable, "-c", code, file), said, {}))
    with pytest.raises(Problem):
        write_file(engine, ["Satz."], tmp_path / "a.wav")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "a.wav").write_bytes(b"of the person")
    with pytest.raises(Occupied):
        write_file(engine, ["Satz."], tmp_path / "a.wav")
    with pytest.raises(Problem):
        write_file(engine, ["Satz."], tmp_path / "a.wav", replace=True)
    assert (tmp_path / "a.wav").read_bytes() == b"of the person"


@needs_espeak
def test_the_command_writes_a_file_and_replaces_none_unasked(wegweiser: Run, tmp_path: Path) -> None:
    file = tmp_path / "-w datei.wav"
    call = ("vorlesen", "--antworten", ANSWERS, "--thema", "rente", "-o", str(file))
    done = wegweiser(*call)
    assert (done.returncode, done.stderr) == (0, "")
    with wave.open(str(file)) as sound:
        assert sound.getnframes() / sound.getframerate() > 10
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    before = file.read_bytes()
    assert wegweiser(*call).returncode == 2
    assert file.read_bytes() == before
    assert wegweiser(*call, "--ersetzen", "--sprache", "standard").returncode == 0
    assert file.read_bytes() != before
    assert [path.name for path in tmp_path.iterdir() if path.is_file()] == [file.name]


def test_line_mode_reads_with_the_persons_own_command(wegweiser: Run, tmp_path: Path) -> None:
    said = tmp_path / "said"
    own = str(script(tmp_path / "bin", "sprecher", f"cat >> {said}"))
    typed = "1\nvorlesen\n" + "\n" * 3
    done = wegweiser("--zeilen", "--stimme", own, typed=typed)
    assert done.returncode == 0
    assert done.stderr == ""
    assert wegweiser("merken", "--stimme", own).returncode == 0
    done = wegweiser("vorlesen", "--antworten", ANSWERS)
    assert done.returncode == 0, done.stderr
    assert len(said.read_text()) > 300


# --- voices that behave badly

BAD_VOICES = {
    "ends at once": "exit 1",
    "is killed": "kill -9 $$",
    "reads nothing and ends": "exec <&-; exit 3",
    "complains": "echo 'error: no device' >&2",
}


@pytest.mark.parametrize("how", BAD_VOICES)
def test_a_voice_that_dies_is_told_in_a_sentence(how: str, wegweiser: Run, tmp_path: Path) -> None:
    voice = script(tmp_path / "bin", "sprecher", BAD_VOICES[how])
    done = wegweiser("vorlesen", "--antworten", ANSWERS, "--stimme", str(voice))
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1
    done = wegweiser("--zeilen", "--stimme", str(voice), typed="1\nvorlesen\n" + "wort\n" * 3)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_voice_that_hangs_is_ended_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(player_module, "PATIENCE", 0.3)
    told: list[Problem] = []
    player = Player(talker(tmp_path / "x", 3600), told.append)
    player.read(["Satz."])
    until(lambda: bool(told))
    assert str(tmp_path / "x") not in processes()


def test_what_cannot_be_passed_on_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No folder for what is only on the way, or a text that is none."""
    told: list[Problem] = []
    player = Player(talker(tmp_path / "x", 0), told.append)
    player.read(["\ud800"])
    until(lambda: len(told) == 1)
    monkeypatch.setattr(player_module, "_memory", lambda: "/nirgends")
    player = Player(talker(tmp_path / "x", 0)._replace(through_file=True), told.append)
    player.read(["Satz."])
    until(lambda: len(told) == 2)


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="no /proc here")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT], ids=lambda number: number.name)
@pytest.mark.parametrize("to_file", [False, True])
def test_nobody_goes_on_speaking_after_the_end(number: int, to_file: bool, tmp_path: Path) -> None:
    """The voice has a process group of its own, which a signal from the terminal does not reach."""
    pid = tmp_path / "pid"
    voice = script(tmp_path / "bin", "sprecher", f"echo $$ > {pid}.neu; mv {pid}.neu {pid}; exec sleep 999 # {{datei}}")
    call = [*command(), "vorlesen", "--antworten", ANSWERS, "--stimme", f"{voice} {{datei}}" if to_file else str(voice)]
    call += ["-o", str(tmp_path / "a.wav")] if to_file else []
    process = subprocess.Popen(call, env=clean_environment(tmp_path, {}), stdout=subprocess.DEVNULL)
    until(pid.exists)
    process.send_signal(number)
    process.wait(60)
    until(lambda: not Path(f"/proc/{pid.read_text().strip()}").exists())
    assert sorted(path.name for path in tmp_path.iterdir()) == ["bin", "pid"]


def test_a_voice_that_has_only_just_begun_is_ended_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The signal may come while the program is being started, before anybody knows that it runs."""
    begun: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def slowly(*arguments: object, **more: object) -> "subprocess.Popen[bytes]":
        begun.append(start(*arguments, **more))  # type: ignore[call-overload]
        os.kill(os.getpid(), signal.SIGINT)
        until(caught.is_set)
        return begun[0]

    caught = threading.Event()

    def stop(number: int, frame: object) -> None:
        caught.set()
        raise KeyboardInterrupt

    monkeypatch.setattr(player_module.subprocess, "Popen", slowly)
    before = signal.signal(signal.SIGINT, stop)
    try:
        with pytest.raises(KeyboardInterrupt):
            write_file(talker(tmp_path / "x", 3739), ["Satz."], tmp_path / "a.wav")
    finally:
        signal.signal(signal.SIGINT, before)
    assert begun[0].wait(60) == -signal.SIGKILL
    assert not (tmp_path / "a.wav").exists()


def test_a_disk_that_is_full_is_told_even_if_the_voice_does_not(tmp_path: Path) -> None:
    code = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096));"
        "from pathlib import Path; from guide.problem import Problem; from guide.speech.player import write_file;"
        "from guide.speech.engines import Call, Engine;"
        "command = lambda file: ('sh', '-c', f'head -c 9000 /dev/zero > {file}; exit 0');"
        "engine = Engine('own', lambda said, speed, file: Call(command(file), said, {}))\n"
        "try:\n    write_file(engine, ['Satz.'], Path(sys.argv[1]))\n"
        "except Problem as problem:\n    print(problem.message)"
    )
    path = tmp_path / "a.wav"
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert "no room" in done.stdout
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("engine", [("espeak-ng",), ("pico2wave", "aplay")], ids=lambda names: names[0])
@pytest.mark.parametrize("name", ["a", "a.wav", "A.WAV", "a.mp3", "ä b.wav"])
def test_a_sound_file_may_have_any_name(
    engine: tuple[str, ...], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wegweiser: Run
) -> None:
    if shutil.which(engine[0]) is None:
        pytest.skip(f"{engine[0]} is not installed")
    (tmp_path / "bin").mkdir()
    for program in engine:
        (tmp_path / "bin" / program).symlink_to(shutil.which(program) or "/bin/true")
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    done = wegweiser("vorlesen", "--antworten", ANSWERS, "--thema", "rente", "-o", str(tmp_path / name))
    assert (done.returncode, done.stderr) == (0, "")
    with wave.open(str(tmp_path / (name if "." in name else "a.wav"))) as sound:
        assert sound.getnframes() / sound.getframerate() > 10
