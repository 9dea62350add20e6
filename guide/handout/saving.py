"""A paper that a person asked for becomes a file in their documents folder, under a name that is still free."""

from guide import handout
from guide.disk import write_whole
from guide.keeping import free
from guide.page import clean
from guide.problem import Problem
from guide.session import Session


def save(session: Session) -> str:
    """Write the paper in the form that ``session.paper_wanted`` names; what to tell the person, also when it failed."""
    form, session.paper_wanted = session.paper_wanted, ""
    try:
        document = session.paper()
        words = tuple(session.content.words(level) for level in document.levels)
        data = handout.make(document, words, form, session.look.large)
        path = free(f"budget-{document.kind}", handout.ENDINGS[form])
        write_whole(path, data)
    except Problem as problem:
        return clean(session.words(problem.message, **problem.values))
    session.kept = True
    return clean(session.words("Written to: {file}", file=path))
