"""A run worth printing."""

import pytest
from reading import run

from guide.load import Content
from guide.session import Session


@pytest.fixture(scope="session")
def session(content: Content) -> Session:
    """Every topic gone through by a counsellor, with notes and a step that is done."""
    return run(content)
