"""At most one comma a sentence.

Source: Hildesheim allows none, DIN SPEC 33429 allows some. A comma nearly always joins a second thought to the first,
and whoever reads slowly has to keep the first in mind. Bad: "Der Antrag, den Sie stellen, kostet nichts." Better:
"Sie stellen einen Antrag. Der Antrag kostet nichts."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import Sentence

_COMMA = re.compile(r",(?!\d)")
MESSAGE = "This sentence has {count} commas. Make several sentences of it."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield the first comma that is too many; one within a number is none."""
    commas = list(_COMMA.finditer(sentence.text))
    if len(commas) > options["hoechstens"]:
        first = commas[options["hoechstens"]]
        yield Hit(first.start(), first.end(), MESSAGE, {"count": len(commas)})


RULE = Rule("S05", "commas", "sentence", check, HINT, {"hoechstens": 1}, needs=",")
