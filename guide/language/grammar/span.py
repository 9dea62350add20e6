"""A place in a sentence."""

from typing import NamedTuple


class Span(NamedTuple):
    """Where a form stands, as positions in the sentence, and the word or words to name when telling about it.

    `word` is the text between `start` and `end`, but for verbs of two parts: there the place is the auxiliary and
    the word quotes both parts ("wurde … bewilligt").
    """

    start: int
    end: int
    word: str
