"""From a run at one moment to the page it shows: a pure function of what was said and where the person is.

The first page needs next to nothing; what the others need is imported when they are first shown.
"""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from guide.load import Content
from guide.page import Page, Paragraph
from guide.places import Look, Place, Said
from guide.render import Renderer
from guide.tree import ROLE, Outcome, Question
from guide.walk import Walk, questions_ahead, walk

if TYPE_CHECKING:
    from guide.document import Document
    from guide.search import Hit


class Run(NamedTuple):
    """A run at one moment. ``history`` ends where the person is; ``last`` is the question answered last.

    ``done`` are the steps that were ticked off, ``hits`` finds pages by words.
    """

    content: Content
    day: date
    said: Said
    history: tuple[Place, ...]
    last: str
    done: frozenset[str]
    notes: tuple[str, ...]
    look: Look
    hits: "Callable[[str], Iterable[Hit]]"


def page_of(run: Run, level: str) -> Page:
    """The page of the place where the person is."""
    render = Renderer(run.content, level, run.day)
    return _page(run, render)._replace(last=_last_words(run, render))


def walk_at(content: Content, place: Place, said: Said) -> Walk:
    """How far the topic of a place has been gone through; a question that is shown again stops it."""
    return walk(content.topic(place.name), said.answers, stop=place.node or None)


def document_of(run: Run, level: str, name: str) -> "Document":
    """A paper to take along by its name, such as ``brief/widerspruch``. Raises Problem when it cannot be made."""
    from guide.papers.menu import paper

    return paper(run.content, run.day, level, name, run.look, run.said, run.done, run.notes)


def _page(run: Run, render: Renderer) -> Page:
    content, said, place = run.content, run.said, run.history[-1]
    if place.kind == "rolle":
        return _opening(run, render)
    from guide import pages

    match place.kind:
        case "themen":
            return pages.topics(render, content, said)
        case "topic":
            return _topic(run, render)
        case "change":
            return _change(run, render, place.name)
        case "antworten":
            page = pages.my_answers(render, content, said, _nodes(run))
            return _with_numbers(run, render, page)
        case "rechnung":
            from guide import pages_calculations

            return pages_calculations.of(render, said, place.name, place.node)
        case "ergebnis" | "quellen" | "schritte" | "notizen" | "anders":
            return _result(run, render, place)
        case "zettel" | "alle_briefe" | "blatt":
            return _paper(run, render, place)
        case "woerter":
            return pages.words(render, content, _page(run._replace(history=run.history[:-1]), render))
        case "alle_woerter":
            return pages.words(render, content, None)
        case "wort":
            return pages.word(render, place.name)
        case "suche":
            return pages.found(render, content, said, place.name, run.hits(place.name))
        case "fund":
            return pages.found_outcome(render, content, said, place.name)
        case "geschichte":
            return pages.story(render, place.name)
        case "weg":
            return pages.way(render, content, said)
        case "wegschritt":
            return pages.stage(render, content, said, place.name)
        case "anlaufstellen":
            return pages.offices(render, content, said)
        case "anlaufstelle":
            return pages.offices_of(render, place.name)
        case "geaendert":
            return pages.document(render, place.kind)
        case "warum":
            return pages.why(render, content, said, walk_at(content, run.history[-2], said))
        case "ende":
            return pages.leaving(render, bool(said.answers), bool(run.notes or run.done))
        case _:
            return pages.help_page(render, place.kind)


def _opening(run: Run, render: Renderer) -> Page:
    page = render.question(ROLE, {})
    welcome = Paragraph(tuple(render.words("welcome").split("\n")))
    return page._replace(kind="opening", blocks=(welcome,), chosen=run.said.answers.get(ROLE, ""))


def _topic(run: Run, render: Renderer) -> Page:
    from guide import pages

    place = walk_at(run.content, run.history[-1], run.said)
    heading = pages.topic_title(render, run.said, place.topic)
    if not isinstance(place.node, Question):
        page = render.outcome(place, place.node)
        choices = pages.go(render, "themen", "ergebnis", "warum", "antworten", "zurueck")
        stories = pages.stories_of(render, place.node)
        page = page._replace(heading=heading, choices=(*choices[:2], *stories, *choices[2:]))
        return _with_numbers(run, render, page, place.node)
    page = render.question(place.node.name, place.passed, place.node.reads)
    ahead = questions_ahead(run.content.topic(place.topic), place, run.said.answers)
    text = render.words("At most 1 more question" if ahead == 1 else "At most {count} more questions", count=ahead)
    chosen = run.said.answers.get(place.node.name, "")
    return _with_numbers(run, render, page, place.node)._replace(
        heading=heading, place=f"{place.topic}/{place.node.name}", progress=text, ahead=ahead, chosen=chosen
    )


def _change(run: Run, render: Renderer, question: str) -> Page:
    node = _nodes(run).get(question)
    page = render.question(question, run.said.answers, node.reads if node else frozenset())
    page = _with_numbers(run, render, page, node) if node else page
    return page._replace(heading=render.words("My answers"), chosen=run.said.answers.get(question, ""))


def _with_numbers(run: Run, render: Renderer, page: Page, node: Question | Outcome | None = None) -> Page:
    """What typed numbers and calculations add to a page: most have nothing to do with them."""
    if not (run.said.numbers if node is None else node.takes_part):
        return page
    from guide import pages_calculations

    return pages_calculations.with_numbers(render, run.said, page, node)


def _result(run: Run, render: Renderer, place: Place) -> Page:
    from guide import result

    match place.kind:
        case "ergebnis":
            return result.result(render, run.content, run.said, run.done, run.notes)
        case "quellen":
            return result.sources(render, run.content, run.said)
        case "schritte":
            return result.tick(render, run.content, run.said, run.done)
        case "notizen":
            return result.notes(render, run.notes)
        case _:
            before = run.said._replace(answers={**run.said.answers, place.name: place.node})
            return result.changed(render, run.content, before, run.said)


def _paper(run: Run, render: Renderer, place: Place) -> Page:
    from guide.papers import menu

    match place.kind:
        case "zettel":
            return menu.menu(render, run.content, run.said)
        case "alle_briefe":
            return menu.all_letters(render, run.content)
        case _:
            return menu.sheet(render, place.name, run.look, document_of(run, render.level, place.name).title)


def _nodes(run: Run) -> dict[str, Question]:
    """The questions that were answered; topics the person has not opened are read only if one is still missing."""
    found: dict[str, Question] = {}
    for topic in dict.fromkeys((*(t for t in run.content.tree if t in run.said.seen), *run.content.tree)):
        missing = run.said.answers.keys() - found.keys() - {ROLE}
        if not missing:
            break
        nodes = run.content.topic(topic).nodes
        found |= {name: node for name in missing if isinstance(node := nodes.get(name), Question)}
    return found


def _last_words(run: Run, render: Renderer) -> str:
    if run.last not in run.said.answers:
        return ""
    answer = render.answer(run.last, run.said.answers[run.last], run.said.answers)
    return render.words("You said: {answer}", answer=answer)
