"""Keeping, going on, notes and the next person in line mode."""

from datetime import date
from pathlib import Path

import pytest
from hands import files
from terminals import Dialogue, Terminal, environment, run

from guide.keep import Kept, keep, open_kept
from guide.load import Content


def test_line_mode_keeps_and_goes_on(content: Content, home: Path, tmp_path: Path) -> None:
    words = content.words("leicht")
    env = environment(HOME=str(home))
    typed = "1\nrente\nnotiz Amt anrufen\nbehalten\n\n\nneue person\nja\n1\nweitermachen\n1\nja\nnotiz\n\n"
    done = run("--zeilen", typed=typed, env=env, cwd=tmp_path)
    assert (done.returncode, done.stderr) == (0, b"")
    (file,) = files(home)
    assert open_kept(file).notes == "Amt anrufen"
    assert done.stdout.decode().count(words("Note: {note}", note="Amt anrufen")) == 2
    assert b"thema=rente" in done.stdout.rsplit(b"--weiter", 1)[1]
    assert words("Stored is only what you kept. Goodbye.") in done.stdout.decode()


def test_the_command_goes_on_from_a_file_and_asks_a_pipe_for_the_passphrase(
    day: date, home: Path, quick_passphrases: dict[str, str]
) -> None:
    env = environment(HOME=str(home), **quick_passphrases)
    file = home / "mit Leerzeichen.bww"
    keep(Kept("rolle=ich&thema=rente&gesehen=rente", day, day), file, "geheim")
    data = file.read_bytes()
    assert b"thema=rente" in run("--zeilen", "--datei", str(file), typed="geheim\n", env=env).stdout
    for typed in ("falsch\n", "", "\n"):
        done = run("--zeilen", "--datei", str(file), typed=typed, env=env)
        assert done.returncode == 2
        assert len(done.stderr.decode().strip().splitlines()) == 1
    assert run("--zeilen", "--datei", "gibt-es-nicht", env=env).returncode == 2
    assert files(home) == [file]
    assert file.read_bytes() == data


def test_a_passphrase_is_not_shown_on_a_terminal(
    content: Content, home: Path, quick_passphrases: dict[str, str]
) -> None:
    words, env = content.words("leicht"), environment(HOME=str(home), **quick_passphrases)
    with Terminal("--zeilen", env=env, cwd=home) as terminal:
        dialogue = Dialogue(terminal, words("Your answer: "))
        dialogue.answer()
        dialogue.say("1")
        terminal.send("behalten mappe\n")
        for prompt in ("Passphrase, or only Enter for none: ", "The same passphrase once more: "):
            asked = words(prompt).encode()
            terminal.wait(lambda asked=asked: asked in terminal.raw, prompt)  # type: ignore[misc]
            terminal.send("sesam-oeffne-dich\n")
        dialogue.answer()
        assert b"sesam" not in terminal.raw
        assert terminal.restored() == []


@pytest.mark.parametrize("right", [True, False])
def test_a_passphrase_may_be_mistyped_at_a_terminal(
    right: bool, content: Content, day: date, home: Path, quick_passphrases: dict[str, str]
) -> None:
    words, env = content.words("leicht"), environment(HOME=str(home), **quick_passphrases)
    file = home / "mappe.bww"
    keep(Kept("rolle=ich&thema=rente&gesehen=rente", day, day), file, "sesam")
    with Terminal("--zeilen", "--datei", str(file), env=env, cwd=home) as terminal:
        asked = words("Passphrase: ").encode()
        for number, typed in enumerate(["falsch", "falsch", "sesam" if right else "falsch"], 1):
            terminal.wait(lambda number=number: terminal.raw.count(asked) == number, "asked")  # type: ignore[misc]
            terminal.send(typed + "\n")
        if right:
            Dialogue(terminal, words("Your answer: ")).answer()
        else:
            assert terminal.ended() == 2
        assert b"sesam" not in terminal.raw
        assert b"Traceback" not in terminal.raw


HALF_SAID = (
    "suche\n", "1\nsuche\n", "1\nbehalten\n", "1\nbehalten x\n", "weitermachen\n", "1\nnotiz\n", "1\nneue person\n",
)  # fmt: skip


@pytest.mark.parametrize("typed", HALF_SAID)
def test_the_input_may_end_anywhere(typed: str, home: Path) -> None:
    done = run("--zeilen", typed=typed, env=environment(HOME=str(home)), cwd=home)
    assert (done.returncode, done.stderr) == (0, b"")
    assert files(home) == []
