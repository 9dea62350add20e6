"""Reading a file of the content, which may come from strangers: only an ordinary file, of a size that a text has."""

from pathlib import Path

from guide.problem import Problem

LARGEST_TEXT = 40_000
"""Bytes of one text; the longest there is has 4,000."""
LARGEST_DATA = 100_000
"""Bytes of one data file; the longest there is has 40,000."""
LARGEST_WORDS = 500_000
"""Bytes of one word list, compiled or not; the longest there is has 40,000."""


MISSING = "This file is missing. Add it."


def read_file(path: Path, most: int) -> str:
    """The text of a file. Raises Problem when it is missing, too large, no file at all or not in UTF-8."""
    try:
        if path.is_file():  # a pipe or a device would never end
            with path.open("rb") as file:
                data = file.read(most + 1)
            if len(data) > most:
                raise Problem("This file is too large. Divide it, or make it shorter.")
            return data.decode()
        missing = not path.exists()
    except (OSError, ValueError):
        missing = False
    if missing:
        raise Problem(MISSING)
    raise Problem("This file cannot be read as UTF-8 text. Save it again as UTF-8.")


def unreadable(problem: Problem) -> str:
    """The id of the check that such a file fails."""
    return "D01" if problem.message == MISSING else "D02"
