"""For an appointment: the papers to bring and the questions to ask there, with room for the answers."""

from collections.abc import Sequence
from datetime import date

from guide.document import BLANK, Document
from guide.load import Content
from guide.page import Asks, Block, Bullets, Paragraph, Sources, Steps
from guide.papers import Part, closing, side_by_side
from guide.places import Said
from guide.problem import Problem
from guide.render import Renderer
from guide.summary import sources_of, summarise

EMPTY_LINES = 3
"""Lines to write the answer on, below each question."""


def appointment(content: Content, day: date, levels: Sequence[str], said: Said, office: str) -> Document:
    """What to bring to an office and what to ask there. Raises Problem when there is no such office."""
    known = content.names("standard", "termine")
    if office not in known:
        raise Problem("There is no office {office}. There are: {known}.", office=office, known=", ".join(known))

    def parts(render: Renderer) -> tuple[str, list[Part]]:
        title, body, papers = render.to_bring(office)
        whole_run = Renderer(content, render.level, day)
        found = summarise(whole_run, content, said, to_take_along=True)
        asking = [each.page for each in found.answered if any(_asks(block, office) for block in each.page.blocks)]
        printed = {content.text(render.level, "ergebnisse", page.place).file for page in asking}
        render.untested |= whole_run.untested & printed
        questions = [question for asks in found.asks if asks.office == office for question in asks.questions]
        asked: list[Block] = []
        for question in questions:
            asked += [Bullets((question,)), Paragraph((BLANK,) * EMPTY_LINES)]
        own: list[Part] = [
            ("termin", title, list(body)),
            ("mitbringen", render.words("Bring this along"), [Steps(papers)]),
            ("fragen", render.words("My questions"), asked),
        ]
        return title, [*own, *closing(render, [Sources(sources_of(asking))] if asking else [])]

    return side_by_side(content, day, levels, "termin", parts)


def _asks(block: Block, office: str) -> bool:
    return isinstance(block, Asks) and block.office == office


def employer(content: Content, day: date, levels: Sequence[str]) -> Document:
    """One page for the employer: what the Budget für Arbeit gives, and what it asks of them."""

    def parts(render: Renderer) -> tuple[str, list[Part]]:
        title, blocks = render.document("seiten", "betrieb_blatt")
        own: Part = ("betrieb", "", list(blocks))
        return title, [own, *closing(render)]

    return side_by_side(content, day, levels, "betrieb", parts)
