"""The decision tree as plain values.

Three kinds of node and no operators: a question leads on by its own answers, a fork by answers given earlier, an
outcome ends a topic. Nothing here knows files, words or screens.
"""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from decimal import Decimal

ROLE = "rolle"
"""The question asked before every topic. Every text may look at its answer."""
PERSON, COUNSELLOR = "ich", "beratung"
ROLES = (PERSON, "eltern", COUNSELLOR, "weiss_nicht")
UNSURE = "weiss_nicht"
"""The answer that every question offers, so that nobody is ever stuck."""
VERDICTS = ("ja", "vielleicht", "nein", "info")
CERTAINTIES = ("sicher", "je_nach_amt", "strittig")


class Bands(NamedTuple):
    """How a typed number becomes an answer: the first band whose edge, a dated figure, it does not exceed.

    ``edges`` are pairs of answer and figure, smallest first; above them all lies ``above``. ``example`` names a figure.
    """

    unit: str
    example: str
    edges: tuple[tuple[str, str], ...]
    above: str

    def answer(self, number: "Decimal", edges: "Sequence[Decimal]") -> str:
        """The answer for a number; ``edges`` are the values of the edges on the day, in their order."""
        names = (answer for (answer, _), edge in zip(self.edges, edges, strict=True) if number <= edge)
        return next(names, self.above)


class Question(NamedTuple):
    """Something a person is asked; ``answers`` maps each answer, in the order shown, to the next node.

    With ``number`` the person may type a number instead of choosing; the answer follows from it.
    """

    name: str
    answers: Mapping[str, str]
    reads: frozenset[str] = frozenset()
    number: Bands | None = None

    @property
    def takes_part(self) -> bool:
        """Whether numbers or calculations have anything to do with this node."""
        return self.number is not None

    @property
    def targets(self) -> tuple[str, ...]:
        """Every node this one can lead to."""
        return tuple(self.answers.values())


class Branch(NamedTuple):
    """One line of a fork: fits when every named question was answered with one of the listed answers."""

    to: str
    when: Mapping[str, frozenset[str]]

    def fits(self, passed: Mapping[str, str]) -> bool:
        """Whether the answers given so far fit this line."""
        return all(passed.get(question) in answers for question, answers in self.when.items())


class Fork(NamedTuple):
    """Never seen by a person; the first branch that fits leads on, and the last one always fits."""

    name: str
    branches: tuple[Branch, ...]

    @property
    def targets(self) -> tuple[str, ...]:
        """Every node this one can lead to."""
        return tuple(branch.to for branch in self.branches)

    @property
    def reads(self) -> frozenset[str]:
        """The questions whose answers the fork looks at."""
        return frozenset(question for branch in self.branches for question in branch.when)

    def choose(self, passed: Mapping[str, str]) -> str:
        """The node to which the first fitting line leads."""
        return next(branch.to for branch in self.branches if branch.fits(passed))


class Cite(NamedTuple):
    """A source and the place in it, for example ``Cite("sgb9_61", "Abs. 2 Satz 2")``."""

    source: str
    place: str


class Outcome(NamedTuple):
    """The end of a topic: how it ends for the person, how sure that is, and where it is written.

    ``rows`` are the numbers of the statements in the law notes that the page tells, ``stories`` the names of stories
    that fit, ``calc`` those of calculations that show how the page's figures come about.
    """

    name: str
    verdict: str
    certainty: str
    sources: tuple[Cite, ...]
    rows: tuple[str, ...]
    reads: frozenset[str] = frozenset()
    stories: tuple[str, ...] = ()
    calc: tuple[str, ...] = ()

    @property
    def takes_part(self) -> bool:
        """Whether numbers or calculations have anything to do with this node."""
        return bool(self.calc)

    @property
    def targets(self) -> tuple[str, ...]:
        """Every node this one can lead to."""
        return ()


Node = Question | Fork | Outcome


class Topic(NamedTuple):
    """One small tree: where it starts and its nodes by name."""

    name: str
    start: str
    nodes: Mapping[str, Node]
