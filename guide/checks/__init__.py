"""Checks of the content: one module a concern, each a function that yields findings.

What they share is ``Content``; none of them prints, and none stops at the first finding.
"""

from collections.abc import Iterator

from guide.checks import figures, pages, structure, wording
from guide.load import Content
from guide.problem import Finding


def check_all(content: Content) -> list[Finding]:
    """Every finding, sorted by file and line. Pages are rendered only when the files themselves are in order."""
    found = list(structure.check(content))
    if not found:
        found = [*figures.check(content), *wording.check(content), *pages.check(content)]
    return sorted(set(found))


def of_topic(findings: list[Finding], topic: str) -> Iterator[Finding]:
    """The findings in the files of one topic."""
    return (finding for finding in findings if f"/{topic}/" in finding.file or finding.file.endswith(f"/{topic}.yaml"))
