"""Reading aloud: what is said for what is written, which voice speaks, and that it can be stopped at once."""

import contextlib
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
import wave
from collections import Counter
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import TODAY, Run, clean_environment, command

from guide.disk import Occupied
from guide.load import Content
from guide.problem import Problem
from guide.session import Session
from guide.speech import engines
from guide.speech import player as player_module
from guide.speech.engines import Call, Engine, find
from guide.speech.player import Player, write_file
from guide.speech.prepare import sentences, split, to_say, voice
from guide.walk import states

CONTENT = Content()
ESPEAK, OWN = voice(CONTENT, "espeak-ng"), voice(CONTENT, "own")
ANSWERS = "rolle=ich&rente_frage=hinzu&rente_bezug=voll&lohn=bis_grenze"
needs_espeak = pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")

SAID = [
    ("§ 61 Abs. 2 SGB IX", "Paragraf 61 Absatz 2 Sozialgesetzbuch 9"),
    ("(§ 96a Abs. 1c Nr. 2 SGB VI)", "Paragraf 96a Absatz 1c Nummer 2 Sozialgesetzbuch 6"),
    ("§§ 61 bis 63 SGB XIV", "Paragrafen 61 bis 63 Sozialgesetzbuch 14"),
    ("§ 4 KSchG: Frist", "Paragraf 4 Kündigungsschutzgesetz: Frist"),
    ("2.250,00 €", "2250 Euro"),
    ("13,90 €.", "13 Euro und 90 Cent."),
    ("1 €", "ein Euro"),
    ("1.234.567 Menschen", "1234567 Menschen"),
    ("75 %", "75 Prozent"),
    ("am 14.06.2023", "am vierzehnten Juni 2023"),
    ("der 1. Mai 2026", "der erste Mai 2026"),
    ("Stand: 22. November 2026", "Stand: zweiundzwanzigster November 2026"),
    ("99.99.2026", "99.99.2026"),
    ("Lohn-Kosten-Zuschuss", "Lohnkostenzuschuss"),
    ("Arbeits- und Berufs-Förderung", "Arbeits- und Berufsförderung"),
    ("1 Jahr und 1 Woche", "ein Jahr und eine Woche"),
    ("Absatz 1 Satz 2", "Absatz 1 Satz 2"),
    ("z. B. die EUTB, ca. 3 Std.", "zum Beispiel die E U T B, ungefähr 3 Stunden"),
    ("Tel. 030 123 456-78", "Telefon 0 3 0, 1 2 3, 4 5 6, 7 8"),
    ("https://www.teilhabeberatung.de/x?y=1", "teilhabeberatung Punkt de"),
    ("Es heißt „Budget“ – so", "Es heißt Budget, so"),
    ("[[x]] <speed level='1'>", "x, speed level gleich '1'"),
]
"""What is written, and what a voice is given that needs no help."""

HEARD = {
    # written: how espeak-ng is to say it, by its own signs (ˈ and ˌ, the stress, are left out)
    "§ 61 Abs. 2 SGB IX": "paraɡɾɑːf aɪn ʊntzɛçtsɪç apzats tsvaɪ zoːtsiːɑːlɡəzɛtsbuːx nɔøn",
    "am 14.06.2023": "am fiːɾtseːntən juːniː tsvaɪ taʊzənt dɾaɪ ʊnttsvantsɪç",
    "2.250,00 €": "tsvaɪ taʊzənt tsvaɪhʊndɜt fynftsɪç ɔøroː",
    "Lohnkostenzuschuss": "loːnkɔstəntsuːʃʊs",
    "Inklusionsbetrieb": "ɪnkluːzjoːnsbətɾiːp",
    "Jobcenter": "dʒɔpsɛntɜ",
    "Jobcoach": "dʒɔpkoːtʃ",
    "Budget": "bydʒeː",
    "EUTB": "eː uː teː beː",
}
"""Golden: nobody changes a line without listening to it."""


def heard(text: str) -> str:
    """What espeak-ng makes of a text, in its own signs, without stress and marks of other languages."""
    command = ["espeak-ng", "-v", "de", "-q", "--ipa", "--stdin"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=30)
    for sign in ("ˈ", "ˌ", "(en)", "(de)"):
        done.stdout = done.stdout.replace(sign, "")
    return " ".join(done.stdout.split())


# --- what is said


@pytest.mark.parametrize(("written", "said"), SAID)
def test_what_is_said_for_what_is_written(written: str, said: str) -> None:
    assert to_say(written, OWN) == said


@needs_espeak
@pytest.mark.parametrize("written", HEARD)
def test_what_espeak_makes_of_it(written: str) -> None:
    version = subprocess.run(["espeak-ng", "--version"], capture_output=True, text=True, check=True).stdout
    if "1.51" not in version:
        pytest.skip(f"the goldens were heard with espeak-ng 1.51, this is {version[:40]}")
    assert heard(to_say(written, ESPEAK)) == HEARD[written]


@needs_espeak
def test_every_line_of_the_tables_changes_what_is_heard() -> None:
    """A respelling that makes no difference is one that nobody listened to."""
    joined = {word.replace("-", "")[:1] + word.replace("-", "")[1:].lower(): word for word in CONTENT.speech.divided}
    for written, said in {**joined, **CONTENT.speech.voices["espeak-ng"].words}.items():
        assert heard(written) != heard(said), written
        assert heard(to_say(written, ESPEAK)) == heard(said), written


def test_a_sentence_ends_where_it_ends() -> None:
    line = "Das gilt seit dem 14. Juni 2023. Siehe § 61 Abs. 2 SGB IX. Ist das z. B. so? Ja!"
    assert len(list(split([line, "", "- "], OWN))) == 4


def test_everything_on_every_page_can_be_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """No sign is left that a voice would spell out, and no number with a point in it."""
    once = cache(lambda line: to_say(line, OWN))  # most lines stand on many pages
    monkeypatch.setattr("guide.speech.prepare.to_say", lambda line, _: once(line))
    said: Counter[str] = Counter()
    for topic in CONTENT.tree.values():
        for state in states(topic):
            for level in ("leicht", "standard"):
                session = Session(CONTENT, TODAY, level)
                session.resume("&".join(f"{q}={a}" for q, a in {"rolle": "beratung", **dict(state.answers)}.items()))
                session.enter(topic.name)
                said.update(sentences(session.page(), session.words, OWN))
    for sentence in said:
        assert not set(sentence) & set("§€%()„“[]<>–·/"), sentence
        assert not re.search("[0-9][.][0-9]", sentence), sentence
    assert said.total() > 5000


@given(st.text(max_size=300))
def test_any_text_can_be_said_and_holds_no_command(text: str) -> None:
    said = to_say(text, OWN)
    assert not set(said) & set("[]<>")
    assert said.isprintable()


@pytest.mark.parametrize("sign", ["1", "1 ", "§", "a-", "A-a", "1.", "0 ", "(", "- ", "am 1.1.", "http://", "SGB I"])
def test_long_texts_take_no_time(sign: str) -> None:
    began = time.process_time()  # of the processor: a busy machine makes no difference
    to_say(sign * 20_000, ESPEAK)
    assert time.process_time() - began < 1


# --- which voice


def path_with(folder: Path, *programs: str) -> str:
    folder.mkdir(exist_ok=True)
    for program in programs:
        (folder / program).write_text("#!/bin/sh\n")
        (folder / program).chmod(0o755)
    return str(folder)


@pytest.mark.parametrize(
    ("programs", "name"),
    [
        (("pico2wave", "aplay", "espeak-ng"), "pico2wave"),
        (("pico2wave", "espeak-ng"), "espeak-ng"),  # nothing there to play what it writes
        (("espeak-ng", "mein-sprecher"), "espeak-ng"),
    ],
)
def test_the_first_voice_there_is(
    programs: tuple[str, ...], name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", path_with(tmp_path / "bin", *programs))
    assert find().name == name


def test_the_persons_own_command_comes_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", path_with(tmp_path / "bin", "mein-sprecher", "espeak-ng"))
    own = find("mein-sprecher --langsam 'mit Leerzeichen'")
    assert own.call("Text", 1.0, "") == Call(("mein-sprecher", "--langsam", "mit Leerzeichen"), "Text", {})
    assert find("mein-sprecher", to_file=True).name == "espeak-ng"  # it can only speak
    assert find("mein-sprecher -o {datei}", to_file=True).call("T", 1.0, "a b").command == (
        "mein-sprecher",
        "-o",
        "a b",
    )


@pytest.mark.parametrize("own", ["", "gibt-es-nicht", "'", "\x1b[31m"])
def test_without_a_voice_a_sentence_says_so(own: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nirgends")
    with pytest.raises(Problem):
        find(own)


@pytest.mark.parametrize("make", [engines._espeak, engines._say, engines._sapi])
def test_what_is_said_is_never_an_argument(make: Callable[[str, float, str], Call]) -> None:
    call = make("-v fr; lösche", 0.5, "-w.wav")
    assert call.typed == "-v fr; lösche"
    assert not any("lösche" in part for part in (*call.command, *call.environment.values()))


def test_for_pico_it_is_an_argument_that_is_no_switch() -> None:
    call = engines._pico(("aplay",), "-v fr", 0.5, "x.wav")
    assert call.command[-1] == '<speed level="50">-v fr</speed>'
    assert call.then == ("aplay", "x.wav")


# --- speaking

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
    answers = ("--antworten", "rolle=ich&rente_frage=hinzu&rente_bezug=voll&lohn=bis_grenze", "--thema", "rente")
    call = ("vorlesen", *answers, "-o", str(file))
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
    script, said = tmp_path / "sprecher", tmp_path / "said"
    script.write_text(f"#!/bin/sh\ncat >> {said}\n")
    script.chmod(0o755)
    typed = "1\nvorlesen\n" + "\n" * 3
    done = wegweiser("--zeilen", "--stimme", str(script), typed=typed)
    assert done.returncode == 0
    assert done.stderr == ""
    assert wegweiser("merken", "--stimme", str(script)).returncode == 0
    done = wegweiser("vorlesen", "--antworten", "rolle=ich&rente_frage=hinzu&rente_bezug=voll&lohn=bis_grenze")
    assert done.returncode == 0, done.stderr
    assert len(said.read_text()) > 300


# --- voices that behave badly

BAD_VOICES = {
    "ends at once": "exit 1",
    "is killed": "kill -9 $$",
    "reads nothing and ends": "exec <&-; exit 3",
    "complains": "echo 'error: no device' >&2",
}


def script(folder: Path, name: str, lines: str) -> Path:
    folder.mkdir(exist_ok=True)
    file = folder / name
    file.write_text(f"#!/bin/sh\n{lines}\n")
    file.chmod(0o755)
    return file


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
    voice = script(
        tmp_path / "bin", "sprecher", f"echo $$ > {pid}.neu; mv {pid}.neu {pid}; exec sleep 3600 # {{datei}}"
    )
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


@pytest.mark.parametrize("platform", ["linux", "darwin", "win32"])
def test_the_order_of_the_voices(platform: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With stand-ins on the path, taken away one after the other; each is asked to speak, slower and into a file."""
    folder = tmp_path / "bin"
    native = {"linux": [], "darwin": ["say"], "win32": ["powershell"]}[platform]
    order = ["mein-sprecher", "pico2wave", "espeak-ng", *native]
    for name in (*order, "aplay", *({"say", "powershell"} - set(native))):
        script(folder, name, "")
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr(sys, "platform", platform)
    monkeypatch.setattr(shutil, "which", lambda name: name if (folder / name).exists() else None)
    for name in order:
        own = "mein-sprecher" if name == "mein-sprecher" else ""
        found = find(own)
        assert found.name == {"mein-sprecher": "own", "powershell": "sapi"}.get(name, name)
        assert found.call("Satz.", 1.0, "x.wav").command[0] == name
        if name != "mein-sprecher":
            assert found.call("Satz.", 0.6, "x.wav") != found.call("Satz.", 1.0, "x.wav")
            assert "x.wav" in str(found.call("Satz.", 1.0, "x.wav"))
            (folder / name).unlink()
    with pytest.raises(Problem):
        find()


def test_a_stand_in_that_plays_gets_what_a_stand_in_wrote(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """pico2wave writes files only, which another program plays; nothing of them stays."""
    folder, heard = tmp_path / "bin", tmp_path / "gehoert"
    script(folder, "pico2wave", 'echo "$5" > "$4"')
    script(folder, "aplay", f'cat "$2" >> {heard}')
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    told: list[Problem] = []
    player = Player(find(), told.append)
    player.speed = 0.6
    player.read(["Eins.", "Zwei."])
    player.wait()
    assert told == []
    assert heard.read_text().splitlines() == [f'<speed level="60">{word}</speed>' for word in ("Eins.", "Zwei.")]
