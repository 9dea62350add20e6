"""Checks of the content: one module a concern, each a function that yields findings.

What they share is ``Content``; none of them prints, and none stops at the first finding.
"""

from guide.checks import calculations, figures, glossary, pages, papers, structure, wording
from guide.load import Content
from guide.problem import Finding, distinct


def check_all(content: Content) -> list[Finding]:
    """Every finding, sorted by file and line. Pages are rendered only when the files themselves are in order."""
    found = [*structure.check(content)] or [*calculations.check_files(content), *papers.check_files(content)]
    if not found:
        found = _pages(content)
    return distinct(found)


def check_topic(content: Content, topic: str) -> list[Finding]:
    """Every finding in the files of one topic, whatever state the others are in. Raises Problem for an unknown one."""
    nodes = content.topic(topic).nodes
    alone = Content(content.root, only=topic)
    own = {f"/{topic}/", f"/tree/{topic}.yaml", *(f"/fragen/{node}.md" for node in nodes)}

    def ours(findings: list[Finding]) -> list[Finding]:
        return [finding for finding in findings if any(part in finding.file for part in own)]

    return distinct(ours(list(structure.check(alone))) or ours(_pages(alone)))


def _pages(content: Content) -> list[Finding]:
    told = [*figures.check(content), *wording.check(content), *glossary.check(content), *pages.check(content)]
    return [*told, *calculations.check(content), *papers.check_pages(content)]
