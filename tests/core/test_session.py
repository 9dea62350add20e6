"""One person's run: whatever they do, in whatever order, the page can be shown and nothing they said is lost."""

import pytest
from acting import ACTIONS, CONTENT, QUESTIONS, act, actions, after, new_session, well_made
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.page import LEVELS, Steps
from guide.pages import page_text
from guide.problem import Problem
from guide.session import PLACES
from guide.tree import ROLES

OWN_CHOICES = ("words",)
"""Pages whose choices differ between the levels: the words that stand on a page differ, too."""

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
