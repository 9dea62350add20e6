"""Every page there can be is rendered: each state of each topic, in both levels, on the days that matter."""

from collections.abc import Iterator
from datetime import date

from guide.load import Content
from guide.page import LEVELS, Page
from guide.problem import BrokenContent, Finding
from guide.render import Renderer
from guide.tree import ROLE, ROLES, Fork, Question, Topic
from guide.walk import State, Walk, states

NEXT_YEAR = 1
LAND = frozenset(("land",))


def check(content: Content) -> Iterator[Finding]:
    """What cannot be rendered, today or on the first day of the next year, when most figures are not known yet."""
    for day in (content.stand, date(content.stand.year + NEXT_YEAR, 1, 1)):
        for level in LEVELS:
            render = Renderer(content, level, day)
            for topic in content.tree.values():
                for state in states(topic):
                    yield from _attempt(render, topic, state)
            for kind in ("glossar", "geschichten", "weg"):
                for name in content.names(level, kind):
                    yield from _try(lambda r=render, k=kind, n=name: r.document(k, n))
            for name in ("hilfe", "barrierefrei", "weg", "geaendert"):
                yield from _try(lambda r=render, n=name: r.document("seiten", n))
            for land in content.laender:
                yield from _try(lambda r=render, n=land: r.document("seiten", "anlaufstellen", {"land": n}, LAND))
            for role in ROLES:
                yield from _try(lambda r=render, who=role: r.question("thema", {ROLE: who}))


def page_of(render: Renderer, topic: Topic, state: State) -> Page | None:
    """The page of a state, or None for a fork, which nobody sees."""
    node = topic.nodes[state.node]
    if isinstance(node, Fork):
        return None
    if isinstance(node, Question):
        render.why(node.name, state.passed, node.reads)
        return render.question(node.name, state.passed, node.reads)
    return render.outcome(Walk(topic.name, state.passed, node), node)


def _attempt(render: Renderer, topic: Topic, state: State) -> Iterator[Finding]:
    yield from _try(lambda: page_of(render, topic, state))


def _try(make: object) -> Iterator[Finding]:
    try:
        make()  # type: ignore[operator]
    except BrokenContent as error:
        yield from error.findings
