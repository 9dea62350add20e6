"""The voices there may be on this machine, and how each is asked to speak or to write a file.

What is to be said goes through standard input where a voice can take it there, so that no text can be taken for a
switch and no other user sees it in the list of processes. No shell is used.
"""

import os
import shlex
import shutil
import sys
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from guide.page import clean
from guide.problem import Problem

SPEED = 150
"""Words a minute when nobody asked for slower; slower is a part of it."""
SLOWEST = 0.4
SOUND = ".wav"
"""What every voice writes; pico2wave writes into no file of another name."""
FILE_BLANK = "{datei}"
"""In a person's own command the place of the file to write; a command without it can only speak."""
_PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("ffplay", "-nodisp", "-autoexit", "-loglevel", "quiet"))
_SAPI = (
    "Add-Type -AssemblyName System.Speech; [Console]::InputEncoding = [Text.Encoding]::UTF8; "
    "$v = New-Object System.Speech.Synthesis.SpeechSynthesizer; "
    "$v.SelectVoiceByHints('NotSet', 'NotSet', 0, 'de-DE'); $v.Rate = [int]$env:WEGWEISER_RATE; "
    "if ($env:WEGWEISER_WAV) { $v.SetOutputToWaveFile($env:WEGWEISER_WAV) }; $v.Speak([Console]::In.ReadToEnd())"
)
"""File and speed come through the environment: what stands in a script could be taken for part of it."""


class Call(NamedTuple):
    """A program to run, with what goes to its standard input. ``then`` plays the file it wrote, if it only writes."""

    command: tuple[str, ...]
    typed: str
    environment: dict[str, str]
    then: tuple[str, ...] = ()


class Engine(NamedTuple):
    """A voice. ``call`` takes the text, the speed (1.0 is ordinary) and the file to write, "" to speak aloud.

    ``through_file`` is true for a voice that can only write files, which then are played; ``writes`` is false for one
    that can only speak.
    """

    name: str
    call: Callable[[str, float, str], Call]
    writes: bool = True
    through_file: bool = False


def find(own: str = "", to_file: bool = False) -> Engine:
    """The first voice there is: the person's own command, pico2wave, espeak-ng, say, SAPI.

    Raises Problem when there is none, or when the person's own command cannot be run.
    """
    if own:
        engine = _own(own)
        if engine.writes or not to_file:
            return engine
    player = next((command for command in _PLAYERS if shutil.which(command[0])), ())
    if shutil.which("pico2wave") and (player or to_file):
        return Engine("pico2wave", partial(_pico, player), through_file=True)
    if shutil.which("espeak-ng"):
        return Engine("espeak-ng", _espeak)
    if sys.platform == "darwin" and shutil.which("say"):
        return Engine("say", _say)
    if sys.platform == "win32" and shutil.which("powershell"):
        return Engine("sapi", _sapi)
    raise Problem("There is no voice on this computer. Ask somebody to install the program espeak-ng.")


def _own(text: str) -> Engine:
    """A person's own command; with a place for the file it writes, without one it speaks."""
    try:
        command = tuple(shlex.split(text, posix=os.name != "nt"))
    except ValueError:
        command = ()
    player = next((command for command in _PLAYERS if shutil.which(command[0])), ())
    writes = FILE_BLANK in text
    if not command or not shutil.which(command[0]):
        raise Problem("This command for reading aloud cannot be run: {command}", command=clean(text)[:80])

    def call(said: str, speed: float, file: str) -> Call:
        then = (*player, file) if player else ()
        return Call(tuple(part.replace(FILE_BLANK, file) for part in command), said, {}, then)

    return Engine("own", call, writes, through_file=writes)


def _pico(player: tuple[str, ...], said: str, speed: float, file: str) -> Call:
    """It takes its text as an argument only; the mark for the speed before it keeps it from being a switch."""
    marked = f'<speed level="{round(100 * speed)}">{said}</speed>'
    return Call(("pico2wave", "-l", "de-DE", "-w", file, marked), "", {}, (*player, file))


def _espeak(said: str, speed: float, file: str) -> Call:
    to_file = ("-w", file) if file else ()
    return Call(("espeak-ng", "-v", "de", "-s", str(round(SPEED * speed)), *to_file, "--stdin"), said, {})


def _say(said: str, speed: float, file: str) -> Call:
    to_file = ("--file-format=WAVE", "--data-format=LEI16@22050", "-o", file) if file else ()
    return Call(("say", "-v", "Anna", "-r", str(round(SPEED * speed)), *to_file, "-f", "-"), said, {})


def _sapi(said: str, speed: float, file: str) -> Call:
    rate = str(round((speed - 1) * 10))  # -10 to 10, 0 is ordinary
    command = ("powershell", "-NoProfile", "-NonInteractive", "-Command", _SAPI)
    return Call(command, said, {"WEGWEISER_RATE": rate, "WEGWEISER_WAV": file})
