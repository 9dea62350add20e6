"""HanTa's tagger, faster, with the same results: its tables, searched by what a piece of a word can be.

HanTa asks every tag at every cut whether it fits, and nearly all answer no. Here a piece is looked up once, and the
tags that it can have are followed. Words repeat, so what a word can be is kept. tests/language/grammar/test_lattice.py
compares the two.
"""

import math
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Any

from HanTa.HanoverTagger import EMPTY, END, END_UNKNOWN, START, UNKNOWN, HanoverTagger

State = tuple[int, int]
"""The tags of a piece (or word) and of the one before it."""
Fits = tuple[tuple[int, float], ...]
"""What something can be: tags, each with the logarithm of its probability."""
_LOWEST = -1e6
_NOTHING: dict[int, float] = {}
# Only so many of the best ways are gone on with, and those that are hardly worse than the last of them.
_WAYS_IN_WORD, _WAYS_IN_SENTENCE, _HARDLY = 3, 5, 1
_SUFFIX = 4
_LONGEST_COUNTED = 24
# What it costs to take a whole word for one unknown piece.
_WHOLE_UNKNOWN = 4.6
_KEPT = 20_000


class Tagger(HanoverTagger):
    """HanTa's tagger with searches of its own."""

    def __init__(self, model: str) -> None:
        super().__init__(model)  # type: ignore[no-untyped-call]
        self._known: dict[str, dict[int, float]] = {}
        for tag, pieces in self.LP_m_t.items():
            for piece, cost in pieces.items():
                self._known.setdefault(piece, {})[tag] = cost
        self._by_length = {
            tag: [self.Int_t + seldom + self.LP_len_t[tag][letters] for letters in range(_LONGEST_COUNTED + 1)]
            for tag, seldom in self.LP_hapax_t.items()
            if tag in self.LP_s_t
        }
        self._steps = lru_cache(_KEPT)(self._find_steps)
        self._kinds = lru_cache(_KEPT)(self._find_kinds)
        self._by_ending = lru_cache(_KEPT)(self._find_by_ending)
        self._in_sentence = lru_cache(_KEPT)(self._find_in_sentence)

    def is_name(self, word: str) -> bool:
        """Whether a word is listed whole as a name and as nothing else."""
        return self._listed_as(word.lower()) == {"NE"}

    def is_verb(self, stem: str) -> bool:
        """Whether the stem of a verb is listed."""
        return any(kind.startswith("VV") for kind in self._listed_as(stem))

    def _listed_as(self, piece: str) -> set[str]:
        return {self.int2tag[abs(tag)] for tag in self._known.get(piece, ())}

    def analyze_forward(self, word: str) -> list[tuple[int, float]]:
        """What a word can be, with its probability, the most probable first."""
        return self._kinds(word)

    def _find_kinds(self, word: str) -> list[tuple[int, float]]:
        rows, _ = self._ways(word, self.strict, None)
        ends: dict[State, float] = {}
        for state, so_far in rows[-1].items():
            for tag, step in self.LP_trans_final.get(state, ()):
                end = (state[1], tag)
                ends[end] = max(so_far + step, ends.get(end, _LOWEST))
        found: dict[int, float] = {}
        for (_, tag), way in ends.items():
            found[-tag] = _either(found[-tag], way) if -tag in found else way
        return sorted(found.items(), key=lambda item: item[1], reverse=True) or [(UNKNOWN, 0)]

    def analyze_viterbi(self, word: str, targetpos: int) -> list[tuple[int, int]]:
        """The pieces of a word of a kind: the tag of each and where it ends."""
        allowed = self.reachability.get(targetpos, frozenset())
        for strict in (True, False):
            rows, came = self._ways(word, strict, allowed)
            best, end = -math.inf, None
            for state, so_far in rows[-1].items():
                step = dict(self.LP_trans_final.get(state, ())).get(targetpos)
                if step is not None and so_far + step > max(best, _LOWEST):
                    best, end = so_far + step, state
            if end is not None:
                break
        else:
            return [(UNKNOWN, len(word)), (END_UNKNOWN, len(word) + 1)]
        path, at = [(targetpos, len(word) + 1)], len(word)
        while at > 0:
            path.append((end[1], at))
            end, at = came[at][end]
        return path[::-1]

    def _ways(
        self, word: str, strict: bool, allowed: frozenset[int] | None
    ) -> tuple[list[dict[State, float]], list[dict[State, tuple[State, int]]]]:
        """For every place in a word the best way to each state there, and from which state and place it came."""
        length = len(word)
        rows: list[dict[State, float]] = [{(EMPTY, START): 0.0}, *({} for _ in range(length))]
        came: list[dict[State, tuple[State, int]]] = [{} for _ in range(length + 1)]
        for start in range(length):
            best = _best(rows[start], _WAYS_IN_WORD)
            going = [(state[1], state, so_far, *self._steps(state, allowed)) for state, so_far in best]
            guessing = [way for way in going if way[4]]
            for end in range(start + 1, length + 1):
                piece, letters = word[start:end], end - start
                known = self._known.get(piece, _NOTHING)
                row, back = rows[end], came[end]
                if known:
                    for last, state, so_far, steps, _ in going:
                        for tag, step in steps:
                            if tag in known:
                                reached = so_far + step + known[tag]
                                if reached > row.get((last, tag), _LOWEST):
                                    row[last, tag] = reached
                                    back[last, tag] = (state, start)
                if strict or not (length < 4 or letters > 2):
                    continue
                ending, counted = piece[1:][-_SUFFIX:], min(letters, _LONGEST_COUNTED)
                less = _WHOLE_UNKNOWN if letters == length else 0.0
                for last, state, so_far, _, guesses in guessing:
                    for tag, step, by_length in guesses:
                        if tag not in known:
                            reached = so_far + step + (by_length[counted] + self._by_ending(tag, ending) - less)
                            if reached > row.get((last, tag), _LOWEST):
                                row[last, tag] = reached
                                back[last, tag] = (state, start)
        return rows, came

    def _find_steps(self, state: State, allowed: frozenset[int] | None) -> tuple[list[Any], list[Any]]:
        """The kinds of pieces that can follow a state, and those among them of which a piece may be unknown."""
        steps = [step for step in self.LP_trans_nonfinal.get(state, ()) if allowed is None or step[0] in allowed]
        return steps, [(tag, step, self._by_length[tag]) for tag, step in steps if tag in self._by_length]

    def _find_by_ending(self, tag: int, ending: str) -> float:
        """How probable an unknown piece with an ending is of a kind."""
        known: dict[str, float] = self.LP_s_t[tag]
        while ending and ending not in known:
            ending = ending[1:]
        return known[ending]

    def _find_in_sentence(self, text: str, cased: bool) -> Fits:
        """What a word of a sentence can be; nothing: anything."""
        fits = self._tag_word(text, cutoff=5, casesensitive=cased, conditional=True)  # type: ignore[no-untyped-call]
        return () if [tag for tag, _ in fits] == [UNKNOWN] else tuple(fits)

    def tag_sent_viterbi(self, sent: Sequence[str], casesensitive: bool = True) -> list[int]:
        """The most probable tags of a sentence."""
        row: dict[State, float] = {(EMPTY, START): 0.0}
        came: list[dict[State, State]] = []
        for at, text in enumerate(sent):
            fits = self._in_sentence(text, casesensitive and at > 0)
            reached: dict[State, float] = {}
            back: dict[State, State] = {}
            for state, so_far in _best(row, _WAYS_IN_SENTENCE):
                follow = self.LP_trans_word[state]
                for tag, cost in fits or [(tag, 0.0) for tag in follow]:
                    step = follow.get(tag)
                    if step is None or tag == END:
                        continue
                    way = so_far + step + cost
                    new = (state[1], tag)
                    if way > reached.get(new, _LOWEST):
                        reached[new] = way
                        back[new] = state
            row = reached
            came.append(back)
        ends = {state: so_far + self.LP_trans_word[state].get(END, -math.inf) for state, so_far in row.items()}
        state = max(ends, key=ends.__getitem__)
        tags = []
        for back in reversed(came):
            tags.append(state[1])
            state = back[state]
        return tags[::-1]


def _best(row: dict[State, float], ways: int) -> Iterable[tuple[State, float]]:
    """The states to go on from: the best, and those that are hardly worse."""
    if len(row) <= ways:
        return row.items()
    least = sorted(row.values(), reverse=True)[ways] - _HARDLY
    return [(state, so_far) for state, so_far in row.items() if so_far >= least]


def _either(one: float, other: float) -> float:
    """The logarithm of the sum of two probabilities."""
    return max(one, other) + math.log1p(math.exp(-abs(one - other)))
