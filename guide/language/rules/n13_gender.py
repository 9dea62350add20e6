"""Forms for all genders that can be read: "Person", or both forms.

Source: DIN SPEC 33429, Hildesheim, Canton of Zurich's guide. A star or a colon in a word stops readers, and voices
read it in different ways. Bad: "Die Mitarbeiter*innen helfen." Better: "Die Mitarbeiterinnen und Mitarbeiter helfen."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, WARNING, Hit, Options, Rule, matches
from guide.language.text import Sentence

_FORM = re.compile(
    r"\b\w+(?:[*:_·]in(?:nen)?|/-?in(?:nen)?|\(-?in(?:nen)?\)|[a-zäöüß]In(?:nen)?)\b\)?|\b(?:der|die|das|ein|eine|er|sie|jede[rn]?)"
    r"[*:/](?:der|die|das|ein|eine|r|e|n|er|sie)\b"
)
MESSAGE = "A form for all genders that is hard to read: {word}. Say Person, or name both."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield forms with a sign inside, and articles with one."""
    return matches(_FORM, sentence.text, MESSAGE)


RULE = Rule("N13", "gender", "sentence", check, WARNING, standard=HINT)
