"""Exceptions in ``pruefen.toml`` that nobody needs any more: they would let through what somebody writes next year."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from guide.checks.figures import APART
from guide.checks.prose import texts
from guide.load import Content
from guide.load.limits import FILE, Settings, settings_of
from guide.problem import Finding

MESSAGE = "Nothing needs this exception any more: {entry}. Take it out."


def check(content: Content) -> Iterator[Finding]:
    """Every entry of the lists of exceptions that no text and no source makes use of."""
    unused = list(_unused(content, settings_of(content)))
    if unused:
        lines = (content.root / FILE).read_text(encoding="utf-8").splitlines()
        for entry in unused:
            number = next((i for i, line in enumerate(lines, 1) if f'"{entry}"' in line), 1)
            yield Finding(f"content/{FILE}", number, MESSAGE, {"entry": entry}, "F12")


def _unused(content: Content, settings: Settings) -> Iterator[str]:
    known = list(texts(content))
    for phrase in settings.facts.typed:
        if not any(phrase in line.text for text in known if text.name not in APART for line in text.lines):
            yield phrase
    for phrase in settings.screen.allowed:
        told = (text for text in known if text.name not in settings.screen.except_in)
        if not any(phrase in line.text for text in told for line in text.lines):
            yield phrase
    written = "\n".join(text.source for text in known).lower() if settings.hints else ""
    for phrases in settings.hints.values():
        yield from (phrase for phrase in phrases if phrase.lower() not in written)
    for entry in settings.levels.in_words:
        name, _, figure = entry.partition(": ")
        if not any(figure in text.source for text in known if text.name.removeprefix("ergebnisse/") == name):
            yield entry
    hosts = [urlsplit(page.url).hostname or "" for page in content.sources.pages.values() if page.url]
    for allowed in settings.addresses.allowed:
        if not any(f".{host}".endswith(f".{allowed}") for host in hosts):
            yield allowed
