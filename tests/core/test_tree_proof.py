"""The proof of the tree: every state is listed, leads on, and renders in both levels on the days that matter."""

import time
import warnings
from collections.abc import Callable, Iterator
from datetime import date

import pytest

from guide.checks import structure
from guide.checks.pages import page_of
from guide.load import Content, content_root
from guide.load.strict import read
from guide.page import LEVELS
from guide.pages import page_text
from guide.problem import BrokenContent
from guide.render import Renderer
from guide.tree import ROLE, ROLES, UNSURE, Fork, Outcome, Question, Topic
from guide.walk import State, states, still_read, walk

TOPICS = list(read(content_root() / "guide.yaml", "guide.yaml").data["topics"])
STAND = None
"""The day on which the texts were last compared with the law."""
NEW_YEAR = date(2027, 1, 1)
"""A day for which most figures are not known yet."""
MOST_QUESTIONS = 4

each_topic = pytest.mark.parametrize("name", TOPICS)
Record = Callable[[str, object], None]


def every_way(topic: Topic) -> Iterator[tuple[dict[str, str], str]]:
    """Every role and every possible answer, spelled out without any cleverness: the answers passed, and the node."""

    def onward(name: str, passed: dict[str, str]) -> Iterator[tuple[dict[str, str], str]]:
        yield passed, name
        node = topic.nodes[name]
        if isinstance(node, Fork):
            yield from onward(node.choose(passed), passed)
        elif isinstance(node, Question):
            assert name not in passed, f"{name} is asked twice on one way"
            for answer, to in node.answers.items():
                yield from onward(to, {**passed, name: answer})

    for role in ROLES:
        yield from onward(topic.start, {ROLE: role})


# --- structure


def test_nothing_is_found(content: Content) -> None:
    assert list(structure.check(content)) == []


@each_topic
def test_states_are_exactly_what_all_ways_lead_to(name: str, content: Content) -> None:
    topic = content.topic(name)
    live = still_read(topic)
    spelled_out = {
        State(name, node, tuple(sorted((q, a) for q, a in passed.items() if q in live[node])))
        for passed, node in every_way(topic)
    }
    listed = list(states(topic))
    assert len(listed) == len(set(listed))
    assert set(listed) == spelled_out


@each_topic
def test_walk_reaches_what_every_way_reaches(name: str, content: Content) -> None:
    topic = content.topic(name)
    for passed, node in every_way(topic):
        if not isinstance(topic.nodes[node], Fork):
            place = walk(topic, passed)
            assert (place.node.name, place.passed) == (node, passed)


@each_topic
def test_nobody_is_stuck_and_nothing_is_an_island(name: str, content: Content) -> None:
    topic = content.topic(name)
    reached = {state.node for state in states(topic)}
    assert reached == set(topic.nodes)
    ends = {node for node in topic.nodes if isinstance(topic.nodes[node], Outcome)}
    leads_to_an_end = set(ends)
    while more := {n for n, node in topic.nodes.items() if set(node.targets) & leads_to_an_end} - leads_to_an_end:
        leads_to_an_end |= more
    assert leads_to_an_end == set(topic.nodes)


@each_topic
def test_every_branch_is_taken(name: str, content: Content) -> None:
    topic = content.topic(name)
    for fork in (node for node in topic.nodes.values() if isinstance(node, Fork)):
        seen = [state.passed for state in states(topic) if state.node == fork.name]
        for i, branch in enumerate(fork.branches):
            taken = [p for p in seen if branch.fits(p) and not any(b.fits(p) for b in fork.branches[:i])]
            assert taken, f"line {i + 1} of {fork.name}"
            for question, answers in branch.when.items():
                assert {p[question] for p in taken} == answers, f"{question} in line {i + 1} of {fork.name}"


@each_topic
def test_no_way_is_longer_than_meant(name: str, content: Content) -> None:
    assert max(len(passed) - 1 for passed, _ in every_way(content.topic(name))) <= MOST_QUESTIONS


@each_topic
def test_not_knowing_is_always_an_answer_and_always_leads_to_an_outcome(name: str, content: Content) -> None:
    topic = content.topic(name)
    for question in (node for node in topic.nodes.values() if isinstance(node, Question)):
        assert list(question.answers)[-1] == UNSURE
    knows_nothing = dict.fromkeys(topic.nodes, UNSURE) | {ROLE: UNSURE}
    assert walk(topic, knows_nothing).done


def test_there_are_enough_questions_and_outcomes(content: Content) -> None:
    nodes = [node for topic in content.tree.values() for node in topic.nodes.values()]
    assert len({node.name for node in nodes if isinstance(node, Question)}) >= 20
    assert len([node for node in nodes if isinstance(node, Outcome)]) >= 45


def test_every_land_is_an_answer_and_has_states(content: Content) -> None:
    laender = set(content.laender)
    assert len(laender) == 16
    for topic in content.tree.values():
        if isinstance(question := topic.nodes.get("land"), Question):
            assert set(question.answers) == laender | {UNSURE}
    seen = {state.passed.get("land") for state in states(content.topic("wer_zahlt")) if state.node.startswith("amt_")}
    assert laender <= seen


# --- rendering


@pytest.mark.parametrize("day", [STAND, NEW_YEAR], ids=["stand", "new_year"])
@pytest.mark.parametrize("level", LEVELS)
def test_every_state_renders(level: str, day: date | None, content: Content, record_property: Record) -> None:
    render = Renderer(content, level, day or content.stand)
    found: list[object] = []
    count, seen, started = 0, set[tuple[str, str, str]](), time.perf_counter()
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        for topic in content.tree.values():
            for state in states(topic):
                try:
                    page = page_of(render, topic, state)
                except BrokenContent as problem:
                    found += problem.findings
                    continue
                assert (page is None) == isinstance(topic.nodes[state.node], Fork)
                if page is not None:
                    count += 1
                    seen.add((topic.name, state.passed[ROLE], state.passed.get("land", "")))
                    text = page_text(page)
                    assert page.title
                    assert not any(sign in text for sign in ("{{", "}}", "{%", "Undefined", "None"))
        for word in content.names(level, "glossar"):
            assert all(render.document("glossar", word))
    assert found == []
    assert {(topic, role) for topic, role, _ in seen} == {(topic, role) for topic in TOPICS for role in ROLES}
    assert {(role, land) for _, role, land in seen} >= {(role, land) for role in ROLES for land in content.laender}
    took = time.perf_counter() - started
    record_property("measured", f"{count} pages of states rendered in {level} on {render.day} in {took:.2f} s")


def test_count_of_states(content: Content, record_property: Record) -> None:
    started = time.perf_counter()
    counts = {topic.name: len(list(states(topic))) for topic in content.tree.values()}
    took = time.perf_counter() - started
    assert all(counts.values())
    each = ", ".join(f"{name} {count}" for name, count in counts.items())
    record_property("measured", f"all topics: {sum(counts.values())} states listed in {took * 1000:.0f} ms ({each})")


def test_unknown_figures_are_said_to_be_unknown(content: Content) -> None:
    """On New Year's Day the limit beside a pension is not known: pages that print it say so, the others do not."""
    from guide.page import Heading

    def remarks(node: str, day: date) -> bool:
        topic = content.topic("rente")
        state = next(state for state in states(topic) if state.node == node)
        page = page_of(Renderer(content, "standard", day), topic, state)
        assert page is not None
        words = content.words("standard")
        fact = content.facts["hinzuverdienstgrenze_volle_em_rente"]
        told = words("Not known yet for {day}: {name}.", day=day.strftime("%d.%m.%Y"), name=fact.title)
        return Heading(words("About the figures")) in page.blocks and told in page_text(page)

    assert remarks("hinzu_ueber", NEW_YEAR)
    assert not remarks("hinzu_ueber", content.stand)
    assert not remarks("beratung", NEW_YEAR)
