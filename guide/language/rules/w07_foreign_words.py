"""No foreign and technical words, unless the text is about them.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 4, DIN SPEC 33429, Netzwerk, Hildesheim. Their parts say nothing to who has not
learned them. Known ones such as "Information" are fine. Bad: "Wir realisieren die Integration." Better: "Wir helfen:
Alle können dabei sein."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import Sentence
from guide.language.wordlists import wordlist

_FOREIGN = re.compile(
    r"\b(?:[A-ZÄÖÜ][a-zäöüß]*(?:ismus|ismen|tion|tionen|ität|itäten|ivität|enz|enzen|anz|anzen|ologie|ologien|graphie|ment|ments)"
    r"|[a-zäöüß]{3,}(?:isier|ifizier|alisier|ier)(?:en|t|te|ten|ung)"
    r"|(?:[Aa]nti|[Pp]oly|[Mm]ulti|[Ii]nter|[Pp]seudo|[Mm]eta|[Hh]yper|[Pp]sycho)[a-zäöüß]{4,}|[a-zäöüß]{4,}(?:ell|ativ|abel|ibel)e?[nrsm]?)\b"
)
KNOWN = wordlist("foreign_known")
MESSAGE = "A foreign word: {word}. Is there an easier one?"


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield words with a foreign ending or beginning that are not widely known."""
    for match in _FOREIGN.finditer(sentence.text):
        if match[0].lower() not in options["bekannt"]:
            yield Hit(match.start(), match.end(), MESSAGE, {"word": match[0]})


RULE = Rule("W07", "foreign-words", "sentence", check, HINT, {"bekannt": KNOWN}, spares_official=True)
