"""What a rule has to find and what it has to leave alone, told as data."""

from collections.abc import Callable, Mapping, Sequence

import pytest

from guide.language import check
from guide.language.settings import settings

Test = Callable[[str], None]


def cases(rule: str, found: Mapping[str, str], clean: Sequence[str], **table: object) -> tuple[Test, Test]:
    """Two tests. ``found`` maps a text to the words at which the finding has to begin, "" where the place is the text.

    The rule is checked as it is without any settings, but for what ``table`` says of it; ``buecher`` is the books.
    """
    books = table.pop("buecher", {})
    chosen = settings({"buecher": books, "leicht": {rule: {"schwere": "Fehler", **table}}})

    @pytest.mark.parametrize("text", found)
    def test_found(text: str) -> None:
        findings = check(text, settings=chosen, only=[rule])
        assert findings, text
        assert {finding.rule for finding in findings} == {rule}
        words = found[text]
        if words:
            begins = [text.split("\n")[finding.line - 1][finding.column - 1 :] for finding in findings]
            assert any(begin.startswith(words) for begin in begins), begins

    @pytest.mark.parametrize("text", clean)
    def test_clean(text: str) -> None:
        assert check(text, settings=chosen, only=[rule]) == ()

    return test_found, test_clean
