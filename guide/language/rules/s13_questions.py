"""A question is followed by its answer; none only for effect.

Source: DIN SPEC 33429, Netzwerk. Some readers take every question for one that they have to answer. A heading may be
a question. Bad: a paragraph that ends with "Ist das nicht schön?". Better: "Das ist schön."
"""

import re
from collections.abc import Iterator

from guide.language.rule import HINT, Hit, Options, Rule
from guide.language.text import HEADING, PARAGRAPH, Sentence, Text

_FOR_EFFECT = re.compile(r"^(?:Ist|Sind|Wäre|Wollen|Will|Möchten|Wer|Was) .*\bnicht\b|\bnicht wahr\b|\boder\?$")
_FREE = re.compile(r"\bFragen\?$")
OPEN = "No answer follows this question. Answer it in the next line."
EFFECT = "This question wants no answer. Say what you mean: {word}"


def check(text: Text, options: Options) -> Iterator[Hit]:
    """Yield questions that only want to persuade, and those in running text with nothing after them."""
    blocks = text.blocks
    for i, block in enumerate(blocks):
        if block.kind == HEADING:
            continue
        for sentence in block.sentences:
            if sentence.text.endswith("?") and _FOR_EFFECT.search(sentence.text):
                word = " ".join(sentence.text.split()[:3])
                yield Hit(0, len(sentence.text), EFFECT, {"word": word}, at=sentence)
        last = block.sentences[-1]
        follows = blocks[i + 1].kind != HEADING if i + 1 < len(blocks) else False
        if block.kind == PARAGRAPH and _open(last) and not follows and len(text.blocks) + len(block.sentences) > 2:
            yield Hit(0, len(last.text), OPEN, at=last)


def _open(sentence: Sentence) -> bool:
    return sentence.text.endswith("?") and not _FOR_EFFECT.search(sentence.text) and not _FREE.search(sentence.text)


RULE = Rule("S13", "questions", "text", check, HINT)
