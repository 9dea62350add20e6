"""The walk, on the real tree: properties that hold for whatever a person has answered, and in whatever order."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.load import Content
from guide.tree import ROLE, ROLES, Branch, Fork, Outcome, Question, Topic
from guide.walk import BrokenTree, Walk, questions_ahead, states, walk

TREE = Content().tree
TOPICS = list(TREE)


def answers_of(tree: object = TREE) -> dict[str, list[str]]:
    """Every question of every topic with its answers."""
    nodes = [node for topic in TREE.values() for node in topic.nodes.values()]
    return {node.name: list(node.answers) for node in nodes if isinstance(node, Question)}


QUESTIONS = answers_of()
NONSENSE = st.dictionaries(
    st.sampled_from([*QUESTIONS, "farbe", "", ROLE]), st.sampled_from(["", "nie", "@zurueck", "ja\n"]), max_size=3
)


@st.composite
def said(draw: st.DrawFn) -> dict[str, str]:
    """What a person may have said so far: a role or none, any answers in any order, and some nonsense."""
    names = draw(st.lists(st.sampled_from(list(QUESTIONS)), unique=True))
    answers = {name: draw(st.sampled_from(QUESTIONS[name])) for name in names}
    role = draw(st.sampled_from([None, *ROLES]))
    return {**draw(NONSENSE), **({ROLE: role} if role else {}), **answers}


@st.composite
def complete(draw: st.DrawFn) -> dict[str, str]:
    """An answer to everything, so that every walk ends at an outcome."""
    return {
        ROLE: draw(st.sampled_from(ROLES)),
        **{name: draw(st.sampled_from(answers)) for name, answers in QUESTIONS.items()},
    }


topics = st.sampled_from(TOPICS).map(TREE.__getitem__)


@given(topics, said())
def test_a_walk_is_a_pure_function_of_what_it_passes(topic: Topic, answers: dict[str, str]) -> None:
    before = dict(answers)
    place = walk(topic, answers)
    assert answers == before
    assert walk(topic, place.passed) == place
    assert place.passed.items() <= answers.items()
    assert not isinstance(place.node, Fork)
    assert place.done == isinstance(place.node, Outcome)
    if isinstance(place.node, Question):
        assert answers.get(place.node.name) not in place.node.answers


@given(topics, said(), said())
def test_stale_answers_never_count(topic: Topic, answers: dict[str, str], others: dict[str, str]) -> None:
    """Whatever else is said about questions that do not lie on the way changes nothing."""
    place = walk(topic, answers)
    off_the_way = {q: a for q, a in others.items() if q not in place.passed and q not in (place.node.name, ROLE)}
    assert walk(topic, {**answers, **off_the_way}) == walk(topic, {**off_the_way, **answers}) == place


@given(topics, complete(), st.data())
def test_changing_one_answer_keeps_everything_before_it(
    topic: Topic, answers: dict[str, str], data: st.DataObject
) -> None:
    place = walk(topic, answers)
    asked = [question for question in place.passed if question != ROLE]
    question = data.draw(st.sampled_from(asked))
    other = data.draw(st.sampled_from(QUESTIONS[question]))
    changed = walk(topic, {**answers, question: other})
    before = list(place.passed.items())[: list(place.passed).index(question)]
    assert list(changed.passed.items())[: len(before) + 1] == [*before, (question, other)]


@given(topics, complete())
def test_stopping_at_a_question_that_was_passed_goes_back_to_it(topic: Topic, answers: dict[str, str]) -> None:
    place = walk(topic, answers)
    assert place.done
    for count, question in enumerate(place.passed):
        if question != ROLE:
            there = walk(topic, answers, stop=question)
            assert there.node.name == question
            assert list(there.passed.items()) == list(place.passed.items())[:count]
    assert walk(topic, answers, stop="nicht_auf_dem_weg") == place


@given(topics, complete())
def test_questions_ahead_only_ever_shrinks_and_ends_at_nought(topic: Topic, answers: dict[str, str]) -> None:
    given_so_far = {ROLE: answers[ROLE]}
    place = walk(topic, given_so_far)
    ahead = questions_ahead(topic, place, given_so_far)
    while isinstance(place.node, Question):
        assert ahead >= 1
        given_so_far[place.node.name] = answers[place.node.name]
        place = walk(topic, given_so_far)
        then = questions_ahead(topic, place, given_so_far)
        assert then <= ahead - 1
        ahead = then
    assert ahead == 0


@given(topics, said())
def test_questions_ahead_is_the_longest_way_there_is(topic: Topic, answers: dict[str, str]) -> None:
    place = walk(topic, answers)
    assert questions_ahead(topic, place, answers) == max(
        spelled_out(topic, place.node.name, dict(place.passed), answers)
    )


def spelled_out(topic: Topic, name: str, passed: dict[str, str], known: dict[str, str]) -> Iterator[int]:
    """How many questions come on each way that is still possible; what is known is not asked again."""
    node = topic.nodes[name]
    if isinstance(node, Outcome):
        yield 0
    elif isinstance(node, Fork):
        yield from spelled_out(topic, node.choose(passed), passed, known)
    elif known.get(name) in node.answers:
        yield from spelled_out(topic, node.answers[known[name]], {**passed, name: known[name]}, known)
    else:
        for answer, to in node.answers.items():
            for count in spelled_out(topic, to, {**passed, name: answer}, known):
                yield count + 1


@given(topics, said())
def test_knowing_more_never_means_more_questions(topic: Topic, answers: dict[str, str]) -> None:
    start = walk(topic, {})
    assert questions_ahead(topic, walk(topic, answers), answers) <= questions_ahead(topic, start, {})


# --- the smallest trees


def leaf(name: str) -> Outcome:
    return Outcome(name, "ja", "sicher", (), ())


def test_a_way_to_nowhere_is_told() -> None:
    topic = Topic("t", "frage", {"frage": Question("frage", {"ja": "weg", "weiss_nicht": "da"}), "da": leaf("da")})
    assert walk(topic, {"frage": "weiss_nicht"}).done
    with pytest.raises(BrokenTree) as told:
        walk(topic, {"frage": "ja"})
    assert told.value.args == ("t", "weg")
    with pytest.raises(BrokenTree):
        list(states(topic))


def test_a_circle_is_told() -> None:
    nodes = {"a": Question("a", {"ja": "b", "weiss_nicht": "da"}), "b": Fork("b", (Branch("a", {}),)), "da": leaf("da")}
    with pytest.raises(BrokenTree):
        walk(Topic("t", "a", nodes), {"a": "ja"})


def test_the_first_line_of_a_fork_that_fits_wins_and_all_its_questions_must_fit() -> None:
    fork = Fork(
        "f",
        (
            Branch("beide", {"a": frozenset({"1"}), "b": frozenset({"1", "2"})}),
            Branch("eins", {"a": frozenset({"1"})}),
            Branch("sonst", {}),
        ),
    )
    assert fork.choose({"a": "1", "b": "2"}) == "beide"
    assert fork.choose({"a": "1", "b": "3"}) == "eins"
    assert fork.choose({"a": "1"}) == "eins"
    assert fork.choose({"b": "1"}) == "sonst"
    assert fork.reads == {"a", "b"}


def test_an_unknown_role_does_not_count() -> None:
    topic = Topic("t", "da", {"da": leaf("da")})
    assert walk(topic, {ROLE: "chef"}) == Walk("t", {}, leaf("da"))
    assert walk(topic, {ROLE: "ich"}).passed == {ROLE: "ich"}


def test_a_state_keeps_only_what_is_still_looked_at() -> None:
    nodes = {
        "a": Question("a", {"1": "b", "2": "b", "weiss_nicht": "b"}),
        "b": Question("b", {"1": "f", "weiss_nicht": "f"}),
        "f": Fork("f", (Branch("da", {"b": frozenset({"1"})}), Branch("dort", {}))),
        "da": leaf("da"),
        "dort": leaf("dort"),
    }
    found = list(states(Topic("t", "a", nodes)))
    # 4 roles: a, b (what a said does not matter), f twice (b), da, dort
    assert len(found) == len(ROLES) * 6
    assert all(set(dict(state.answers)) <= {ROLE, "b"} for state in found)
