"""One person's run: whatever they do, in whatever order, the page can be shown and nothing they said is lost."""

from datetime import date
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.load import Content
from guide.page import LEVELS, NBSP, Page, Steps, clean
from guide.pages import page_text
from guide.problem import Problem
from guide.session import PLACES, Session
from guide.tree import ROLE, ROLES, Question

TODAY = date(2026, 11, 22)
CONTENT = Content()
QUESTIONS = {
    node.name: list(node.answers)
    for topic in CONTENT.tree.values()
    for node in topic.nodes.values()
    if isinstance(node, Question)
} | {ROLE: list(ROLES)}
OWN_CHOICES = ("words",)
"""Pages whose choices differ between the levels: the words that stand on a page differ, too."""

ACTIONS = ("choose", "choose", "choose", "choose", "back", "open", "switch", "change", "enter")
actions = st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 30)), max_size=14)
"""What a person does, one after the other; the number picks among what is possible there and then."""


def new_session(level: str | None = None) -> Session:
    return Session(CONTENT, TODAY, level)


def act(session: Session, action: str, number: int) -> None:
    """Do one thing; what is not possible at this place is left out."""
    page = session.page()
    match action:
        case "choose" if page.choices:
            session.choose(page.choices[number % len(page.choices)].name)
        case "back":
            session.back()
        case "open" if session.answers:
            session.open(PLACES[number % len(PLACES)])
        case "switch":
            session.switch()
        case "change" if session.answers:
            session.change(list(session.answers)[number % len(session.answers)])
        case "enter" if session.answers:
            session.enter(list(CONTENT.tree)[number % len(CONTENT.tree)])


def after(things: list[tuple[str, int]]) -> Session:
    session = new_session()
    for action, number in things:
        if not session.ended:
            act(session, action, number)
    return session


def strings(value: object) -> list[str]:
    """Every string in a page, however deep."""
    if isinstance(value, str):
        return [value]
    if isinstance(value, tuple):
        return [text for item in value for text in strings(item)]
    return []


def well_made(page: Page) -> None:
    names = [choice.name for choice in page.choices]
    assert page.title.strip()
    assert all(choice.label.strip() for choice in page.choices)
    assert len(names) == len(set(names))
    assert all(sign.isprintable() or sign in "\n" + NBSP for text in strings(page) for sign in text)
    assert not any("{{" in text or "{%" in text for text in strings(page))
    assert page.chosen in ("", *names)


# --- whatever happens


@settings(max_examples=40)
@given(actions)
def test_every_page_on_every_way_can_be_shown_in_both_levels(things: list[tuple[str, int]]) -> None:
    every_page_can_be_shown(things)


@pytest.mark.soak
@settings(max_examples=3000, derandomize=False)
@given(st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 100)), max_size=60))
def test_every_page_on_long_ways_can_be_shown(things: list[tuple[str, int]]) -> None:
    every_page_can_be_shown(things)


def every_page_can_be_shown(things: list[tuple[str, int]]) -> None:
    session = new_session()
    for action, number in things:
        if session.ended:
            break
        before = session.answers
        act(session, action, number)
        easy, standard = (session.page(level) for level in LEVELS)
        for page in (easy, standard):
            well_made(page)
        for same in ("kind", "place", "chosen", "ahead", "verdict", "certainty"):
            assert getattr(easy, same) == getattr(standard, same)
        sides = [[choice.name for choice in page.choices] for page in (easy, standard)]
        assert sides[0] == sides[1] or easy.kind in OWN_CHOICES
        assert (easy.level, standard.level) == LEVELS
        assert session.answers.keys() >= before.keys()
        assert all(answer in QUESTIONS[question] for question, answer in session.answers.items())


@settings(max_examples=40)
@given(actions, st.integers(0, 30))
def test_an_unknown_choice_changes_nothing(things: list[tuple[str, int]], number: int) -> None:
    session = after(things)
    before = session.page(), session.answers, session.resume_line()
    for wrong in ("", "nie_gehoert", "@", "@nirgends", f"{number + 100}"):
        with pytest.raises(Problem):
            session.choose(wrong)
    with pytest.raises(Problem):
        session.open("nirgends")
    with pytest.raises(Problem):
        session.switch("plattdeutsch")
    with pytest.raises(Problem):
        session.enter("nirgends")
    with pytest.raises(Problem):
        session.change("nie_gefragt")
    assert (session.page(), session.answers, session.resume_line()) == before


@settings(max_examples=40)
@given(actions)
def test_switching_the_level_keeps_the_place(things: list[tuple[str, int]]) -> None:
    session = after(things)
    here = session.page()
    place, said = session.place, session.answers
    session.switch()
    assert session.page().level != here.level
    assert (session.page().place, session.page().kind, session.place, session.answers) == (
        here.place,
        here.kind,
        place,
        said,
    )
    session.switch()
    assert session.page() == here


# --- there and back


@settings(max_examples=60)
@given(actions, st.integers(0, 30))
def test_back_shows_the_page_before_and_forward_the_page_after(things: list[tuple[str, int]], number: int) -> None:
    session = after(things)
    here = session.page()
    if session.ended or here.kind != "question" or session.place.kind != "topic":
        return
    answer = here.choices[number % len(here.choices)].name
    session.choose(answer)
    there, said = session.page(), session.answers
    assert session.back()
    again = session.page()
    assert (again.place, again.title, again.blocks, again.choices) == (
        here.place,
        here.title,
        here.blocks,
        here.choices,
    )
    assert again.chosen == answer
    assert session.answers == said
    session.choose(answer)
    assert session.page() == there


@settings(max_examples=60)
@given(actions, st.sampled_from(PLACES))
def test_back_from_an_opened_page_restores_everything(things: list[tuple[str, int]], place: str) -> None:
    session = after(things)
    here, said = session.page(), session.answers
    if session.open(place):
        session.page()
        assert session.back()
    assert (session.page(), session.answers) == (here, said)


@given(actions)
def test_back_always_ends_at_the_first_page_and_loses_nothing(things: list[tuple[str, int]]) -> None:
    session = after(things)
    said = session.answers
    for _ in range(len(things) + 2):
        if not session.back():
            break
    assert not session.back()
    assert session.page().kind == "opening"
    assert session.answers == said


@settings(max_examples=60)
@given(actions, st.integers(0, 30), st.integers(0, 30))
def test_changing_one_answer_keeps_the_rest(things: list[tuple[str, int]], which: int, what: int) -> None:
    session = after(things)
    if session.ended or not session.answers:
        return
    said = session.answers
    question = list(said)[which % len(said)]
    session.open("antworten")
    session.choose(question)
    assert session.page().chosen == said[question]
    assert [choice.name for choice in session.page().choices] == QUESTIONS[question]
    answer = QUESTIONS[question][what % len(QUESTIONS[question])]
    session.choose(answer)
    assert session.answers == {**said, question: answer}
    if session.page().kind == "changed":  # a topic ends elsewhere now: that is told, and can be taken back
        session.choose("@wie_vorher")
        assert session.answers == said
    assert session.page().kind == "answers"


def test_what_a_change_changes_is_told_and_only_that() -> None:
    session = new_session("standard")
    session.resume("rolle=ich&lohn=bis_grenze&rente_bezug=voll&rente_frage=hinzu")
    session.enter("rente")
    before = session.page()
    session.change("rolle")
    session.choose("eltern")
    assert session.page().place == before.place  # the same outcome, said to a parent
    session.change("lohn")
    session.choose("bis_basis")
    told = page_text(session.page())
    assert session.page().kind == "changed"
    assert told.count(before.title) == 1
    session.choose("@thema/rente")
    assert session.page().title in told


def test_steps_are_ticked_off_in_both_levels_and_notes_are_kept() -> None:
    session = new_session("leicht")
    session.resume("rolle=ich&lohn=bis_grenze&rente_bezug=voll&rente_frage=hinzu&gesehen=rente")
    session.open("schritte")
    step = session.page().choices[0].name
    session.choose(step)
    session.note("  Brief\x1b[31m holen ")
    session.open("ergebnis")
    for level in LEVELS:
        steps = [block for block in session.page(level).blocks if isinstance(block, Steps)]
        assert steps[0].done[0]
        assert not any(steps[0].done[1:])
        assert "Brief[31m holen" in page_text(session.page(level))
    session.open("schritte")
    session.choose(step)
    assert session.done == frozenset()
    session.open("notizen")
    session.choose("0")
    assert session.notes == ()


# --- the way through a topic


@settings(max_examples=60)
@given(
    st.sampled_from(list(CONTENT.tree)), st.sampled_from(ROLES), st.lists(st.integers(0, 30), min_size=8, max_size=8)
)
def test_progress_shrinks_with_every_answer_and_ends_at_an_outcome(topic: str, role: str, numbers: list[int]) -> None:
    session = new_session()
    session.choose(role)
    session.choose(topic)
    ahead = session.page().ahead
    for number in numbers:
        page = session.page()
        if page.kind != "question":
            break
        assert page.ahead >= 1
        session.choose(page.choices[number % len(page.choices)].name)
        assert session.page().ahead <= ahead - 1
        ahead = session.page().ahead
    page = session.page()
    assert (page.kind, page.ahead) == ("outcome", 0)
    assert page.verdict
    assert page.certainty


def test_an_answer_is_known_in_every_topic() -> None:
    session = new_session()
    session.resume("rolle=ich&lohn=bis_grenze&rente_bezug=voll&rente_frage=hinzu")
    session.enter("rente")
    assert session.page().place == "rente/hinzu_unter"
    session.change("lohn")
    session.choose("bis_basis")
    assert session.page().kind == "changed"
    session.back()
    assert session.page().place == "rente/hinzu_ueber"
    session.enter("anspruch")
    session.choose("erwerbsminderung")
    assert session.page().place == "anspruch/em_mit_rente"


@pytest.mark.parametrize(
    ("role", "level"), [("ich", "leicht"), ("eltern", "standard"), ("beratung", "standard"), ("weiss_nicht", "leicht")]
)
def test_the_role_brings_its_level_unless_one_was_chosen(role: str, level: str) -> None:
    session = new_session()
    session.choose(role)
    assert session.page().level == level
    for chosen in LEVELS:
        session = new_session(chosen)
        session.choose(role)
        assert session.page().level == chosen


def test_ending_is_asked_and_the_line_is_shown_only_if_wanted() -> None:
    for choice, wanted in (("@ende_mit_zeile", True), ("@ende_ohne_zeile", False)):
        session = new_session()
        session.choose("ich")
        session.open("ende")
        assert not session.ended
        session.choose(choice)
        assert (session.ended, session.line_wanted) == (True, wanted)
    session = new_session()
    session.open("ende")
    assert "@ende_mit_zeile" not in {choice.name for choice in session.page().choices}


# --- the line to go on with


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
