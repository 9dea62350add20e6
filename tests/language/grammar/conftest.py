"""Every test of this room runs twice: with HanTa, and with lists and patterns."""

import pytest

from guide.language import grammar


@pytest.fixture(autouse=True, params=["sprache", "lists"], scope="module")
def way(request):
    grammar.use_morphology(request.param == "sprache")
    if request.param == "sprache" and not grammar.uses_morphology():
        pytest.skip("extra [sprache] is not installed")
    yield request.param
    grammar.use_morphology(True)
