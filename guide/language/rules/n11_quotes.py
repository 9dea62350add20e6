"""Quotation marks only for real speech.

Source: DIN SPEC 33429. Ironic or decorating marks are not understood; single marks look like apostrophes. Bad: "Das
ist eine ‚gute‘ Idee." Better: "Das ist eine gute Idee."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, WARNING, Hit, Options, Rule
from guide.language.text import Sentence

_SINGLE = re.compile(r"‚[^‚‘]{1,80}‘|«[^»]{1,80}»|»[^«]{1,80}«|‹|›|(?<!\w)'[^']{1,80}'(?!\w)")
_DOUBLE = re.compile(r"[„“\"][^„“”\"]{1,200}[“”\"]")
_SPEECH = re.compile(r":\s*[„\"“]|[.!?][“”\"]")
MESSAGE = "Quotation marks: {word}. Use them for what somebody says, and nothing else."


def check(sentence: Sentence, options: Options) -> Iterator[Hit]:
    """Yield single and French marks, and as a hint double ones around what nobody says."""
    for match in _SINGLE.finditer(sentence.text):
        yield Hit(match.start(), match.end(), MESSAGE, {"word": match[0]}, at_most=WARNING)
    if _SPEECH.search(sentence.text):
        return
    for match in _DOUBLE.finditer(sentence.text):
        yield Hit(match.start(), match.end(), MESSAGE, {"word": match[0]}, at_most=HINT)


RULE = Rule("N11", "quotes", "sentence", check, WARNING, needs="‚‘«»‹›'„“”\"")
