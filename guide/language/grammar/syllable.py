"""Syllables, by the hyphenation patterns of pyphen. An approximation: good to a syllable."""

import re
from functools import cache, lru_cache
from typing import Any

# Hyphenation never parts a single letter from a word; a speaker does: O-fen, ü-ber.
_FIRST_VOWEL = re.compile("[aeiouäöü](?:ch|[bcdfghjklmnpqrstvwxzß])[aeiouäöü]")


@cache
def _patterns() -> Any:
    from pyphen import Pyphen

    return Pyphen(lang="de_DE")  # type: ignore[no-untyped-call]


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables a word has; at least one. "Eingliederungshilfe": 6."""
    parts = [part for part in word.replace("·", "-").split("-") if part]
    return sum(_count(part) for part in parts) or 1


def _count(part: str) -> int:
    breaks = _patterns().positions(part)
    alone = _FIRST_VOWEL.match(part.lower()) and not (breaks and breaks[0] <= 2)
    return len(breaks) + 1 + bool(alone)
