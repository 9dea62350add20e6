"""Tenses that Leichte Sprache avoids: simple past of full verbs, Plusquamperfekt, Futur II.

Past of sein, haben, werden and the modal verbs is fine: everybody says "war", "hatte", "konnte".
"""

from collections.abc import Sequence
from functools import lru_cache

from guide.language.grammar import clause, verbs
from guide.language.grammar.lists import words as listed
from guide.language.grammar.reading import read, uses_morphology
from guide.language.grammar.span import Span
from guide.language.grammar.words import Word

_HAD = frozenset(["hatte", "hattest", "hatten", "hattet"])
_WAS = frozenset(["war", "warst", "waren", "wart"])
_WILL = frozenset(["werde", "wirst", "wird", "werden", "werdet"])
# "-test" and "-tet" are left out: "arbeitest", "bietet" are present tense far more often than the past of "you".
_ENDINGS = ("te", "ten")


def preterites(sentence: str) -> list[Span]:
    """Every full verb in the simple past, every Plusquamperfekt and Futur II."""
    words = read(sentence)
    found = []
    for at, word in enumerate(words):
        if not _can_be_past(word.low):
            continue
        if _simple_past(words, at):
            found.append(Span(word.start, word.end, word.text))
        elif word.low in _HAD or word.low in _WAS:
            partner = _perfect(words, at)
            if partner is not None:
                found.append(_both(words, at, partner))
        elif word.low in _WILL:
            partner = _future(words, at)
            if partner is not None:
                found.append(_both(words, at, partner))
    return found


@lru_cache(maxsize=20_000)
def _can_be_past(low: str) -> bool:
    """Whether a word by itself can begin one of the three; of most it is known from the sentence before."""
    return low.endswith(_ENDINGS) or low in _HAD | _WAS | _WILL or bool(verbs.base(low, "past"))


def _both(words: Sequence[Word], at: int, partner: int) -> Span:
    first, second = sorted((at, partner))
    link = " " if second == first + 1 else " … "
    return Span(words[at].start, words[at].end, words[first].text + link + words[second].text)


def _simple_past(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if word.low in listed("auxiliary_past") or word.low in listed("not_past"):
        return False
    if word.text[:1].isupper() and at > 0 and words[at - 1].text.isalnum():
        return False
    if _attribute(words, at):
        return False
    if verbs.base(word.low, "past"):
        return word.tag == "VV(FIN)" or (word.tag == "VV(PP)" and not verbs.participle(word.low))
    if (uses_morphology() and word.tag != "VV(FIN)") or not word.low.endswith(_ENDINGS):
        return False
    if not uses_morphology() and (
        word.tag.startswith(("ADJ", "N", "AP")) or word.tag not in ("", "VV(FIN)", "VV(INF)", "VV(PP)")
    ):
        return False
    return _weak(words, at)


def _attribute(words: Sequence[Word], at: int) -> bool:
    """Whether a word in -te or -ten belongs to the noun after it: "12 versicherte Monate", "für versicherte Monate"."""
    if not 0 < at < len(words) - 1 or not words[at].low.endswith(_ENDINGS) or words[at + 1].tag != "NN":
        return False
    before = words[at - 1]
    year = (
        len(before.low) == 4 and before.low.isdecimal() and 1900 < int(before.low) < 2100
    )  # "Im Jahr 2010 lehnte die Firma ab"
    return before.tag in _BEFORE_ATTRIBUTE and not year


_BEFORE_ATTRIBUTE = frozenset({"CARD", "ART", "APPR", "APPRART", "PPOSAT"})


def _weak(words: Sequence[Word], at: int) -> bool:
    """A finite form in -te, -ten: past, unless the t belongs to the verb (arbeite, bieten)."""
    low = words[at].low
    if verbs.base(low, "subjunctive"):
        return False
    if low.endswith(("ete", "eten")):
        stem = low.rpartition("et")[0]
        return stem.endswith(("t", "d", "n", "m", "ch", "ff", "g")) and low not in ("beten", "treten", "kneten")
    infinitive = low[: low.rindex("te")] + "ten"
    if verbs.base(infinitive, "infinitive") or verbs.listed_verb(infinitive):
        return False
    return uses_morphology() or verbs.weak_past(low)


def _perfect(words: Sequence[Word], at: int) -> int | None:
    """The participle of a Plusquamperfekt: "hatte … gemacht", "war … gekommen"; "war geschlossen" is a state."""
    had = words[at].low in _HAD
    if at and _fits(words[at - 1], had):
        return at - 1
    for here in clause.after(words, at):
        if _fits(words[here], had):
            following = words[here + 1] if here + 1 < len(words) else None
            return None if following and following.noun else here
        if words[here].tag.endswith("(FIN)") and words[here].tag != "VV(FIN)":
            return None
    return None


def _fits(word: Word, had: bool) -> bool:
    if not (word.tag in ("VV(PP)", "VA(PP)", "VM(PP)") or word.low in ("gewesen", "worden", "geworden", "gehabt")):
        return False
    return (
        had
        or word.low in ("gewesen", "worden", "geworden")
        or verbs.base(word.low, "participle") in listed("with_sein")
    )


def _future(words: Sequence[Word], at: int) -> int | None:
    """The second half of a Futur II: "wird … gemacht haben"."""
    if at > 1 and words[at - 1].low in ("haben", "sein") and words[at - 2].tag in ("VV(PP)", "VA(PP)"):
        return at - 1
    for here in clause.after(words, at):
        if words[here].low in ("haben", "sein") and words[here - 1].tag in ("VV(PP)", "VA(PP)") and here > at + 1:
            fits = words[here].low == "haben" or _fits(words[here - 1], had=False)
            return here if fits else None
    return None
