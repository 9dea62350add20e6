"""The small guide as a fixture."""

from pathlib import Path

import pytest
import small_guide
from edits import with_settings


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """The folder of a guide with one topic, which is in order."""
    return small_guide.build(tmp_path / "small")


@pytest.fixture
def guide_with_settings(small: Path) -> Path:
    """The same, with settings for the checks."""
    return with_settings(small)
