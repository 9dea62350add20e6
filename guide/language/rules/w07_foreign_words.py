"""No foreign and technical words, unless the text is about them.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 4, DIN SPEC 33429, Netzwerk, Hildesheim. Their parts say nothing to who has not
learned them. Known ones such as "Information" are fine. Bad: "Wir realisieren die Integration." Better: "Wir helfen:
Alle können dabei sein."
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import wordlist

_FOREIGN = re.compile(
    r"\b(?:[A-ZÄÖÜ][a-zäöüß]*(?:ismus|ismen|tion|tionen|ität|itäten|ivität|enz|enzen|anz|anzen|ologie|ologien|graphie|ment|ments)"
    r"|[a-zäöüß]{3,}(?:isier|ifizier|alisier|ier)(?:en|t|te|ten|ung)"
    r"|(?:[Aa]nti|[Pp]oly|[Mm]ulti|[Ii]nter|[Pp]seudo|[Mm]eta|[Hh]yper|[Pp]sycho)[a-zäöüß]{4,}|[a-zäöüß]{4,}(?:ell|ativ|abel|ibel)e?[nrsm]?)\b"
)
_IN_SMALL_LETTERS = re.compile(_FOREIGN.pattern, re.I)
KNOWN = wordlist("foreign_known")
MESSAGE = "A foreign word: {word}. Is there an easier one?"


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield words with a foreign ending or beginning that are not widely known."""
    if not any(map(_can_be_foreign, sentence.vocabulary)):
        return
    for match in _FOREIGN.finditer(sentence.text):
        if match[0].lower() not in options["bekannt"]:
            yield Hit(match.start(), match.end(), MESSAGE, {"word": match[0]})


@lru_cache(maxsize=20_000)
def _can_be_foreign(low: str) -> bool:
    """Whether a word in small letters has the ending or beginning; of most it is known from the sentence before."""
    return _IN_SMALL_LETTERS.match(low) is not None


RULE = Rule("W07", "foreign-words", "sentence", check, HINT, {"bekannt": KNOWN}, spares_official=True)
