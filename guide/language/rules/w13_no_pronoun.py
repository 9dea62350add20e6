"""The noun again instead of er, sie and es.

Source: DIN SPEC 33429, Hildesheim. The reader has to look back for whom "er" means. In one of seven sentences of
genuine Leichte Sprache there is one, so this is a hint. Bad: "Der Antrag ist lang. Er kostet nichts." Better: "Der
Antrag kostet nichts."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule, matches
from guide.language.text import Sentence

_PRONOUN = re.compile(r"\b(?:er|ihn|ihm|sie|ihnen)\b|^Er\b")
MESSAGE = "A pronoun: {word}. Say the noun again."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield pronouns of the third person; "es" is left, because "es gibt" means nobody."""
    return matches(_PRONOUN, sentence.text, MESSAGE)


RULE = Rule("W13", "no-3rd-person-pronoun", "sentence", check, HINT)
