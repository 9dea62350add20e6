"""Telephone numbers in groups with blanks.

Source: Netzwerk, Canton of Zurich's guide. Slashes and brackets are dialled by some readers, or stop them. Bad:
"030/123". Better: "030 123".
"""

import re
from collections.abc import Iterator

from guide.language.rule import WARNING, Hit, Options, Rule, matches
from guide.language.text import Sentence

_PHONE = re.compile(
    r"(?<![\d.,])(?:\(0\d{1,5}\)|(?:\+49|0049)[ ]?\(0\)|0\d{2,5} ?[/()–])[ ]?\d[\d \-/]{2,}|(?<![\d.,])0\d{2,4}-\d{4,}"
)
MESSAGE = "A telephone number with signs: {word}. Write groups with blanks."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield telephone numbers with slashes, brackets or dashes after the area code."""
    return matches(_PHONE, sentence.text, MESSAGE)


RULE = Rule("N09", "phone", "sentence", check, WARNING, needs="0")
