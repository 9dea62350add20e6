"""Following answers through a topic: where a person stands, how far it can still go, and every state there is.

A walk reads an answer only when it passes its question. So answers that no longer lie on the way never count, and
the caller can keep all of them: going there and back restores what was said.
"""

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import NamedTuple

from guide.tree import ROLE, ROLES, Fork, Node, Outcome, Question, Topic

Answers = Mapping[str, str]


class BrokenTree(Exception):
    """A way leads nowhere or in a circle; ``args`` are the topic and the node. The checks find it before a reader."""


class Walk(NamedTuple):
    """Where the answers lead: the questions passed with their answers, and the node where the way stops."""

    topic: str
    passed: Answers
    node: Question | Outcome

    @property
    def done(self) -> bool:
        """Whether an outcome is reached."""
        return isinstance(self.node, Outcome)


class State(NamedTuple):
    """A node together with every earlier answer that it, or anything after it, still looks at."""

    topic: str
    node: str
    answers: tuple[tuple[str, str], ...]

    @property
    def passed(self) -> dict[str, str]:
        """The answers as a walk has them."""
        return dict(self.answers)


def walk(topic: Topic, answers: Answers, stop: str | None = None) -> Walk:
    """Follow the answers from the start of the topic to the first open question or to an outcome.

    ``stop`` names a question at which to halt although it has an answer: that is how a person goes back.
    The role is not part of a topic; it is taken over into ``passed`` so that forks and texts can look at it.

    Raises BrokenTree when the way leads to a node that does not exist or comes round in a circle.
    """
    passed = {ROLE: answers[ROLE]} if answers.get(ROLE) in ROLES else {}
    seen: set[str] = set()
    name = topic.start
    while True:
        node = topic.nodes.get(name)
        if node is None or name in seen:
            raise BrokenTree(topic.name, name)
        seen.add(name)
        if isinstance(node, Outcome):
            return Walk(topic.name, passed, node)
        if isinstance(node, Fork):
            name = node.choose(passed)
            continue
        answer = answers.get(name, "")
        if name == stop or answer not in node.answers:
            return Walk(topic.name, passed, node)
        passed[name] = answer
        name = node.answers[answer]


def questions_ahead(topic: Topic, place: Walk, answers: Answers) -> int:
    """How many questions can still come at most, the one shown included; known answers are not asked again."""
    live = still_read(topic)
    known: dict[tuple[str, frozenset[tuple[str, str]]], int] = {}

    def longest(name: str, passed: dict[str, str]) -> int:
        key = (name, frozenset(_keep(passed, live[name])))
        if key not in known:
            node = topic.nodes[name]
            if isinstance(node, Outcome):
                known[key] = 0
            elif isinstance(node, Fork):
                known[key] = longest(node.choose(passed), passed)
            elif name != place.node.name and answers.get(name) in node.answers:
                answer = answers[name]
                known[key] = longest(node.answers[answer], {**passed, name: answer})
            else:
                known[key] = 1 + max(longest(to, {**passed, name: answer}) for answer, to in node.answers.items())
        return known[key]

    return longest(place.node.name, dict(place.passed))


def way_to(topic: Topic, outcome: str, answers: Answers) -> dict[str, str]:
    """The shortest answers that lead to an outcome, keeping to what the person has said wherever that is possible.

    Raises BrokenTree when no answers lead there.
    """
    for said in (answers, {}):
        todo = [(topic.start, {ROLE: answers.get(ROLE, ROLES[0])})]
        for name, passed in todo:  # grows while it is gone through: nearest nodes come first
            if name == outcome:
                return passed
            node = topic.nodes[name]
            if isinstance(node, Question) and said.get(name) in node.answers:
                todo.append((node.answers[said[name]], {**passed, name: said[name]}))
            else:
                todo += _onward(node, passed)
    raise BrokenTree(topic.name, outcome)


def still_read(topic: Topic) -> dict[str, frozenset[str]]:
    """For each node the questions whose answers it, or any node after it, looks at; the role always counts."""
    live: dict[str, frozenset[str]] = {name: frozenset((ROLE,)) for name in topic.nodes}
    changed = True
    while changed:  # a few rounds: a topic is a handful of nodes deep
        changed = False
        for name, node in topic.nodes.items():
            later = chain.from_iterable(live.get(to, ()) for to in node.targets)
            wanted = (live[name] | node.reads | frozenset(later)) - {name}
            if wanted != live[name]:
                live[name], changed = wanted, True
    return live


def states(topic: Topic) -> Iterator[State]:
    """Every state of the topic that answers can lead to, forks included, each once."""
    live = still_read(topic)
    todo = [State(topic.name, topic.start, ((ROLE, role),)) for role in ROLES]
    seen = set(todo)
    while todo:
        state = todo.pop()
        yield state
        for to, passed in _onward(topic.nodes[state.node], state.passed):
            if to not in topic.nodes:
                raise BrokenTree(topic.name, to)
            follower = State(topic.name, to, _keep(passed, live[to]))
            if follower not in seen:
                seen.add(follower)
                todo.append(follower)


def _onward(node: Node, passed: dict[str, str]) -> Iterable[tuple[str, dict[str, str]]]:
    if isinstance(node, Fork):
        return [(node.choose(passed), passed)]
    if isinstance(node, Question):
        return [(to, {**passed, node.name: answer}) for answer, to in node.answers.items()]
    return []


def _keep(passed: Answers, wanted: frozenset[str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted((question, answer) for question, answer in passed.items() if question in wanted))
