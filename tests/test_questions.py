"""Every real question is answered: the answers of the table lead to its page, in few choices, in both levels."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from guide.load import Content
from guide.page import LEVELS, Paragraph, Sources, Steps
from guide.search import Index
from guide.session import Session
from guide.tree import ROLE, Outcome

HERE = Path(__file__).parent
QUESTIONS = yaml.safe_load((HERE / "questions.yaml").read_text(encoding="utf-8"))
MOST_CHOICES = 5
COUNT = 89
SHARE, FIRST = 0.9, 3
"""Of the questions as they stand, at least this share finds its page among the first."""


@pytest.fixture(scope="module")
def content() -> Content:
    return Content()


@pytest.mark.parametrize("question", QUESTIONS, ids=lambda question: question["id"])
def test_the_answers_lead_there(question: dict[str, str], content: Content) -> None:
    answers = dict(part.split("=") for part in question["answers"].split("&"))
    session = Session(content, content.stand)
    session.choose(answers.pop(ROLE))
    session.choose(question["topic"])
    while (page := session.page()).kind == "question":
        session.choose(answers.pop(page.place.split("/")[1]))
    assert answers == {}, "an answer of the table is not asked for"
    place = session.outcome_walk()
    assert place is not None
    assert isinstance(place.node, Outcome)
    told = (place.topic, place.node.name, place.node.verdict, place.node.certainty)
    assert told == tuple(question[key] for key in ("topic", "node", "verdict", "certainty"))
    assert 2 + len(place.passed) - 1 <= MOST_CHOICES
    for level in LEVELS:
        shown = session.page(level)
        assert any(isinstance(block, Paragraph) for block in shown.blocks)
        assert any(isinstance(block, Steps) for block in shown.blocks)
        sources = next(block for block in shown.blocks if isinstance(block, Sources))
        assert all(source.checked for source in sources.items)


def test_the_table_is_whole() -> None:
    assert len({question["id"] for question in QUESTIONS}) == COUNT


def test_every_other_page_of_the_table_exists(content: Content) -> None:
    for question in QUESTIONS:
        for place in question.get("also", ()):
            topic, node = place.split("/")
            assert isinstance(content.topic(topic).nodes[node], Outcome), place


def test_most_questions_find_their_page(content: Content) -> None:
    index = Index(content)
    found = 0
    for question in QUESTIONS:
        right = {f"{question['topic']}/{question['node']}", *question.get("also", ())}
        found += bool(right & {hit.name for hit in index.find(question["question"], FIRST)})
    assert found / len(QUESTIONS) >= SHARE


@pytest.mark.parametrize("text", ["", "   ", "und oder", "xqzv", "?" * 300, "\x1b[31m", "ich " * 200, '"OR*^:(', "🦆"])
def test_odd_searches_find_nothing_or_something_but_never_fail(text: str, content: Content) -> None:
    session = Session(content, date(2026, 11, 22))
    session.choose("ich")
    if session.find(text):
        assert session.page().title
        assert "\x1b" not in session.page().title


def test_looking_at_a_found_page_says_nothing(content: Content) -> None:
    session = Session(content, date(2026, 11, 22))
    session.choose("ich")
    session.find("Krankengeld")
    before = session.answers
    session.choose(session.page().choices[0].name)
    assert session.page().kind in ("found_outcome", "word", "story")
    assert session.answers == before
    session.back()
    assert session.page().kind == "found"
