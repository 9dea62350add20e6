"""Leichte Sprache, the measures that decide whether a page can be read: length of sentences, words and pages."""

import re
from collections.abc import Iterator
from statistics import mean

from guide.checks.pages import page_of
from guide.load import Content
from guide.page import Asks, Bullets, Page, Paragraph, Remark, Steps
from guide.problem import BrokenContent, Finding
from guide.render import Renderer
from guide.walk import states

MEAN, WARN, END = 8, 12, 15
"""Words a sentence: the mean of a page at most, one sentence at most, and the length that is never allowed."""
PAGE = 120
"""Words of an outcome at most, from the title to the questions to ask."""
PART = 12
"""Letters of a word between hyphens at most."""
STANDARD_MEAN = (12, 18)
_END = re.compile(r"(?<=[^0-9][.!?:])\s+|\n")
_STANDARD_END = re.compile(r"(?<=[^0-9.][.!?])(?<!\bAbs\.)(?<!\bNr\.)(?<!\bSatz\.)(?<!\bArt\.)\s+")
_SIGNS = re.compile(r"[()\[\]/%„“\"»«;…–]")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


def sentences(text: str) -> list[str]:
    """The sentences of a text in which every line ends one."""
    return [part.strip() for part in _END.split(text) if part.strip()]


def length(sentence: str) -> int:
    """Words of a sentence; a hyphened word is one."""
    return len([word for word in sentence.split() if re.search(r"\w", word)])


def own_text(page: Page) -> list[str]:
    """What the author of an outcome or question wrote: title, body, steps, questions; no standing remarks."""
    texts = [page.title]
    for block in page.blocks:
        if isinstance(block, Paragraph) and not isinstance(block, Remark):
            texts += block.lines
        elif isinstance(block, Bullets | Steps):
            texts += block.items
        elif isinstance(block, Asks):
            texts += block.questions
    return [sentence for text in texts for sentence in sentences(text)]


def check(content: Content) -> Iterator[Finding]:
    """The pages of Leichte Sprache, in every state, each finding once."""
    render = Renderer(content, "leicht", content.stand)
    standard = Renderer(content, "standard", content.stand)
    for topic in content.tree.values():
        for state in states(topic):
            if state.passed.get("rolle") == "beratung":
                continue
            try:
                page = page_of(render, topic, state)
                twin = page_of(standard, topic, state)
            except BrokenContent:
                continue  # told by the check that renders
            if page is not None and twin is not None:
                kind = "ergebnisse" if page.kind == "outcome" else "fragen"
                name = page.place
                yield from measure(page, "content/" + content.text_file("leicht", kind, name))
                yield from _twin(twin, "content/" + content.text_file("standard", kind, name))
    for kind in ("glossar", "geschichten", "weg"):
        for name in content.names("leicht", kind):
            try:
                title, blocks = render.document(kind, name)
            except BrokenContent:
                continue
            file = "content/" + content.text_file("leicht", kind, name)
            yield from measure(render.page("text", name, title, blocks), file)


def measure(page: Page, file: str) -> Iterator[Finding]:
    """The measures of Leichte Sprache for one page."""
    found = own_text(page)
    lengths = [length(sentence) for sentence in found]
    if mean(lengths) > MEAN:
        values = {"mean": f"{mean(lengths):.1f}", "limit": MEAN}
        yield Finding(file, 1, "The sentences have {mean} words on average; at most {limit} are meant.", values)
    for sentence, count in zip(found, lengths, strict=True):
        if count > WARN:
            values = {"count": count, "limit": WARN, "sentence": sentence}
            yield Finding(file, 1, "This sentence has {count} words, more than {limit}: {sentence}", values)
        sign = _SIGNS.search(sentence)
        if sign:
            message = "This sign is not for Leichte Sprache: {sign} in: {sentence}"
            yield Finding(file, 1, message, {"sign": sign[0], "sentence": sentence})
    total = sum(lengths)
    if page.kind == "outcome" and total > PAGE:
        yield Finding(file, 1, "The answer has {count} words, more than {limit}.", {"count": total, "limit": PAGE})


def _twin(page: Page, file: str) -> Iterator[Finding]:
    if page.kind != "outcome":
        return
    written = [b for b in page.blocks if isinstance(b, Paragraph) and not isinstance(b, Remark)]
    body = [part for block in written for line in block.lines for part in _STANDARD_END.split(line) if part]
    average = mean([length(part) for part in body]) if body else STANDARD_MEAN[0]
    if not STANDARD_MEAN[0] - 2 <= average <= STANDARD_MEAN[1]:
        values = {"mean": f"{average:.1f}", "limit": f"{STANDARD_MEAN[0]}-{STANDARD_MEAN[1]}"}
        yield Finding(file, 1, "The sentences have {mean} words on average; {limit} are meant.", values)
