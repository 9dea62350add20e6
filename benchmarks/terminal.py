"""A program in a real pseudo-terminal, and the moment at which something could be read on its screen."""

import os
import pty
import select
import signal
import struct
import subprocess
import termios
import time
from collections.abc import Collection, Mapping
from fcntl import ioctl
from pathlib import Path
from types import TracebackType

import pyte

COLUMNS, ROWS = 80, 24
QUIET = 0.25
"""Seconds without output after which the screen is worked out.

Never earlier: pyte is slow, and a driver that is busy would read, and time, what the program paints next too late.
"""
PATIENCE = 30
"""Seconds after which a program that does not show what is awaited is given up."""
ROOT = Path(__file__).resolve().parents[1]


def squeeze(text: str) -> str:
    """The text without white space, so that it is found on a screen however it was broken into lines."""
    return "".join(text.split())


class NeverShown(Exception):
    """A program ended, or was given up, before it showed what was awaited; the message says what it showed instead."""


class Program:
    """A running program. ``wait`` tells how long after the start, or after the last ``press``, something was shown."""

    def __init__(self, command: list[str], environment: Mapping[str, str], rows: int = ROWS) -> None:
        self._screen = pyte.Screen(COLUMNS, rows)
        self._stream = pyte.ByteStream(self._screen)
        self._terminal, other_end = pty.openpty()
        ioctl(other_end, termios.TIOCSWINSZ, struct.pack("HHHH", rows, COLUMNS, 0, 0))
        self._since = time.perf_counter()
        self._process = subprocess.Popen(
            command,
            stdin=other_end,
            stdout=other_end,
            stderr=other_end,
            env=environment,
            cwd=ROOT,
            start_new_session=True,
        )
        os.close(other_end)

    def __enter__(self) -> "Program":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._process.send_signal(signal.SIGKILL)
        self._process.wait()
        os.close(self._terminal)

    def press(self, key: str) -> None:
        self._since = time.perf_counter()
        os.write(self._terminal, key.encode())

    def wait(self, texts: Collection[str]) -> float:
        """Seconds until all of the texts stood on the screen at once. Raises NeverShown when they never do."""
        wanted = [squeeze(text) for text in texts]
        read: list[tuple[float, bytes]] = []
        end = time.perf_counter() + PATIENCE
        while time.perf_counter() < end:
            if select.select([self._terminal], [], [], QUIET)[0] and (data := self._read()):
                read.append((time.perf_counter(), data))
                continue
            shown = self._replay(read, wanted)
            read.clear()
            if shown is not None:
                return shown - self._since
            if self._process.poll() is not None:
                break
        raise NeverShown("\n".join(("This was never shown:", *texts, "This was:", *self._screen.display)))

    def rest(self, seconds: float) -> None:
        """Leave the program alone, as a reader does; what it writes meanwhile is taken note of."""
        end = time.perf_counter() + seconds
        while (left := end - time.perf_counter()) > 0:
            if select.select([self._terminal], [], [], left)[0] and (data := self._read()):
                self._stream.feed(data)

    def peak_memory(self) -> float:
        """Megabytes of memory at most so far.

        Asked of the kernel while the program runs. What ``wait4`` tells later would also count the moment between fork
        and exec, in which the program still is a copy of this one. NaN where there is no ``/proc``.
        """
        try:
            lines = Path(f"/proc/{self._process.pid}/status").read_text(encoding="ascii", errors="replace").splitlines()
        except OSError:
            return float("nan")
        return next((int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM:")), float("nan"))

    def _read(self) -> bytes:
        try:
            return os.read(self._terminal, 65536)
        except OSError:  # so Linux says that nobody has the other end open any more
            self._process.wait()
            return b""

    def _replay(self, read: list[tuple[float, bytes]], wanted: list[str]) -> float | None:
        """Feed what was read to the screen; the moment at which it first showed all that is wanted, or None."""
        found = None
        for moment, data in read:
            self._stream.feed(data)
            if found is None:
                screen = squeeze("".join(self._screen.display))
                if all(text in screen for text in wanted):
                    found = moment
        return found
