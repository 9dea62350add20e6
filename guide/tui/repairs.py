"""What Textual does that we must do otherwise."""

import asyncio
import shutil
import signal
import sys
from codecs import getincrementaldecoder
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from functools import partial

from rich.cells import cached_cell_len
from textual import events
from textual.app import App
from textual.geometry import Size

SIGNALS = ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGINT")
MODES = (1000, 1002, 1003, 1004, 1006, 1015, 2004, 2048)
"""What Textual asks of a terminal: reports of the mouse, of focus, of pasting, of its size."""
ORDINARY = "".join(f"\x1b[?{mode}l" for mode in MODES) + "\x1b[<u\x1b[0m\x1b[?25h\x1b[?1049l"
"""Takes all of it back, and leaves the second screen."""


def repair_textual() -> None:
    """Two repairs of the driver that Textual starts: where it paints, and a stray byte that is no text."""
    setattr(sys, "__stderr__", sys.__stdout__)  # noqa: B010 - it paints on standard error, which people send to a file
    with suppress(ImportError):  # another driver on other systems
        from textual.drivers import linux_driver

        lenient = lambda name: partial(getincrementaldecoder(name), errors="replace")  # noqa: E731
        setattr(linux_driver, "getincrementaldecoder", lenient)  # noqa: B010


def forget_measured() -> None:
    """Rich keeps every text whose width it has measured, passphrases among them."""
    cached_cell_len.cache_clear()


def tell_true_size(app: App[None]) -> None:
    """Tell the app the size that the terminal has, if it believes in another one.

    Textual reads the size in a signal handler, which the next signal may interrupt: then the older size is told last.
    """
    size = Size(*shutil.get_terminal_size())
    if size != app.size:
        app.post_message(events.Resize(size, size))


@contextmanager
def terminal_given_back() -> Iterator[None]:
    """After an error that Textual did not expect, the terminal is as before all the same."""
    try:
        import termios

        before = termios.tcgetattr(sys.stdin.fileno())
    except (ImportError, OSError, ValueError, AttributeError):  # another system, or no terminal
        yield
        return
    except termios.error:
        yield
        return
    try:
        yield
    except BaseException:
        with suppress(OSError, ValueError, termios.error):
            sys.stdout.write(ORDINARY)
            sys.stdout.flush()
            termios.tcsetattr(sys.stdin.fileno(), termios.TCSADRAIN, before)
        raise


def hold_signals() -> list[int]:
    """From now on SIGTERM and its like are only noted: Textual takes the terminal before it could give it back."""
    noted: list[int] = []
    for name in SIGNALS:
        with suppress(ValueError, AttributeError):  # no such signal here
            signal.signal(getattr(signal, name), lambda number, frame: noted.append(number))
    return noted


def end_on_signals(end: Callable[[], object], noted: list[int]) -> None:
    """SIGTERM and its like end the window between two events, never in the middle of painting; so do those noted."""
    loop = asyncio.get_running_loop()
    for name in SIGNALS:
        with suppress(NotImplementedError, RuntimeError, ValueError, AttributeError):  # no such signal here
            loop.add_signal_handler(getattr(signal, name), end)
    if noted:
        end()
