"""A paper that a person asked for becomes a file in their documents folder, under a name that is still free."""

from pathlib import Path

from guide import files, handout
from guide.page import clean
from guide.problem import Problem
from guide.session import Session

MOST = 1000
"""Files of one name in one folder, before we give up to find a free one."""


def save(session: Session) -> str:
    """Write the paper that ``session.paper_wanted`` names; what to tell the person, also when it failed."""
    form, session.paper_wanted = session.paper_wanted, ""
    try:
        document = session.paper()
        words = tuple(session.content.words(level) for level in document.levels)
        data = handout.make(document, words, form, session.look.large)
        path = _write(document.kind, handout.ENDINGS[form], data)
    except Problem as problem:
        return clean(session.words(problem.message, **problem.values))
    session.wrote = True
    return clean(session.words("Written to: {file}", file=path))


def folder() -> Path:
    """The person's documents, or their home where there is no such folder."""
    from platformdirs import user_documents_path

    documents = user_documents_path()
    return documents if documents.is_dir() else Path.home()


def _write(kind: str, ending: str, data: bytes) -> Path:
    """Under the first free name. Raises Problem when it cannot be written."""
    for number in range(1, MOST):
        path = folder() / (f"budget-{kind}{'' if number == 1 else f'-{number}'}{ending}")
        if not path.exists():
            files.write(path, data)
            return path
    raise Problem("The file {file} exists already. Choose another name.", file=path)
