"""Passive with "werden" (Vorgangspassiv): "wird … bewilligt", "bewilligt worden", "muss bewilligt werden".

Not found on purpose: the state ("ist geschlossen"), which DIN SPEC 33429 allows. Not passive: the future ("wird
kommen"), "würde" with an infinitive, "werden" with a noun or adjective.
"""

from collections.abc import Sequence

from guide.language.grammar import clause, morphology, verbs
from guide.language.grammar.lists import words as listed
from guide.language.grammar.reading import read, uses_morphology
from guide.language.grammar.span import Span
from guide.language.grammar.words import Word

_FINITE = frozenset(["werde", "wirst", "wird", "werden", "werdet", "würde", "würdest", "würden", "würdet"])
# Past: no future is made with these, so that any form that can be a participle is one.
_PAST = frozenset(["wurde", "wurdest", "wurden", "wurdet", "ward"])
_FORMS = _FINITE | _PAST | {"worden"}
_PARTICIPLES = frozenset({"VV(PP)", "VA(PP)", "VM(PP)"})
_INFINITIVES = frozenset({"VV(INF)", "VA(INF)", "VM(INF)", "VV(IZU)"})
_BETWEEN = frozenset(["hat", "habe", "haben", "hätte", "hätten", "hatte", "hatten", "zu"])
# What can follow a participle that ends the clause.
_FOLLOWS = frozenset(
    {"KON", "KOKOM", "KOUS", "KOUI", "PWAV", "PTKZU", "APPR", "APPRART", "$,", "$.", "$(", "PTKVZ", "PROAV", "XY"}
)


def passives(sentence: str) -> list[Span]:
    """Every passive of a sentence: the place of its form of "werden", and both verbs as the word."""
    words = read(sentence)
    found = []
    for at, word in enumerate(words):
        if word.low in _FORMS:
            partner = _partner(words, at)
            if partner is not None:
                first, second = sorted((at, partner))
                link = " " if second == first + 1 else " … "
                found.append(Span(word.start, word.end, words[first].text + link + words[second].text))
    return found


def _partner(words: Sequence[Word], at: int) -> int | None:
    """Where the participle stands that a form of "werden" makes passive."""
    before = at - 1
    while before >= 0 and words[before].low in _BETWEEN and at - before < 4:
        before -= 1
    if before >= 0 and _participle(words, before, sure=True):
        return before
    if words[at].low == "worden":
        return None
    past = words[at].low in _PAST
    for here in clause.after(words, at):
        word = words[here]
        if _participle(words, here, sure=past) and _closes(words, here):
            following = words[here + 1].low if here + 1 < len(words) else ""
            return None if following in ("haben", "sein", "worden", "werden") else here
        if not past and word.tag in _INFINITIVES and _closes(words, here):
            return None
        if word.tag in ("VA(FIN)", "VM(FIN)") and here > at + 1:
            return None
    return None


def _participle(words: Sequence[Word], at: int, sure: bool) -> bool:
    """Whether the word is a participle here.

    `sure`: the place allows no other form of the verb, so that what can be a participle is one (verlassen wurde).
    """
    word = words[at]
    if word.low in listed("not_passive") or (at > 0 and word.noun and word.text[:1].isupper()):
        return False
    if word.low.endswith("n"):
        # The strong participles are a closed list; "wird verstummen" is none whatever a tagger thinks.
        if not verbs.participle(word.low) or word.tag == "ADJ(A)":
            return False
        return sure or not verbs.like_infinitive(word.low) or word.low not in listed("infinitive_first")
    if not word.low.endswith("t"):
        return False
    if word.tag in _PARTICIPLES:
        return True
    if not verbs.participle(word.low):
        return False
    if sure:
        return not uses_morphology() or bool(morphology.readings(word.text) & _PARTICIPLES)
    return word.tag in ("VV(FIN)", "ADJ(D)")


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether nothing of the clause's core follows: elsewhere a participle is an adjective or adverb ("bestimmt")."""
    if at + 1 >= len(words):
        return True
    following = words[at + 1]
    return following.tag in _FOLLOWS or following.tag.startswith(("VA", "VM")) or not following.low.isalpha()


def modal_passives(sentence: str) -> list[Span]:
    """What must or can be done, told by "sein" with "zu" and infinitive: "ist zu beantragen", "sind einzureichen".

    Hard to read like the passive, but no passive to a grammarian; so a function of its own.
    """
    words = read(sentence)
    found = []
    for at, word in enumerate(words):
        if word.low not in _BE:
            continue
        for here in clause.after(words, at):
            if words[here].low in _ACTIVE or words[here].tag in ("VV(PP)", "VA(FIN)", "VM(FIN)", "VV(FIN)"):
                break
            if _with_zu(words, here) and _closes(words, here):
                found.append(Span(word.start, word.end, f"{word.text} … {_zu(words, here)}"))
                break
        else:
            if at and _with_zu(words, at - 1):
                found.append(Span(word.start, word.end, f"{_zu(words, at - 1)} {word.text}"))
    return found


_BE = frozenset(["ist", "sind", "war", "waren", "sei", "seien", "wäre", "wären"])
# "Es ist schwer zu verstehen" tells how something is.
_ACTIVE = frozenset(
    [
        "um",
        "leicht",
        "schwer",
        "schwierig",
        "einfach",
        "gut",
        "möglich",
        "nötig",
        "notwendig",
        "wichtig",
        "bereit",
        "da",
        "hier",
        "verpflichtet",
        "berechtigt",
    ]
)


def _with_zu(words: Sequence[Word], at: int) -> bool:
    """Whether an infinitive with "zu" stands here, in one word or two."""
    if words[at].tag == "VV(IZU)":
        return True
    return (
        at > 0
        and words[at - 1].low == "zu"
        and words[at].tag in ("VV(INF)", "VV(FIN)", "VV(PP)")
        and words[at].low.endswith("n")
    )


def _zu(words: Sequence[Word], at: int) -> str:
    return words[at].text if words[at].tag == "VV(IZU)" else f"zu {words[at].text}"
