"""Direct speech instead of "er sagt, dass ...".

Source: DIN SPEC 33429, Hildesheim, LanguageTool's grammar of simple German. Indirect speech needs a subordinate
clause and often a Konjunktiv. Bad: "Das Amt sagt, dass Sie Geld bekommen." Better: "Das Amt sagt: Sie bekommen Geld."
"""

import re
from collections.abc import Iterator

from guide.language.rule import WARNING, Hit, Options, Rule, matches
from guide.language.text import Sentence

_INDIRECT = re.compile(
    r"\b(?:sag|mein|erklär|behaupt|bericht|antwort|frag|erzähl|denk|dach|glaub|find|schreib|teil|versprich|versprech)"
    r"(?:t|te|ten|en|e|et|ete|eten)(?: \w+){0,3},\s*(?:dass|daß|ob|wie|wann|wo|warum|er|sie|es|man)\b"
)
MESSAGE = "Indirect speech: {word}. Say it directly, after a colon."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield verbs of saying with a clause of what is said."""
    return matches(_INDIRECT, sentence.text, MESSAGE)


RULE = Rule("S14", "direct-speech", "sentence", check, WARNING, needs=",")
