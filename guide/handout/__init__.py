"""From a document to a file: HTML, PDF, text, Markdown, DOCX. Knows how paper looks, and no law."""

from collections.abc import Callable

from guide.document import Document
from guide.load.words import Words
from guide.problem import Problem

FORMS = ("html", "pdf", "text", "md", "docx")
ENDINGS = {"html": ".html", "pdf": ".pdf", "text": ".txt", "md": ".md", "docx": ".docx"}
BINARY = ("pdf", "docx")
"""Forms that cannot be printed to a terminal."""


def make(document: Document, words: tuple[Words, ...], form: str, large: bool = False) -> bytes:
    """The document in a form; ``words`` are those of each of its levels. Raises Problem for one that cannot be made."""
    made = _writer(form)(document, words, large)
    return made.encode() if isinstance(made, str) else made


def _writer(form: str) -> Callable[[Document, tuple[Words, ...], bool], str | bytes]:
    """Each writer is imported when it is first wanted: most people want one."""
    match form:
        case "html":
            from guide.handout.html import html

            return html
        case "pdf":
            from guide.handout.pdf import pdf

            return pdf
        case "docx":
            from guide.handout.docx import docx

            return docx
        case "text" | "md":
            from guide.handout.text import markdown, text

            return text if form == "text" else markdown
        case _:
            raise Problem("There is no form {form}. There are: {known}.", form=form, known=", ".join(FORMS))
