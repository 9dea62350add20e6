"""The two levels say the same: figures, sources, steps, offices and people, and neither is left behind."""

import re
from collections.abc import Iterator

from guide.calc.figures import FORMULAS
from guide.checks.history import last_changes
from guide.checks.prose import CITED, Prose, texts
from guide.load import FOLDERS, Content
from guide.load.limits import settings_of
from guide.load.texts import ASKS, NOTE, STEPS
from guide.page import LEVELS
from guide.problem import Finding

_BLANK = re.compile(r"\{\{(?:(?!\{\{).)*?\}\}|\{%(?:(?!\{%).)*?%\}", re.S)
_NAME = re.compile(r"[a-z]\w+")
_LOOKS_AT = re.compile(r"\b(wer)\(|\b(rolle)\b|\bantwort\.(\w+)")
_NOTE = re.compile(rf"^## {NOTE}$", re.M)
_ADDRESS = re.compile(r"\b(?:Sie|Ihnen|Ihre?[mnrs]?|[Ii]ch|[Mm]ich|[Mm]ir|[Mm]eine?[mnrs]?)\b")
_IMPERATIVE = re.compile(r"\b[A-ZÄÖÜ]\w*e[nr]n? Sie\b[^.?!:]*[.:]|\b[Mm]öchten Sie\b|\bweiß ich nicht\b")
OWN_EXAMPLE = "beispiel_"
"""Each level may take an example of its own to make a thing clear."""
PERSON = "wer"
WITH_STEPS = ("ergebnisse", "rechnungen", "briefe", "weg")
"""Texts that say what to do, or whom to ask."""
DAY = 24 * 60 * 60


def check(content: Content) -> Iterator[Finding]:
    """Both levels of every text, compared."""
    figures = {*content.facts, *FORMULAS}
    pairs = {(text.level, text.name): text for text in texts(content)}
    changes = last_changes(content.root)
    limits = settings_of(content).levels
    in_words = set(limits.in_words)
    for (level, name), easy in pairs.items():
        standard = pairs.get(("standard", name))
        if level == "leicht" and standard is not None:
            yield from _figures(easy, standard, figures, in_words)
            yield from _people(easy, standard)
            yield from _age(easy, standard, changes, limits.days)
    yield from _steps(content)


def _figures(easy: Prose, standard: Prose, figures: set[str], in_words: set[str]) -> Iterator[Finding]:
    """What one level prints and the other does not. Standard may say more, and names the norms for both."""
    in_easy, in_standard = (_printed(text, figures) for text in (easy, standard))
    for name in sorted(in_easy.keys() - in_standard.keys()):
        said = f"{easy.name.removeprefix('ergebnisse/')}: {name}" in in_words
        if not said and not name.startswith(OWN_EXAMPLE):
            message = "Leichte Sprache prints the figure {name}, the standard text does not. Say the same in both."
            yield Finding(easy.file, in_easy[name], message, {"name": name}, "E02")
    for name in sorted(in_standard.keys() - in_easy.keys()):
        if not name.startswith(OWN_EXAMPLE):
            message = "The standard text prints the figure {name}, Leichte Sprache does not. Is it needed there?"
            yield Finding(standard.file, in_standard[name], message, {"name": name}, "E03")
    cited = {match[1] for match in CITED.finditer(standard.source)}
    for match in CITED.finditer(easy.source):
        if match[1] not in cited:
            message = "Leichte Sprache names the source {source}, the standard text does not. Name it in both."
            yield Finding(easy.file, _line(easy.source, match.start()), message, {"source": match[1]}, "E04")


def _printed(text: Prose, figures: set[str]) -> dict[str, int]:
    """The figures that every reader sees, each with its first line; forms for Leichte Sprache count as the figure."""
    source, found = _for_all(text), dict[str, int]()
    for blank in _BLANK.finditer(source):
        for match in _NAME.finditer(blank[0]):
            if match[0] in figures:
                line = _line(source, blank.start() + match.start())
                found.setdefault(match[0].removesuffix("_leicht"), line)
    return found


def _people(easy: Prose, standard: Prose) -> Iterator[Finding]:
    """Whom and which answers the texts tell apart. ``wer`` only matters where the other level speaks to the person."""
    seen = {text.level: _looked_at(text) for text in (easy, standard)}
    for text, twin in ((easy, standard), (standard, easy)):
        for name in sorted(seen[twin.level] - seen[text.level]):
            line = _speaks_to_person(text) if name == PERSON else 1
            if line:
                message = "The other level looks at {name}, this one does not. Does it speak to everybody here?"
                yield Finding(text.file, line, message, {"name": name}, "E05")


def _looked_at(text: Prose) -> set[str]:
    return {match[1] or match[2] or match[3] for match in _LOOKS_AT.finditer(_for_all(text))}


def _speaks_to_person(text: Prose) -> int:
    """The first line that says something about the person it speaks to; 0 when none does."""
    return next((line.number for line in text.telling if _ADDRESS.search(_IMPERATIVE.sub("", line.text))), 0)


def _steps(content: Content) -> Iterator[Finding]:
    """The same steps, and the same questions to the same offices in the same order."""
    both = {kind: {*content.names("leicht", kind)} & {*content.names("standard", kind)} for kind in WITH_STEPS}
    for kind, name in ((kind, name) for kind, names in both.items() for name in names):
        easy, standard = (content.text(level, kind, name) for level in LEVELS)
        if len(easy.items(STEPS)) != len(standard.items(STEPS)):
            message = "Here are {count} steps, in the standard text {other}. Say the same in both."
            values: dict[str, object] = {"count": len(easy.items(STEPS)), "other": len(standard.items(STEPS))}
            yield Finding(easy.file, easy.sections[STEPS].line, message, values, "E08")
        if easy.keys(ASKS) != standard.keys(ASKS):
            line = easy.sections[ASKS if ASKS in easy.sections else STEPS].line
            message = "The questions go to other offices than in the standard text: {offices}. Make them the same."
            yield Finding(easy.file, line, message, {"offices": ", ".join(standard.keys(ASKS)) or "-"}, "E08")


def _age(easy: Prose, standard: Prose, changes: dict[str, int], days: int) -> Iterator[Finding]:
    """A text that was changed after its twin by more than some days, or that is being changed now."""
    times = [changes.get(f"{FOLDERS[text.level]}/{text.name}.md", 0) for text in (easy, standard)]
    if all(times) and abs(times[0] - times[1]) > days * DAY:
        older, newer = (easy, standard) if times[0] < times[1] else (standard, easy)
        message = "The other level was changed later: {file}. Does this text still say the same?"
        yield Finding(older.file, 1, message, {"file": newer.file}, "E07")


def _for_all(text: Prose) -> str:
    """The source without the note for counsellors."""
    return _NOTE.split(text.source)[0]


def _line(source: str, offset: int) -> int:
    return source.count("\n", 0, offset) + 1
