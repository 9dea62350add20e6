"""A run worth printing."""

import pytest
from reading import run

from guide.document import Document
from guide.load import Content
from guide.session import Session


@pytest.fixture(scope="session")
def handout(session: Session) -> Document:
    """What that run has led to, on paper, in Leichte Sprache."""
    return session.handout(["leicht"])


@pytest.fixture(scope="session")
def session(content: Content) -> Session:
    """Every topic gone through by a counsellor, with notes and a step that is done."""
    return run(content)
