"""The booklet for a Prüfgruppe: every text on a page of its own, with room to say what was hard."""

from collections.abc import Iterator
from datetime import date

from guide.calc.rules import RULES
from guide.document import BLANK, Document, Section
from guide.load import Content
from guide.load.texts import LIST
from guide.page import Block, Bullets, Heading, Page, Paragraph, Sources, Steps
from guide.pages import way_page
from guide.papers import without
from guide.render import Renderer
from guide.tree import Outcome, Question
from guide.worksheet import example_of, reckon, taken_by

LEVEL = "leicht"
PAGES = "seiten"
KINDS = {
    "woerter": "glossar", "geschichten": "geschichten", "weg": "weg", "briefe": "briefe", "termine": "termine",
    "rechnungen": "rechnungen", "zahlen": "eingaben", PAGES: "",
}  # fmt: skip
"""What can be named beside the topics, and the folder of its texts."""
ALONE = ("fragen/rolle", "fragen/thema", "hilfe", "barrierefrei", "weg", "geaendert", "betrieb_blatt", "anlaufstellen")
"""The texts of PAGES: what belongs to no topic and is a page of its own."""
LISTS = ("hinweise", "stellen", "felder", "bilder")
"""What stands on many pages and papers, line by line; a group reads it together with PAGES."""
PERSONS_LINES = 2


def texts_of(content: Content, what: str) -> list[str]:
    """The names of the texts of a topic or of one of KINDS, as in the folder. Raises Problem for an unknown one."""
    if what == PAGES:
        return [*ALONE, *LISTS]
    if what in KINDS:
        return [f"{KINDS[what]}/{name}" for name in content.names(LEVEL, KINDS[what])]
    nodes = content.topic(what).nodes.values()
    questions = [f"fragen/{node.name}" for node in nodes if isinstance(node, Question)]
    return [*questions, *(f"ergebnisse/{what}/{node.name}" for node in nodes if isinstance(node, Outcome))]


def booklet(content: Content, day: date, what: str) -> Document:
    """A page for each text: as people read it, then what the group says of it."""
    render = Renderer(content, LEVEL, day)
    words = render.words
    first = Section("anfang", ("",), ((Paragraph(tuple(words("booklet introduction").split("\n"))),),))
    sections = [
        Section("text", (page.title,), ((*_blocks(page), *_said(render, name)),), new_page=True)
        for name, page in _pages(render, content, what)
    ]
    label, title = render.level_name(not render.untested), words("Booklet for the test group")
    return Document("pruefbogen", title, render.day_name(day), (LEVEL,), (label,), render.draft(), (first, *sections))


def _pages(render: Renderer, content: Content, what: str) -> Iterator[tuple[str, Page]]:
    for name in texts_of(content, what):
        kind, _, rest = name.rpartition("/") if what in KINDS else name.partition("/")
        yield name, _page(render, content, what, kind, rest)


def _page(render: Renderer, content: Content, what: str, kind: str, name: str) -> Page:
    """A text as people read it who have said nothing about themselves; calculations have their examples."""
    if what not in KINDS:
        return way_page(render, content, what, name.rpartition("/")[2])
    if kind == "fragen":
        return render.question(name, {})
    if kind == "rechnungen":
        return render.calculation(reckon(content, name, {}, render.day), RULES[name], {})
    if kind == "eingaben":
        entry = taken_by(content, name)
        return render.entry(entry, example_of(content, entry, render.day), {})
    if kind == "termine":
        title, blocks, papers = render.to_bring(name)
        blocks = (*blocks, Heading(render.words("Bring this along")), Steps(papers))
    elif name in LISTS:
        keys = content.text(LEVEL, "listen", name).keys(LIST)
        title, blocks = render.title("listen", name, {}), (Bullets(tuple(render.listed(name, key) for key in keys)),)
    else:
        said = {"land": next(iter(content.laender))} if name == "anlaufstellen" else {}
        title, blocks = render.document(kind or PAGES, name, said, frozenset(said))
    return render.page(kind, name, title, blocks)


def _blocks(page: Page) -> list[Block]:
    """The text without its sources, and the answers of a question as a list."""
    answers = [Bullets(tuple(choice.label for choice in page.choices))] if page.choices else []
    return [*without(page.blocks, Sources), *answers]


def _said(render: Renderer, name: str) -> list[Block]:
    words = render.words
    return [
        Heading(words("What does the group say?")),
        Steps((words("All have understood it."), words("Not all have understood it."))),
        Paragraph((words("These words were hard:"),)),
        Paragraph((BLANK,) * PERSONS_LINES),
        Paragraph((words("This should be different:"),)),
        Paragraph((BLANK,) * PERSONS_LINES),
        Paragraph((words("Name of the text: {name}", name=name),)),
    ]
