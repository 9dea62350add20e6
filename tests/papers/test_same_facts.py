"""The same session gives the same facts in every format, and nothing a person typed becomes markup."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from reading import NOTES, documents, made, words_of
from support import TODAY

from guide.document import Document, Section
from guide.handout import FORMS
from guide.load import Content
from guide.page import LEVELS, Bullets, Paragraph, clean
from guide.papers.letter import letter
from guide.papers.menu import known_fields
from guide.problem import Problem
from guide.session import Session

KINDS = ("ergebnis", "brief", "termin", "betrieb")
FACTS = re.compile(
    r"\d[\d.]*(?:,\d+)?\s?(?:€|Euro|Prozent)|\d{1,2}\.\s?(?:\d{1,2}\.\d{4}|[A-ZÄ][a-zä]+ \d{4})|§§?\s?\d+[a-z]?"
    r"|Paragraf \d+[a-z]?|\d+ von \d+ Teilen|\d+ (?:Tage|Wochen?|Monate?|Jahre?n?|Stunden)"
)
"""Amounts, shares, dates, norms and periods, as both levels write them."""


def facts(text: str) -> Counter[str]:
    return Counter(re.sub(r"\s", "", fact) for fact in FACTS.findall(text))


def _differing(told: dict[str, Counter[str]]) -> dict[str, Counter[str]]:
    """What a form tells more or less often than the text."""
    return {form: (told[form] - told["text"]) + (told["text"] - told[form]) for form in FORMS}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("levels", [["leicht"], ["standard"], list(LEVELS)], ids="-".join)
def test_every_format_tells_the_same_facts(
    content: Content, session: Session, tmp_path: Path, kind: str, levels: list[str]
) -> None:
    document = documents(content, session, levels)[kind]
    told = {form: facts(words_of(form, made(content, document, form), tmp_path)) for form in FORMS}
    assert all(told[form] == told["text"] for form in FORMS), _differing(told)
    if kind == "ergebnis":
        assert len(told["text"]) > 40  # so that an empty paper cannot pass


def test_what_is_looked_for_is_found() -> None:
    text = "2.250,00\u00a0€ und 13,90 Euro, 14.06.2023 oder 14. Juni 2023, § 61 und Paragraf 61, 75 Prozent, 6 Wochen"
    assert len(facts(text)) == 8


@pytest.mark.parametrize("levels", [["leicht"], ["standard"]], ids="-".join)
def test_every_format_has_the_same_words_in_the_same_order(
    content: Content, session: Session, tmp_path: Path, levels: list[str]
) -> None:
    """Also the reading order of the PDF: what comes first on paper comes first in the text."""
    document = documents(content, session, levels)["ergebnis"]
    texts = {form: words_of(form, made(content, document, form), tmp_path) for form in ("html", "pdf", "text")}
    read = {form: re.sub(r"https://\S+", "", text) for form, text in texts.items()}
    for form in ("html", "pdf"):
        assert letters(read[form]) == letters(read["text"] + document.credit), form


def letters(text: str) -> str:
    """Letters and digits alone: a PDF breaks lines at hyphens. A ticked step is told in words, or by a cross."""
    return re.sub(r"[\W_]+", "", re.sub(r"\(erledigt\)|\[x\]", "", text))


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("href", "src")]


OURS = {
    "html", "head", "meta", "title", "style", "body", "header", "main", "footer", "section", "div", "h1", "h2", "h3",
    "p", "br", "ul", "li", "a", "img", "span",
}  # fmt: skip


def html_is_harmless(page: str) -> None:
    tags = _Tags()
    tags.feed(page)
    assert tags.seen <= OURS
    assert all(address.startswith(("https://", "data:image/svg+xml;base64,")) for address in tags.addresses)


def markdown_is_harmless(text: str) -> None:
    kinds = {child.type for token in MarkdownIt().parse(text) for child in [token, *(token.children or [])]}
    assert not kinds & {
        "html_block",
        "html_inline",
        "link_open",
        "image",
        "em_open",
        "code_inline",
        "fence",
        "code_block",
    }


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_person_typed_is_never_markup(content: Content, session: Session, tmp_path: Path, kind: str) -> None:
    document = documents(content, session, ["standard"])[kind]
    html_is_harmless(made(content, document, "html").decode())
    markdown_is_harmless(made(content, document, "md").decode())
    if kind in ("ergebnis", "brief"):
        for form in FORMS:
            typed = re.findall(r"\w+", NOTES[1])
            assert (
                typed[:4]
                == [
                    w
                    for w in re.findall(r"\w+", words_of(form, made(content, document, form), tmp_path))
                    if w in typed[:4]
                ][-4:]
            )


@settings(max_examples=200)
@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_at_all_stays_text(content: Content, first: str, second: str) -> None:
    lines = (clean(first), clean(second))
    section = Section("notizen", (lines[0],), ((Paragraph(lines), Bullets(lines)),))
    document = Document("ergebnis", lines[0], "heute", ("leicht",), ("Entwurf",), lines, (section,), lines[1])
    html_is_harmless(made(content, document, "html").decode())
    markdown_is_harmless(made(content, document, "md").decode())
    assert made(content, document, "docx")


def test_a_paper_from_a_counsellor_has_no_notes_for_counsellors(content: Content, session: Session) -> None:
    """It is the person who takes it along."""
    note = content.words("standard")("For counsellors")
    assert any(note in str(session.page(level)) for level in LEVELS for _ in [session.enter("rente")])
    for level in LEVELS:
        assert note not in made(content, session.handout([level]), "text").decode()


def test_the_draft_is_told_and_the_advice_is_denied_once(content: Content, session: Session) -> None:
    for levels in (["leicht"], list(LEVELS)):
        document = session.handout(levels)
        assert document.remarks
        assert sum(section.name == "hinweise" for section in document.sections) == 1
    assert not session.handout(["standard"]).remarks


def test_the_deadline_of_an_objection_is_printed_in_every_format(content: Content, tmp_path: Path) -> None:
    """Case 10 of the law notes: a decision posted on Monday, 2 November 2026."""
    document = letter(content, TODAY, list(LEVELS), "widerspruch", {"bescheid_vom": "2.11.2026"}, "bayern")
    for form in FORMS:
        shown = words_of(form, made(content, document, form), tmp_path)
        assert "7. Dezember 2026" in shown, form
        assert "05.11.2026" not in shown


def test_a_letter_knows_what_was_said_before(content: Content) -> None:
    session = Session(content, TODAY, "standard")
    session.resume("rolle=ich&land=bayern&zahlen=post:2026-11-02")
    fields = known_fields(content, TODAY, "widerspruch", session.said())
    assert fields == {"bescheid_vom": "02.11.2026", "empfaenger": content.laender["bayern"].anlaufstelle}


def test_a_day_that_is_none_and_a_land_that_is_none_are_told(content: Content) -> None:
    for fields, land in (({"bescheid_vom": "morgen"}, ""), ({"bescheid_vom": "2.11.2026"}, "atlantis")):
        with pytest.raises(Problem):
            letter(content, TODAY, ["leicht"], "widerspruch", fields, land)
