"""Konjunktiv: "wäre", "hätte", "würde", "könnte", "sie habe", "er komme".

Near exact for the auxiliaries and modals, whose forms are closed lists. Other verbs: Konjunktiv II of strong verbs
(käme, gäbe), Konjunktiv I in the third person (er komme), recognised by its ending and place.

Not found on purpose: "möchte", which is normal Leichte Sprache; forms that are the simple past as well (sollte, wollte,
machte), but for "Sollte …" at the head of a condition.
"""

from collections.abc import Sequence
from functools import lru_cache

from guide.language.grammar import clause, morphology, verbs
from guide.language.grammar.lists import groups
from guide.language.grammar.lists import words as listed
from guide.language.grammar.reading import read, uses_morphology
from guide.language.grammar.span import Span
from guide.language.grammar.words import Word


def konjunktives(sentence: str) -> list[Span]:
    """Every verb in the Konjunktiv."""
    words = read(sentence)
    return [
        Span(word.start, word.end, word.text)
        for at, word in enumerate(words)
        if _can_be_konjunktiv(word.low) and _is_konjunktiv(words, at)
    ]


@lru_cache(maxsize=20_000)
def _can_be_konjunktiv(low: str) -> bool:
    """Whether a word by itself can be one; of most it is known from the sentence before."""
    listed_form = any(low in forms for forms in groups("konjunktiv_forms").values())
    return listed_form or low.endswith("e") or bool(verbs.base(low, "subjunctive"))


def _is_konjunktiv(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if at > 0 and word.text[:1].isupper() and words[at - 1].low not in _STARTS:
        return False
    forms = groups("konjunktiv_forms")
    if word.low in forms["second"]:
        return True
    if word.low in forms["first"]:
        return not _imperative(words, at)
    if word.low in forms["not_with_ich"]:
        elliptic = at == 0 and word.text == "Habe"  # "Habe angerufen": "ich" is left out
        return not elliptic and not _with(words, at, "ich") and word.tag not in ("NN", "ADJ(A)", "PPOSAT", "APPR")
    if word.low in forms["like_past"]:
        return _advice_or_condition(words, at)
    if word.tag in _OTHER or word.low in listed("not_konjunktiv") or (at and words[at - 1].low == "wort"):
        return False  # "das Wort suche" names a word
    if at + 1 < len(words) and words[at + 1].text == "-":
        return False  # "kranken-, pflege- und rentenversichert"
    if verbs.base(word.low, "subjunctive"):
        order = word.text[:1].isupper() and word.low.endswith("e")  # "Führe ihn hin!"
        return not (order or word.tag == "NN" or word.tag.startswith("ADJ"))
    return _first_of_full_verb(words, at)


# After these a sentence begins anew inside a sentence.
_STARTS = frozenset("„“\"»«:–-(`'’‚.")
_OTHER = frozenset({"NE", "APPR", "APPRART", "ART", "PPER", "PIAT", "PPOSAT", "PIS", "PDAT", "CARD"})


def _with(words: Sequence[Word], at: int, pronoun: str) -> bool:
    return any(words[here].low == pronoun for here in clause.around(words, at))


def _imperative(words: Sequence[Word], at: int) -> bool:
    """ "Sei leise!", "Seien Sie vorsichtig." are orders."""
    first = at == 0 or words[at - 1].low in _STARTS
    following = words[at + 1].low if at + 1 < len(words) else ""
    if words[at].low == "seien":
        return first and following == "sie"
    return words[at].low == "sei" and first and following not in ("es", "er", "sie", "das", "die", "der", "dies")


def _advice_or_condition(words: Sequence[Word], at: int) -> bool:
    """ "Sollte der Antrag fehlen, …" and "Sie sollten …", "man sollte …": no question and nothing past beside it."""
    if words[-1].low == "?":
        return False
    first = at == 0 or words[at - 1].low in _STARTS
    if first and any(word.low == "," for word in words[at:]):
        return True
    never_past = groups("konjunktiv_forms")["second"]  # könnte, hätte: they only end like one
    others = (word for here, word in enumerate(words) if here != at and word.tag.endswith("(FIN)"))
    return not any(verbs.past(word.low) and word.low not in never_past for word in others)


def _first_of_full_verb(words: Sequence[Word], at: int) -> bool:
    """Konjunktiv I in the third person: ends in -e, is a finite verb, and neither "ich" nor an order."""
    word = words[at]
    if not word.low.endswith("e") or at == 0 or len(word.low) < 4 or word.low.endswith("ee"):
        return False
    if uses_morphology():
        if word.tag != "VV(FIN)" or not (_known_stem(word.low) or _known_to_morphology(word.low)):
            return False
    elif word.tag not in ("", "VV(FIN)") or not _known_stem(word.low):
        return False
    if word.low.endswith("te") and not _known_stem(word.low):
        return False  # the past of a weak verb: machte
    if verbs.base(word.low, "past") or _with(words, at, "ich"):
        return False
    # An order begins its sentence: "Antworte bitte.", "Bitte antworte."
    return words[at - 1].low not in _STARTS and words[at - 1].low != "bitte"


def _known_to_morphology(low: str) -> bool:
    """Whether HanTa's words have the verb of a form in -e, any prefix; of a word in English it guesses a verb."""
    return any(morphology.known_verb(stem.removesuffix("e")) for stem, _ in verbs.stems(low))


def _known_stem(low: str) -> bool:
    """Whether a form in -e belongs to a verb: its infinitive with any prefix is in the list."""
    infinitive = low + "n"
    if low.endswith("iere") or verbs.base(infinitive, "infinitive") or verbs.listed_verb(infinitive):
        return True
    return low.endswith(("ere", "ele")) and verbs.listed_verb(low[:-1] + "n")  # verändere: verändern
