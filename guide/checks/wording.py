"""The words of every page, as they are read: the rules of ``guide.language``, and how long a page may be.

Every state is rendered, because blanks and parts that are left out change the sentences; each finding is told once, in
the line of its source.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from statistics import mean
from typing import NamedTuple

from guide.checks.traced import WHOLE, Segment, Traced, strings, strings_of
from guide.language import check as check_language
from guide.language import rules_of
from guide.language.settings import Settings
from guide.language.text import HEADING, PARAGRAPH, Text, build
from guide.load import FOLDERS, Content
from guide.page import LEVELS
from guide.problem import BrokenContent, Finding
from guide.render import Renderer
from guide.tree import ROLE, ROLES, Fork, Question, Topic
from guide.walk import State, Walk, states

MEAN = {"leicht": (0, 8), "standard": (8, 18)}
"""Words a sentence that a page has on average, at least and at most; see docs/content-format.md."""
PAGE = 120
"""Words of an answer in Leichte Sprache at most, from the title to the questions to ask."""
TOLD_ELSEWHERE = frozenset(("W02", "W06", "T12"))
"""G02 and G01 know the words of the guide, and every page says beside the text that it is no legal advice."""
LONG_NAME = 6
_DIVIDES_NAMES = re.compile(r"[();]|^(?:der|die|das) ")
ENOUGH = 5
"""Sentences from which an average says something."""


Blocks = tuple[tuple[str, tuple[Segment, ...]], ...]


class Shown(NamedTuple):
    """A page as words: the file whose text it shows, whether it is an answer, all its blocks and those of the file."""

    file: str
    answer: bool
    blocks: Blocks
    own: Blocks


def check(content: Content, settings: Settings | None = None) -> Iterator[Finding]:
    """Findings in the pages of both levels, those of one page possibly more than once."""
    from guide.language.settings import shipped

    chosen = settings or shipped()
    traced = content if isinstance(content, Traced) else Traced(content)
    for level in LEVELS:
        pages = shown_pages(traced, level)
        active = [rule for rule in rules_of(level, chosen) if rule.id not in TOLD_ELSEWHERE]
        whole = [rule.id for rule in active if rule.looks_at == "text"]
        single = [rule.id for rule in active if rule.looks_at != "text"]
        for page in pages:
            text = build(page.own)
            yield from _placed(check_language(text, level, chosen, whole), traced, page.file)
            yield from _lengths(page, text, level)
        blocks = dict.fromkeys(block for page in pages for block in page.blocks)
        yield from _placed(check_language(build(blocks), level, chosen, single), traced, "")


def shown_pages(traced: Traced, level: str) -> list[Shown]:
    """Every page of a level once, in every state that shows other words."""
    render = Renderer(traced, level, traced.stand)
    return list(dict.fromkeys(shown for shown in _shown(traced, render, level) if shown.blocks))


def _shown(traced: Traced, render: Renderer, level: str) -> Iterator[Shown]:
    for topic in traced.tree.values():
        for state in states(topic):
            if state.passed.get(ROLE) != "beratung" or level == "standard":
                yield from _attempt(
                    traced, level, lambda t=topic, s=state: _state(render, t, s), state.passed.get(ROLE, "")
                )
    for kind in ("glossar", "geschichten", "weg"):
        for name in traced.names(level, kind):
            yield from _attempt(traced, level, lambda k=kind, n=name: _document(render, k, n))
    for name in ("hilfe", "barrierefrei", "weg", "geaendert"):
        yield from _attempt(traced, level, lambda n=name: _document(render, "seiten", n))
    for land in traced.laender:
        yield from _attempt(traced, level, lambda n=land: _document(render, "seiten", "anlaufstellen", n))
    for role in ROLES:
        yield from _attempt(
            traced, level, lambda r=role: ("fragen", "thema", strings(render.question("thema", {ROLE: r})))
        )


Words = Iterator[tuple[str, str]]


def _state(render: Renderer, topic: Topic, state: State) -> tuple[str, str, Words] | None:
    node = topic.nodes[state.node]
    if isinstance(node, Fork):
        return None
    if isinstance(node, Question):
        page = render.question(node.name, state.passed, node.reads)
        why = render.why(node.name, state.passed, node.reads)
        return "fragen", node.name, iter([*strings(page), *strings_of(why)])
    page = render.outcome(Walk(topic.name, state.passed, node), node)
    return "ergebnisse", f"{topic.name}/{node.name}", strings(page)


def _document(render: Renderer, kind: str, name: str, land: str = "") -> tuple[str, str, Words]:
    passed: Mapping[str, str] = {"land": land} if land else {}
    title, blocks = render.document(kind, name, passed, frozenset(passed))
    return kind, name, iter([(HEADING, title), *strings_of(blocks)])


def _attempt(traced: Traced, level: str, make: object, role: str = "") -> Iterator[Shown]:
    """The page in words; one that cannot be rendered is told by the check that renders."""
    try:
        made = make()  # type: ignore[operator]
    except BrokenContent:
        return
    if made is None:
        return
    kind, name, words = made
    folder, file = f"content/{FOLDERS[level]}/", "content/" + traced.text_file(level, kind, name)
    blocks = tuple((block, tuple(traced.segments(rendered))) for block, rendered in words)
    answer = kind == "ergebnisse" and role != "beratung"
    yield Shown(file, answer, _of(blocks, folder, traced), _of(blocks, file, traced))


def _of(blocks: Blocks, file: str, traced: Traced) -> Blocks:
    """The blocks without what comes from elsewhere than a file or folder."""
    kept = ((kind, tuple(s for s in lines if traced.place(s[0][0]).file.startswith(file))) for kind, lines in blocks)
    return tuple((kind, lines) for kind, lines in kept if lines)


def _placed(findings: tuple[Finding, ...], traced: Traced, file: str) -> Iterator[Finding]:
    """The findings in the lines of their sources."""
    names = _names(traced)
    for finding in findings:
        if finding.line == WHOLE:
            yield finding._replace(file=file)
            continue
        sentence = finding.sentence.lower()
        if any(name in sentence and _is_name(finding, name) for name in names):
            continue
        place = traced.place(finding.line)
        column = traced.column(place, str(finding.values.get("word", "")))
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


def _lengths(page: Shown, text: Text, level: str) -> Iterator[Finding]:
    """The average and the sum of the words of a page."""
    counted = [s.length for s in text.sentences() if level == "leicht" or s.kind == PARAGRAPH]
    least, most = MEAN[level]
    if len(counted) >= ENOUGH and not least <= mean(counted) <= most and (level == "leicht" or page.answer):
        values = {"mean": f"{mean(counted):.1f}".replace(".", ","), "limit": f"{least}-{most}" if least else most}
        message = "The sentences have {mean} words on average; {limit} are meant."
        yield Finding(page.file, 1, message, values, "G13")
    if level == "leicht" and page.answer and sum(counted) > PAGE:
        values = {"count": sum(counted), "limit": PAGE}
        yield Finding(page.file, 1, "The answer has {count} words, more than {limit}.", values, "G12")
