"""Parts of speech and parts of words by HanTa, the Hanover Tagger, when extra [sprache] is installed.

Everything here is loaded at the first sentence, once; knowing whether it can be loaded costs no import.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from importlib.util import find_spec
from typing import Any

_MODEL = "morphmodel_ger.pgz"
# The cost of an analysis grows faster than the word. No German word needs more letters than this.
LONGEST = 60
# A word of more letters with a capital inside a sentence is a noun; names and adjectives are shorter.
_LONG_NOUN = 10
# A sentence is tagged in stretches of so many words, so that a "sentence" of a million words stays linear.
_STRETCH = 200


@cache
def available() -> bool:
    """Whether HanTa and numpy are there. HanTa needs numpy without saying so."""
    return find_spec("HanTa") is not None and find_spec("numpy") is not None


@cache
def _tagger() -> Any:
    from guide.language.grammar.lattice import Tagger

    return Tagger(_MODEL)


def tags(texts: Sequence[str]) -> list[str]:
    """The part of speech of each word of a sentence."""
    tagger = _tagger()
    known = [text if len(text) <= _LONG_NOUN else _stand_in(text, at == 0) for at, text in enumerate(texts)]
    found: list[str] = []
    for at in range(0, len(known), _STRETCH):
        found += tagger.tag_sent(known[at : at + _STRETCH], taglevel=0)
    return found


def _stand_in(text: str, first: bool) -> str:
    """A short word for a long one of the same kind.

    Half of the time went into the lattices of long nouns, only to learn that they are nouns.
    """
    if text[:1].isupper() and not first:
        return "Wort"
    return text if len(text) <= LONGEST else "Wort"


@lru_cache(maxsize=20_000)
def readings(text: str) -> frozenset[str]:
    """Every part of speech that a word can be, without its sentence."""
    if len(text) > LONGEST:
        return frozenset({"NN"})
    return frozenset(tag for tag, _ in _tagger().tag_word(text, casesensitive=False))


def known_name(word: str) -> bool:
    """Whether a word is whole one of the names that HanTa has: Kaiserslautern, Liechtenstein."""
    return bool(_tagger().is_name(word))


def known_verb(stem: str) -> bool:
    """Whether HanTa has the stem of a verb: zahl, behaupt."""
    return bool(_tagger().is_verb(stem))


@lru_cache(maxsize=20_000)
def parts(word: str) -> tuple[tuple[str, str], ...]:
    """The morphemes of a noun with their kinds: (("rente", "NN"), ("n", "FUGE"), ("amt", "NN"))."""
    if len(word) > LONGEST:
        return ((word, "NN"),)
    _, morphemes, _ = _tagger().analyze(word, pos="NN", taglevel=3)
    return tuple(morphemes)
