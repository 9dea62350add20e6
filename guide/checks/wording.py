"""The words of every page, as they are read: the rules of ``guide.language``, and how long a page may be.

Every state is rendered, because blanks and parts that are left out change the sentences; each finding is told once, in
the line of its source.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache
from statistics import mean

from guide.checks.shown import Shown, shown_pages
from guide.checks.traced import NOWHERE, WHOLE, Traced
from guide.language import check as check_language
from guide.language import rules_of
from guide.language.rule import HINT
from guide.language.settings import Settings, shipped
from guide.language.text import PARAGRAPH, Text, build
from guide.load import Content
from guide.page import LEVELS
from guide.problem import Finding

MEAN = {"leicht": (0, 8), "standard": (8, 18)}
"""Words a sentence that a page has on average, at least and at most; see docs/content-format.md."""
PAGE = 120
"""Words of an answer in Leichte Sprache at most, from the title to the questions to ask."""
TOLD_ELSEWHERE = frozenset(("W02", "W06", "T12"))
"""G02 and G01 know the words of the guide, and every page says beside the text that it is no legal advice."""
ABOUT_FIGURES = frozenset(("N04",))
"""Rules that an author can follow only where a number is typed: F01 wants figures of the law from the facts."""
AT_ONCE = 500
"""Blocks whose sentences are held in memory together; each is looked at by itself."""
LONG_NAME = 6
_DIVIDES_NAMES = re.compile(r"[();]|^(?:der|die|das) ")
ENOUGH = 5
"""Sentences from which an average says something."""


def check(content: Content, settings: Settings | None = None, ours: Callable[[str], bool] = bool) -> Iterator[Finding]:
    """Findings in the pages of both levels, or of those whose files are ours; those of one page possibly twice."""
    chosen = settings or shipped()
    traced = content if isinstance(content, Traced) else Traced(content)
    for level in LEVELS:
        yield from _of_level(traced, level, chosen, ours)


def _of_level(traced: Traced, level: str, chosen: Settings, ours: Callable[[str], bool]) -> Iterator[Finding]:
    """The findings of one level, whose pages are let go before those of the next one are made."""
    pages = [page for page in shown_pages(traced, level) if ours(page.file)]
    active = [rule for rule in rules_of(level, chosen) if rule.id not in TOLD_ELSEWHERE]
    whole = [rule.id for rule in active if rule.looks_at == "text"]
    single = [rule.id for rule in active if rule.looks_at != "text"]
    for page in pages:
        text = build(page.divided)
        yield from _placed(check_language(text, level, chosen, whole), traced, page.file, chosen)
        yield from _lengths(page, text, level)
    blocks = list(dict.fromkeys(block for page in pages for block in page.blocks))
    for start in range(0, len(blocks), AT_ONCE):
        text = build(blocks[start : start + AT_ONCE])
        yield from _placed(check_language(text, level, chosen, single), traced, "", chosen)


def _placed(findings: tuple[Finding, ...], traced: Traced, file: str, settings: Settings) -> Iterator[Finding]:
    """The findings in the lines of their sources."""
    names = _names(traced)
    for finding in findings:
        if finding.line == NOWHERE:
            continue
        if finding.line == WHOLE:
            yield finding._replace(file=file)
            continue
        sentence = finding.sentence.lower()
        if any(name in sentence and _is_name(finding, name) for name in names):
            continue
        if finding.severity == HINT and _is_spared(finding, settings.spared.get(finding.rule, ())):
            continue
        place, word = traced.place(finding.line), str(finding.values.get("word", ""))
        if finding.rule in ABOUT_FIGURES and not traced.has(place, word):
            continue
        column = traced.column(place, word, finding.sentence)
        yield finding._replace(file=place.file, line=place.line, column=column)


@cache
def _names(content: Content) -> tuple[str, ...]:
    """What offices and pages are called. A name is not the author's choice, and no rule can better it."""
    names = [page.title for page in content.sources.pages.values()]
    for land in content.laender.values():
        names += [land.name, land.traeger, land.amt, land.anlaufstelle, land.integrationsamt, *land.gebiete]
    parts = {part.strip().lower() for name in names for part in _DIVIDES_NAMES.split(name)}
    return tuple(part for part in parts if len(part) > LONG_NAME)


def _is_name(finding: Finding, name: str) -> bool:
    """Whether what was found lies within the name, or the name is most of the sentence."""
    word = str(finding.values.get("word", "")).lower()
    return (word in name) if word else len(name) * 2 > len(finding.sentence)


def _is_spared(finding: Finding, spared: tuple[str, ...]) -> bool:
    """Whether a word or phrase that the settings list covers what was found."""
    word, sentence = str(finding.values.get("word", "")).lower(), finding.sentence.lower()
    return bool(word) and any(word in phrase and phrase in sentence for phrase in spared)


def _lengths(page: Shown, text: Text, level: str) -> Iterator[Finding]:
    """The average and the sum of the words of a page."""
    own = (s for s in text.sentences() if s.place()[0] != NOWHERE)
    counted = [s.length for s in own if level == "leicht" or s.kind == PARAGRAPH]
    least, most = MEAN[level]
    if len(counted) >= ENOUGH and not least <= mean(counted) <= most and (level == "leicht" or page.answer):
        values = {"mean": f"{mean(counted):.1f}".replace(".", ","), "limit": f"{least}-{most}" if least else most}
        message = "The sentences have {mean} words on average; {limit} are meant."
        yield Finding(page.file, 1, message, values, "G13")
    if level == "leicht" and page.answer and sum(counted) > PAGE:
        values = {"count": sum(counted), "limit": PAGE}
        yield Finding(page.file, 1, "The answer has {count} words, more than {limit}.", values, "G12")
