"""A run, its papers, and every format of them as the text a reader gets."""

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from ctypes.util import find_library
from functools import lru_cache
from html.parser import HTMLParser
from io import BytesIO
from pathlib import Path

import pytest
from support import TODAY

from guide.document import Document
from guide.handout import make
from guide.load import Content
from guide.papers.appointment import appointment, employer
from guide.papers.letter import letter
from guide.session import Session

NOTES = ("Am Montag den Brief holen", "<b>fett</b> & *kursiv* [hier](javascript:alert(1)) <script>alert(1)</script>")


def run(content: Content) -> Session:
    """A session in which every topic has been gone through, answers taken as they come."""
    session = Session(content, TODAY)
    session.choose("beratung")
    for topic in content.tree:
        session.enter(topic)
        while session.page().kind == "question":
            session.choose(session.page().choices[0].name)
    for note in NOTES:
        session.note(note)
    session.open("schritte")
    session.choose(session.page().choices[0].name)
    return session


def documents(content: Content, session: Session, levels: list[str]) -> dict[str, Document]:
    """One paper of each kind."""
    return {
        "ergebnis": session.handout(levels),
        "brief": letter(content, TODAY, levels, "widerspruch", {"name": NOTES[1]}),
        "termin": appointment(content, TODAY, levels, session.said(), "amt"),
        "betrieb": employer(content, TODAY, levels),
    }


@lru_cache(maxsize=64)
def made(content: Content, document: Document, form: str, large: bool = False) -> bytes:
    """The file, made once for all tests that look at it: a PDF takes seconds.

    A test of PDF is left out on a machine without Pango or poppler, but never in CI.
    """
    if form == "pdf" and "CI" not in os.environ and not (shutil.which("pdfinfo") and find_library("pangoft2-1.0")):
        pytest.skip("needs Pango and poppler-utils; .ci/run installs them")
    return make(document, tuple(content.words(level) for level in document.levels), form, large)


class _Words(HTMLParser):
    """The text of a page, without styles; blocks end a line."""

    def __init__(self) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.hidden = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.hidden += tag in ("style", "title")
        self.parts.append(" " if tag not in ("br", "p", "li", "h1", "h2", "h3") else "\n")

    def handle_endtag(self, tag: str) -> None:
        self.hidden -= tag in ("style", "title")

    def handle_data(self, data: str) -> None:
        if not self.hidden:
            self.parts.append(data)


def words_of(form: str, data: bytes, folder: Path) -> str:
    """The text a reader of the file gets, every run of blanks one blank."""
    if form == "html":
        parser = _Words()
        parser.feed(data.decode())
        text = "".join(parser.parts)
    elif form == "pdf":
        (folder / "a.pdf").write_bytes(data)
        read = ["pdfinfo", "-struct-text", str(folder / "a.pdf")]  # in the order in which a voice reads it
        lines = subprocess.run(read, capture_output=True, check=True).stdout.decode().splitlines()
        text = " ".join(line.strip()[1:-1] for line in lines if line.strip().startswith('"')).replace("• ", "")
    elif form == "docx":
        text = "\n".join(docx_lines(data))
    else:
        text = data.decode()
    if form == "md":
        text = re.sub(r"\\(?=\n)", "", text)
        text = re.sub(r"\\(?=[^\w\s])", "", text)
    return re.sub(r"[ \u00a0\n\x0c]+", " ", text)


def docx_lines(data: bytes) -> Iterator[str]:
    from docx import Document as Word
    from docx.table import Table

    for part in Word(BytesIO(data)).iter_inner_content():
        if isinstance(part, Table):
            for cell in part.rows[0].cells:
                yield from (paragraph.text for paragraph in cell.paragraphs)
        else:
            yield part.text
