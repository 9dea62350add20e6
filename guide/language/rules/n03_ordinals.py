"""No ordinal numbers in digits with a full stop.

Source: DIN SPEC 33429. The dot looks like the end of a sentence. Dates are fine. Bad: "Das ist die 3. Frage." Better:
"Das ist die dritte Frage." or "Das ist Frage 3."
"""

import re
from collections.abc import Iterator

from guide.language.rule import DIGITS, HINT, Hit, Options, Rule, matches
from guide.language.text import Sentence
from guide.language.wordlists import MONTHS

_ORDINAL = re.compile(rf"\d(?<![\w.,§].)\d{{0,2}}\.(?= (?!(?:{MONTHS})\b)[A-Za-zÄÖÜäöü])")
MESSAGE = "A number with a dot: {word}. Write the word, or the number without a dot."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield numbers with a dot that are neither part of a date nor the end of a sentence."""
    return matches(_ORDINAL, sentence.text, MESSAGE)


RULE = Rule("N03", "ordinals", "sentence", check, HINT, needs=DIGITS)
