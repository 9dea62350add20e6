"""Every page there can be is rendered: each state of each topic, in both levels, on the days that matter."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import ParamSpec

from guide.load import Content
from guide.page import LEVELS, Page
from guide.problem import BrokenContent, Finding
from guide.render import Renderer
from guide.tree import ROLE, ROLES, Fork, Question, Topic
from guide.walk import State, Walk, states

P = ParamSpec("P")


def check(content: Content) -> Iterator[Finding]:
    """What cannot be rendered."""
    for render in renderers(content):
        for topic in content.tree.values():
            for state in states(topic):
                yield from failing(page_of, render, topic, state)
        for kind, name, said in documents(content, render.level):
            yield from failing(render.document, kind, name, said, frozenset(said))
        for role in ROLES:
            yield from failing(render.question, "thema", {ROLE: role})


def renderers(content: Content) -> Iterator[Renderer]:
    """For both levels, today and on the first day of the next year, when most figures are not known yet."""
    for day in (content.stand, date(content.stand.year + 1, 1, 1)):
        yield from (Renderer(content, level, day) for level in LEVELS)


def documents(content: Content, level: str) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """Every text that is a page by itself: its kind, its name, and what is said before it is shown."""
    for kind in ("glossar", "geschichten", "weg"):
        yield from ((kind, name, {}) for name in content.names(level, kind))
    yield from (("seiten", name, {}) for name in ("hilfe", "barrierefrei", "weg", "geaendert", "betrieb_blatt"))
    yield from (("seiten", "anlaufstellen", {"land": land}) for land in content.laender)


def failing(make: Callable[P, object], *given: P.args, **named: P.kwargs) -> Iterator[Finding]:
    """Why a page or paper cannot be made of what is given."""
    try:
        make(*given, **named)
    except BrokenContent as error:
        yield from error.findings


def page_of(render: Renderer, topic: Topic, state: State) -> Page | None:
    """The page of a state, or None for a fork, which nobody sees."""
    node = topic.nodes[state.node]
    if isinstance(node, Fork):
        return None
    if isinstance(node, Question):
        render.why(node.name, state.passed, node.reads)
        return render.question(node.name, state.passed, node.reads)
    return render.outcome(Walk(topic.name, state.passed, node), node)
