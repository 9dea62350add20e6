"""What a noun alone tells about gender and case."""

from functools import lru_cache

from guide.language.grammar.lists import groups, words

_LONGEST = 16
_MASCULINE = ("ismus", "ling", "ent", "ant", "ist", "eur", "ör", "graf", "loge", "oge", "hafen")
_FEMININE = (
    "ung",
    "heit",
    "keit",
    "schaft",
    "ion",
    "tät",
    "ik",
    "ei",
    "enz",
    "anz",
    "ur",
    "ie",
    "in",
    "sis",
    "age",
    "ette",
)
# After "der", a noun in -er, -el or -en may as well be a plural in the genitive ("der Lehrer").
_LIKE_PLURAL = ("er", "el", "en", "ern", "eln")


@lru_cache(maxsize=20_000)
def of(noun: str) -> str:
    """Gender of a noun in the singular by its longest known ending: "m", "f", "n", "p" (plural only) or ''."""
    known = groups("nouns")
    for length in range(min(len(noun), _LONGEST), 1, -1):
        # A short ending inside another word proves nothing (Antwort is no Ort) unless it is the whole word.
        if length < 4 and length != len(noun):
            break
        ending = noun[-length:]
        for gender, members in known.items():
            if ending in members:
                return gender
    if noun.endswith(_FEMININE):
        return "f"
    if noun.endswith(_MASCULINE):
        return "m"
    return ""


@lru_cache(maxsize=20_000)
def masculine_singular(noun: str) -> bool:
    """Whether "der" before this noun is the nominative and cannot be the genitive of a plural."""
    return (of(noun) == "m" and not noun.endswith(_LIKE_PLURAL)) or noun in words("masculine_only")


@lru_cache(maxsize=20_000)
def genitive_s(noun: str) -> bool:
    """Whether a noun shows the -s of the genitive (Jahres, Vaters); Haus and Verhältnis end in s by themselves."""
    if not noun.endswith("s") or noun.endswith(("ss", "us", "as", "is", "os")) or len(noun) < 4:
        return noun.endswith(("niss", "nisses"))
    bare = noun[:-1]
    return not of(noun) or bool(of(bare)) or bare.endswith("e")
