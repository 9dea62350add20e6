"""A paper that a person asked for becomes a file in their documents folder, under a name that is still free."""

from collections.abc import Callable
from pathlib import Path

from guide import handout
from guide.disk import write_whole
from guide.keeping import free
from guide.page import clean
from guide.problem import Problem
from guide.session import Session

SLOW = ("pdf",)
"""Forms that take seconds, of which WeasyPrint leaves enough to a window beside it."""


def save(session: Session) -> str:
    """Write the paper in the form that ``session.paper_wanted`` names; what to tell the person, also when it failed."""
    try:
        path, write = ready(session)
        write()
    except Problem as problem:
        return clean(session.words(problem.message, **problem.values))
    session.kept = True
    return clean(session.words("Written to: {file}", file=path))


def ready(session: Session) -> tuple[Path, Callable[[], None]]:
    """Where the paper that is wanted will lie, and what writes it, whatever becomes of the session meanwhile.

    Both raise Problem.
    """
    form, session.paper_wanted = session.paper_wanted, ""
    document, large = session.paper(), session.look.large
    words = tuple(session.content.words(level) for level in document.levels)
    path = free(f"budget-{document.kind}", handout.ENDINGS[form])
    return path, lambda: write_whole(path, handout.make(document, words, form, large))
