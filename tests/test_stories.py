"""Stories: a person, the answers, where the person ends. Each runs through the session, line mode and the window.

What a story may say: the node, verdict and certainty it ends at, rows of the law notes the node tells, figures on the
story's day, figures that both texts print, and amounts that both texts show or never show. Never any wording.
"""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml

from guide.calc.figures import FORMULAS, worked_out
from guide.facts import Figure, figure_on
from guide.lines import Lines
from guide.load import Content
from guide.page import LEVELS
from guide.pages import page_text
from guide.session import Session
from guide.tree import ROLES, Outcome, Question

FOLDER = Path(__file__).parent / "stories"
CASES = set(range(1, 22))
"""The cases of the law notes, by their number."""
UNKNOWN = "unknown"
"""Stands in a story for a figure that nobody knows on its day."""


@dataclass(frozen=True)
class Story:
    name: str
    person: str
    day: date
    topic: str
    answers: dict[str, str]
    ends: dict[str, object]
    cases: list[int] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    figures: dict[str, str] = field(default_factory=dict)
    uses: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    never: list[str] = field(default_factory=list)

    @property
    def place(self) -> str:
        return f"{self.topic}/{self.ends['node']}"


def read_stories() -> list[Story]:
    paths = sorted(FOLDER.glob("*.yaml"))
    return [Story(name=path.stem, **yaml.safe_load(path.read_text(encoding="utf-8"))) for path in paths]


STORIES = read_stories()
every_story = pytest.mark.parametrize("story", STORIES, ids=lambda story: story.name)


# --- the three ways


@every_story
def test_session(story: Story, content: Content) -> None:
    session = walked(story, content)
    place = session.outcome_walk()
    assert place is not None
    node = place.node
    assert isinstance(node, Outcome)
    assert {"node": node.name, "verdict": node.verdict, "certainty": node.certainty}.items() <= story.ends.items()
    assert list(place.passed.items()) == list(story.answers.items())
    assert set(story.ends.get("rows", [])) <= set(node.rows)  # type: ignore[call-overload]


@every_story
def test_figures_and_amounts(story: Story, content: Content) -> None:
    for name, expected in story.figures.items():
        figure = figure_named(name, content, story.day)
        if expected == UNKNOWN:
            assert figure.unknown, name
        else:
            assert not figure.unknown, name
            assert same(figure.value, expected), f"{name} is {figure.value}"
    session = walked(story, content)
    for level in LEVELS:
        page = session.page(level)
        assert page.place == story.place
        assert set(story.uses) <= names_in(content, level, story.place)
        for amount in story.says:
            assert shows(amount, page_text(page)), f"{amount} is missing in {level}"
        for amount in story.never:
            assert not shows(amount, page_text(page)), f"{amount} stands in {level}"


@every_story
def test_line_mode(story: Story, content: Content) -> None:
    written: list[str] = []
    typed = numbers(story, content)
    Lines(Session(content, story.day), reader(typed), written.append).run()
    expected = walked(story, content).page()
    assert next(typed, None) is None, "the visit ended before everything was typed"
    assert expected.title in written
    text = "\n".join(written)
    assert all(shows(amount, text) for amount in story.says)
    assert not any(shows(amount, "\n".join(after(written, expected.title))) for amount in story.never)


@every_story
def test_line_mode_and_session_agree(story: Story, content: Content) -> None:
    session = Session(content, story.day)
    Lines(session, reader(numbers(story, content)), lambda line: None).run()
    assert session.page().place == story.place
    assert session.answers == story.answers


@every_story
def test_window(story: Story, content: Content) -> None:
    assert asyncio.run(visit_window(story, content)) == (story.place, story.answers)


async def visit_window(story: Story, content: Content) -> tuple[str, dict[str, str]]:
    """Press the digits of the answers as a person does; Enter where a longer number begins with them."""
    from keyboard import press

    from guide.tui.app import Window

    session = Session(content, story.day)
    window = Window(session, "dunkel", False, [])
    async with window.run_test(size=(80, 24)) as pilot:
        await pilot.pause()
        for number, count in steps(story, content):
            longer = int(number) * 10 <= count
            await press(window, pilot, *number, *(["enter"] if longer else []))
        return window._page.place, session.answers


# --- the collection as a whole


def test_there_are_enough_stories() -> None:
    assert len(STORIES) >= 40


def test_every_case_is_told() -> None:
    assert {case for story in STORIES for case in story.cases} >= CASES


def test_every_topic_role_verdict_and_certainty_occurs(content: Content) -> None:
    assert {story.topic for story in STORIES} == set(content.tree)
    assert {story.answers["rolle"] for story in STORIES} >= {"ich", "eltern", "beratung"}
    assert {story.ends["verdict"] for story in STORIES} == {"ja", "vielleicht", "nein", "info"}
    assert {story.ends["certainty"] for story in STORIES} == {"sicher", "je_nach_amt", "strittig"}


def test_all_stories_of_one_person_fit_together(content: Content) -> None:
    """Answers are shared: whoever has walked one topic is not asked the same again in the next."""
    session = Session(content, date(2026, 11, 22))
    session.choose("ich")
    session.choose("rente")
    for answer in ("hinzu", "voll", "bis_basis"):
        session.choose(answer)
    session.open("themen")
    session.choose("arbeitslos")
    session.choose("bekomme_ich")
    assert session.page().place == "arbeitslos/alg_nein_rente"


# --- helpers


def walked(story: Story, content: Content) -> Session:
    """The session after all answers were chosen, each on the page that asks for it."""
    session = Session(content, story.day)
    role, *answers = story.answers.items()
    assert session.page().place == role[0]
    session.choose(role[1])
    session.choose(story.topic)
    for question, answer in answers:
        assert session.page().place == f"{story.topic}/{question}"
        session.choose(answer)
    return session


def steps(story: Story, content: Content) -> Iterator[tuple[str, int]]:
    """The number to type for each page, and how many choices it has, from the tree and not from the page."""
    topic = content.topic(story.topic)
    orders = {name: list(node.answers) for name, node in topic.nodes.items() if isinstance(node, Question)}
    for question, answer in story.answers.items():
        order = orders.get(question, list(ROLES))
        yield str(order.index(answer) + 1), len(order)
        if question == "rolle":
            yield str(list(content.tree).index(story.topic) + 1), len(content.tree)


def numbers(story: Story, content: Content) -> Iterator[str]:
    return (number for number, _ in steps(story, content))


def reader(typed: Iterator[str]):  # type: ignore[no-untyped-def]
    def read(prompt: str) -> str:
        try:
            return next(typed)
        except StopIteration:
            raise EOFError from None

    return read


def figure_named(name: str, content: Content, day: date) -> Figure:
    return worked_out(name, content.facts, day) if name in FORMULAS else figure_on(content.facts[name], day)


def same(value: object, expected: str) -> bool:
    """Equal as numbers; a day or a word equals its own spelling."""
    return value == Decimal(expected) if isinstance(value, Decimal | int) else str(value) == expected


def names_in(content: Content, level: str, place: str) -> frozenset[str]:
    """The names that the text of an outcome fills in."""
    import jinja2
    from jinja2 import meta

    source = (content.root / content.text_file(level, "ergebnisse", place)).read_text(encoding="utf-8")
    environment = jinja2.Environment()
    environment.filters.update(dict.fromkeys(("euro", "prozent", "teile", "datum", "zahl"), str))
    return frozenset(meta.find_undeclared_variables(environment.parse(source)))


def shows(amount: str, text: str) -> bool:
    """Whether an amount stands in a text, as such and not as a part of another one: 270 is not in 1.270 or 270,50."""
    cents = "" if "," in amount else "(?:,00)?"
    return re.search(rf"(?<![\d.,]){re.escape(amount)}{cents}(?![.,]?\d)", text) is not None


def after(lines: list[str], start: str) -> list[str]:
    return lines[lines.index(start) :]


def test_shows_knows_whole_amounts() -> None:
    assert shows("2.250", "höchstens 2.250,00 € im Monat")
    assert shows("270", "das sind 270 Euro.")
    assert not shows("270", "das sind 1.270 Euro und 270,50 Euro")
    assert not shows("633", "das sind 632,33 Euro")
