"""A document as a tagged PDF, by way of its HTML. Needs the extra ``pdf``."""

from guide.document import Document
from guide.handout.html import html
from guide.load.words import Words
from guide.problem import Problem


def pdf(document: Document, words: tuple[Words, ...], large: bool = False) -> bytes:
    """The file. Raises Problem when WeasyPrint, or the system libraries it needs, are missing."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError):
        message = "For PDF files the addition is missing: pip install 'budget-wegweiser[pdf]'. Or take the form html."
        raise Problem(message) from None
    # Only what stands in the page itself is loaded: no file and no address, whatever the content says.
    nothing_from_outside = URLFetcher(allowed_protocols=["data"])
    page = HTML(string=html(document, words, large), url_fetcher=nothing_from_outside)
    return bytes(page.write_pdf(pdf_variant="pdf/ua-1"))
