"""A page as plain lines of words: what line mode prints, scripts get, and tests read.

State is said in words, never by signs or colour.
"""

from collections.abc import Iterator

from guide.load.words import Words
from guide.page import Asks, Block, Bullets, Heading, Page, Paragraph, Source, Sources, Steps


def page_lines(page: Page, words: Words) -> Iterator[str]:
    """The page without its choices: heading, title, verdict, blocks; an empty line between blocks."""
    if page.heading and page.heading != page.title:
        yield page.heading
    if page.progress:
        yield page.progress
    if page.heading or page.progress:
        yield ""
    yield page.title
    if page.summary:
        yield page.summary
    for block in page.blocks:
        yield ""
        yield from block_lines(block, words)


def block_lines(block: Block, words: Words) -> Iterator[str]:
    """The lines of one block. What a list is for is said in words: step 1, question 1."""
    match block:
        case Heading(text):
            yield text if text.endswith(("?", "!", ":", ".")) else f"{text}:"
        case Paragraph(lines):
            yield from lines
        case Bullets(items):
            for item in items:
                yield from _hanging("- ", item)
        case Steps(items, done):
            for number, item in enumerate(items, 1):
                state = f" ({words('step done')})" if done and done[number - 1] else ""
                yield from _hanging(words("Step {number}: ", number=number), item + state)
        case Asks(name=name, questions=questions):
            yield words("Questions for: {office}", office=name)
            for question in questions:
                yield from _hanging("- ", question)
        case Sources(items):
            for source in items:
                yield f"- {source_line(source, words)}"
                if source.url:
                    yield f"  {source.url}"


def source_line(source: Source, words: Words) -> str:
    """A source in one line: how it is cited, what it is about, when it was checked. A page has only its title."""
    about = f": {source.title}" if source.title != source.label else ""
    return f"{source.label}{about}. {words('Checked on {day}.', day=source.checked)}"


def _hanging(mark: str, text: str) -> Iterator[str]:
    first, *rest = text.split("\n")
    yield mark + first
    yield from rest
