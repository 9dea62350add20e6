"""How hard a text is to read, in figures. They say nothing about whether it is understood; they find the worst pages.

Wiener Sachtextformel 1 (Bamberger and Vanecek 1984) is about the school year in which a text can be read, LIX
(Björnsson 1968) runs from 20 for a book for children to 60 for an act.
"""

from typing import NamedTuple

from guide.language.grammar import syllables
from guide.language.text import Text

LONG_WORD = 6
"""Letters over which both formulas call a word long."""
LONG_PART = 12
"""Letters over which a part of a word is too long for Leichte Sprache."""


class Measures(NamedTuple):
    """Words a sentence on average and at most, Wiener Sachtextformel 1, LIX, share of long parts of words (0 to 1)."""

    sentences: int
    mean: float
    longest: int
    wiener: float
    lix: float
    long_parts: float


def measure(text: Text) -> Measures | None:
    """The measures of a text; None for one without a word."""
    lengths = [sentence.length for sentence in text.sentences() if sentence.length]
    words = [word.text for sentence in text.sentences() for word in sentence.words if not word.text.isdigit()]
    if not lengths or not words:
        return None
    count = len(words)
    letters = [sum(sign.isalpha() for sign in word) for word in words]
    spoken = [syllables(word) for word in words]
    mean = sum(lengths) / len(lengths)
    many = 100 * sum(number >= 3 for number in spoken) / count
    single = 100 * sum(number == 1 for number in spoken) / count
    long_words = 100 * sum(number > LONG_WORD for number in letters) / count
    parts = [part for word in words for part in word.replace("·", "-").split("-") if part]
    return Measures(
        sentences=len(lengths),
        mean=mean,
        longest=max(lengths),
        wiener=0.1935 * many + 0.1672 * mean + 0.1297 * long_words - 0.0327 * single - 0.875,
        lix=mean + long_words,
        long_parts=sum(len(part) > LONG_PART for part in parts) / len(parts),
    )
