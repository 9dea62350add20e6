"""Programs in a real (pseudo) terminal, and what a person would see there.

Every wait polls for something that is to happen and has a limit, so that nothing sleeps longer than it must.
"""

import contextlib
import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pyte

from guide.page import Page

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = (sys.executable, "-c", "from guide.cli import main; main()")
LONG = 30.0
"""Seconds after which something that should have happened counts as missing, also on a machine with too much to do."""
MOUSE = (9, 1000, 1001, 1002, 1003, 1004, 1005, 1006, 1015, 1016)
ALTERNATE = (47, 1047, 1049)
CURSOR = 25
_MARKED = re.compile(r" ?(?P<mark>>) *(?P<number>\d+) +(?=\S)")
_SEQUENCE_START = re.compile(rb"\x1b(\[[0-9;?<>=!$]*|\][^\x07\x1b]*|P[^\x1b]*|)$")
_NOT_FOR_PYTE = re.compile(rb"\x1b\[[<>=][0-9;]*[a-zA-Z]|\x1b\[\?[0-9;]*\$p|\x1bP[^\x1b]*\x1b\\|\x1b\[\?[0-9]*u")
_MODE = re.compile(rb"\x1b\[\?([0-9;]+)([hl])")

_homes = tempfile.TemporaryDirectory(prefix="wegweiser-home-")


def environment(**changes: str | None) -> dict[str, str]:
    """A clean environment with nothing remembered; ``None`` takes a variable away."""
    home = _homes.name
    base: dict[str, str | None] = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "HOME": home, "XDG_CONFIG_HOME": home + "/config",
        "LANG": "C.UTF-8", "TERM": "xterm-256color", "PYTHONPATH": str(ROOT),
    }  # fmt: skip
    return {name: value for name, value in {**base, **changes}.items() if value is not None}


def run(
    *arguments: str | bytes,
    typed: str | bytes = b"",
    env: Mapping[str, str] | None = None,
    cwd: Path | None = None,
    program: Sequence[str] = PROGRAM,
) -> subprocess.CompletedProcess[bytes]:
    """Run the program with pipes to its end."""
    data = typed.encode() if isinstance(typed, str) else typed
    return subprocess.run(
        [*program, *arguments],
        input=data,
        capture_output=True,
        timeout=60,
        env=env or environment(),
        cwd=cwd,
        check=False,
    )


class Terminal:
    """A program in a terminal of its own, with a screen that understands what it writes."""

    def __init__(
        self,
        *arguments: str,
        columns: int = 80,
        rows: int = 24,
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
        program: Sequence[str] = PROGRAM,
        plain: bool = False,
        stderr: int | None = None,
    ) -> None:
        self.master, self._slave = pty.openpty()
        self.screen = pyte.Screen(columns, rows)
        self._stream = pyte.ByteStream(self.screen)
        self.raw = b""
        self._pending = b""
        self.modes: dict[int, bool] = {}
        self._set_size(columns, rows)
        self._plain = plain
        if plain:  # no picture is needed, and a carriage return in the output is the program's own
            attributes = termios.tcgetattr(self._slave)
            attributes[1] &= ~termios.OPOST
            termios.tcsetattr(self._slave, termios.TCSANOW, attributes)
        self.attributes = termios.tcgetattr(self._slave)
        slave = self._slave
        self.process = subprocess.Popen(
            [*program, *arguments], stdin=slave, stdout=slave, stderr=slave if stderr is None else stderr,
            env=env or environment(), cwd=cwd, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(0, termios.TIOCSCTTY, 0),
        )  # fmt: skip

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, *error: object) -> None:
        if self.process.poll() is None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(10)
        for descriptor in (self.master, self._slave):
            with contextlib.suppress(OSError):
                os.close(descriptor)

    # what happens there

    def resize(self, columns: int, rows: int, calmly: bool = True) -> None:
        """What a terminal does when a person drags its corner; the kernel sends SIGWINCH.

        Calmly: what was painted for the old size has arrived, and something for the new size has.
        """
        while self.pump(0.02 if calmly else 0):
            pass
        before = len(self.raw)
        self.screen.resize(rows, columns)
        self._set_size(columns, rows)
        if calmly:
            self.wait(lambda: len(self.raw) > before, f"something at {columns} x {rows}")

    def press(self, keys: str | bytes, condition: Callable[[], object], what: str = "") -> None:
        """Send keys, and wait until the program has answered and the condition holds."""
        before = len(self.raw)
        self.send(keys)
        self.wait(lambda: len(self.raw) > before and condition(), what or f"after {keys!r}")

    def send(self, keys: str | bytes) -> None:
        data = keys.encode() if isinstance(keys, str) else keys
        while data:
            self.pump()
            data = data[os.write(self.master, data[:512]) :]

    def signal(self, number: int) -> None:
        os.kill(self.process.pid, number)

    def hang_up(self) -> None:
        """The terminal goes away, as when its window is closed."""
        os.close(self._slave)
        os.close(self.master)

    def pump(self, seconds: float = 0.0) -> bool:
        """Read what has been written, waiting at most so long for the first byte. False when there was nothing."""
        got = False
        while select.select([self.master], [], [], 0 if got else seconds)[0]:
            try:
                data = os.read(self.master, 65536)
            except OSError:
                return got
            if not data:
                return got
            got = True
            self._take(data)
        return got

    def _take(self, data: bytes) -> None:
        self.raw += data
        if self._plain:
            return
        data = self._pending + data
        unfinished = _SEQUENCE_START.search(data)
        self._pending = data[unfinished.start() :] if unfinished else b""
        data = data[: unfinished.start()] if unfinished else data
        for numbers, how in _MODE.findall(data):
            self.modes |= {int(number): how == b"h" for number in numbers.split(b";") if number}
        self._stream.feed(_NOT_FOR_PYTE.sub(b"", data))

    def wait(self, condition: Callable[[], object], what: str = "", seconds: float = LONG) -> None:
        """Until the condition holds on a screen that is settled; fails with the picture of the screen."""
        limit = time.monotonic() + seconds
        while time.monotonic() < limit:
            quiet = not self.pump(0.01)
            if quiet and condition() and not self.pump(0.015):
                return
            if self.process.poll() is not None:
                self.pump()
                if condition():
                    return
                break
        raise AssertionError(f"never happened: {what}\n{self.picture()}")

    def rests(self) -> bool:
        """Whether the program has read what was typed and all its threads wait for more; under strace, the program."""
        if self.process.poll() is not None:
            return True
        waiting = struct.unpack("i", fcntl.ioctl(self._slave, termios.FIONREAD, b"\0" * 4))[0]
        tasks = Path("/proc", str(self.process.pid), "task")
        if Path(os.fspath(self.process.args[0])).name == "strace":
            child = (tasks / str(self.process.pid) / "children").read_text().split()[:1]
            tasks = Path("/proc", *child, "task") if child else tasks
        states = []
        for stat in tasks.glob("*/stat"):
            with contextlib.suppress(OSError):  # a thread that has just ended
                states.append(stat.read_text().rpartition(") ")[2][0])
        return not waiting and set(states) <= {"S"}

    def ended(self, seconds: float = LONG) -> int:
        """The exit status, after everything written has been read."""
        limit = time.monotonic() + seconds
        while self.process.poll() is None and time.monotonic() < limit:
            self.pump(0.02)
        assert self.process.poll() is not None, "still runs\n" + self.picture()
        self.pump()
        return self.process.returncode

    # what is seen

    def rows(self) -> list[str]:
        return [row.rstrip() for row in self.screen.display]

    def text(self) -> str:
        return "\n".join(self.rows())

    def picture(self) -> str:
        """The screen with the cursor's place, for messages of failed tests."""
        x, y = self.screen.cursor.x, self.screen.cursor.y
        return f"cursor at {x}, {y}, exit status {self.process.poll()}\n" + "\n".join(f"|{row}" for row in self.rows())

    def flat(self) -> str:
        """Everything on the screen without any space: for comparing with text that may be wrapped in any way."""
        return squeezed(self.text())

    @property
    def cursor_shown(self) -> bool:
        return self.modes.get(CURSOR, True) and not self.screen.cursor.hidden

    def choices(self) -> dict[int, str]:
        """The choices on the screen with their number, words without spaces; one cut off above is left out."""
        rows = [row.ljust(self.screen.columns) for row in self.screen.display]
        first = last = self.screen.cursor.y
        mark = _MARKED.match(rows[first]) if 0 <= first < len(rows) else None
        if mark is None:
            return {}
        indent = mark.end()

        def number_in(row: str) -> int:
            start = re.fullmatch(r" ?[> ] *(\d+) +", row[:indent])
            return int(start[1]) if start else 0

        def belongs(row: str) -> bool:
            return bool(number_in(row)) or (row[:indent].isspace() and not row[indent:].isspace())

        while first > 0 and belongs(rows[first - 1]):
            first -= 1
        while last + 1 < len(rows) and belongs(rows[last + 1]):
            last += 1
        found: dict[int, str] = {}
        number = 0
        for row in rows[first : last + 1]:
            number = number_in(row) or number
            if number:
                found[number] = found.get(number, "") + squeezed(row[indent:])
        return found

    def marked(self) -> int:
        """The number of the choice with the mark, if it is the only mark and the cursor stands on it; else 0."""
        marks = {y: match for y, row in enumerate(self.screen.display) if (match := _MARKED.match(row))}
        if list(marks) != [self.screen.cursor.y]:
            return 0
        mark = marks[self.screen.cursor.y]
        return int(mark["number"]) if mark.start("mark") == self.screen.cursor.x else 0

    def shows(self, page: Page) -> bool:
        """Whether this page is on the screen: its title, and its choices where the mark is."""
        found = self.choices()
        labels = [squeezed(choice.label) for choice in page.choices]

        def fits(number: int, text: str) -> bool:
            label = labels[number - 1] if number <= len(labels) else "?"
            return text.startswith(label) or (number == max(found) and label.startswith(text))

        agree = all(fits(number, text) for number, text in found.items())
        return agree and self.marked() in found and squeezed(page.title)[:30] in self.flat()

    def restored(self) -> list[str]:
        """What of the terminal is not as it was before: nothing, it is to be hoped."""
        wrong = []
        if any(self.modes.get(mode) for mode in ALTERNATE):
            wrong.append("alternate screen")
        if not self.cursor_shown:
            wrong.append("cursor hidden")
        wrong += [f"mouse or focus reporting {mode}" for mode in MOUSE if self.modes.get(mode)]
        wrong += [f"mode {mode}" for mode in (2004, 2026, 2048) if self.modes.get(mode)]
        if termios.tcgetattr(self._slave) != self.attributes:
            wrong.append("termios attributes")
        pushed = len(re.findall(rb"\x1b\[>[0-9;]*u", self.raw)) - len(re.findall(rb"\x1b\[<[0-9]*u", self.raw))
        if pushed > 0:
            wrong.append("keyboard protocol")
        return wrong

    def _set_size(self, columns: int, rows: int) -> None:
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))


def squeezed(text: str) -> str:
    return "".join(text.split())


class Dialogue:
    """Line mode in a terminal: lines typed one by one, each after the prompt has come."""

    def __init__(self, terminal: Terminal, prompt: str, seconds: float = LONG) -> None:
        self.terminal, self.prompt, self.seconds = terminal, prompt.encode(), seconds
        self._at = 0

    def answer(self) -> str:
        """Everything written since the last line typed, up to the next prompt."""
        limit = time.monotonic() + self.seconds
        raw = b""
        while not raw.endswith(self.prompt):
            self.terminal.pump(0.2)
            raw = self.terminal.raw[self._at :]
            assert time.monotonic() < limit, f"no prompt after {raw[-500:]!r}"
        self._at = len(self.terminal.raw)
        return raw.decode().removesuffix(self.prompt.decode())

    def say(self, line: str) -> str:
        """Type a line; what the program says to it, without the line that was typed."""
        self.terminal.send(line + "\n")
        return self.answer().removeprefix(line + "\n")
