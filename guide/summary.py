"""What a run has led to, in one level: the one place from which Mein Ergebnis and every handout are made."""

from collections.abc import Iterable
from typing import NamedTuple

from guide.load import Content
from guide.page import Asks, Page, Source, Sources, Steps
from guide.pages import topic_title
from guide.places import Said
from guide.render import Renderer
from guide.tree import COUNSELLOR, PERSON, ROLE, Outcome
from guide.walk import Walk, walk


class Answered(NamedTuple):
    """A topic that came to its end: what was asked, and the page that answers it."""

    topic: str
    question: str
    page: Page


class Step(NamedTuple):
    """A next step. ``name`` is the same in both levels: the outcome and the number of the step there."""

    name: str
    text: str


class Summary(NamedTuple):
    """``clear`` and ``unclear`` topics, those ``begun`` and ``unseen`` as people would ask them, and what to do."""

    clear: tuple[Answered, ...]
    unclear: tuple[Answered, ...]
    begun: tuple[str, ...]
    unseen: tuple[str, ...]
    steps: tuple[Step, ...]
    asks: tuple[Asks, ...]
    sources: tuple[Source, ...]

    @property
    def answered(self) -> tuple[Answered, ...]:
        """Every topic that came to its end, the clear ones first."""
        return (*self.clear, *self.unclear)


def summarise(render: Renderer, content: Content, said: Said, to_take_along: bool = False) -> Summary:
    """Everything the topics that were opened have led to.

    What a person takes along has no notes for counsellors, even when a counsellor prints it.
    """
    answered = [
        Answered(place.topic, topic_title(render, said, place.topic), _page(render, place, to_take_along))
        for place in reached(content, said)
    ]
    ended = {each.topic for each in answered}
    clear = tuple(each for each in answered if is_clear(each.page))
    return Summary(
        clear=clear,
        unclear=tuple(each for each in answered if each not in clear),
        begun=tuple(topic_title(render, said, t) for t in content.tree if t in said.seen and t not in ended),
        unseen=tuple(topic_title(render, said, t) for t in content.tree if t not in said.seen),
        steps=_steps(answered),
        asks=_asks(each.page for each in answered),
        sources=sources_of(each.page for each in answered),
    )


def is_clear(page: Page) -> bool:
    """Whether an answer leaves nothing to find out first."""
    return page.verdict != "vielleicht" and page.certainty == "sicher"


def reached(content: Content, said: Said) -> list[Walk]:
    """The walks of all opened topics that have come to an outcome."""
    places = [walk(content.topic(topic), said.answers) for topic in content.tree if topic in said.seen]
    return [place for place in places if place.done]


def _page(render: Renderer, place: Walk, to_take_along: bool) -> Page:
    outcome = place.node
    assert isinstance(outcome, Outcome)
    if to_take_along and place.passed.get(ROLE) == COUNSELLOR:
        place = place._replace(passed={**place.passed, ROLE: PERSON})
    return render.outcome(place, outcome)


def _steps(answered: Iterable[Answered]) -> tuple[Step, ...]:
    """Each step once, however many topics name it, under the first of them."""
    found: dict[str, Step] = {}
    for each in answered:
        for block in each.page.blocks:
            if isinstance(block, Steps):
                for number, text in enumerate(block.items):
                    found.setdefault(text, Step(f"{each.page.place}/{number}", text))
    return tuple(found.values())


def _asks(pages: Iterable[Page]) -> tuple[Asks, ...]:
    """The questions, grouped by whom to ask; each once."""
    names: dict[str, str] = {}
    questions: dict[str, dict[str, None]] = {}
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Asks):
                names[block.office] = block.name
                questions.setdefault(block.office, {}).update(dict.fromkeys(block.questions))
    return tuple(Asks(office, name, tuple(questions[office])) for office, name in names.items())


def sources_of(pages: Iterable[Page]) -> tuple[Source, ...]:
    """The sources of some pages, each once."""
    found: dict[tuple[str, str], Source] = {}
    for page in pages:
        for block in page.blocks:
            if isinstance(block, Sources):
                for source in block.items:
                    found.setdefault((source.id, source.label), source)
    return tuple(found.values())
