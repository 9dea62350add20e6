"""Lists of words that rules need; they lie in ``data/``, so that nobody has to look for them in code."""

from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from typing import NamedTuple

MONTHS = "Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
"""The months, for patterns."""


@cache
def wordlist(name: str) -> frozenset[str]:
    """The words of a list, divided by blanks."""
    return frozenset(word for line in lines(name) for word in line.split())


def phrases(name: str) -> str:
    """The phrases of a list, one a line, for a pattern; a star stands for the rest of a word."""
    return "|".join(line.replace("*", r"\w*") for line in lines(name))


class Anchors(NamedTuple):
    """A word, or its beginning, of each phrase of a list: where none stands, no phrase does, and that is soon seen."""

    words: frozenset[str]
    beginnings: tuple[str, ...]

    def hold(self, vocabulary: frozenset[str]) -> bool:
        """Whether any stands among the words of a sentence, which are in small letters."""
        return not self.words.isdisjoint(vocabulary) or any(word.startswith(self.beginnings) for word in vocabulary)


def anchors(name: str) -> Anchors:
    """The anchors of a list of phrases: the longest word of each that is written whole."""
    phrases = [line.lower().split() for line in lines(name)]
    whole = [[word for word in reversed(phrase) if not word.endswith("*")] for phrase in phrases]
    stars = (phrase[0].removesuffix("*") for phrase, words in zip(phrases, whole, strict=True) if not words)
    return Anchors(frozenset(max(words, key=len) for words in whole if words), tuple(stars))


def lines(name: str) -> Iterator[str]:
    """The lines of a list without remarks."""
    text = files("guide.language").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
    return (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
