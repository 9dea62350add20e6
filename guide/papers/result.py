"""The handout: Mein Ergebnis with every answer in full, to take home and to talk about."""

from collections.abc import Iterable, Sequence
from datetime import date

from guide import result
from guide.document import Document
from guide.load import Content
from guide.page import Asks, Block, Bullets, Heading, Page, Paragraph, Sources, Steps
from guide.papers import Part, closing, side_by_side, without
from guide.places import Said
from guide.problem import Problem
from guide.render import Renderer
from guide.summary import Answered, summarise


def handout(
    content: Content, day: date, levels: Sequence[str], said: Said, done: frozenset[str], notes: tuple[str, ...]
) -> Document:
    """The handout of a run. Raises Problem when no topic has come to its end yet."""

    def parts(render: Renderer) -> tuple[str, list[Part]]:
        found = summarise(render, content, said, to_take_along=True)
        if not found.answered:
            raise Problem("There is nothing to take along yet. Go through one topic first.")
        begun = [Bullets(found.begun)] if found.begun else []
        own: list[Part] = [
            ("klar", render.words("This is clear"), _short(found.clear)),
            ("offen", render.words("This is still open"), [*_short(found.unclear), *begun]),
            ("schritte", render.words("What I do next"), result.steps(render, found.steps, done)[1:]),
            ("fragen", render.words("My questions"), list(found.asks)),
            ("notizen", render.words("My notes"), result.own_notes(render, notes)[1:]),
        ]
        told = [(each.topic, each.question, _in_full(each.page)) for each in found.answered]
        unseen: list[Block] = [Bullets(found.unseen)] if found.unseen else []
        rest: list[Part] = [("nicht_angesehen", render.words("Not looked at yet"), unseen)]
        sources: list[Block] = [Sources(found.sources)]
        return render.words("My result"), [*own, *told, *rest, *closing(render, sources)]

    return side_by_side(content, day, levels, "ergebnis", parts)


def _short(answered: Iterable[Answered]) -> list[Block]:
    lines = tuple(f"{each.question}\n{each.page.title}" for each in answered)
    return [Bullets(lines)] if lines else []


def _in_full(page: Page) -> list[Block]:
    """The words of an answer, without the steps, questions and sources that stand together elsewhere on the paper."""
    return [Heading(page.title), Paragraph((page.summary,)), *without(page.blocks, Steps, Asks, Sources)]
