"""A mistake of ours: one plain sentence, the line to go on with, and on request a report that holds no answer."""

import os
import platform
import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path
from traceback import walk_tb

from guide.load.words import Words
from guide.problem import Problem

BROKEN = 3
"""Exit status after a mistake of ours."""
_HERE = Path(__file__).resolve().parent


def tell(
    error: BaseException,
    words: Words,
    line: str = "",
    notes: Iterable[str] = (),
    goodbye: str = "",
    ask: Callable[[str], str] | None = None,
) -> int:
    """Say what happened and return the exit status. ``line`` goes on with the visit, "" when nothing was said yet.

    ``notes`` are what the line does not hold. ``goodbye`` is the last sentence of a visit. ``ask`` asks a person with a
    prompt; without it nobody is there to ask, and no report is offered.
    """
    from guide.terminal import write_line

    _say(words("Something went wrong in the program ({error}). Please start it again.", error=type(error).__name__))
    if line:
        write_line(words("To go on later, start the guide with this line:"))
        write_line(f"wegweiser --weiter '{line}'")
    for note in notes:
        write_line(words("Note: {note}", note=note))
    if goodbye:
        write_line(goodbye)
    if ask is not None:
        with suppress(EOFError, OSError):
            _offer(error, words, ask)
    return BROKEN


def _offer(error: BaseException, words: Words, ask: Callable[[str], str]) -> None:
    """A report is written only where the person can see it beforehand, and only when they say yes."""
    from guide.disk import write_whole
    from guide.errands import keys
    from guide.keeping import free

    path = free(f"wegweiser-bericht-{date.today()}", ".txt")
    _say(words("A report helps to mend this. It holds none of your answers. It would go here: {file}", file=path))
    if ask(words("Write the report? yes or no: ")).strip().casefold() not in keys(words, "yes"):
        return
    try:
        write_whole(path, report(error).encode())
        _say(words("Kept in: {file}", file=path))
    except Problem as problem:
        _say(words(problem.message, **problem.values))


def report(error: BaseException) -> str:
    """What went wrong where in the code, and on which system. What the error says is left out: it could quote answers.

    So are the folders of the person: a place is a file of ours or of a library, a line, and a function.
    """
    from guide import __version__

    lines = [
        f"wegweiser {__version__}", f"Python {platform.python_version()}", f"{platform.system()} {platform.release()}",
        f"TERM {os.environ.get('TERM', '')[:40]}",
    ]  # fmt: skip
    while error is not None:
        lines += ["", type(error).__qualname__, *_places(error)]
        cause = error.__cause__ or error.__context__
        if cause is None:
            break
        error = cause
    return "\n".join(lines) + "\n"


def _places(error: BaseException) -> Iterator[str]:
    for frame, line in walk_tb(error.__traceback__):
        yield f"  {_place(frame.f_code.co_filename)}:{line} {frame.f_code.co_name}"


def _place(file: str) -> str:
    """A file of ours from ``guide`` on, one of a library from its package on, any other by its name alone."""
    path = Path(file)
    if path.is_relative_to(_HERE):
        return path.relative_to(_HERE.parent).as_posix()
    for root in sorted(map(Path, filter(None, sys.path)), key=lambda root: -len(root.parts)):
        if root.name in ("site-packages", f"python3.{sys.version_info[1]}") and path.is_relative_to(root):
            return path.relative_to(root).as_posix()
    return path.name


def _say(text: str) -> None:
    with suppress(OSError):
        print(text, file=sys.stderr)
