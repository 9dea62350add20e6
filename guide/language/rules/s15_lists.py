"""More than three things are a list, each on a line of its own.

Source: BITV 2.0 Anlage 2 Teil 2 Nr. 7, DIN SPEC 33429. In a row of commas nobody sees how many things there are. Bad:
"Nehmen Sie Ausweis, Vertrag, Zeugnis und Foto mit." Better: a line "Nehmen Sie mit:" and four list lines.
"""

import re
from collections.abc import Iterator

from guide.language.rule import WARNING, Hit, Options, Rule
from guide.language.text import Sentence

_ROW = re.compile(r"(?<![^,;:.!?])[^,;:.!?]+(?:,(?!\d) ?[^,;:.!?]+){2,}")
_JOINED = re.compile(r",| und | oder | sowie ")
_CLAUSE = re.compile(r"^\s*(?:dass|daß|weil|wenn|ob|als|um|der|die|das|den|dem|wo|wie|was|aber|sondern|damit|obwohl)\b")
MESSAGE = "{count} things in a row. Make a list of them."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield rows of short things, joined by commas and a last "und" or "oder"; clauses are none."""
    if sentence.text.count(",") < 2:
        return
    for row in _ROW.finditer(sentence.text):
        parts = _JOINED.split(row[0])
        inner = parts[1:-1]
        if any(_CLAUSE.match(part) for part in parts[1:]) or any(len(part.split()) > 3 for part in inner):
            continue
        if len(parts) > options["hoechstens"]:
            yield Hit(row.start() + len(row[0]) - len(row[0].lstrip()), row.end(), MESSAGE, {"count": len(parts)})


RULE = Rule("S15", "lists", "sentence", check, WARNING, {"hoechstens": 3}, needs=",")
