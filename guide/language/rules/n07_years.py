"""No old year numbers.

Source: Netzwerk, DIN SPEC 33429 (to be considered). Few readers can tell how long ago 1871 is. Bad: "Das war im Jahr
1871." Better: "Das war vor mehr als 150 Jahren."
"""

import re
from collections.abc import Iterator

from guide.language.rule import DIGITS, HINT, Hit, Options, Rule, matches
from guide.language.text import Sentence

_YEAR = re.compile(
    r"1(?<![\w.,/-].)[0-9]\d\d\b(?![.,/-]?\d)(?! ?(?:€|Euro|Menschen|Personen|Meter|Kilometer|Gramm|Stück))"
)
MESSAGE = "An old year: {word}. Say how long ago it was."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield years before 2000."""
    return matches(_YEAR, sentence.text, MESSAGE)


RULE = Rule("N07", "years", "sentence", check, HINT, needs=DIGITS)
