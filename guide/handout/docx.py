"""A document for a word processor, in which advisers go on writing. Needs the extra ``docx``."""

from io import BytesIO
from typing import Any

from guide.document import Document, Section
from guide.load.words import Words
from guide.page import Asks, Block, Bullets, Heading, Paragraph, Sources, Steps
from guide.plain import source_line
from guide.problem import Problem

FONT, SIZE, LARGE = "Verdana", 14, 20
LINES = 1.5


def docx(document: Document, words: tuple[Words, ...], large: bool = False) -> bytes:
    """The file; the columns of two levels stand in a table. Raises Problem when python-docx is missing."""
    try:
        from docx import Document as Word
    except ImportError:
        message = "For DOCX files the addition is missing: pip install 'budget-wegweiser[docx]'. Or take the form html."
        raise Problem(message) from None
    word = Word()
    _prepare(word, document, LARGE if large else SIZE)
    word.add_heading(document.title, 0)
    _add(word, document.day)
    _add(word, " · ".join(document.labels), bold=True)
    for remark in document.remarks:
        _add(word, remark)
    for section in document.sections:
        _section(word, section, document, words)
    file = BytesIO()
    word.save(file)
    return file.getvalue()


def _prepare(word: Any, document: Document, size: int) -> None:
    """Title and language for voices; one legible font, left, without italics or colours."""
    from docx.enum.section import WD_ORIENT
    from docx.oxml.ns import qn
    from docx.shared import Cm, Pt, RGBColor

    word.core_properties.title, word.core_properties.language = document.title, "de-DE"
    page = word.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    if len(document.levels) > 1:
        page.orientation, page.page_width, page.page_height = WD_ORIENT.LANDSCAPE, Cm(29.7), Cm(21)
    for name in ("Normal", "Title", "Heading 1", "Heading 2", "List Bullet"):
        style = word.styles[name]
        style.font.name, style.font.italic = FONT, False
        style.font.color.rgb = RGBColor(0, 0, 0)
        properties = style.element.get_or_add_rPr()
        fonts = properties.get_or_add_rFonts()
        for theme in ("w:asciiTheme", "w:hAnsiTheme", "w:eastAsiaTheme", "w:cstheme"):
            fonts.attrib.pop(qn(theme), None)
        fonts.set(qn("w:hAnsi"), FONT)
        language = properties.makeelement(qn("w:lang"), {qn("w:val"): "de-DE"})
        properties.append(language)
    for name, factor in (("Normal", 1), ("List Bullet", 1), ("Heading 2", 1), ("Heading 1", 1.25), ("Title", 1.5)):
        word.styles[name].font.size = Pt(size * factor)
        word.styles[name].paragraph_format.line_spacing = LINES


def _section(word: Any, section: Section, document: Document, words: tuple[Words, ...]) -> None:
    if section.new_page:
        word.add_page_break()
    if len(section.cells) == 1:
        _cell(word, section.headings[0], section.cells[0], words[0])
        return
    table = word.add_table(rows=1, cols=len(section.cells))
    for number, place in enumerate(table.rows[0].cells):
        _cell(place, section.headings[number], section.cells[number], words[number], document.labels[number])


def _cell(place: Any, heading: str, blocks: tuple[Block, ...], words: Words, label: str = "") -> None:
    if heading:
        _add(place, heading, "Heading 1")
    if label:
        _add(place, label, bold=True)
    for block in blocks:
        match block:
            case Heading(text):
                _add(place, text, "Heading 2")
            case Paragraph(lines):
                _add(place, "\n".join(lines))
            case Bullets(items):
                for item in items:
                    _add(place, item, "List Bullet")
            case Steps(items, done):
                for number, item in enumerate(items):
                    _add(place, f"[{'x' if done and done[number] else ' '}] {item}")
            case Asks(name=name, questions=questions):
                _add(place, words("Questions for: {office}", office=name), bold=True)
                for question in questions:
                    _add(place, question, "List Bullet")
            case Sources(items):
                for source in items:
                    _add(place, source_line(source, words) + (f"\n{source.url}" if source.url else ""), "List Bullet")


def _add(place: Any, text: str, style: str | None = None, bold: bool = False) -> None:
    run = place.add_paragraph(style=style).add_run(text)
    run.bold = True if bold else None
