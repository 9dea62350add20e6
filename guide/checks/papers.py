"""Papers to take along: every letter and appointment has its texts, names what exists, and can be made."""

from collections.abc import Iterator

from guide.calc.rules import RULES
from guide.checks.names import find_at
from guide.checks.pages import failing, renderers
from guide.checks.structure import NO_OFFICE, has_name
from guide.load import Content
from guide.load.data import load_letters
from guide.load.files import MISSING
from guide.load.pictures import read_picture
from guide.load.texts import LETTER, LIST
from guide.page import LEVELS, other_level
from guide.papers.appointment import appointment, employer
from guide.papers.letter import letter
from guide.places import Said
from guide.problem import Finding, Problem
from guide.tree import Outcome

FILE = "briefe.yaml"
NO_ENTRY = "No entry in briefe.yaml has this text. Remove it, or add the entry."
NO_OUTCOME = "There is no outcome {name}. Correct the name."
NO_FIELD = "The field {field} has no words in felder.md. Add it there."
NOT_ASKED = "The field {field} is not among the fields of this letter. Add it in briefe.yaml."
NO_CALCULATION = "There is no calculation {calculation}. Correct the name."
NO_LETTER = "The heading {heading} is missing. Add it."


def check_files(content: Content) -> Iterator[Finding]:
    """Files that do not fit together."""
    _, broken = load_letters(content.root)
    yield from broken
    if broken:
        return
    yield from _entries(content)
    for level in LEVELS:
        for name in set(content.names(level, "briefe")) - content.letters.keys():
            yield Finding(content.text(level, "briefe", name).file, 1, NO_ENTRY, rule="R04")
        for office in content.names(level, "termine"):
            text = content.text(level, "termine", office)
            yield from text.findings
            if not has_name(content, level, office):
                yield Finding(text.file, 1, NO_OFFICE, {"key": office}, "B14")
            if office not in content.names(other_level(level), "termine"):
                yield Finding(content.text(other_level(level), "termine", office).file, 1, MISSING, rule="E01")


def _pictures(content: Content) -> Iterator[Finding]:
    for path in sorted((content.root / "bilder").glob("*.svg")):
        try:
            read_picture(path)
        except Problem as problem:
            yield Finding(f"content/bilder/{path.name}", 1, problem.message, problem.values, "D10")


def _entries(content: Content) -> Iterator[Finding]:
    for name, entry in content.letters.items():
        for source in entry.sources:
            if source not in content.sources:
                message = "The source {source} is not in sources.yaml. Add it there."
                yield find_at(content, FILE, (name, "sources", source), message, "F02", source=source)
        for i, outcome in enumerate(entry.outcomes):
            topic, _, node = outcome.partition("/")
            if topic not in content.tree or not isinstance(content.topic(topic).nodes.get(node), Outcome):
                yield find_at(content, FILE, (name, "outcomes", i), NO_OUTCOME, "B14", name=outcome)
        if entry.deadline and entry.deadline not in entry.fields:
            yield find_at(content, FILE, (name, "deadline"), NOT_ASKED, "R05", field=entry.deadline)
        if entry.calc and entry.calc not in RULES:
            yield find_at(content, FILE, (name, "calc"), NO_CALCULATION, "B14", calculation=entry.calc)
        for level in LEVELS:
            yield from content.text(level, "briefe", name).findings
            words = content.text(level, "listen", "felder")
            for field in entry.fields:
                if words.item(LIST, field) is None:
                    yield Finding(words.file, 1, NO_FIELD, {"field": field}, "R05")
            if not has_name(content, level, entry.to):
                yield find_at(content, FILE, (name, "to"), NO_OFFICE, "B14", key=entry.to)
        official = content.text("standard", "briefe", name)
        if official.title and LETTER not in official.sections:
            yield Finding(official.file, 1, NO_LETTER, {"heading": LETTER}, "D08")


def check_pages(content: Content) -> Iterator[Finding]:
    """Pictures that are none, and papers that cannot be made, today or on the first day of the next year."""
    yield from _pictures(content)
    nothing = Said({}, frozenset())
    for day, level in ((render.day, render.level) for render in renderers(content)):
        for name in content.letters:
            yield from failing(letter, content, day, [level], name, {})
        for office in content.names(level, "termine"):
            yield from failing(appointment, content, day, [level], nothing, office)
        yield from failing(employer, content, day, [level])
