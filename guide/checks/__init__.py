"""Checks of the content: one module a concern, each a function that yields findings.

What they share is ``Content``; none of them prints, and none stops at the first finding. ``registry`` lists them all.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import chain

from guide.checks import (
    calculations,
    catalogue,
    dictionary,
    exceptions,
    facts,
    figures,
    glossary,
    levels,
    pages,
    papers,
    sources,
    structure,
    tree,
    wording,
    words,
)
from guide.checks.registry import RULES
from guide.checks.traced import Traced
from guide.language.rule import ERROR
from guide.load import Content
from guide.problem import BrokenContent, Finding, distinct

HARMLESS = ("E06", "G07", "G16")
"""Mistakes of structure that keep no page from being shown; the other checks can go on."""
Ours = Callable[[str], bool]
"""Whether a file belongs to what is checked."""


def check_all(content: Content, today: date | None = None) -> list[Finding]:
    """Every finding, sorted by file and line. Pages are rendered only when the files themselves are in order."""
    return look(content, today=today)[1]


def look(content: Content, topic: str = "", today: date | None = None) -> tuple[bool, list[Finding]]:
    """Whether everything could be looked at, and every finding: in all files, or in those of one topic.

    A topic is checked whatever state the others are in. Mistakes of structure come first; while there is one, pages are
    not rendered. Raises Problem for an unknown topic.
    """
    return _in_topic(content, topic, today) if topic else _with_pages(content, today, _all)


def check_files(content: Content, today: date | None = None) -> list[Finding]:
    """What can be found without rendering a page: files, trees, facts, sources, both levels and words."""
    return distinct(_without_pages(content, today, _all)[1])


def _in_topic(content: Content, topic: str, today: date | None) -> tuple[bool, list[Finding]]:
    try:
        nodes = content.topic(topic).nodes
        own = (f"/{topic}/", f"/tree/{topic}.yaml", *(f"/fragen/{node}.md" for node in nodes))
        alone = Content(content.root, only=topic)
        return _with_pages(alone, today, lambda file: any(part in file for part in own))
    except BrokenContent as broken:  # the tree itself, or a file that every topic needs
        return False, distinct(broken.findings)


def _all(file: str) -> bool:
    return True


def _of(ours: Ours, findings: Iterable[Finding]) -> Iterator[Finding]:
    return (finding for finding in findings if ours(finding.file))


def _with_pages(content: Content, today: date | None, ours: Ours) -> tuple[bool, list[Finding]]:
    broken, found = _without_pages(content, today, ours)
    if not broken:
        traced = Traced(content)  # for both, so that blanks are compiled once
        found += _of(ours, (*wording.check(traced, ours=ours), *pages.check(traced)))
        if ours is _all:  # these look at files that belong to no topic
            found += (*calculations.check(traced), *papers.check_pages(traced), *glossary.check(content))
    return not broken, distinct(found)


def _stops(finding: Finding) -> bool:
    """Whether a mistake of structure leaves nothing else that could be looked at."""
    rule = RULES.get(finding.rule)
    return finding.rule not in HARMLESS and (rule is None or rule.severity == ERROR)


def _without_pages(content: Content, today: date | None, ours: Ours) -> tuple[bool, list[Finding]]:
    """Whether something is so wrong that nothing else can be looked at, and what was found."""
    found = list(_of(ours, structure.files(content)))
    if found:
        return True, found
    fitting = (tree.check, structure.check, calculations.check_files, papers.check_files)
    found = list(_of(ours, chain.from_iterable(check(content) for check in fitting)))
    if any(map(_stops, found)):
        return True, found
    day = today or date.today()
    later = (
        *(check(content, day) for check in (facts.check, sources.check)),
        *(each.check(content) for each in (figures, levels, words, catalogue, dictionary, exceptions)),
    )
    return False, [*found, *_of(ours, chain(*later))]
