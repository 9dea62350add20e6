"""Every page that there can be, as words that know the lines they come from: nodes, entries, calculations, papers."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from guide.checks import calculations, pages
from guide.checks.traced import NOWHERE, Segment, Traced, strings, strings_of
from guide.language.text import HEADING, ITEM
from guide.load import FOLDERS
from guide.load.texts import LETTER, LIST
from guide.problem import BrokenContent
from guide.render import Renderer
from guide.tree import ROLE, ROLES, Fork, Question, Topic
from guide.walk import State, Walk, states

KIND_OF = {"rechnung": "rechnungen", "eingabe": "eingaben"}
"""The folder of a page by the first part of its place."""

Blocks = tuple[tuple[str, tuple[Segment, ...]], ...]


class Shown(NamedTuple):
    """A page as words: the file whose text it shows, whether it is an answer, and all its blocks.

    ``divided`` has the blocks of the file and the headings that every page has, which stand between them.
    """

    file: str
    answer: bool
    blocks: Blocks
    divided: Blocks

    @property
    def own(self) -> Blocks:
        """The blocks of the file."""
        return tuple(block for block in self.divided if block[1][0][0][0] != NOWHERE)


def shown_pages(traced: Traced, level: str) -> list[Shown]:
    """Every page of a level once, in every state that shows other words."""
    render = Renderer(traced, level, traced.stand)
    return list(dict.fromkeys(shown for shown in _shown(traced, render, level) if shown.blocks))


def _shown(traced: Traced, render: Renderer, level: str) -> Iterator[Shown]:
    for topic in traced.tree.values():
        for state in states(topic):
            if state.passed.get(ROLE) != "beratung" or level == "standard":
                yield from _attempt(traced, level, partial(_state, render, topic, state), state.passed.get(ROLE, ""))
    for kind, name, said in pages.documents(traced, level):
        yield from _attempt(traced, level, partial(_document, render, kind, name, said))
    for role in ROLES:
        yield from _attempt(traced, level, partial(_opening, render, role))
    yield from _calculations(traced, render, level)
    for name in traced.letters:
        yield from _attempt(traced, level, partial(_letter, render, name))
    for office in traced.names(level, "termine"):
        yield from _attempt(traced, level, partial(_appointment, render, office))
    for name in ("rechnungen", "bilder"):
        yield from _attempt(traced, level, partial(_listed, render, name))


Words = Iterator[tuple[str, str]]
Made = tuple[str, str, Words]
"""Kind and name of the text that a page shows, and all its words."""


def _state(render: Renderer, topic: Topic, state: State) -> Made | None:
    node = topic.nodes[state.node]
    if isinstance(node, Fork):
        return None
    if isinstance(node, Question):
        page = render.question(node.name, state.passed, node.reads)
        why = render.why(node.name, state.passed, node.reads)
        return "fragen", node.name, iter([*strings(page), *strings_of(why)])
    page = render.outcome(Walk(topic.name, state.passed, node), node)
    return "ergebnisse", f"{topic.name}/{node.name}", strings(page)


def _document(render: Renderer, kind: str, name: str, said: Mapping[str, str]) -> Made:
    title, blocks = render.document(kind, name, said, frozenset(said))
    return kind, name, iter([(HEADING, title), *strings_of(blocks)])


def _calculations(traced: Traced, render: Renderer, level: str) -> Iterator[Shown]:
    for name in calculations.offered_in(traced):
        try:
            made = calculations.every_page(traced, render, name)
        except BrokenContent:
            continue  # told by the check that renders
        for page in made:
            kind, _, file = page.place.partition("/")
            yield _in_blocks(traced, level, KIND_OF[kind], file, strings(page))


def _opening(render: Renderer, role: str) -> Made:
    return "fragen", "thema", strings(render.question("thema", {ROLE: role}))


def _letter(render: Renderer, name: str) -> Made:
    """What a letter means, what is filled in, and in standard German the letter itself."""
    title, blocks = render.document("briefe", name)
    fields = [(ITEM, render.listed("felder", field)) for field in render.content.letters[name].fields]
    written = LETTER in render.content.text(render.level, "briefe", name).sections
    letter = strings_of(render.letter(name, {})) if written else ()
    return "briefe", name, iter([(HEADING, title), *strings_of(blocks), *fields, *letter])


def _appointment(render: Renderer, office: str) -> Made:
    title, blocks, papers = render.to_bring(office)
    return "termine", office, iter([(HEADING, title), *strings_of(blocks), *((ITEM, paper) for paper in papers)])


def _listed(render: Renderer, name: str) -> Made:
    """The lines of a list that a person sees one by one."""
    keys = render.content.text(render.level, "listen", name).keys(LIST)
    return "listen", name, iter([(ITEM, render.listed(name, key)) for key in keys])


def _attempt(traced: Traced, level: str, make: Callable[[], Made | None], role: str = "") -> Iterator[Shown]:
    """The page in words; one that cannot be rendered is told by the check that renders."""
    try:
        made = make()
    except BrokenContent:
        return
    if made is not None:
        yield _in_blocks(traced, level, *made, role)


def _in_blocks(traced: Traced, level: str, kind: str, name: str, words: Words, role: str = "") -> Shown:
    folder, file = f"content/{FOLDERS[level]}/", "content/" + traced.text_file(level, kind, name)
    blocks = tuple((block, tuple(traced.segments(rendered)) or _fixed(block, rendered)) for block, rendered in words)
    answer = kind == "ergebnisse" and role != "beratung"
    return Shown(file, answer, _of(blocks, folder, traced), _of(blocks, file, traced, NOWHERE))


def _fixed(kind: str, words: str) -> tuple[Segment, ...]:
    """A heading that every page has. It stands in no text, but it divides the sentences of one."""
    return (((NOWHERE, words),),) if kind == HEADING else ()


def _of(blocks: Blocks, file: str, traced: Traced, also: int | None = None) -> Blocks:
    """The blocks without what comes from elsewhere than a file or folder, or has another mark."""
    kept = (
        (kind, tuple(s for s in lines if s[0][0] == also or traced.place(s[0][0]).file.startswith(file)))
        for kind, lines in blocks
    )
    return tuple((kind, lines) for kind, lines in kept if lines)
