"""Syllables, by the hyphenation patterns of pyphen. An approximation: good to a syllable."""

from functools import cache, lru_cache
from typing import Any


@cache
def _patterns() -> Any:
    from pyphen import Pyphen

    # Patterns for print leave the first and last letter alone; "Ofen" has two syllables all the same.
    return Pyphen(lang="de_DE", left=1, right=1)


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables a word has; at least one. "Eingliederungshilfe": 6."""
    if not any(letter.isalpha() for letter in word):
        return 1
    return sum(len(_patterns().positions(part)) + 1 for part in word.replace("·", "-").split("-") if part) or 1
