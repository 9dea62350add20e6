"""A text of nothing but one sign is checked as soon as any other: no pattern tries every place of a row again."""

import time
from pathlib import Path

import pytest

from guide.checks import check_all
from guide.load import FOLDERS, Content

ROW = 30_000
"""Letters; what grows with the square of it takes a minute."""
SECONDS = 4
"""Time of the processor for the check of the whole small guide; it takes half of one."""


@pytest.mark.parametrize(
    "sign", ["1", "1,", "1.", "0", "a", "a.", "+49", "Am Markt", "{", "{%", "die Hälfte ", "wer 18 ", "- "]
)
def test_a_row_of_one_sign_is_checked_soon(sign: str, small: Path) -> None:
    for folder in FOLDERS.values():
        (small / folder / "glossar/wort.md").write_text(
            f"---\ngeprueft: nein\n---\n# Wort\n\n{sign * (ROW // len(sign))}\n"
        )
    began = time.process_time()
    check_all(Content(small))
    assert time.process_time() - began < SECONDS
