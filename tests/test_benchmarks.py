"""What the benchmarks generate is content that the guide reads."""

from pathlib import Path

import pytest

from benchmarks.generated import generate
from benchmarks.growth import SIZES
from benchmarks.states import topics_page
from guide.load import Content


@pytest.mark.parametrize("size", [SIZES[0], pytest.param(SIZES[-1], marks=pytest.mark.soak)])
def test_a_guide_of_many_topics_shows_them_all(size: int, tmp_path: Path) -> None:
    content = Content(generate(tmp_path, size))
    topics_page(content)
    assert len(content.tree) == size
