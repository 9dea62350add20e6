"""Figures: none typed into a text, every one with a source that is listed."""

import re
from collections.abc import Iterator

from guide.checks import names
from guide.load import Content
from guide.load.texts import Text
from guide.page import LEVELS
from guide.problem import Finding

_BLANKS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.S)
TYPED = re.compile(
    r"\d[\d.,]*\s*(?:€|Euro\b|Prozent\b|%|Tag|Woche|Monat|Jahr|Stunde|Uhr)"
    r"|§\s*\d|\bParagraf \d|\b\d{1,2}\.\s?(?:\d{1,2}\.|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober"
    r"|November|Dezember)|\b(?:19|20)\d\d\b|https?://|www\."
)


def check(content: Content) -> Iterator[Finding]:
    """Amounts, periods, dates, norms and addresses that stand in a text instead of in facts or sources."""
    for level in LEVELS:
        for kind in ("fragen", "ergebnisse", "glossar", "geschichten", "weg", "rechnungen", "eingaben"):
            for text in content.names(level, kind):
                yield from _typed(content, content.text(level, kind, text), level, kind, text)
        for text in ("weg", "anlaufstellen", "geaendert"):
            yield from _typed(content, content.text(level, "seiten", text), level, "seiten", text)
    for path in sorted((content.root / "facts").glob("*.yaml")):
        file = names.file_of(content, f"facts/{path.name}")
        for name in file.section():
            source = content.facts[name].source
            if source not in content.sources:
                message = "The source {source} of the fact {name} is not in sources.yaml. Add it there."
                yield Finding(file.name, file.line((name,)), message, {"source": source, "name": name})


def _typed(content: Content, text: Text, level: str, kind: str, name: str) -> Iterator[Finding]:
    if not text.title:  # unreadable, and told by the check of the files
        return
    path = content.root / content.text_file(level, kind, name)
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        for match in TYPED.finditer(_BLANKS.sub("", line)):
            message = "This is typed into the text: {typed}. Take it from the facts or the sources."
            yield Finding(text.file, number, message, {"typed": match[0]})
