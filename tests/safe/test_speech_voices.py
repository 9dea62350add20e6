"""Reading aloud: which voice speaks, and how each of them is called."""

import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from voices import script

from guide.problem import Problem
from guide.speech import engines
from guide.speech.engines import Call, find
from guide.speech.player import Player


def path_with(folder: Path, *programs: str) -> str:
    for program in programs:
        script(folder, program, "")
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
