"""What a Prüfgruppe said: from a result file to the headers of the texts that it has read.

A text counts as tested only as it was read: its header carries a fingerprint of the words, and any change ends it.
"""

from contextlib import suppress
from datetime import date, datetime
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
    """Who in number only, when, what became of each text, which words were hard, and the fingerprints of what was read.

    ``read`` stands in the result file from the day on which the booklet was made.
    """

    day: date
    persons: int
    texts: dict[str, str]
    hard: dict[str, list[str]]
    read: dict[str, str]


def template(folder: Path, names: list[str]) -> str:
    """A result file to fill in, with a line for each text of the folder, and by what it is known again."""
    head = [
        "# Ergebnis der Prüfgruppe. Keine Namen von Personen.",
        f"# {UNDERSTOOD}: alle haben den Text verstanden. {NOT_UNDERSTOOD}: nicht alle. {OPEN}: noch nicht gelesen.",
        "datum:       # zum Beispiel 2026-12-01",
        "personen:    # wie viele Personen geprüft haben, nur die Zahl",
        "texte:",
    ]
    lines = [f"  {name}: {OPEN}" for name in names]
    known = [f"  {name}: '{fingerprint((folder / f'{name}.md').read_text(encoding='utf-8'))}'" for name in names]
    hard = "schwer: {}   # Text und Wörter: {ergebnisse/rente/x: [Wort, Wort]}"
    tail = "gelesen:     # bitte nicht ändern: daran erkennt der Wegweiser, welche Texte im Heft standen"
    return "\n".join([*head, *lines, hard, tail, *known, ""])


def read_result(path: Path) -> Result:
    """A filled-in result file. Raises Problem for one that cannot be used."""
    file = read(path, str(path))
    if file.findings:
        raise BrokenContent(file.findings)
    filled = file.data if isinstance(file.data, dict) else {}
    texts = filled.get("texte")
    if not isinstance(texts, dict):
        raise Problem("The result file names no texts under texte. Make a new one: {file}", file=path)
    said = {name: str(given).strip().lower() for name, given in texts.items()}
    for name, given in said.items():
        if given not in (UNDERSTOOD, NOT_UNDERSTOOD, OPEN):
            known = ", ".join((UNDERSTOOD, NOT_UNDERSTOOD, OPEN))
            raise Problem("{name} cannot be {said}. It can be: {known}.", name=name, said=given, known=known)
    day, persons = _day(filled.get("datum")), filled.get("personen")
    if not isinstance(persons, int):  # what stands there instead may be names, so nobody repeats it
        raise Problem(
            "The result file does not say how many persons read. Write only the number, like this: personen: 4"
        )
    if persons < FEWEST:
        raise Problem("A test group has at least {count} persons.", count=FEWEST)
    known_by = filled.get("gelesen")
    prints = {name: str(each) for name, each in known_by.items()} if isinstance(known_by, dict) else {}
    return Result(day, persons, said, _hard(filled.get("schwer"), said), prints)


def _day(given: object) -> date:
    """The day of the test, also as people write it: 1.12.2026. Raises Problem."""
    if isinstance(given, str):
        with suppress(ValueError):
            given = datetime.strptime(given.strip(), "%d.%m.%Y").date()
    if not isinstance(given, date):
        raise Problem("The result file does not say when the group read. Write it like this: datum: 2026-12-01")
    if given > date.today():
        raise Problem("The day of the test has not come yet: {day}.", day=given)
    return given


def _hard(given: object, texts: dict[str, str]) -> dict[str, list[str]]:
    """The hard words of each text, as a list or with commas. Raises Problem for words that belong to no text."""
    if not isinstance(given, dict | None) or set(given or ()) - texts.keys():
        message = "Under schwer every line begins with the name of a text, like this: {example}"
        raise Problem(message, example=f"{next(iter(texts), 'weg/antrag')}: [Wort, Wort]")
    listed = {name: words.split(",") if isinstance(words, str) else words for name, words in (given or {}).items()}
    return {
        name: [str(word).strip() for word in (words if isinstance(words, list) else [words])]
        for name, words in listed.items()
        if words
    }


def enter(folder: Path, result: Result) -> list[Path]:
    """Write the result into the headers of the texts in the folder of Leichte Sprache; the files that were changed.

    A text that was not understood says nein again. Raises Problem, and changes nothing, when a text does not exist or
    is not the one that was read.
    """
    texts = {path.relative_to(folder).with_suffix("").as_posix(): path for path in folder.rglob("*.md")}
    sources = {}
    for name in (name for name, said in result.texts.items() if said != OPEN):
        if name not in texts or texts[name].is_symlink():  # a link may lead to a file of the person
            raise Problem("There is no text {name} in {folder}.", name=name[:80], folder=folder)
        sources[name] = read_file(texts[name], LARGEST_TEXT)
        if result.texts[name] == UNDERSTOOD and result.read.get(name) != fingerprint(sources[name]):
            message = (
                "The text {name} is not the one in the booklet: it was changed. Set it to offen, and have it read anew."
            )
            raise Problem(message, name=name)
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
