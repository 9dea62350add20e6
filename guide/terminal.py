"""What kind of terminal this is, and how line mode reads and writes there."""

import os
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

SPELLED_OUT = {
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "€": "Euro", "„": '"', "“": '"',
    "‚": "'", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-", "\u00a0": " ", "§": "Paragraf",
}  # fmt: skip
"""For terminals that cannot show these signs."""


def wants_lines(flag: str | None, remembered: str) -> bool:
    """Whether line mode is the right one: by flag, ``ACCESSIBLE``, what was remembered, the terminal.

    Screen readers are not detected, and never will be: people say what they need.
    """
    if flag:
        return flag == "zeilen"
    if os.environ.get("ACCESSIBLE", "").strip().lower() not in ("", "0", "false", "nein"):
        return True
    if remembered == "zeilen" or not is_terminal():
        return True
    return os.environ.get("TERM", "") in ("", "dumb", "unknown") or not can_show_signs()


def is_terminal() -> bool:
    """Whether somebody sits at both ends."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def can_show_signs() -> bool:
    """Whether the terminal shows more than ASCII and Western letters."""
    return (sys.stdout.encoding or "").replace("-", "").lower() == "utf8"


def spell_out() -> None:
    """From now on signs that the output cannot show are spelled out instead of stopping the program."""
    import codecs

    def replace(error: UnicodeError) -> tuple[str, int]:
        assert isinstance(error, UnicodeEncodeError)
        bad = error.object[error.start : error.end]
        return "".join(SPELLED_OUT.get(sign, "?") for sign in bad), error.end

    codecs.register_error("wegweiser", replace)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="wegweiser")
    if hasattr(sys.stdin, "reconfigure"):
        sys.stdin.reconfigure(errors="replace")


def line_writer() -> Callable[[str], None]:
    """Prints a line at once; on a terminal long lines are broken between words, in a pipe they stay whole."""
    width = os.get_terminal_size().columns if sys.stdout.isatty() else 0

    def write(line: str) -> None:
        if width and len(line) >= width:
            import textwrap

            line = textwrap.fill(line, max(width - 1, 10), break_on_hyphens=True)
        print(line, flush=True)

    return write


@contextmanager
def on_hangup() -> Iterator[None]:
    """SIGTERM and SIGHUP end a visit like Ctrl-C, so that the terminal is left in order."""

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), stop) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
