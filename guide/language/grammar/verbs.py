"""Forms of verbs, made from one table: past, Konjunktiv II, participles, with every prefix."""

from functools import cache, lru_cache

from guide.language.grammar.lists import groups, rows, words

_PERSONS = ("", "st", "n", "t")


@cache
def prefixes() -> tuple[frozenset[str], frozenset[str]]:
    """Those that part from the verb, and those that stay."""
    both = groups("prefixes")
    return both["separable"], both["inseparable"]


@cache
def _table() -> dict[str, dict[str, str]]:
    """Form -> infinitive, for each kind of form of the strong verbs without prefix."""
    table: dict[str, dict[str, str]] = {"past": {}, "subjunctive": {}, "participle": {}, "infinitive": {}}
    for infinitive, past, subjunctives, perfect in rows("strong_verbs"):
        table["infinitive"][infinitive] = infinitive
        table["participle"][perfect] = infinitive
        for form in _personal(past):
            table["past"][form] = infinitive
        for subjunctive in subjunctives.split("/"):
            for form in _personal(subjunctive):
                table["subjunctive"][form] = infinitive
    # Not what is also a form of the past or present, of a weak verb too: gingen, schwöre, führen, durchführen.
    infinitives = table["infinitive"].keys() | words("weak_verbs")
    present = {form for verb in infinitives for form in (verb, verb.removesuffix("n"))}
    for form in present | set(table["past"]):
        table["subjunctive"].pop(form, None)
    return table


# The shortest form of a verb: "aß".
_END = 2


@cache
def _ends(kind: str) -> frozenset[str]:
    """How the forms of a kind end: most words end like none."""
    return frozenset(form[-_END:] for form in _table()[kind])


def _personal(first: str) -> list[str]:
    """All persons of a past or subjunctive form: gab, gabst, gaben, gabt; käme, kämest, kämen, kämet."""
    if first.endswith("e"):
        return [first + ending for ending in _PERSONS]
    link = "e" if first[-1] in "dtsßz" else ""
    return [first, first + link + "st", first + "en", first + link + "t"]


@lru_cache(maxsize=20_000)
def base(word: str, kind: str) -> str:
    """The infinitive (without prefix) of a strong form, any prefix; else ''.

    kind: "past", "subjunctive", "participle" or "infinitive".
    """
    table = _table()[kind]
    # Muß, müßte: the spelling before 1996 is still met in quotations; short vowels had ß.
    for form in (word, word.replace("ß", "ss")) if "ß" in word else (word,):
        for stem, joined in stems(form) if form[-_END:] in _ends(kind) else ():
            if kind == "participle" and joined:
                stem = "ge" + stem  # vergeben is the participle with ver- of gegeben
            if stem in table:
                return table[stem]
    return ""


@lru_cache(maxsize=20_000)
def stems(word: str) -> tuple[tuple[str, bool], ...]:
    """The word itself and what is left without one or two prefixes (vorbereiten: bereiten, reiten).

    With each, whether the last prefix taken away stays on the verb, so that the participle has no ge-.
    """
    separable, inseparable = prefixes()
    found = [(word, False)]
    for length in range(2, min(len(word) - 2, 9)):
        head, rest = word[:length], word[length:]
        if head in separable:
            found.append((rest, False))
            found += [(rest[n:], True) for n in (2, 3, 4) if rest[:n] in inseparable and len(rest) > n + 2]
        if head in inseparable:
            found.append((rest, True))
    return tuple(found)


@lru_cache(maxsize=20_000)
def weak_past(low: str) -> bool:
    """Whether a form in -te or -ten is the past of a listed weak verb or of one in -ieren, and no present tense."""
    stem = low.removesuffix("n").removesuffix("te")
    if len(stem) < 2 or stem == low.removesuffix("n"):
        return False
    if low.endswith(("ierte", "ierten")):
        return True
    if listed_verb(stem + "ten") or base(stem + "ten", "infinitive"):
        return False  # arbeite, bieten
    return any(listed_verb(infinitive) for infinitive in (stem + "en", stem + "n", stem.removesuffix("e") + "en"))


@lru_cache(maxsize=20_000)
def past(low: str) -> bool:
    """Whether a finite verb has the form of the simple past: a strong one of the list, or -te with its persons."""
    return low in words("auxiliary_past") or bool(base(low, "past")) or low.endswith(_WEAK_PAST)


_WEAK_PAST = ("te", "ten", "test", "tet")


@lru_cache(maxsize=20_000)
def like_infinitive(word: str) -> bool:
    """Whether participle and infinitive are the same word (erhalten, vertreten, vergeben)."""
    return word.endswith("en") and bool(base(word, "infinitive") and base(word, "participle"))


@lru_cache(maxsize=20_000)
def listed_verb(infinitive: str) -> bool:
    """Whether an infinitive, any prefix, is one of the listed weak verbs."""
    return any(stem in words("weak_verbs") for stem, _ in stems(infinitive))


@lru_cache(maxsize=20_000)
def with_zu(word: str) -> bool:
    """Whether "zu" stands inside an infinitive: einzureichen, anzugeben."""
    separable, _ = prefixes()
    return any(word[:at] in separable and word.startswith("zu", at) for at in range(2, min(len(word) - 5, 9)))


@lru_cache(maxsize=20_000)
def participle(word: str) -> bool:
    """Whether a word in small letters has the form of a past participle (getan, bewilligt, abgegeben, studiert).

    The form alone: "gehört" and "besteht" can be present tense as well, "verlassen" an infinitive.
    """
    if len(word) < 5 or word in words("not_participles"):
        return False
    if word.endswith("iert"):
        return True
    if base(word, "participle"):
        return True
    if not word.endswith("t"):
        return False
    separable, inseparable = prefixes()
    if word.startswith("ge") and len(word) > 5:
        return True
    if any(word.startswith(head) and len(word) > len(head) + 2 for head in inseparable):
        return True
    return any(
        word[:length] in separable
        and (word[length : length + 2] == "ge" or any(word.startswith(head, length) for head in inseparable))
        and len(word) > length + 5
        for length in range(2, 9)
    )
