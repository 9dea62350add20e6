"""Forms for all genders that can be read: "Person", or both forms.

Source: DIN SPEC 33429, Hildesheim, Canton of Zurich's guide. A star or a colon in a word stops readers, and voices
read it in different ways. Bad: "Die Mitarbeiter*innen helfen." Better: "Die Mitarbeiterinnen und Mitarbeiter helfen."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, WARNING, Hit, Options, Rule, matches
from guide.language.text import Sentence

_ARTICLE = r"(?:d(?:er|ie|as|en|em|es)|eine?[mnrs]?|er|sie|(?:sein|ihr|ihm|ihn)(?:e[mnrs]?)?|jede[mnrs]?)"
FORM = re.compile(
    r"\b[^\W\d_]+(?:[*:_·](?:in(?:nen)?|[nr])|/-?(?:in(?:nen)?|[nr]|e[nr]?))\b|\b(?!LinkedIn\b)[^\W\d_]*[a-zäöüß]In(?:nen)?\b"
    r"|\b[^\W\d_]+\(-?(?:inn?(?:en)?|[nrs])\)(?:en\b)?|\b[^\W\d_]+!n(?:nen)?\b|\([mwdxi](?:/[mwdxi])+\)"
    rf"|(?i:\b{_ARTICLE}[*:/]{_ARTICLE}\b)"
)
"""A form with a sign inside, with a part in brackets, or two articles for one noun."""
_PIECE = re.compile(r"[*:_·/!(](?<=[^\W\d_].)[\w(-]|\([mwdxi]/|In(?<=[a-zäöüß]In)")
"""Stands in every form, and hardly anywhere else."""
MESSAGE = "A form for all genders that is hard to read: {word}. Say Person, or name both."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield forms with a sign inside, and articles with one."""
    if _PIECE.search(sentence.text):
        yield from matches(FORM, sentence.text, MESSAGE)


RULE = Rule("N13", "gender", "sentence", check, WARNING, standard=HINT)
