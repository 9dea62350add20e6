"""Genitive: "des Antrags", "die Höhe der Leistung", "eine Gruppe junger Menschen", "innerhalb eines Monats".

German shows the case in the first word of the phrase. Some forms are genitive only (des, eines, meines …). Others are
the dative as well (der, einer, ihrer …): they count right after a noun, where hardly anything else can stand, or after
a preposition that takes the genitive. "der" before a masculine singular is the nominative ("zum Beispiel der Name").

Not found on purpose: the genitive of names ("Annas Auto", "Deutschlands"), which DIN SPEC 33429 allows.
"""

from collections.abc import Sequence
from functools import cache

from guide.language.grammar import gender
from guide.language.grammar.lists import groups
from guide.language.grammar.lists import words as listed
from guide.language.grammar.reading import read
from guide.language.grammar.recipients import is_recipient
from guide.language.grammar.span import Span
from guide.language.grammar.words import Word

# A phrase is short: article, adjectives, noun. Longer attributes ("der von ihm gestellte") are looked at up to here.
_PHRASE = 8
_RELATIVE = frozenset({"dessen", "deren", "wessen"})


def genitives(sentence: str) -> list[Span]:
    """Every phrase in the genitive, from its first word to its noun."""
    words = read(sentence)
    articles = _articles()
    found: list[Span] = []
    ended = -_PHRASE  # where the last genitive phrase ended: "der Kinder und der Eltern"
    at = 0
    while at < len(words):
        word = words[at]
        begins = word.low in articles or word.tag in _BARE
        noun = _phrase(words, at, ended) if begins else None
        if noun is None:
            at += 1
            continue
        start, end = word.start, words[noun].end
        found.append(Span(start, end, sentence[start:end]))
        ended = noun
        at = noun + 1
    return found


def _phrase(words: Sequence[Word], at: int, ended: int) -> int | None:
    """The place of the noun if a genitive phrase begins here, at an article or a word that can stand without one."""
    word = words[at]
    kind = _articles().get(word.low)
    if kind == "relative":
        return at
    if kind == "only":
        return _only(words, at)
    if kind == "nominative":
        return _with_s(words, at)
    if kind == "dative":
        return _ambiguous(words, at, ended)
    return _without_article(words, at) if at and word.tag in _BARE else None


@cache
def _articles() -> dict[str, str]:
    """The words that begin a phrase, each with what it can be besides the genitive."""
    kinds = groups("genitive_words") | {"relative": _RELATIVE}
    return {word: kind for kind in ("dative", "nominative", "only", "relative") for word in kinds[kind]}


_BARE = frozenset({"ADJ(A)", "ADJ(D)", "ADV", "NN", "PIAT"})


def _noun(words: Sequence[Word], at: int) -> int | None:
    """The noun of a phrase whose inside begins here; None if none is in sight."""
    for here in range(at, min(at + _PHRASE, len(words))):
        word = words[here]
        if word.noun and not (word.tag == "NE" and here + 1 < len(words) and words[here + 1].low == "-"):
            return here
        if word.low == "," and here > at and words[here - 1].tag in ("ADJ(A)", "CARD"):
            continue
        if word.low == "." and here > at and words[here - 1].low.isdecimal():
            continue  # "des 20. Jahrhunderts"
        if word.tag in _INSIDE or word.low in _QUOTES:
            continue
        return None
    return None


_INSIDE = frozenset({"ADJ(A)", "ADJ(D)", "CARD", "ADV", "TRUNC", "KON", "PIAT", "PPOSAT", "PTKNEG", "VV(PP)", "XY"})
_QUOTES = frozenset("„“”\"»«’'`-&()")
# What opens an attribute with words of its own: "der von ihm gestellte Antrag".
_OPENERS = frozenset({"APPR", "APPRART", "PRF", "ART"})
_ATTRIBUTE = frozenset({"APPR", "APPRART", "ADV", "CARD", "ADJ(D)"})


def _only(words: Sequence[Word], at: int) -> int | None:
    """After des, eines, keines …: the noun. A "Des" in the middle of a sentence is a foreign name."""
    if at > 0 and words[at].text == "Des":
        return None
    noun = _noun(words, at + 1)
    if noun is not None:
        return None if words[noun].tag == "FM" and not words[noun].low.endswith("s") else noun
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None:
        return None
    # "des von ihm gestellten Antrags", "des Öfteren"; but "eines der Kinder" may be any case.
    if words[at].low == "des":
        return at if following.tag in _OPENERS or following.low.endswith("en") else None
    return at if following.tag in ("APPR", "APPRART") and _adjective_later(words, at + 2) else None


def _with_s(words: Sequence[Word], at: int) -> int | None:
    """After dieses, jedes …: genitive if noun or adjective show it (dieses Jahres, dieses neuen Hauses)."""
    noun = _noun(words, at + 1)
    if noun is None:
        return None
    adjective = any(words[n].tag == "ADJ(A)" and words[n].low.endswith("en") for n in range(at + 1, noun))
    return noun if adjective or gender.genitive_s(words[noun].low) else None


def _ambiguous(words: Sequence[Word], at: int, ended: int) -> int | None:
    """After der, einer, ihrer …: the noun, if the place asks for a genitive and the noun is no masculine singular."""
    noun = _noun(words, at + 1)
    if at == 0:
        return None
    before = words[at - 1]
    if noun is None:
        # "eine der besten", "die Zahl der unter Dreijährigen"
        one_of = before.low in listed("one_of") and at + 1 < len(words) and words[at + 1].tag == "ADJ(A)"
        headed = before.tag == "NN" or before.low in listed("genitive_heads")
        attribute = headed and at + 1 < len(words) and words[at + 1].tag in _ATTRIBUTE
        return at if one_of or (attribute and _adjective_later(words, at + 2)) else None
    if words[noun].low in listed("predicates") and words[at].low == "der":
        return noun if before.low not in listed("dative_prepositions") else None
    if not _placed(words, at, ended) or _nominative(words, at, noun):
        return None
    # "wegen einer Behinderung": many say the dative here, and a feminine does not show which it is.
    if before.low in listed("dative_too") and gender.of(words[noun].low) == "f":
        return None
    return None if words[noun].tag != "NE" and before.noun and is_recipient(words, at, noun) else noun


def _adjective_later(words: Sequence[Word], at: int) -> bool:
    """Whether an attribute ends in adjective and noun before the next comma."""
    for here in range(at, min(at + _PHRASE, len(words) - 1)):
        if words[here].low == "," or words[here].tag.startswith(("VA", "VM")):
            return False
        if words[here].tag == "ADJ(A)" and words[here].low.endswith("en") and words[here + 1].noun:
            return True
    return False


def _placed(words: Sequence[Word], at: int, ended: int) -> bool:
    """Whether an ambiguous article stands where a genitive is to be expected."""
    before = words[at - 1]
    if before.low in listed("genitive_prepositions"):
        return before.tag != "KOUS"
    if before.low in ("und", "oder", "sowie", "bzw", ",") and at - 2 == ended:
        return True
    if before.low in listed("genitive_heads"):
        return True
    if before.low in ("die", "das", "dem", "den"):
        # "wie die der Nachbarn", not the relative pronoun ", die der Nachbarin gehört"
        return (
            words[at].low == "der"
            and at > 1
            and words[at - 2].low in ("wie", "als", "mit", "und", "zu", "unter", "über")
        )
    back = at - 1
    while before.low in _QUOTES and back > 0:
        back -= 1
        before = words[back]
    if before.tag == "CARD":
        # A year ends an adverbial ("im Jahr 2001 der Präsident"); a count is a head ("30.000 seiner Leute").
        year = len(before.low) == 4 and before.low.isdecimal() and 1000 < int(before.low) < 2100
        return (not year and before.low.isdecimal() and len(before.low) > 2) or before.low in listed("genitive_heads")
    if before.tag == "NE" and words[at].low != "der":
        return False
    return before.noun and before.low not in listed("times")


def _nominative(words: Sequence[Word], at: int, noun: int) -> bool:
    """Whether the phrase is the nominative: "der Name", "dieser Antrag"."""
    if words[at].low not in ("der", "dieser", "jener", "jeder", "welcher", "mancher"):
        return False
    adjectives = [words[n].low for n in range(at + 1, noun) if words[n].tag == "ADJ(A)"]
    if any(adjective.endswith("e") for adjective in adjectives):
        return True
    if adjectives:
        return False
    return gender.masculine_singular(words[noun].low)


def _without_article(words: Sequence[Word], at: int) -> int | None:
    """Genitive shown by an adjective or noun alone: "junger Menschen", "Ende letzten Jahres", "mangels Beweises"."""
    word, before = words[at], words[at - 1]
    preposition = before.low in listed("genitive_prepositions")
    if word.tag in ("ADJ(D)", "ADV") and before.tag == "NN" and at + 1 < len(words):
        # "international tätiger Unternehmen"
        following = words[at + 1]
        if following.tag == "ADJ(A)" and following.low.endswith("er") and not word.low.endswith(("er", "mehr")):
            return _strong(words, at + 1)
    if word.tag in ("ADJ(A)", "PIAT") and word.text[:1].islower():
        headed = before.tag in ("NN", "NNA", "NNI", "CARD") and before.low not in listed("times")
        if word.low.endswith("er") and (preposition or headed):
            noun = _strong(words, at)
            either = noun is not None and before.low in listed("dative_too") and gender.of(words[noun].low) == "f"
            return None if either else noun
        if word.low.endswith("en") and (preposition or before.low in listed("periods")):
            noun = _noun(words, at)
            return noun if noun is not None and gender.genitive_s(words[noun].low) else None
    if preposition and word.tag == "NN" and gender.genitive_s(word.low) and gender.of(word.low[:-1]):
        return at
    return None


def _strong(words: Sequence[Word], at: int) -> int | None:
    """The noun after an adjective in -er: genitive plural or feminine ("junger Menschen"), or none."""
    noun = _noun(words, at)
    if noun is None or words[at].low in ("weniger", "lauter", "voller"):
        return None
    singular = gender.masculine_singular(words[noun].low) or gender.of(words[noun].low) == "n"
    return None if singular else noun
