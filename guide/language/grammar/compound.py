"""Parts of compound nouns: "Rentenversicherungsträger" is Renten + versicherungs + träger.

By HanTa where it is installed; else, and where HanTa knows the word as one piece, by a list of everyday nouns and by
the joints that German writes (-ungs-, -heits-, -keits-, -schafts-, -ions-, -täts-).
"""

import re
from functools import cache, lru_cache
from itertools import chain, pairwise
from sys import intern
from typing import NamedTuple

from guide.language.grammar import morphology
from guide.language.grammar.lists import groups, words
from guide.language.grammar.reading import uses_morphology
from guide.language.grammar.verbs import prefixes

# Nobody needs help with a shorter word, and short pieces are found inside anything.
_SHORTEST = 8
_PIECE = 3
_JOINT = re.compile(r"(?<=ung|eit|ion|tät)s(?=\w{3})|(?<=schaft)s(?=\w{3})")
_VOWEL = re.compile("[aeiouäöüy]")
# A first part that no list knows must be long enough to be a word, and so must the known one after it.
_REST, _HEAD = 4, 5
# Nouns that foreign words (Kombi-nation, Demon-stration) and endings (-sc-haft) seem to hold.
_NO_HEADS = ("nation", "station", "ration", "aktion", "union", "aktie", "messe", "alter", "instanz", "enge", "ehren")
_NO_ENDS = ("haft", "zunge", "zange", "teig", "sinne", "rechte")
_NOUN_PREFIXES = frozenset({"be", "ver", "ge", "ein", "aus", "über", "vor", "auf", "unter", "ent"})
_LINKS = ("", "s", "es", "n", "en", "er", "e")
_ENDINGS = ("", "s", "es", "n", "en", "e", "er", "ern", "in", "innen", "nen", "se", "sen")
# Morphemes of HanTa that begin a new part: stems. Endings, links and suffixes belong to the part before them.
_STEMS = ("NN", "VV", "ADJ", "NE", "ACR", "ADV", "CARD")
_PREFIXES = ("PTKVZ", "PREF", "APPR", "ADV")


def compounds(word: str) -> list[str]:
    """The parts of a noun, links included, so that they make up the word; one part: nothing to take apart.

    Everyday compounds (Bahnhof, Krankenhaus) count as one part, with their endings too.
    """
    return list(_parts(word, uses_morphology()))


@lru_cache(maxsize=20_000)
def _parts(word: str, morphemes: bool) -> tuple[str, ...]:
    if len(word) < _SHORTEST or len(word) > morphology.LONGEST or not word.isalpha() or _everyday(word):
        return (word,)
    cuts: set[int] = set()
    if morphemes:
        if morphology.known_name(word):
            return (word,)
        cuts = _by_morphemes(word)
    if not cuts:
        cuts = _by_list(word.lower())
    return _pieces(word, cuts)


def _everyday(word: str) -> bool:
    """Whether a word, with its endings and umlauts, is one that everybody knows whole."""
    low = word.lower()
    known = _everyday_forms()
    return low in _nouns() or low in known or low.translate(_UMLAUTS) in known


@cache
def _everyday_forms() -> frozenset[str]:
    return frozenset(word + ending for word in _lexicalised() for ending in _ENDINGS)


@lru_cache(maxsize=1)
def _lexicalised() -> frozenset[str]:
    return frozenset(word.lower() for word in words("lexicalised"))


def _pieces(word: str, cuts: set[int]) -> tuple[str, ...]:
    """The word cut; neighbours that make an everyday word stay together (Fußball-verein)."""
    places = [0, *sorted(cuts), len(word)]
    parts: list[str] = []
    for start, end in pairwise(places):
        part = word[start:end]
        if parts and (parts[-1] + part).lower() in _lexicalised():
            parts[-1] += part
        else:
            parts.append(part)
    return tuple(parts)


def _by_morphemes(word: str) -> set[int]:
    """Where stems begin inside the word, as HanTa sees it."""
    cuts, at, bound = set(), 0, True
    for morpheme, kind in morphology.parts(word):
        if kind.startswith(_STEMS) and not kind.startswith("SUF") and at >= _PIECE and not bound:
            cuts.add(at)
        bound = kind.startswith(_PREFIXES)
        at += len(morpheme)
    return {cut for cut in cuts if len(word) - cut >= _PIECE} if at == len(word) else set()


@lru_cache(maxsize=1)
def _nouns() -> frozenset[str]:
    return frozenset().union(*groups("nouns").values())


def _by_list(low: str) -> set[int]:
    """Joints that are written, and within the pieces the split into listed nouns with the fewest parts."""
    cuts = {match.end() for match in _JOINT.finditer(low)}
    places = [0, *sorted(cuts), len(low)]
    for start, end in pairwise(places):
        last = end == len(low)
        cuts |= {start + cut for cut in _listed_parts(low[start:end], last) or _known_head(low[start:end], last)}
    return cuts


def _known_head(piece: str, last: bool) -> set[int]:
    """Where a listed noun ends a piece whose first part no list has: Masken-pflicht."""
    separable, inseparable = prefixes()
    forms = _forms(_ENDINGS if last else _LINKS, _HEAD)
    for start in range(_REST, len(piece) - _HEAD + 1):
        rest, head = piece[:start], piece[start:]
        if rest in separable or rest in inseparable or not _VOWEL.search(rest) or head.startswith(_NO_HEADS + _NO_ENDS):
            continue
        if head in forms.all or head.translate(_UMLAUTS) in forms.plurals:
            # "Datenbe-stände": the prefix belongs to the second noun.
            shift = next((n for n in (4, 3, 2) if start - n >= _REST and rest[-n:] in _NOUN_PREFIXES), 0)
            return {start - shift}
    return set()


def _listed_parts(piece: str, last: bool) -> set[int]:
    """Where to cut a piece so that every part is a listed noun with a link or ending; empty if there is no such way."""
    bare = piece.translate(_UMLAUTS)
    best: list[set[int] | None] = [set()] + [None] * len(piece)
    starts = [at for at in range(len(piece)) if bare[at : at + _PIECE] in _beginnings()]
    for end in range(_PIECE, len(piece) + 1):
        forms = _forms(_ENDINGS if end == len(piece) and last else _LINKS, _PIECE)
        for start in starts:
            if start > end - _PIECE:
                break
            before = best[start]
            if before is not None and (piece[start:end] in forms.all or bare[start:end] in forms.plurals):
                found = before | ({start} if start else set())
                held = best[end]
                if held is None or len(found) < len(held):
                    best[end] = found
    return best[-1] or set()


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """The first letters of every listed noun: most pieces of a word begin like none."""
    return frozenset(noun[:_PIECE].translate(_UMLAUTS) for noun in _nouns())


_UMLAUTS = str.maketrans("äöü", "aou")
# With one of these a noun can be a plural that has an umlaut: -häuser, -anträge.
_PLURALS = ("e", "er", "en", "ern", "")


class _Forms(NamedTuple):
    """Listed nouns with all their links or endings, and plurals without their umlaut."""

    all: frozenset[str]
    plurals: frozenset[str]


@cache
def _forms(tails: tuple[str, ...], least: int) -> _Forms:
    """The forms of the nouns of so many letters at least."""
    # Interned, because all of these sets have most of their words in common.
    forms = {tail: [intern(noun + tail) for noun in _nouns() if len(noun) >= least] for tail in tails}
    plurals = (words for tail, words in forms.items() if tail in _PLURALS)
    return _Forms(frozenset(chain.from_iterable(forms.values())), frozenset(chain.from_iterable(plurals)))
