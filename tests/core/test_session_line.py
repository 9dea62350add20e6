"""The line to go on with: it brings everything back, and whatever else stands in it is told and harms nothing."""

from urllib.parse import quote

import pytest
from acting import QUESTIONS, actions, after, new_session, well_made
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.page import LEVELS, clean
from guide.problem import Problem
from guide.tree import ROLE, ROLES


@settings(max_examples=60)
@given(actions)
def test_the_line_brings_everything_back(things: list[tuple[str, int]]) -> None:
    first = after(things)
    line = first.resume_line()
    second = new_session()
    if not first.answers:
        with pytest.raises(Problem):
            second.resume(line)
        return
    assert second.resume(line) == []
    assert second.answers == first.answers
    assert list(second.answers) == list(first.answers)
    assert second.said() == first.said()
    if "sprache=" in line:
        assert second.level == first.level
    if first.place.kind == "topic":
        assert second.place.name == first.place.name
        if first.outcome_walk() is not None:
            assert second.page(first.level)._replace(last="") == first.page()._replace(last="")
    assert second.resume_line() == line


@pytest.mark.parametrize("question", sorted(QUESTIONS))
def test_every_single_answer_can_be_resumed_looked_at_and_changed(question: str) -> None:
    """Also without the topics that were seen: a line may have been shortened by hand."""
    for answer in QUESTIONS[question]:
        session = new_session()
        assert session.resume(f"rolle=eltern&{question}={answer}") == []
        for level in LEVELS:
            session.switch(level)
            session.open("antworten")
            session.page()
            session.choose(question)
            well_made(session.page())
            session.choose(QUESTIONS[question][0])
            session.open("ergebnis")
            well_made(session.page())


hostile = st.text(st.characters(codec="utf-8"), max_size=60) | st.text(
    "=&,rolechgt_ \x1b[31m\u202e\x00\r\n", max_size=60
)


@settings(max_examples=150)
@given(hostile, st.booleans())
def test_any_text_as_a_line_is_answered_in_plain_words(text: str, with_role: bool) -> None:
    session = new_session()
    line = f"rolle=ich&{text}" if with_role else text
    try:
        problems = session.resume(line)
    except Problem as problem:
        problems = [problem]
        assert session.answers == {}
        assert session.page().kind == "opening"
    else:
        assert session.answers[ROLE] in ROLES or ROLE not in session.answers
    for problem in problems:
        told = session.words(problem.message, **problem.values)
        assert told == clean(told)
        assert len(told) < 300
    well_made(session.page())


@pytest.mark.parametrize(
    "line",
    [
        "rolle=ich&thema=rente,geld",
        "rolle=ich&thema=",
        "rolle=ich&thema=rente&thema=geld",
        "rolle=ich&gesehen=rente,,rente",
        "rolle=ich&gesehen=",
        "rolle=ich&sprache=",
        "rolle=ich&rolle=eltern",
        "rolle=ich&",
        "&&rolle=ich",
        "rolle=ich&lohn",
        "rolle=ich&=ja",
        "rolle=ich&thema=RENTE",
        "rolle=ich&../../standard/fragen/lohn=ja",
        "rolle=ich&lohn=bis_minijob=ja",
        "thema=rente&rolle=ich",
        " rolle=ich ",
    ],
)
def test_an_odd_line_keeps_what_can_be_used(line: str) -> None:
    session = new_session()
    session.resume(line)
    assert session.answers[ROLE] in ("ich", "eltern")
    well_made(session.page())


@pytest.mark.parametrize(
    "line",
    [
        "",
        "&",
        "ich",
        "rolle",
        "rolle=",
        "rolle=chef",
        "farbe=rot",
        "thema=rente",
        "x" * 1_000_000,
        "rolle=ich&" * 2_000,
        quote("rolle=ich"),
    ],
)
def test_a_line_of_which_nothing_can_be_used_changes_nothing(line: str) -> None:
    session = new_session()
    with pytest.raises(Problem):
        session.resume(line)
    assert (session.answers, session.page().kind, session.level) == ({}, "opening", "leicht")
