"""What kind of terminal this is, and how line mode reads and writes there."""

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress

SPELLED_OUT = {
    "ä": "ae", "ö": "oe", "ü": "ue", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "ß": "ss", "€": "Euro", "„": '"', "“": '"',
    "‚": "'", "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-", "\u00a0": " ", "§": "Paragraf",
}  # fmt: skip
"""For terminals that cannot show these signs."""
WHOLE = ("://", "--weiter ", ".bww")
"""What makes a line one that people copy."""


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


def leave_no_trace() -> None:
    """Whatever ends the program, the system writes no picture of its memory to the disk (a core dump)."""
    with suppress(ImportError, OSError, ValueError):  # not on every system
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def be_lenient() -> None:
    """From now on bytes that are no text are taken as a sign, and signs that cannot be shown are spelled out.

    A stream that whoever started us has closed is an empty one.
    """
    import codecs

    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115 - it stays open until the end

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


def read_line(prompt: str) -> str:
    """Ask for a line. Raises EOFError at the end of input.

    Not ``input``: on a terminal that writes its prompt to standard error, away from everything else.
    """
    print(prompt, end="", flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")


def read_secret(prompt: str) -> str:
    """Ask for a line that nobody is to see while it is typed. Raises EOFError at the end of input.

    From a pipe it is a line like any other.
    """
    if not is_terminal():
        return read_line(prompt)
    from getpass import getpass

    return getpass(prompt)


def write_line(line: str) -> None:
    """Print a line at once. On a terminal it is broken between words; addresses and lines to copy stay whole."""
    width = os.get_terminal_size(sys.stdout.fileno()).columns if sys.stdout.isatty() else 0
    if width and len(line) >= width and not any(sign in line for sign in WHOLE):
        import textwrap

        line = textwrap.fill(line, max(width - 1, 10), break_long_words=False)
    print(line, flush=True)


@contextmanager
def on_hangup() -> Iterator[None]:
    """SIGTERM, SIGHUP and Ctrl-\\ end a visit like Ctrl-C, so that the terminal is left in order."""

    def stop(number: int, frame: object) -> None:
        raise KeyboardInterrupt

    names = [name for name in ("SIGTERM", "SIGHUP", "SIGQUIT") if hasattr(signal, name)]
    before = {name: signal.signal(getattr(signal, name), stop) for name in names}
    try:
        yield
    finally:
        for name, handler in before.items():
            signal.signal(getattr(signal, name), handler)
