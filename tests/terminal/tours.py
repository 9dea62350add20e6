"""Ways through the guide, planned from the tree. A session walks along and knows what must be shown after each move."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from guide.load import Content
from guide.page import Page
from guide.pages import page_text
from guide.session import Session
from guide.tree import ROLE, Fork, Outcome, Question
from guide.walk import states, walk

BACK = "zurück"
"""A move is the name of a choice, the name of a place after a slash, or this."""


@dataclass(frozen=True)
class Move:
    """What the person does on ``before``, and what must stand there afterwards."""

    what: str
    before: Page
    after: Page

    @property
    def is_choice(self) -> bool:
        return self.what != BACK and not self.what.startswith("/")

    @property
    def number(self) -> int:
        return [choice.name for choice in self.before.choices].index(self.what) + 1

    @property
    def label(self) -> str:
        return self.before.choices[self.number - 1].label


class Tour:
    """A visit that comes to every question of a topic, and with ``outcomes`` to every outcome too."""

    def __init__(
        self, content: Content, day: date, level: str | None, role: str, topic: str, outcomes: bool = True
    ) -> None:
        self.topic, self.role, self.outcomes = content.topic(topic), role, outcomes
        self.session = Session(content, day, level)
        self.seen: set[str] = set()
        self._tried: set[str] = set()

    def moves(self) -> Iterator[Move]:
        yield self._do(self.role)
        yield self._do(self.topic.name)
        yield from self._everything_from_here()
        for state in sorted(states(self.topic), key=lambda state: len(state.answers)):
            if state.node in self.wanted() - self.seen:
                yield from self._straight_to(state.node)
        assert not self.wanted() - self.seen

    def wanted(self) -> set[str]:
        kinds = (Question, Outcome) if self.outcomes else (Question,)
        return {name for name, node in self.topic.nodes.items() if isinstance(node, kinds)}

    def _do(self, what: str) -> Move:
        before = self.session.page()
        if what == BACK:
            assert self.session.back()
        elif what.startswith("/"):
            assert self.session.open(what[1:])
        else:
            self.session.choose(what)
        if self.session.place.kind == "topic":
            self.seen.add(self._node())
        return Move(what, before, self.session.page())

    def _node(self) -> str:
        return walk(self.topic, self.session.answers, stop=self.session.place.node or None).node.name

    def _everything_from_here(self) -> Iterator[Move]:
        """Try every answer, go on from there, come back."""
        name = self._node()
        node = self.topic.nodes[name]
        if not isinstance(node, Question) or name in self._tried:
            return
        self._tried.add(name)
        for answer in node.answers:
            ahead = walk(self.topic, {**self.session.answers, name: answer}).node
            if not self.outcomes and (isinstance(ahead, Outcome) or ahead.name in self.seen):
                continue
            yield self._do(answer)
            yield from self._everything_from_here()
            yield self._do(BACK)

    def _straight_to(self, wanted: str) -> Iterator[Move]:
        """Change the earlier answers that stand in the way, then walk there."""
        answers = way_to(self.session.content, self.topic.name, wanted, self.role)
        said = self.session.answers
        wrong = [question for question in answers if said.get(question, answers[question]) != answers[question]]
        if wrong:
            yield self._do("/antworten")
        for question in wrong:
            yield self._do(question)
            yield self._do(answers[question])
            if self.session.page().kind == "changed":  # a topic ends elsewhere now, and that is told first
                yield self._do(BACK)
        yield self._do("/themen")
        yield self._do(self.topic.name)
        while wanted not in self.seen:
            yield self._do(answers[self._node()])


def way_to(content: Content, topic: str, wanted: str, role: str = "ich") -> dict[str, str]:
    """Answers that lead to a node, the shortest way."""
    tree = content.topic(topic)
    todo = [{ROLE: role}]
    while todo:
        answers = todo.pop(0)
        node = walk(tree, answers).node
        if node.name == wanted:
            return answers
        if isinstance(node, Question):
            todo += [{**answers, node.name: answer} for answer in node.answers]
    raise AssertionError(f"no way to {topic}/{wanted}")


def line_to(content: Content, topic: str, wanted: str, role: str = "ich") -> str:
    """The resume line that leads straight to a node."""
    answers = way_to(content, topic, wanted, role)
    return "&".join(f"{question}={answer}" for question, answer in answers.items()) + f"&thema={topic}&gesehen={topic}"


def session_at(content: Content, day: date, line: str, level: str | None = None) -> Session:
    session = Session(content, day, level)
    assert session.resume(line) == []
    return session


def nodes(content: Content, kind: type) -> list[tuple[str, str]]:
    """Topic and name of every question or outcome."""
    found = ((topic, name, node) for topic in content.tree.values() for name, node in topic.nodes.items())
    return [(topic.name, name) for topic, name, node in found if isinstance(node, kind) and not isinstance(node, Fork)]


def longest(content: Content, day: date, kind: type, level: str, size: Callable[[Page], int] | None = None) -> str:
    """The line to the question or outcome with the most text: the hardest one for a small screen."""
    measure = size or (lambda page: len(page_text(page)))
    lines = [line_to(content, *place) for place in nodes(content, kind)]
    return max(lines, key=lambda line: measure(session_at(content, day, line, level).page()))
