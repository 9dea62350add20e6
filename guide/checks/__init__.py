"""Checks of the content: one module a concern, each a function that yields findings.

What they share is ``Content``; none of them prints, and none stops at the first finding. ``registry`` lists them all.
"""

from datetime import date

from guide.checks import facts, figures, levels, pages, sources, structure, tree, wording, words
from guide.checks.registry import ERROR, RULES
from guide.load import Content
from guide.problem import Finding, distinct

HARMLESS = ("E06", "G07")
"""Mistakes of structure that keep no page from being shown; the other checks can go on."""


def check_all(content: Content, today: date | None = None) -> list[Finding]:
    """Every finding, sorted by file and line. Pages are rendered only when the files themselves are in order."""
    broken, found = _without_pages(content, today)
    return distinct(found if broken else [*found, *wording.check(content), *pages.check(content)])


def check_files(content: Content, today: date | None = None) -> list[Finding]:
    """What can be found without rendering a page: files, trees, facts, sources, both levels and words."""
    return distinct(_without_pages(content, today)[1])


def check_topic(content: Content, topic: str) -> list[Finding]:
    """Every finding in the files of one topic, whatever state the others are in. Raises Problem for an unknown one."""
    nodes = content.topic(topic).nodes
    alone = Content(content.root, only=topic)
    own = {f"/{topic}/", f"/tree/{topic}.yaml", *(f"/fragen/{node}.md" for node in nodes)}
    return [finding for finding in check_all(alone) if any(part in finding.file for part in own)]


def _without_pages(content: Content, today: date | None) -> tuple[bool, list[Finding]]:
    """Whether something is so wrong that nothing else can be looked at, and what was found."""
    found = list(structure.files(content))
    if found:
        return True, found
    found = [*tree.check(content), *structure.check(content)]
    if any(RULES[finding.rule].severity == ERROR and finding.rule not in HARMLESS for finding in found):
        return True, found
    day = today or date.today()
    found += [*facts.check(content, day), *sources.check(content, day), *figures.check(content)]
    return False, [*found, *levels.check(content), *words.check(content)]
