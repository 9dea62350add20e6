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

    def hold(self, text: str, vocabulary: frozenset[str]) -> bool:
        """Whether any stands in a sentence, of which ``vocabulary`` has the words in small letters."""
        if not self.words.isdisjoint(vocabulary):
            return True
        low = text.lower() if self.beginnings else ""
        return any(beginning in low for beginning in self.beginnings)


def anchors(name: str) -> Anchors:
    """The anchors of a list of phrases: of each the longest noun that is written whole, or else the longest word."""
    phrases = [line.split() for line in lines(name)]
    whole = [[word for word in reversed(phrase) if not word.endswith("*")] for phrase in phrases]
    stars = (phrase[0].removesuffix("*").lower() for phrase, words in zip(phrases, whole, strict=True) if not words)
    rarest = (max(words, key=lambda word: (word[0].isupper(), len(word))) for words in whole if words)
    return Anchors(frozenset(word.lower() for word in rarest), tuple(stars))


def lines(name: str) -> Iterator[str]:
    """The lines of a list without remarks."""
    text = files("guide.language").joinpath(f"data/{name}.txt").read_text(encoding="utf-8")
    return (line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
