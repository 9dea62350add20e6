"""The commands ``zettel`` and ``brief``: papers for scripts and for counsellors who prepare a session."""

import sys
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from types import SimpleNamespace

from guide import handout
from guide.disk import write_whole
from guide.document import Document
from guide.keeping import as_path
from guide.load import FOLDERS, Content
from guide.page import LEVELS, clean
from guide.papers.appointment import appointment, employer
from guide.papers.booklet import KINDS, booklet, texts_of
from guide.papers.letter import letter as write_letter
from guide.problem import Problem
from guide.report import decided
from guide.terminal import write_line
from guide.tested import enter, read_result, template

PAPERS = ("ergebnis", "termin", "betrieb")
BOTH = "beide"


def paper(content: Content, wanted: SimpleNamespace, day: date) -> int:
    """``zettel``: Mein Ergebnis, what to bring to an appointment, or the page for the employer."""
    levels = _levels(wanted.sprache)
    if wanted.welcher not in PAPERS:
        known = ", ".join(PAPERS)
        raise Problem("There is no paper {paper}. There are: {known}.", paper=clean(wanted.welcher)[:40], known=known)
    if wanted.welcher == "betrieb":
        return _deliver(content, employer(content, day, levels), wanted)
    session = decided(content, wanted.antworten, day)
    for note in wanted.notiz:
        session.note(note)
    if wanted.welcher == "termin":
        return _deliver(content, appointment(content, day, levels, session.said(), wanted.amt), wanted)
    return _deliver(content, session.handout(levels), wanted)


def letter(content: Content, wanted: SimpleNamespace, day: date) -> int:
    """``brief``: a letter, or without a name the letters there are, with their fields."""
    if not wanted.name:
        for name, entry in content.letters.items():
            write_line(f"{name}: {', '.join(entry.fields)}")
        return 0
    fields = dict(_field(given) for given in wanted.feld)
    levels = _levels(wanted.sprache)
    return _deliver(content, write_letter(content, day, levels, wanted.name, fields, wanted.land), wanted)


def test_booklet(content: Content, wanted: SimpleNamespace, day: date) -> int:
    """``pruefbogen``: a booklet for a test group and a result file beside it; or enter what the group said."""
    if wanted.ergebnis:
        return _enter_result(content, as_path(wanted.ergebnis))
    if wanted.was not in (*KINDS, *content.tree):
        known = ", ".join([*content.tree, *KINDS])
        raise Problem("Which texts? There are: {known}.", known=known)
    status = _deliver(content, booklet(content, day, wanted.was), wanted)
    if wanted.datei:
        path = as_path(wanted.datei).with_suffix(".yaml")
        write_whole(
            path,
            template(content.root / FOLDERS["leicht"], texts_of(content, wanted.was)).encode(),
            replace=wanted.ersetzen,
        )
        print(content.words("standard")("Written to: {file}", file=clean(str(path))), file=sys.stderr)
    return status


def _enter_result(content: Content, path: Path) -> int:
    result = read_result(path)
    words = content.words("standard")
    changed = enter(content.root / FOLDERS["leicht"], result)
    write_line(words("{count} texts say now what the test group said.", count=len(changed)))
    for name, hard in result.hard.items():
        write_line(words("{name}: hard words: {words}", name=name, words=", ".join(hard)))
    return 0


def _levels(wanted: str | None) -> Sequence[str]:
    return LEVELS if wanted == BOTH else (wanted or LEVELS[0],)


def _field(given: str) -> tuple[str, str]:
    name, sign, text = given.partition("=")
    if not sign:
        message = "{given} cannot be read. Write it like this: {example}"
        raise Problem(message, given=clean(given)[:40], example="--feld name='Vorname Nachname'")
    return clean(name).strip(), text


def _deliver(content: Content, document: Document, wanted: SimpleNamespace) -> int:
    """To the file that was named, or to standard output."""
    form = wanted.als if not (wanted.als == "text" and wanted.datei) else _form_of(wanted.datei)
    words = tuple(content.words(level) for level in document.levels)
    if form in handout.BINARY and not wanted.datei:
        raise Problem("For this form a file is needed: -o {example}", example=f"zettel{handout.ENDINGS[form]}")
    data = handout.make(document, words, form, wanted.gross)
    if not wanted.datei:
        for line in data.decode().splitlines():
            write_line(line)
        return 0
    path = as_path(wanted.datei)
    write_whole(path, data, replace=wanted.ersetzen)
    print(words[0]("Written to: {file}", file=clean(str(path))), file=sys.stderr)
    return 0


def _form_of(file: str) -> str:
    """Without a form, the ending of the file says which is meant; text if it says nothing."""
    ending = Path(file).suffix.lower()
    return next((form for form, known in handout.ENDINGS.items() if known == ending), "text")
