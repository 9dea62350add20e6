"""Files that fit together: each loads, every node has its texts in both levels, and no text is left over."""

import re
from collections.abc import Iterator
from pathlib import Path

from guide.checks import prose
from guide.load import Content
from guide.load.data import (
    load_facts,
    load_guide,
    load_laender,
    load_search_words,
    load_speech,
    load_stages,
    load_topic,
)
from guide.load.files import MISSING, read_file, unreadable
from guide.load.limits import settings_of
from guide.load.sources import load_sources
from guide.load.texts import ANSWERS, ASKS, LIST, NOTE, Text
from guide.page import LEVELS, other_level
from guide.problem import BrokenContent, Finding, Problem
from guide.tree import CERTAINTIES, ROLE, ROLES, VERDICTS, Fork, Outcome, Question, Topic

OPENING = "thema"
KINDS = ("fragen", "ergebnisse", "glossar", "geschichten")
MORE_KINDS = ("weg", "rechnungen", "eingaben", "briefe", "termine")
"""Texts to which something else belongs than a node: each is looked at with it, see ``calculations`` and ``papers``."""
NOT_TESTED = "The header must say geprueft: nein until a test group has read the text."
TESTED_OTHERWISE = "The text is not the one that a test group has read. Set geprueft to nein, and have it read again."
NOTE_HERE = "The note for counsellors stands in the standard text only. Move it there."
NO_OFFICE = "There is no office {key} in stellen.md. Add it there."
ORDER = "The answers must be, in this order: {answers}. The tree says so."
SINGLE_TEXTS = {
    "listen": ("stellen", "hinweise", "bilder", "felder"),
    "seiten": ("hilfe", "barrierefrei", "weg", "anlaufstellen", "geaendert", "betrieb_blatt"),
}
"""Texts of which there is one in each level."""
EVERYDAY = "alltag"
"""The words that the Wörterbuch in Leichte Sprache explains with; standard needs no such list."""
INVISIBLE = "This sign cannot be seen: {sign}. Remove it; perhaps it came along when the text was copied."
_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]")


def files(content: Content) -> Iterator[Finding]:
    """Each file by itself; yields nothing only when everything can be loaded."""
    guide, findings = load_guide(content.root)
    yield from findings
    listed = guide.topics if guide else []
    for topic in listed:
        yield from load_topic(content.root, topic)[1]
    for path in sorted((content.root / "tree").glob("*.yaml")):
        if guide and path.stem not in listed:
            message = "This topic is not in guide.yaml. Add it there."
            yield Finding(f"content/tree/{path.name}", 1, message, rule="B11")
    if len(set(listed)) < len(listed):
        yield Finding("content/guide.yaml", 1, "A topic stands here twice. Remove one of them.", rule="D04")
    yield from load_facts(content.root)[1]
    yield from load_laender(content.root)[1]
    yield from load_sources(content.root)[1]
    yield from load_search_words(content.root)[1]
    yield from load_speech(content.root)[1]
    stages, findings = load_stages(content.root)
    yield from findings
    for stage in stages or ():
        for level in LEVELS:
            yield from _own(content, level, "weg", stage.name)
    for level in LEVELS:
        for kind in KINDS:
            for name in content.names(level, kind):
                yield from content.text(level, kind, name).findings
        for kind, expected in SINGLE_TEXTS.items():
            for name in expected:
                yield from _own(content, level, kind, name)
    yield from content.text("leicht", "listen", EVERYDAY).findings
    yield from _invisible(content.root)
    try:
        settings_of(content)
    except BrokenContent as broken:
        yield from broken.findings


def check(content: Content) -> Iterator[Finding]:
    """The texts beside the trees; each file can be loaded already."""
    for topic in content.tree.values():
        yield from _texts(content, topic)
    yield from _questions_texts(content)
    yield from _leftovers(content)
    yield from _levels(content)


def _own(content: Content, level: str, kind: str, name: str) -> Iterator[Finding]:
    """What is wrong with one text; if only the other level has it, that is said."""
    if (
        not content.text(level, kind, name).title
        and (content.root / content.text_file(other_level(level), kind, name)).exists()
    ):
        for finding in content.text(level, kind, name).findings:
            yield finding._replace(rule="E01") if finding.rule == "D01" else finding
    else:
        yield from content.text(level, kind, name).findings


def _invisible(root: Path) -> Iterator[Finding]:
    """Signs that nobody sees, but that break words, steer a terminal or turn the direction of reading.

    And files that cannot be read at all, also those that nothing loads.
    """
    for path in prose.files(root, ".md", ".yaml", ".po", ".toml"):
        file = f"content/{path.relative_to(root).as_posix()}"
        try:
            source = read_file(path, prose.LARGEST)
        except Problem as problem:
            yield Finding(file, 1, problem.message, rule=unreadable(problem))
            continue
        for match in _UNSEEN.finditer(source):
            line = source.count("\n", 0, match.start()) + 1
            column = match.start() - source.rfind("\n", 0, match.start())
            yield Finding(file, line, INVISIBLE, {"sign": f"U+{ord(match[0]):04X}"}, "D11", column)


def _texts(content: Content, topic: Topic) -> Iterator[Finding]:
    for node in topic.nodes.values():
        if isinstance(node, Fork):
            continue
        question = isinstance(node, Question)
        kind, name = ("fragen", node.name) if question else ("ergebnisse", f"{topic.name}/{node.name}")
        for level in LEVELS:
            text = content.text(level, kind, name)
            yield from _own(content, level, kind, name)
            if isinstance(node, Question):
                yield from _answers(text, list(node.answers))
            yield from unnamed_offices(content, level, text)


def unnamed_offices(content: Content, level: str, text: Text) -> Iterator[Finding]:
    """Questions of a text to an office that has no name."""
    for item in text.items(ASKS):
        if not has_name(content, level, item.key):
            yield Finding(text.file, item.line, NO_OFFICE, {"key": item.key}, "B14")


def has_name(content: Content, level: str, office: str) -> bool:
    """Whether a level names an office."""
    return content.text(level, "listen", "stellen").item(LIST, office) is not None


def _answers(text: Text, expected: list[str]) -> Iterator[Finding]:
    """The answers of a question that its text does not have in the order of the tree."""
    if text.title and text.keys(ANSWERS) != expected:
        line = text.sections[ANSWERS].line if ANSWERS in text.sections else 1
        yield Finding(text.file, line, ORDER, {"answers": ", ".join(expected)}, "B13")


def _questions_texts(content: Content) -> Iterator[Finding]:
    expected = {ROLE: list(ROLES), OPENING: list(content.tree)}
    for level in LEVELS:
        for question, answers in expected.items():
            yield from _own(content, level, "fragen", question)
            yield from _answers(content.text(level, "fragen", question), answers)
        text = content.text(level, "listen", "hinweise")
        for key in {*VERDICTS, *CERTAINTIES} - set(text.keys(LIST)):
            yield Finding(text.file, 1, "The entry {key} is missing here. Add it.", {"key": key}, "D06")


def _leftovers(content: Content) -> Iterator[Finding]:
    nodes = [(topic.name, node) for topic in content.tree.values() for node in topic.nodes.values()]
    used = {
        "fragen": {node.name for _, node in nodes if isinstance(node, Question)} | {ROLE, OPENING},
        "ergebnisse": {f"{topic}/{node.name}" for topic, node in nodes if isinstance(node, Outcome)},
        "weg": {stage.name for stage in content.stages},
    }
    for level in LEVELS:
        for kind, expected in used.items():
            for name in set(content.names(level, kind)) - expected:
                message = "No node of the tree has this text. Remove it, or add the node."
                yield Finding(content.text(level, kind, name).file, 1, message, rule="B12")


def _levels(content: Content) -> Iterator[Finding]:
    for kind in ("glossar", "geschichten"):
        named = {level: set(content.names(level, kind)) for level in LEVELS}
        for level in LEVELS:
            for name in set.union(*named.values()) - named[level]:
                yield Finding(content.text(level, kind, name).file, 1, MISSING, rule="E01")
    listed = [(kind, name) for kind in (*KINDS, *MORE_KINDS) for name in content.names("leicht", kind)]
    for kind, name in (*listed, *((kind, name) for kind, names in SINGLE_TEXTS.items() for name in names)):
        text = content.text("leicht", kind, name)
        if not text.tested:
            yield Finding(text.file, 1, NOT_TESTED, rule="G07")
        elif text.claim != text.tested:
            yield Finding(text.file, 1, TESTED_OTHERWISE, rule="G16")
        if NOTE in text.sections:
            yield Finding(text.file, text.sections[NOTE].line, NOTE_HERE, rule="E06")
