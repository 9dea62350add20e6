"""Syllables, by the hyphenation patterns that come with pyphen. An approximation: good to a syllable.

The patterns are those of Liang (1983): digits between the letters of a piece of a word, an odd one where it may be
broken, and of several the highest counts. pyphen itself takes half a second to read all 77,000 of them for the first
word; here a pattern is read when a word needs it.
"""

import re
from functools import cache, lru_cache
from itertools import pairwise

# Hyphenation never parts a single letter from a word; a speaker does: O-fen, ü-ber.
_FIRST_VOWEL = re.compile("[aeiouäöü](?:ch|[bcdfghjklmnpqrstvwxzß])[aeiouäöü]")
_VOWEL = re.compile("[aeiouyäöüàáâéèêëíîïóôúû]")
# No line begins or ends with a single letter of a word.
_MARGIN = 2
# Letters of the longest pattern.
_LONGEST = 35


@cache
def _patterns() -> dict[str, str]:
    """The patterns by their letters; a dot stands for the edge of a word."""
    from pyphen import LANGUAGES

    raw = LANGUAGES["de_DE"].read_bytes()
    return dict(zip(_lines(raw, without=b" \t0123456789"), _lines(raw, without=b" \t"), strict=True))


def _lines(raw: bytes, without: bytes) -> list[str]:
    return raw.translate(None, without).decode("iso8859-1").split("\n")


@lru_cache(maxsize=20_000)
def _weights(pattern: str) -> tuple[tuple[int, int], ...]:
    """The digits of a pattern, each with the number of letters before it."""
    found, letters = [], 0
    for sign in pattern:
        if sign.isdigit():
            found.append((letters, int(sign)))
        else:
            letters += 1
    return tuple(found)


@lru_cache(maxsize=20_000)
def syllables(word: str) -> int:
    """How many syllables a word has; at least one. "Eingliederungshilfe": 6."""
    parts = [part for part in word.replace("·", "-").split("-") if part]
    return sum(map(_count, parts)) or 1


@lru_cache(maxsize=20_000)
def more_syllables(word: str, than: int) -> bool:
    """Whether a word has more syllables than a number: not if it has no more vowels, and those are soon counted."""
    return len(_VOWEL.findall(word.lower())) > than and syllables(word) > than


def _count(part: str) -> int:
    """The pieces that have a vowel: the patterns part "Zah-n-er-satz" as well, and no syllable is without one."""
    breaks, low = _breaks(part), part.lower()
    pieces = sum(_VOWEL.search(low, start, end) is not None for start, end in pairwise([0, *breaks, len(part)]))
    alone = _FIRST_VOWEL.match(low) and not (breaks and breaks[0] <= _MARGIN)
    return pieces + bool(alone)


def _breaks(part: str) -> list[int]:
    """Before which letters a word may be broken."""
    pattern_of = _patterns().get
    word = f".{part.lower()}."
    weights = [0] * (len(word) + 1)
    for start in range(len(word) - 1):
        for end in range(start + 1, min(start + _LONGEST, len(word)) + 1):
            pattern = pattern_of(word[start:end])
            if pattern:
                for letters, weight in _weights(pattern):
                    weights[start + letters] = max(weights[start + letters], weight)
    return [at - 1 for at in range(_MARGIN + 1, len(word) - _MARGIN) if weights[at] % 2]
