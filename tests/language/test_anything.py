# ruff: noqa: E501 - pieces are easier to read in few lines
"""Whatever somebody hands in is checked: no text ends the checker, none keeps it busy, and findings lie in the text."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.language import check, parse
from guide.page import LEVELS

PIECES = (
    "1", "0", "²", "½", "٣", "9" * 5000, "a", "A", "Aa", "a-", "A-a", "ß", "İ", "\u0301", "\ud800", "-", "–", ".", "…", ",", ", ", ":", ";", "!",
    "(", ")", "„", "“", "*", "_", "#", "|", "<", "&", "@", "§ ", "§", "%", "€", "/", "{", "{{", "http://", "www.", "a@", "+49", "0 ", "1 ", "1.", "1,",
    "z. ", "z. B. ", "am 1.1. ", "1. Mai ", "im Jahr ", "2010 ", " ", "\n", "\n\n", "\t", "\r", "\x00", "\u00a0", "\u00ad", "\u202e", "Der ",
    "der Gesetze ", "des ", "wird ", "worden ", "würde ", "habe ", "nicht ", "wenn ", "weil ", "und ", "heißt: ", "Prozent ", "Gesetzgebung",
    "Straße ", "<!-- ", "-->", "```\n", "- ", "1. ", "> ", "---\n", "## ", "[a](", "🙂",
)  # fmt: skip
LONG = 20_000
"""Letters of a row of nothing but one piece; it would take minutes if its cost grew with the square."""
SECONDS = 3
"""Time of the processor for such a row, in both levels; most take a tenth."""


@pytest.mark.parametrize("piece", PIECES, ids=ascii)
def test_a_long_row_of_anything_is_checked_soon(piece: str) -> None:
    text = piece * (LONG // len(piece))
    began = time.process_time()
    for level in LEVELS:
        check(parse(text), level)
    assert time.process_time() - began < SECONDS


@given(st.lists(st.sampled_from(PIECES) | st.text(max_size=8), max_size=25).map("".join), st.booleans())
@settings(max_examples=300)
def test_any_text_is_checked_and_its_findings_lie_in_it(text: str, markdown: bool) -> None:
    lines = text.splitlines() or [""]
    for level in LEVELS:
        for finding in check(parse(text, markdown=markdown), level):
            assert 1 <= finding.line <= len(lines)
            assert finding.column >= 1
