"""Parts of speech without HanTa: closed lists for the small words, capitals for nouns, endings for the rest.

It names what the detectors ask for (nouns, adjectives before nouns, participles, infinitives, finite verbs of the
lists) and leaves open what it cannot know.
"""

from collections.abc import Sequence
from functools import cache, lru_cache

from guide.language.grammar.lists import rows
from guide.language.grammar.verbs import base, participle, weak_past, with_zu

_ADJECTIVE_ENDINGS = ("e", "en", "er", "es", "em")
# A sentence may begin with any word in a capital; these endings make nouns.
_NOUN_ENDINGS = (
    "ung",
    "ungen",
    "heit",
    "heiten",
    "keit",
    "keiten",
    "schaft",
    "schaften",
    "ion",
    "ionen",
    "tät",
    "täten",
    "ismus",
    "nis",
    "ling",
    "tum",
)


@cache
def _function_words() -> dict[str, str]:
    lexicon: dict[str, str] = {}
    for tag, *members in rows("function_words"):
        for word in members:
            lexicon.setdefault(word, tag)
    return lexicon


def tags(texts: Sequence[str]) -> list[str]:
    """The part of speech of each word of a sentence; '' where neither list nor form tells."""
    found = [_alone(text, False) for text in texts]
    first = next((at for at, text in enumerate(texts) if text[0].isalnum()), 0)
    found[: first + 1] = [_alone(text, True) for text in texts[: first + 1]]
    _by_neighbours(texts, found)
    return found


@lru_cache(maxsize=20_000)
def _alone(text: str, first: bool) -> str:
    """What a word is by itself; "ADJ?" and "-EN" wait for the neighbours."""
    initial = text[0]
    if not initial.isalnum():
        return {",": "$,", ".": "$.", "!": "$.", "?": "$.", ":": "$.", ";": "$."}.get(text, "$(")
    low = text.lower()
    if initial.isdigit():
        return "CARD"
    capital = initial.isupper()
    if not capital or first or low in ("sie", "ihr", "ihre", "ihren", "ihrem", "ihrer", "ihnen"):
        tag = _function_words().get(low)
        if tag:
            return tag
    if capital and not (first and participle(low) and not low.endswith(_NOUN_ENDINGS)):
        return "NN"
    if participle(low):
        return "VV(PP)"
    if base(low, "past") or base(low, "subjunctive"):
        return "VV(FIN)"
    if low.endswith("en"):
        return "VV(IZU)" if with_zu(low) else "-EN"
    if low.endswith(_ADJECTIVE_ENDINGS):
        return "ADJ?"
    return "ADJ(D)" if not low.endswith("t") else "VV(FIN)"


def _by_neighbours(texts: Sequence[str], found: list[str]) -> None:
    """What only the words around can tell: adjective or verb, article or relative pronoun."""
    for at in range(len(texts) - 1, -1, -1):
        tag = found[at]
        if tag not in _OPEN:
            continue
        after = found[at + 1] if at + 1 < len(texts) else "$."
        if after == "KON" and at + 2 < len(texts) and found[at + 2] == "ADJ(A)":
            after = "ADJ(A)"  # "den südlichen und nördlichen Flanken"
        if tag != "ART" and texts[at].endswith(_ADJECTIVE_ENDINGS) and after in ("NN", "ADJ(A)"):
            # "bringen Menschen": before a noun an -en form is an adjective only if something opens the phrase.
            opened = at > 0 and found[at - 1] in _OPENERS
            if weak_past(texts[at].lower()) and (at == 0 or found[at - 1] not in _ARTICLES):
                found[at] = "VV(FIN)"  # "sagte Minister Meier"
                continue
            if tag == "ADJ?" or opened or participle(texts[at].removesuffix("en")):
                found[at] = "ADJ(A)"
                continue
        if tag == "-EN":
            found[at] = "VV(INF)"
        elif tag == "ADJ?":
            found[at] = ""
        elif tag == "ART" and texts[at].lower() in ("der", "die", "das", "dem", "den"):
            comma = at - 1 if at and found[at - 1] not in ("APPR", "APPRART") else at - 2
            if comma >= 0 and found[comma] == "$,":
                found[at] = "PRELS"


# What stays to be decided: adjective or verb, article or relative pronoun.
_OPEN = frozenset({"ADJ?", "-EN", "VV(FIN)", "ART"})
_ARTICLES = frozenset({"ART", "PPOSAT", "PIAT", "PDAT", "APPR", "APPRART", "ADJ(A)", "ADJ?", "-EN", "CARD"})
_OPENERS = frozenset(
    {"ART", "PPOSAT", "PIAT", "PDAT", "PWAT", "APPR", "APPRART", "ADJ(A)", "ADJ?", "-EN", "CARD", "$,", "KON", "NN"}
)
