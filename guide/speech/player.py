"""Speaking sentence by sentence in the background: nobody has to wait for a voice, and it can be stopped at once."""

import atexit
import contextlib
import os
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Lock, Thread

from guide.disk import new_file
from guide.problem import Problem
from guide.speech.engines import SLOWEST, SOUND, Call, Engine

STEP = 0.2
"""By how much a voice becomes slower, as a part of its ordinary speed."""
ENDING = 0.5
"""Seconds in which a voice that was ended has ended."""
PATIENCE, SLOW = 15.0, 0.25
"""Seconds, and seconds a sign at ordinary speed, after which a voice counts as stuck: it needs a quarter of that."""
ROOM = 1 << 16
"""Bytes that must still fit beside a sound file: a voice does not tell that the disk was full."""


class Player:
    """Speaks with one voice. ``tell`` is called, from another thread, when the voice fails."""

    def __init__(self, engine: Engine, tell: Callable[[Problem], object]) -> None:
        self.engine, self.tell = engine, tell
        self.speed = 1.0
        self._sentences: tuple[str, ...] = ()
        self._at = 0
        self._turn = 0
        self._lock = Lock()
        self._patience = PATIENCE
        self._process: subprocess.Popen[bytes] | None = None
        self._thread: Thread | None = None
        atexit.register(self.stop)  # nobody goes on speaking when we have ended, however that came

    @property
    def speaking(self) -> bool:
        """Whether there is still something to say."""
        return self._thread is not None and self._thread.is_alive()

    def read(self, sentences: Sequence[str], start: int = 0) -> None:
        """Stop, and speak these sentences from the one with this number on."""
        self.stop()
        self._sentences, self._at = tuple(sentences), start
        self._thread = Thread(target=self._run, args=(self._turn, self._sentences, start), daemon=True)
        self._thread.start()

    def stop(self) -> None:
        """Be silent at once."""
        with self._lock:
            self._turn += 1
            if self._process is not None:
                _end(self._process)

    def forget(self) -> None:
        """Be silent, and keep nothing of what was said."""
        self.stop()
        if self._thread is not None:
            self._thread.join(ENDING)
        self._sentences, self._at, self._thread, self._process = (), 0, None, None

    def slower(self) -> None:
        """Speak slower from the next sentence on; after the slowest comes the ordinary speed again."""
        self.speed = 1.0 if self.speed - STEP < SLOWEST else self.speed - STEP

    def again(self, sentences: Sequence[str]) -> None:
        """Of these sentences the present or last one once more, and on from there; others from the first one on."""
        self.read(sentences, self._at if tuple(sentences) == self._sentences else 0)

    def wait(self) -> None:
        """Wait until everything is said, or Ctrl-C stops it."""
        try:
            while self._thread is not None and self._thread.is_alive():
                self._thread.join(0.2)
        finally:
            self.stop()

    def _run(self, turn: int, sentences: tuple[str, ...], start: int) -> None:
        for number in range(start, len(sentences)):
            with self._lock:
                if turn != self._turn:
                    return
                self._at = number
            try:
                self._say(sentences[number], turn)
            except Problem as problem:
                self._fail(problem, turn)
                return
            except Exception:  # a full disk, text that cannot be passed on: a voice that fails is no reason to end
                self._fail(_silent(self.engine), turn)
                return

    def _fail(self, problem: Problem, turn: int) -> None:
        if turn == self._turn:
            self.tell(problem)

    def _say(self, sentence: str, turn: int) -> None:
        self._patience = _patience(sentence) / self.speed
        if not self.engine.through_file:
            self._start(self.engine.call(sentence, self.speed, ""), turn)
            return
        with tempfile.TemporaryDirectory(prefix="wegweiser-", dir=_memory()) as folder:
            file = os.path.join(folder, "satz.wav")
            call = self.engine.call(sentence, self.speed, file)
            self._start(call, turn)
            self._start(Call(call.then, "", {}), turn)

    def _start(self, call: Call, turn: int) -> None:
        """Run a program to its end, unless somebody stops it. Raises Problem when it fails."""
        with self._lock:  # between two sentences nobody may begin to speak after ``stop``
            if turn != self._turn:
                return
            process = self._process = _popen(call)
        if _failed(process, call.typed, self._patience) and turn == self._turn:
            raise _silent(self.engine)


def write_file(engine: Engine, sentences: Sequence[str], path: Path, replace: bool = False) -> None:
    """Write a sound file, whole or not at all.

    Raises ``guide.disk.Occupied`` for an existing file that is not to be replaced, and Problem when it fails.
    """
    with new_file(path, replace, SOUND) as temporary:
        told: list[Problem] = []
        into_it = engine._replace(
            call=lambda said, speed, _: engine.call(said, speed, str(temporary)), through_file=False
        )
        player = Player(into_it, told.append)  # in a thread: a signal would lose a voice that is just being started
        player.read(["\n".join(sentences)])
        player.wait()
        with tempfile.TemporaryFile(dir=path.parent) as probe:
            probe.write(bytes(ROOM))
            os.fsync(probe.fileno())
        if told and "command" in told[0].values:  # it could not even be started
            raise told[0]
        if told or not temporary.stat().st_size:
            raise Problem("The voice has made no sound file: {name}. Nothing was changed.", name=engine.name)


def _popen(call: Call) -> "subprocess.Popen[bytes]":
    try:
        return subprocess.Popen(
            call.command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**os.environ, **call.environment}, start_new_session=True,
        )  # fmt: skip
    except (OSError, ValueError, IndexError):
        raise Problem("This command for reading aloud cannot be run: {command}", command=call.command[:1]) from None


def _failed(process: "subprocess.Popen[bytes]", typed: str, seconds: float) -> bool:
    try:
        _, said = process.communicate(typed.encode(), timeout=seconds)
    except subprocess.TimeoutExpired:
        _end(process)
        process.communicate()
        return True
    except BaseException:  # Ctrl-C while we wait does not reach the voice
        _end(process)
        raise
    return process.returncode != 0 or b"error:" in said  # espeak-ng says so, and calls it a success


def _patience(text: str) -> float:
    return PATIENCE + SLOW * len(text)


def _silent(engine: Engine) -> Problem:
    return Problem("The voice cannot speak: {name}. Is the sound switched on?", name=engine.name)


def _end(process: "subprocess.Popen[bytes]") -> None:
    """With everything it has started itself."""
    with contextlib.suppress(OSError):
        if sys.platform == "win32":
            process.kill()
        elif process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)


def _memory() -> str | None:
    """A folder in memory for sounds that nobody asked to have on disk, where there is one."""
    return "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
