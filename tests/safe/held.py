"""A case of a fuzz test is held tight: one second, 300 MB more, and nothing of the system may be touched."""

import contextlib
import gc
import resource
import signal
import sys
import time
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path

from hypothesis import strategies as st
from support import TODAY

from guide.fill import FORMS

SECONDS = 1.0
"""Time of the processor that one case may take, so that a busy machine makes no difference."""
PATIENCE = 30.0
"""Time by the clock after which a case waits for something that never comes, such as the other end of a pipe."""
MEMORY = 300 << 20
"""Bytes that one case may take beside what was taken before it."""
FORBIDDEN = (
    "os.system", "os.exec", "os.fork", "os.posix_spawn", "os.spawn", "subprocess.Popen", "pty.spawn",
    "socket.", "ctypes.", "os.remove", "os.rename", "os.mkdir", "os.rmdir", "os.chmod", "os.link", "os.symlink",
    "os.truncate", "os.putenv",
    "os.kill", "shutil.", "pickle.", "webbrowser.", "urllib.", "ftplib.", "smtplib.",
    "sys.settrace", "sys.setprofile", "function.__new__",
)  # fmt: skip
"""The beginnings of the audit events of everything that a text, line or search could only do by being run."""


class Broke(AssertionError):
    """What a case did that no case may."""


class TookTooLong(BaseException):
    """No Exception, so that nothing on the way takes it for one of its own."""


class Touched(BaseException):
    """Something of the system was used that no case has any business with."""


class Measured:
    """How many cases were run, and the worst of them."""

    def __init__(self) -> None:
        self.cases = 0
        self.slowest = self.seconds = 0.0

    def add(self, took: float) -> None:
        self.cases += 1
        self.seconds += took
        self.slowest = max(self.slowest, took)

    def __str__(self) -> str:
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        return (
            f"{self.cases} cases in {self.seconds:.1f} s, slowest {self.slowest:.3f} s, whole process at most {peak} MB"
        )


measured: "defaultdict[str, Measured]" = defaultdict(Measured)
"""What the cases of each name took in this process."""
for _level in ("leicht", "standard"):  # Babel reads its own data once, with pickle
    FORMS["euro"](Decimal(1), _level)
    FORMS["wochentag"](TODAY, _level)
_watching = False


def _watch(event: str, arguments: tuple[object, ...]) -> None:
    if not _watching:
        return
    writes = event == "open" and isinstance(arguments[1], str) and set(arguments[1]) & set("wax+")
    if writes or event.startswith(FORBIDDEN):
        raise Touched(event, arguments)


sys.addaudithook(_watch)


@contextlib.contextmanager
def held(name: str = "") -> Iterator[None]:
    """Run a case, and count it under a name. Raises Broke where it takes too long or too much memory, waits for ever,
    or touches the system.

    What never comes back from C is not ended here; the run of the tests then stands still.
    """
    global _watching
    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    before = signal.signal(signal.SIGPROF, _too_long), signal.signal(signal.SIGALRM, _too_long)
    began = time.process_time()
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() + MEMORY, hard))
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    signal.setitimer(signal.ITIMER_REAL, PATIENCE)
    gc.disable()  # clearing up after thousands of other cases is not the time of this one
    _watching = sys.dont_write_bytecode = True
    try:
        yield
    except (TookTooLong, Touched, MemoryError) as broken:
        raise Broke(repr(broken)) from broken
    finally:
        _watching = sys.dont_write_bytecode = False
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        took = time.process_time() - began
        gc.enable()
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))
        signal.signal(signal.SIGPROF, before[0])
        signal.signal(signal.SIGALRM, before[1])
        if name:
            measured[name].add(took)
    if took > SECONDS + 0.2:  # somebody has swallowed the signal
        raise Broke(f"{took:.1f} s")


def _too_long(*_: object) -> None:
    raise TookTooLong


def damage(pieces: Sequence[str], most: int = 6) -> "st.SearchStrategy[list[tuple[str, int, str]]]":
    """Steps for ``mutated``, with pieces that matter where they are put."""
    more = st.sampled_from(pieces) | st.text(max_size=8)
    kinds = st.sampled_from(["cut", "drop", "put", "put", "replace", "double"])
    return st.lists(st.tuples(kinds, st.integers(0, 10**6), more), max_size=most)


def mutated(text: str, steps: Sequence[tuple[str, int, str]]) -> str:
    """A text with some damage done to it: cut, doubled, put in, left out, swapped."""
    for what, number, more in steps:
        at = number % (len(text) + 1)
        to = min(len(text), at + 1 + number // 7 % 40)
        match what:
            case "cut":
                text = text[:at]
            case "drop":
                text = text[:at] + text[to:]
            case "put":
                text = text[:at] + more + text[at:]
            case "replace":
                text = text[:at] + more + text[to:]
            case "double":
                text = text[:to] + text[at:to] * (1 + number % 5) + text[to:]
    return text
