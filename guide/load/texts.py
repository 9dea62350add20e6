"""A text file: a header, a title, a body, and sections under known headings. Splitting only; nothing is rendered."""

import hashlib
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from guide.load.files import LARGEST_TEXT, read_file, unreadable
from guide.problem import Finding, Problem

ANSWERS = "Antworten"
WHY = "Warum fragen wir das?"
STEPS = "Das können Sie tun"
ASKS = "Fragen Sie nach"
NOTE = "Für die Beratung"
LIST = "Liste"
LETTER = "Brief"
BRING = "Das nehmen Sie mit"
_KEYED = {ANSWERS, ASKS, LIST}

KINDS: Mapping[str, tuple[frozenset[str], frozenset[str]]] = {
    # kind of text: sections it must have, sections it may have besides
    "fragen": (frozenset({ANSWERS, WHY}), frozenset()),
    "ergebnisse": (frozenset({STEPS}), frozenset({ASKS, NOTE})),
    "glossar": (frozenset(), frozenset()),
    "geschichten": (frozenset(), frozenset()),
    "weg": (frozenset({STEPS}), frozenset()),
    "briefe": (frozenset({STEPS}), frozenset({LETTER})),
    "termine": (frozenset({BRING}), frozenset()),
    "rechnungen": (frozenset(), frozenset({ASKS, NOTE})),
    "eingaben": (frozenset(), frozenset()),
    "listen": (frozenset({LIST}), frozenset()),
    "seiten": (frozenset(), frozenset()),
}
NO_LIST_LINE = "Here every line must be a list line: a hyphen, a space and, if needed, a name and a colon."
HEADERS = ("geprueft", "auch")
UNTESTED = "nein"
TESTED = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}, [0-9]+ Personen, verstanden, ([0-9a-f]{8})")
"""What ``wegweiser pruefbogen`` writes: when, how many persons, with which result, and the fingerprint of the words."""
_CLAIM = re.compile(r"\A(---\n(?:.*\n)*?)geprueft:.*\n")
_ITEM = re.compile(r"- (?:(?P<key>[a-z][a-z0-9_]*): )?(?P<text>.*)")


class Item(NamedTuple):
    """A line of a list: the name before the colon, if the section has names, and the text."""

    key: str
    text: str
    line: int


class Section(NamedTuple):
    """What stands under a heading, as it is written and, where it is a list, line by line."""

    line: int
    text: str
    items: tuple[Item, ...] = ()


class Text:
    """One file of words. ``tested`` tells whether a Prüfgruppe has read it; ``forms`` are other forms of the word.

    ``claim`` is what the header says about the test; it counts only while the words are those that were read.
    """

    def __init__(self, file: str) -> None:
        self.file = file
        self.title = self.body = self.tested = self.claim = ""
        self.title_line = self.body_line = 1
        self.forms: tuple[str, ...] = ()
        self.sections: dict[str, Section] = {}
        self.findings: list[Finding] = []

    def items(self, heading: str) -> tuple[Item, ...]:
        """The list lines under a heading."""
        section = self.sections.get(heading)
        return section.items if section else ()

    def keys(self, heading: str) -> list[str]:
        """The names of the list lines under a heading."""
        return [item.key for item in self.items(heading)]

    def item(self, heading: str, key: str) -> Item | None:
        """The list line with that name, if there is one."""
        return next((item for item in self.items(heading) if item.key == key), None)


def read_text(path: Path, file: str, kind: str) -> Text:
    """Read a text and note everything that does not fit its kind. Never raises for what stands in the file."""
    text = Text(file)
    try:
        lines = read_file(path, LARGEST_TEXT).splitlines()
    except Problem as problem:
        text.findings.append(Finding(file, 1, problem.message, rule=unreadable(problem)))
        return text
    start = _read_header(text, lines)
    text.tested = _tested(text.claim, lines[start:])
    first = next((line for line in lines[start:] if line.strip()), "")
    if start > len(lines):
        _find(text, 1, "The header is not closed. End it with a line of three hyphens.", rule="D08")
    elif not first.startswith("# "):
        _find(text, 1, "The text must begin with a title: a line that starts with # and a space.", rule="D08")
    else:
        _read_sections(text, lines, start)
        _check_sections(text, *KINDS[kind])
    return text


def _tested(claim: str, words: list[str]) -> str:
    """What the header says, if it is still true of these words."""
    match = TESTED.fullmatch(claim)
    return claim if not claim or claim == UNTESTED or (match and match[1] == _fingerprint(words)) else UNTESTED


def fingerprint(source: str) -> str:
    """By which the words of a file are recognised, whatever stands in its header."""
    lines = source.splitlines()
    return _fingerprint(lines[_read_header(Text(""), lines) :])


def _fingerprint(words: list[str]) -> str:
    return hashlib.sha256("\n".join(words).strip().encode()).hexdigest()[:8]


def tested_header(source: str, said: str) -> str:
    """The source with another word about the test in its header."""
    return _CLAIM.sub(lambda match: f"{match[1]}geprueft: {said}\n", source, count=1)


def _find(text: Text, line: int, message: str, rule: str = "", **values: object) -> None:
    text.findings.append(Finding(text.file, line, message, values, rule))


def _read_header(text: Text, lines: list[str]) -> int:
    """The number of lines that the header takes; more than there are when it is never closed."""
    if not lines or lines[0] != "---":
        return 0
    for number, line in enumerate(lines[1:], 2):
        if line == "---":
            return number
        key, colon, value = line.partition(":")
        if not colon or key not in HEADERS:
            known = ", ".join(HEADERS)
            _find(
                text, number, "The entry {key} is not known here. Known are: {known}.", rule="D05", key=key, known=known
            )
        elif key == "geprueft":
            text.claim = value.strip()
        else:
            text.forms = tuple(form.strip() for form in value.split(",") if form.strip())
    text.findings.clear()  # what looked like entries was the text itself
    return len(lines) + 1


def _read_sections(text: Text, lines: list[str], start: int) -> None:
    heading, first, collected = "", start + 1, list[str]()
    for number, line in enumerate(lines[start:], start + 1):
        if line.startswith("# ") and not text.title:
            text.title, text.title_line = line[2:].strip(), number
            first = number + 1
        elif line.startswith("## "):
            _close(text, heading, first, collected)
            heading, first, collected = line[3:].strip(), number, []
        elif text.title:
            collected.append(line)
    _close(text, heading, first, collected)


def _close(text: Text, heading: str, line: int, collected: list[str]) -> None:
    content = "\n".join(collected).strip("\n")
    if not heading:
        blank = next((i for i, each in enumerate(collected) if each.strip()), 0)
        text.body, text.body_line = content, line + blank
    elif heading in text.sections:
        _find(text, line, "The heading {heading} stands here twice. Remove one of them.", rule="D04", heading=heading)
    else:
        items = _read_items(text, heading, line, collected) if heading in {*_KEYED, STEPS, BRING} else ()
        text.sections[heading] = Section(line, content, items)


def _read_items(text: Text, heading: str, line: int, collected: list[str]) -> tuple[Item, ...]:
    items: list[Item] = []
    for number, raw in enumerate(collected, line + 1):
        match = _ITEM.match(raw)
        if match and (match["key"] or heading not in _KEYED):
            whole = raw[2:] if heading not in _KEYED else match["text"]
            items.append(Item(match["key"] or "" if heading in _KEYED else "", whole.strip(), number))
        elif raw.startswith("  ") and items:
            last = items[-1]
            items[-1] = Item(last.key, f"{last.text} {raw.strip()}", last.line)
        elif raw.strip():
            _find(text, number, NO_LIST_LINE, rule="D08")
    if heading in (ANSWERS, LIST):
        names = Counter(item.key for item in items)
        for item in items:
            if names[item.key] > 1:
                _find(
                    text, item.line, "The entry {key} stands here twice. Remove one of them.", rule="D04", key=item.key
                )
    return tuple(items)


def _check_sections(text: Text, must: frozenset[str], may: frozenset[str]) -> None:
    for heading in sorted(must - text.sections.keys()):
        _find(text, 1, "The heading {heading} is missing. Add it.", rule="D08", heading=heading)
    for heading in text.sections.keys() - must - may:
        _find(
            text, text.sections[heading].line, "The heading {heading} is not known here. Known are: {known}.",
            rule="D08", heading=heading, known=", ".join(sorted(must | may)),
        )  # fmt: skip
