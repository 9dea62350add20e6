"""Who gets something: "Zeigen Sie den Brief einer Beratungs-Stelle" has a dative that looks like a genitive.

After a noun, the dative of a feminine ("einer Anwältin") is the same as its genitive. It is taken for the dative where
a verb of giving and telling stands in the clause, the noun is somebody who can get or be told something, and nobody
else in the clause is given it: "Zeigen Sie mir den Brief einer Anwältin" has a genitive.
"""

from collections.abc import Sequence

from guide.language.grammar import clause, gender
from guide.language.grammar.lists import groups
from guide.language.grammar.lists import words as listed
from guide.language.grammar.words import Word


def is_recipient(words: Sequence[Word], at: int, noun: int) -> bool:
    """Whether the phrase from article to noun is the dative of who gets something."""
    if not _person_or_office(words[noun].low):
        return False
    around = clause.around(words, at)
    if not any(words[here].low in listed("giving_verbs") for here in around):
        return False
    return not any(_dative(words, here) for here in around if here < at or here > noun)


def _person_or_office(low: str) -> bool:
    """Whether a feminine noun is a person or an office; of words with hyphens the last part counts."""
    last = low.rpartition("-")[2]
    if any(last.endswith(each) for each in listed("feminine_recipients")):
        return True
    return last.endswith(("erin", "tin", "gin", "din")) and last not in listed("not_persons") and gender.of(last) == "f"


def _dative(words: Sequence[Word], here: int) -> bool:
    """Whether somebody else gets it: "mir", "dem Chef", "der Chefin"; not after a preposition, and not "oder dem …"."""
    word, before = words[here], words[here - 1] if here else None
    following = words[here + 1] if here + 1 < len(words) else None
    if before is None or before.low in listed("dative_prepositions") or before.tag in ("APPR", "KON"):
        return False
    if word.low == "ihr":  # "ihr die Adresse", not "ihr Brief"
        return following is None or not (following.noun or following.tag.startswith("ADJ"))
    if word.low in groups("dative_words")["only"]:
        return True
    feminine = following is not None and following.noun and gender.of(following.low) == "f"
    return feminine and word.low in groups("dative_words")["feminine"] and not before.noun
