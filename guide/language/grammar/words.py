"""A sentence as words with their places, before anybody says what kind of words they are."""

import re
from typing import NamedTuple

# A word may be joined inside by hyphen, Mediopunkt or apostrophe; anything else that is no space stands alone.
# No two parts of the pattern can match the same character, so a text of any kind costs one pass.
_WORD = re.compile(r"\w+(?:[-‐·•’'*:]\w+)*|[^\w\s]")
# Signs inside a word that only help the eye: the morphology knows the word without them.
_HELPS = str.maketrans("", "", "·•\u00ad")


class Word(NamedTuple):
    """One word or sign.

    `tag` is the part of speech in the STTS set as HanTa writes it ("NN", "VV(PP)"); empty: not known.
    """

    text: str
    low: str
    tag: str
    start: int
    end: int

    @property
    def noun(self) -> bool:
        """A noun of any kind, names too."""
        return self.tag in NOUNS


NOUNS = frozenset({"NN", "NNA", "NNI", "NE", "FM"})


def split(sentence: str) -> list[tuple[str, int, int]]:
    """The words and signs with the places where they begin and end."""
    return [(match[0], *match.span()) for match in _WORD.finditer(sentence)]


def plain(text: str) -> str:
    """The word without the signs that only show its parts (`Werk·statt`)."""
    return text if text.isalnum() else text.translate(_HELPS)
