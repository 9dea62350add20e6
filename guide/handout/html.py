"""A document as one HTML file: no script, no request to anywhere, everything in it escaped."""

import re
from base64 import b64encode
from collections.abc import Iterable, Iterator
from html import escape
from importlib.resources import files
from itertools import chain

from guide.document import BLANK, Document, Section
from guide.load.words import Words
from guide.page import Asks, Block, Bullets, Heading, Paragraph, Source, Sources, Steps


def html(document: Document, words: tuple[Words, ...], large: bool = False) -> str:
    """The page; ``words`` are those of each level of the document, in its order."""
    kind = escape(" ".join([document.kind, "both" if len(document.levels) > 1 else document.levels[0]]))
    size = ' class="gross"' if large else ""
    head = (
        f'<!doctype html>\n<html lang="de"{size}>\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(document.title)}</title>\n<style>\n{_style('style')}</style>\n"
        f'<style media="screen">\n{_style("screen")}</style>\n</head>\n'
    )
    body = chain(
        [f'<body class="{kind}">\n<header>\n<h1>{escape(document.title)}</h1>\n'],
        [f'<p>{escape(document.day)}</p>\n<p class="level">{escape(" · ".join(document.labels))}</p>\n'],
        [_lines(document.remarks)] if document.remarks else [],
        ["</header>\n<main>\n"],
        chain.from_iterable(_section(section, document, words) for section in document.sections),
        ["</main>\n"],
        [f"<footer>\n<p>{escape(document.credit)}</p>\n</footer>\n"] if document.credit else [],
        ["</body>\n</html>\n"],
    )
    return head + "".join(body)


def _style(name: str) -> str:
    return files("guide.handout").joinpath(f"{name}.css").read_text(encoding="utf-8")


def _section(section: Section, document: Document, words: tuple[Words, ...]) -> Iterator[str]:
    own = " new-page" if section.new_page else ""
    yield f'<section class="{escape(section.name)}{own}">\n'
    if section.picture:
        data = b64encode(section.picture.svg.encode()).decode()
        yield f'<img class="picture" alt="{escape(section.picture.alt)}" src="data:image/svg+xml;base64,{data}">\n'
    two = " two" if len(section.cells) > 1 else ""
    yield f'<div class="row{two}">\n'
    for number, (heading, blocks) in enumerate(zip(section.headings, section.cells, strict=True)):
        yield '<div class="cell">\n'
        if heading:
            yield f"<h2>{escape(heading)}</h2>\n"
        if two:
            yield f'<p class="level">{escape(document.labels[number])}</p>\n'
        for block in blocks:
            yield _block(block, words[number], "h3" if heading else "h2")
        yield "</div>\n"
    yield "</div>\n</section>\n"


def _block(block: Block, words: Words, below: str) -> str:
    match block:
        case Heading(text):
            return f"<{below}>{_text(text)}</{below}>\n"
        case Paragraph(lines):
            return _lines(lines)
        case Bullets(items):
            return _list(_text(item) for item in items)
        case Steps(items, done):
            return f'<ul class="steps">\n{"".join(_steps(items, done, words))}</ul>\n'
        case Asks(name=name, questions=questions):
            office = escape(words("Questions for: {office}", office=name))
            return f'<p class="office">{office}</p>\n{_list(_text(question) for question in questions)}'
        case Sources(items):
            return _list(_source(source, words) for source in items)


def _list(items: Iterable[str]) -> str:
    return "<ul>\n" + "".join(f"<li>{item}</li>\n" for item in items) + "</ul>\n"


def _steps(items: tuple[str, ...], done: tuple[bool, ...], words: Words) -> Iterator[str]:
    for number, item in enumerate(items):
        if done and done[number]:
            yield f'<li class="done">{_text(item)} ({escape(words("step done"))})</li>\n'
        else:
            yield f"<li>{_text(item)}</li>\n"


def _source(source: Source, words: Words) -> str:
    label = escape(source.label)
    if source.url:
        label = f'<a href="{escape(source.url)}">{label}</a>'
    about = f": {escape(source.title)}" if source.title != source.label else ""
    return f"{label}{about}. {escape(words('Checked on {day}.', day=source.checked))}"


def _lines(lines: tuple[str, ...]) -> str:
    return f"<p>{'<br>'.join(_text(line) for line in lines)}</p>\n"


def _text(text: str) -> str:
    """Escaped, lines kept; a blank becomes a line to write on, which no voice spells out."""
    size = "blank line" if text == BLANK else "blank"
    shown = escape(text).replace("\n", "<br>")
    return re.sub(BLANK, f'<span class="{size}" aria-hidden="true">&nbsp;</span>', shown)
