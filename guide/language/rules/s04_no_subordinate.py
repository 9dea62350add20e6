"""No or few subordinate clauses.

Source: DIN SPEC 33429 and Netzwerk (short "wenn" clauses and simple relative clauses are tolerated), Hildesheim. The
verb of a German subordinate clause comes last, so the reader waits for it. Bad: "Sie bekommen Geld, weil Sie
arbeiten." Better: "Sie arbeiten. Deshalb bekommen Sie Geld."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence

_ALWAYS = (
    "weil|dass|daß|obwohl|obgleich|obschon|nachdem|bevor|sodass|indem|falls|sofern|soweit|sobald|solange|insofern"
    "|anstatt"
)
_WO = "wobei|wodurch|womit|wofür|worauf|worüber|woran|wonach|inwieweit|wohingegen"
_CLAUSE = re.compile(
    rf"(?:^|[,;–]\s*(?:und |oder |so |auch |nur )?)(?P<word>{_ALWAYS}|(?<=\s)(?:{_WO}))\b",
    re.I,
)
_AFTER_COMMA = re.compile(r",\s*(?:und |oder )?(?P<word>damit|während|ehe|seit|ob|wenn|als|um)\b")
_RELATIVE = re.compile(
    r",\s*(?:(?:in|an|auf|aus|bei|für|mit|nach|von|vor|zu|über|durch|gegen|unter|ohne) )?"
    r"(?P<word>der|die|das|den|dem|denen|deren|dessen|welche[rsmn]?)\s+(?!\w+[.!?]?$)"
)
_WORDS = frozenset(f"{_ALWAYS}|{_WO}".split("|"))
MESSAGE = "A subordinate clause: {word}. Make two sentences of it."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield the words that begin a subordinate clause; "Wenn" at the beginning is fine."""
    hard = not sentence.vocabulary.isdisjoint(_WORDS)
    if "," not in sentence.text and not (hard and _CLAUSE.match(sentence.text)):
        return
    for pattern, severity in ((_CLAUSE, WARNING), (_AFTER_COMMA, HINT), (_RELATIVE, HINT))[not hard :]:
        for match in pattern.finditer(sentence.text):
            values = {"word": match["word"]}
            yield Hit(match.start("word"), match.end("word"), MESSAGE, values, at_most=severity)


RULE = Rule("S04", "no-subordinate", "sentence", check, WARNING)
