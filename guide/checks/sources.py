"""Sources and Länder: looked up in time, cited somewhere, and leading only to addresses that somebody has judged."""

from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

from guide.calc.rules import RULES
from guide.checks.facts import checked
from guide.checks.names import find_at
from guide.checks.prose import CITED, read_files
from guide.load import Content
from guide.load.limits import settings_of
from guide.problem import Finding
from guide.tree import Outcome


def check(content: Content, today: date) -> Iterator[Finding]:
    """Everything about ``sources.yaml`` and ``laender.yaml``."""
    settings = settings_of(content)
    cited = _cited(content)
    for kind, listed in (("sections", content.sources.sections), ("pages", content.sources.pages)):
        for name in listed:
            entry = content.sources.get(name)
            yield from checked(content, "sources.yaml", (kind, name), entry.checked, today, settings)
            if name not in cited:
                message = "Nobody cites the source {source}. Remove it, or cite it."
                yield find_at(content, "sources.yaml", (kind, name), message, "F08", source=name)
    for name, page in content.sources.pages.items():
        if page.url and not _may_lead_to(page.url, settings.addresses.allowed):
            message = "The address {url} is not on the list of allowed ones in pruefen.toml. Who stands behind it?"
            yield find_at(content, "sources.yaml", ("pages", name, "url"), message, "F09", url=page.url)
    for name, land in content.laender.items():
        yield from checked(content, "laender.yaml", (name, "checked"), land.checked, today, settings)
        for source in land.sources:
            if source not in content.sources:
                message = "The source {source} is not in sources.yaml. Add it there."
                yield find_at(content, "laender.yaml", (name, "sources"), message, "F02", source=source)


def _may_lead_to(url: str, allowed: list[str]) -> bool:
    """Whether an address is https and its host, or one above it, is on the list."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    return parts.scheme == "https" and any(host == each or host.endswith(f".{each}") for each in allowed)


def _cited(content: Content) -> set[str]:
    """Every source that an outcome, a calculation, a letter, a fact, a Land or a text names."""
    nodes = (node for topic in content.tree.values() for node in topic.nodes.values())
    cited = {cite.source for node in nodes if isinstance(node, Outcome) for cite in node.sources}
    cited |= {cite.source for rule in RULES.values() for cite in rule.cites}
    cited |= {source for letter in content.letters.values() for source in letter.sources}
    cited |= {fact.source for fact in content.facts.values()}
    cited |= {source for land in content.laender.values() for source in land.sources}
    for _, source in read_files(content.root, ".md"):
        cited.update(CITED.findall(source))
    return cited
