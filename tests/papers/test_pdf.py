"""The PDF is tagged: title, language, headings in order, a text for every picture. "Tagged", not "conformant"."""

from collections.abc import Iterator
from io import BytesIO
from itertools import pairwise

import pikepdf
import pytest
from reading import documents, made

from guide.load import Content
from guide.page import LEVELS
from guide.session import Session


def elements(node: pikepdf.Object) -> Iterator[pikepdf.Object]:
    """Every element of the structure tree, in reading order."""
    if isinstance(node, pikepdf.Dictionary):
        if "/S" in node:
            yield node
        if "/K" in node:
            yield from elements(node.K)
    elif isinstance(node, pikepdf.Array):
        for child in node:
            yield from elements(child)


@pytest.mark.parametrize("levels", [["leicht"], list(LEVELS)], ids="-".join)
@pytest.mark.parametrize("kind", ["ergebnis", "brief", "termin", "betrieb"])
def test_the_pdf_is_tagged(content: Content, session: Session, kind: str, levels: list[str]) -> None:
    document = documents(content, session, levels)[kind]
    pdf = pikepdf.open(BytesIO(made(content, document, "pdf")))
    assert str(pdf.Root.Lang) == "de"
    assert str(pdf.docinfo.Title) == document.title
    assert bool(pdf.Root.MarkInfo.Marked)
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    found = list(elements(pdf.Root.StructTreeRoot))
    headings = [int(str(each.S)[2]) for each in found if str(each.S) in ("/H1", "/H2", "/H3")]
    assert headings[0] == 1
    assert headings.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(headings))
    pictures = [each for each in found if str(each.S) == "/Figure"]
    assert len(pictures) == sum(section.picture is not None for section in document.sections)
    assert all(str(each.Alt).strip() for each in pictures)


def test_large_print_is_larger(content: Content, session: Session) -> None:
    document = session.handout(["leicht"])
    pages = [len(pikepdf.open(BytesIO(made(content, document, "pdf", large))).pages) for large in (False, True)]
    assert pages[1] > pages[0]


def test_nothing_from_outside_is_loaded(content: Content, session: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    """Not even when a picture of a foreign content pack asks for it."""
    import socket

    from guide.document import Picture

    def forbidden(*args: object, **kwargs: object) -> None:
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", forbidden)
    evil = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/><image href="http://127.0.0.1:9/a"/></svg>'
    document = session.handout(["leicht"])
    first = document.sections[0]._replace(picture=Picture("klar", "Bild", evil))
    assert made(content, document._replace(sections=(first,)), "pdf").startswith(b"%PDF")
