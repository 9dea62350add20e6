"""Writes docs/quellen.md: what the law notes and the first documents say, and which page of the guide tells it.

Run as ``.venv/bin/python docs/quellen.py``. The short statements are kept in docs/quellen_notizen.yaml; which outcomes
tell a row is read from the trees every time, because a list kept by hand would soon be wrong.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import TypeVar

import msgspec

from guide.load import FOLDERS, Content
from guide.load.strict import YamlFile, read
from guide.problem import BrokenContent
from guide.tree import Outcome, Question

S = TypeVar("S", bound=msgspec.Struct)

HERE = Path(__file__).resolve().parent
NOTES = HERE / "quellen_notizen.yaml"
PAGE = HERE / "quellen.md"
TEXTS = ("geschichten", "weg", "glossar", "seiten")
"""Kinds of text that can tell something besides an outcome; no topic may have one of these names."""
LAENDER_ROW = "2b"
INTRO = """\
# Quellen: Wo steht was?

Diese Datei zeigt, was aus den Rechtsnotizen und aus den Ausgangsdokumenten geworden ist: Zu jeder Aussage und zu jedem
Kapitel steht hier die Seite des Wegweisers, die es erzählt, oder der Grund, warum es fehlt.

Sie wird erzeugt: `.venv/bin/python docs/quellen.py`. Ändern Sie nicht diese Datei, sondern `docs/quellen_notizen.yaml`
(kurze Aussagen, Gründe, Kapitel) oder im Baum die Zeile `rows` eines Ergebnisses. Ein Test meldet, wenn etwas fehlt.

**So lesen Sie die Tabellen.** `thema/ergebnis` ist ein Ergebnis; `geschichten/…`, `weg/…` (Stationen des Wegs),
`glossar/…` (Wörterbuch) und `seiten/…` sind andere Texte. Jeder Name führt zum Text in Standard-Deutsch; in Leichter
Sprache gibt es denselben Text unter demselben Namen. *Sicherheit* sagt, wie gut eine Aussage belegt ist: Was ungeklärt
ist, steht im Wegweiser als offene Frage. Beträge stehen nicht hier, sondern in `content/facts/`.
"""
ROWS_HEAD = ("Nr", "Aussage", "Norm", "Sicherheit", "Wo es steht, oder warum nicht")
LAENDER_HEAD = ("Land", "Träger", "Anlaufstelle", "Integrationsamt", "Sicherheit (Träger, Amt)", "Ergebnis")
CONTACTS_HEAD = ("Nr", "Stelle", "Sicherheit", "Wo es steht, oder warum nicht")
CLASHES_HEAD = ("Nr", "In den Dokumenten", "Was gilt", "Aussagen", "Wo es steht")
CHAPTERS_HEAD = ("Kapitel", "Was es gibt", "Was davon überholt ist und was heute gilt", "Wo es steht, oder warum nicht")
CONTACTS_INTRO = """\
Nur Stellen, nie Personen. Der Wegweiser nennt keine Telefonnummern: Sie veralten schneller als alles andere.
"""
CLASHES_INTRO = """\
Wo die Ausgangsdokumente dem Gesetz oder einander widersprechen. Die Ergebnisse sind die der genannten Aussagen.
"""
DOCUMENTS_INTRO = """\
Fünf Texte aus verschiedenen Jahren standen am Anfang. Namen von Personen und Orten sind nicht übernommen. In Klammern
stehen die Nummern der Aussagen, die heute dazu gelten; wo nur sie stehen, ist nichts überholt.
"""


class Row(msgspec.Struct):
    """One statement of the law notes; ``grund`` tells why no outcome says it."""

    kurz: str
    norm: str
    k: str
    seiten: list[str] = []
    grund: str = ""


class Contact(msgspec.Struct):
    """An office of the law notes; these are told by pages and not by rows of outcomes."""

    kurz: str
    k: str
    seiten: list[str] = []
    grund: str = ""


class Clash(msgspec.Struct):
    """Something in which the documents disagree with each other or with the law."""

    kurz: str
    gilt: str
    zeilen: list[str]
    seiten: list[str] = []
    grund: str = ""


class Chapter(msgspec.Struct):
    """A chapter of a document; ``heute`` is what in it is out of date and what holds instead."""

    name: str
    gibt: str
    seiten: list[str] = []
    heute: str = ""
    zeilen: list[str] = []
    grund: str = ""


class Document(msgspec.Struct):
    """One of the documents from which the guide began, named by what it is and never by who wrote it."""

    titel: str
    kapitel: list[Chapter]


@dataclass(frozen=True)
class Notes:
    """Everything in docs/quellen_notizen.yaml."""

    sections: Mapping[str, str]
    rows: Mapping[str, Row]
    contacts: Mapping[str, Contact]
    clashes: Mapping[str, Clash]
    documents: list[Document]

    @property
    def pages(self) -> Iterator[str]:
        """Every page that the notes name by hand, so that a test can ask whether it still exists."""
        chapters = (chapter for document in self.documents for chapter in document.kapitel)
        lists: list[Iterable[Row | Contact | Clash | Chapter]] = [
            self.rows.values(), self.contacts.values(), self.clashes.values(), chapters,
        ]  # fmt: skip
        for entry in chain.from_iterable(lists):
            yield from entry.seiten


def load_notes(path: Path = NOTES) -> Notes:
    """The notes, read as strictly as the content: a statement given twice would silently lose the first one."""
    file = read(path, f"docs/{path.name}")
    titles = {str(name): str(title) for name, title in file.section("abschnitte").items()}
    rows, contacts = _entries(file, "zeilen", Row), _entries(file, "kontakte", Contact)
    clashes = _entries(file, "widersprueche", Clash)
    if file.findings:
        raise BrokenContent(sorted(file.findings))
    documents = msgspec.convert(file.section()["dokumente"], list[Document])
    return Notes(titles, rows, contacts, clashes, documents)


def told_by(content: Content) -> dict[str, list[str]]:
    """For each row the outcomes that tell it as ``topic/outcome``, in the order in which the topics are offered."""
    told: dict[str, list[str]] = {}
    for topic in content.tree.values():
        for node in topic.nodes.values():
            if isinstance(node, Outcome):
                for row in node.rows:
                    told.setdefault(row, []).append(f"{topic.name}/{node.name}")
    return told


def file_of(content: Content, page: str, level: str = "standard") -> Path:
    """The text of a page that is named as ``topic/outcome`` or ``kind/name``."""
    kind, _, name = page.partition("/")
    where = (kind, name) if kind in TEXTS else ("ergebnisse", page)
    return content.root / content.text_file(level, *where)


def order(row: str) -> tuple[int, float]:
    """Sorts rows as people count: 2.10 after 2.9, and the table of the Länder between 2.10 and 2.11."""
    if row == LAENDER_ROW:
        return 2, 10.5
    section, _, number = row.partition(".")
    return int(section), int(number)


def render(content: Content, notes: Notes) -> str:
    """The whole page as Markdown."""
    told = told_by(content)
    parts = [INTRO, _counts(notes, told)]
    parts.append("## Rechtsnotizen, Abschnitte 1 bis 11\n")
    for section, title in notes.sections.items():
        rows = sorted((row for row in notes.rows if str(order(row)[0]) == section), key=order)
        parts.append(f"### {section}. {title}\n")
        parts.append(_table(ROWS_HEAD, (_row(row, notes.rows[row], told) for row in rows)))
        if LAENDER_ROW in rows:
            parts.append("#### Die 16 Länder\n")
            parts.append(_table(LAENDER_HEAD, _laender(content)))
    parts += ["## Rechtsnotizen, Abschnitt 12: Anlaufstellen\n", CONTACTS_INTRO]
    parts.append(
        _table(CONTACTS_HEAD, ((n, c.kurz, c.k, _where(c.seiten, c.grund)) for n, c in notes.contacts.items()))
    )
    parts += ["## Rechtsnotizen, Abschnitt 13: Widersprüche in den Ausgangsdokumenten\n", CLASHES_INTRO]
    parts.append(
        _table(
            CLASHES_HEAD,
            (
                (n, c.kurz, c.gilt, ", ".join(c.zeilen) or "–", _where([*_of_rows(c.zeilen, told), *c.seiten], c.grund))
                for n, c in notes.clashes.items()
            ),
        )
    )
    parts += ["## Ausgangsdokumente, Kapitel für Kapitel\n", DOCUMENTS_INTRO]
    for document in notes.documents:
        parts += [f"### {document.titel}\n", _table(CHAPTERS_HEAD, map(_chapter, document.kapitel))]
    body = "\n".join(parts)
    used = {*notes.pages, *(page for pages in told.values() for page in pages)}
    links = (f"[{page}]: {_link(content, page)}" for page in sorted(used))
    return f"{body}\n" + "\n".join(links) + "\n"


def _counts(notes: Notes, told: Mapping[str, list[str]]) -> str:
    left_out = [row for row in notes.rows if row not in told]
    chapters = sum(len(document.kapitel) for document in notes.documents)
    carried = sum(bool(chapter.seiten) for document in notes.documents for chapter in document.kapitel)
    return (
        f"**Stand der Deckung:** {len(notes.rows) - len(left_out)} von {len(notes.rows)} Aussagen stehen in mindestens "
        f"einem Ergebnis, ausgelassen:\n{', '.join(left_out) or 'keine'}. {carried} von {chapters} Kapiteln der "
        "Ausgangsdokumente stehen auf mindestens einer Seite;\nbei den anderen steht der Grund.\n"
    )


def _row(name: str, row: Row, told: Mapping[str, list[str]]) -> tuple[str, ...]:
    return name, row.kurz, row.norm, row.k, _where([*told.get(name, ()), *row.seiten], row.grund)


def _chapter(chapter: Chapter) -> tuple[str, ...]:
    rows = f"({', '.join(chapter.zeilen)})" if chapter.zeilen else ""
    today = " ".join(part for part in (chapter.heute, rows) if part) or "–"
    return chapter.name, chapter.gibt, today, _where(chapter.seiten, chapter.grund)


def _laender(content: Content) -> Iterator[tuple[str, ...]]:
    """Each Land with the outcome that the question about it leads to, so that none can be forgotten in the tree."""
    topic = content.topic("wer_zahlt")
    question = topic.nodes["land"]
    assert isinstance(question, Question)
    for name, land in content.laender.items():
        sure = f"{land.confidence}, {land.integrationsamt_confidence}"
        outcome = _where([f"{topic.name}/{question.answers[name]}"])
        yield land.name, land.traeger, land.anlaufstelle, land.integrationsamt, sure, outcome


def _of_rows(rows: Iterable[str], told: Mapping[str, list[str]]) -> list[str]:
    """The outcomes of several rows, each once."""
    return list(dict.fromkeys(page for row in rows for page in told.get(row, ())))


def _where(pages: Iterable[str], reason: str = "") -> str:
    links = ", ".join(f"[{page}]" for page in dict.fromkeys(pages))
    return ". ".join(part for part in (links, reason and f"*{reason}*") if part)


def _link(content: Content, page: str) -> str:
    inside = file_of(content, page).relative_to(content.root).as_posix()
    return f"../content/{inside}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [head, tuple("---" for _ in head), *rows]
    return "\n".join("| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |" for line in lines) + "\n"


def _entries(file: YamlFile, name: str, kind: type[S]) -> dict[str, S]:
    found = {str(key): file.struct(kind, name, key) for key in file.section(name)}
    return {key: entry for key, entry in found.items() if entry is not None}


def missing_files(content: Content, notes: Notes) -> list[str]:
    """Pages named in the notes that do not exist in both levels, such as after an outcome was renamed."""
    return sorted({page for page in notes.pages for level in FOLDERS if not file_of(content, page, level).is_file()})


def main() -> None:
    """Write the page, or say which pages named in the notes no longer exist."""
    try:
        content, notes = Content(), load_notes()
    except BrokenContent as broken:
        raise SystemExit("\n".join(finding.told() for finding in broken.findings)) from broken
    if missing := missing_files(content, notes):
        raise SystemExit(f"docs/{NOTES.name} nennt Seiten, die es nicht gibt: {', '.join(missing)}")
    PAGE.write_text(render(content, notes), encoding="utf-8")


if __name__ == "__main__":
    main()
