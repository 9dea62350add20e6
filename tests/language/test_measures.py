"""The measures of a text, worked out by hand for small ones."""

import pytest

from guide.language import parse
from guide.language.measures import measure


def test_measures_by_hand() -> None:
    """8 words in 2 sentences; Versicherung (4 syllables) and Beratung (3) are long, 4 have one syllable."""
    found = measure(parse("Die Versicherung hilft heute mit Rat.\nGute Beratung."))
    assert found is not None
    assert (found.sentences, found.mean, found.longest) == (2, 4, 6)
    assert found.lix == pytest.approx(4 + 100 * 2 / 8)
    assert found.long_parts == 0
    assert found.wiener == pytest.approx(0.1935 * 25 + 0.1672 * 4 + 0.1297 * 25 - 0.0327 * 50 - 0.875, abs=0.5)


def test_long_parts_are_counted_between_hyphens() -> None:
    found = measure(parse("Der Lohn-Kosten-Zuschuss und die Werkstattbeschäftigung."))
    assert found is not None
    assert found.long_parts == pytest.approx(1 / 7)


def test_a_text_without_words_has_no_measures() -> None:
    assert measure(parse("")) is None
    assert measure(parse("***\n\n5 + 3")) is None
