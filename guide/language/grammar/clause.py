"""How far a verb reaches: the words of its own clause, without the clauses inside."""

from collections.abc import Iterator, Sequence

from guide.language.grammar.words import Word

# The sentences of law are long; a verb and its other half are never further apart.
_REACH = 60
_ENDS = frozenset(";:?!")
_INSERTS = frozenset({"KOUS", "KOUI", "PRELS", "PRELAT", "PWAV", "PWS", "PWAT"})
_OPEN = {"(": ")", "[": "]", "–": "–", "—": "—"}


def after(words: Sequence[Word], at: int) -> Iterator[int]:
    """The places right of a finite verb that belong to its clause, from left to right.

    A clause within commas that begins with a conjunction or relative pronoun, and what stands in brackets, is passed
    over; a strong stop or the conjunction of a new main clause ends the clause.
    """
    here, last = at + 1, min(len(words), at + 1 + _REACH)
    while here < last:
        word = words[here]
        if word.low in _ENDS or (word.low == "." and here == len(words) - 1):
            return
        if word.low in _OPEN:
            close = _find(words, here + 1, last, _OPEN[word.low])
            here = close + 1 if close else here + 1
            continue
        if word.low == "," and here + 1 < len(words):
            here += 1
            while here < last and _inserted(words, here):
                comma = _find(words, here + 1, last, ",")
                if not comma:
                    return
                here = comma + 1
            if here < last and words[here].low in ("denn", "doch"):
                return
            continue
        yield here
        here += 1


def _inserted(words: Sequence[Word], here: int) -> bool:
    """Whether the words after a comma begin a clause of their own inside the sentence."""
    word = words[here]
    if word.tag in _INSERTS or word.low in ("dessen", "deren"):
        return True
    if word.tag == "KON" and here + 1 < len(words) and words[here + 1].tag in _INSERTS:
        return True
    # ", in der …", ", mit dem …"
    return word.tag == "APPR" and here + 1 < len(words) and words[here + 1].tag in ("PRELS", "PRELAT", "PWS")


def _find(words: Sequence[Word], start: int, end: int, sign: str) -> int:
    return next((at for at in range(start, end) if words[at].low == sign), 0)


def around(words: Sequence[Word], at: int) -> range:
    """The places between the next commas or stops left and right: roughly the clause a word stands in."""
    stops = _ENDS | {","}
    left = right = at
    while left > 0 and at - left < _REACH and words[left - 1].low not in stops:
        left -= 1
    while right + 1 < len(words) and right - at < _REACH and words[right + 1].low not in stops:
        right += 1
    return range(left, right + 1)
