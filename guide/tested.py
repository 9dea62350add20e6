"""What a Prüfgruppe said: from a result file to the headers of the texts that it has read.

A text counts as tested only as it was read: its header carries a fingerprint of the words, and any change ends it.
"""

from datetime import date
from pathlib import Path
from typing import NamedTuple

from guide.disk import write_whole
from guide.load.files import LARGEST_TEXT, read_file
from guide.load.strict import read
from guide.load.texts import UNTESTED, fingerprint, tested_header
from guide.problem import BrokenContent, Problem

UNDERSTOOD, NOT_UNDERSTOOD, OPEN = "verstanden", "nicht", "offen"
FEWEST = 2
"""Persons with learning difficulties who read a text, at least, by the rules of the Netzwerk Leichte Sprache."""


class Result(NamedTuple):
    """Who in number only, when, and what became of each text; and the words that were hard."""

    day: date
    persons: int
    texts: dict[str, str]
    hard: dict[str, list[str]]


def template(names: list[str]) -> str:
    """A result file to fill in, with a line for each text."""
    head = [
        "# Ergebnis der Prüfgruppe. Keine Namen von Personen.",
        f"# {UNDERSTOOD}: alle haben den Text verstanden. {NOT_UNDERSTOOD}: nicht alle. {OPEN}: noch nicht gelesen.",
        "datum:       # zum Beispiel 2026-12-01",
        "personen:    # wie viele Personen geprüft haben",
        "texte:",
    ]
    lines = [f"  {name}: {OPEN}" for name in names]
    return "\n".join([*head, *lines, "schwer: {}   # Text und Wörter: ergebnisse/rente/x: [Wort, Wort]", ""])


def read_result(path: Path) -> Result:
    """A filled-in result file. Raises Problem for one that cannot be used."""
    file = read(path, str(path))
    if file.findings:
        raise BrokenContent(file.findings)
    filled = file.data if isinstance(file.data, dict) else {}
    day, persons, texts, hard = (filled.get(key) for key in ("datum", "personen", "texte", "schwer"))
    if not isinstance(day, date) or not isinstance(persons, int) or not isinstance(texts, dict):
        raise Problem("Fill in datum, personen and texte, as the result file says: {file}", file=path)
    for name, said in texts.items():
        if said not in (UNDERSTOOD, NOT_UNDERSTOOD, OPEN):
            known = ", ".join((UNDERSTOOD, NOT_UNDERSTOOD, OPEN))
            raise Problem("{name} cannot be {said}. It can be: {known}.", name=name, said=said, known=known)
    if day > date.today():
        raise Problem("The day of the test has not come yet: {day}.", day=day)
    if persons < FEWEST:
        raise Problem("A test group has at least {count} persons.", count=FEWEST)
    words = hard.items() if isinstance(hard, dict) else ()
    if not all(isinstance(listed, list | None) for _, listed in words):
        raise Problem("Fill in datum, personen and texte, as the result file says: {file}", file=path)
    return Result(day, persons, dict(texts), {name: list(map(str, listed or ())) for name, listed in words})


def enter(folder: Path, result: Result) -> list[Path]:
    """Write the result into the headers of the texts in the folder of Leichte Sprache; the files that were changed.

    A text that was not understood says nein again. Raises Problem, and changes nothing, when a text does not exist.
    """
    texts = {path.relative_to(folder).with_suffix("").as_posix(): path for path in folder.rglob("*.md")}
    sources = {}
    for name in (name for name, said in result.texts.items() if said != OPEN):
        if name not in texts or texts[name].is_symlink():  # a link may lead to a file of the person
            raise Problem("There is no text {name} in {folder}.", name=name[:80], folder=folder)
        sources[name] = read_file(texts[name], LARGEST_TEXT)
    changed = []
    for name, source in sources.items():
        said = UNTESTED
        if result.texts[name] == UNDERSTOOD:
            said = f"{result.day}, {result.persons} Personen, {UNDERSTOOD}, {fingerprint(source)}"
        new = tested_header(source, said)
        if new != source:
            write_whole(texts[name], new.encode(), replace=True)
            changed.append(texts[name])
    return changed
