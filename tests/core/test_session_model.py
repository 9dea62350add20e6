"""The session against a simple model: say, back, change, switch, keep, go on, and the next person, in any order."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from support import TODAY

from guide.keeping import go_on, keep_visit
from guide.load import Content
from guide.page import GO
from guide.places import LEVEL_OF_ROLE, PLACES
from guide.problem import Problem
from guide.session import MOST_NOTES, Session
from guide.tree import ROLE
from guide.walk import walk

CONTENT = Content()
numbers = st.integers(0, 40)


class Model:
    """What a person would expect: a list of answers, a level, notes, and how many pages lie behind them."""

    def __init__(self) -> None:
        self.answers: dict[str, str] = {}
        self.seen: list[str] = []
        self.notes: list[str] = []
        self.level, self.chosen, self.depth = "leicht", False, 1

    def say(self, question: str, answer: str) -> None:
        self.answers[question] = answer
        if question == ROLE and not self.chosen:
            self.level = LEVEL_OF_ROLE.get(answer, self.level)

    def see(self, topic: str) -> None:
        if topic not in self.seen:
            self.seen.append(topic)
        self.depth += 1

    def forget(self) -> None:
        self.answers, self.seen, self.notes, self.depth = {}, [], [], 1
        self.level = self.level if self.chosen else "leicht"


class Visit(RuleBasedStateMachine):
    """Does the same to both, and compares them after every step."""

    def __init__(self) -> None:
        super().__init__()
        self.session, self.model = Session(CONTENT, TODAY), Model()
        self.folder = tempfile.TemporaryDirectory()
        self.kept: list[tuple[Path, Model, str]] = []

    def teardown(self) -> None:
        self.folder.cleanup()

    @rule(number=numbers)
    def say(self, number: int) -> None:
        """Answer the question that is shown, if there is one."""
        page, place = self.session.page(), self.session.place
        if page.kind not in ("opening", "question"):
            return
        answer = page.choices[number % len(page.choices)].name
        if place.kind == "topic":
            question = page.place.rpartition("/")[2]
            self.model.say(question, answer)
            self.model.see(place.name)
        elif place.kind == "change":
            self.model.say(place.name, answer)
            self.model.depth -= 1
        else:
            self.model.say(ROLE, answer)
            self.model.depth += 1
        self._choose(answer)

    def _choose(self, answer: str) -> None:
        """A topic that ends elsewhere after a change tells so on a page of its own."""
        behind = list(self.session._history)
        self.session.choose(answer)
        new = all(self.session.place is not place for place in behind)
        self.model.depth += new and self.session.place.kind == "anders"

    @precondition(lambda self: self.model.answers)
    @rule(number=numbers)
    def enter(self, number: int) -> None:
        topic = list(CONTENT.tree)[number % len(CONTENT.tree)]
        self.session.enter(topic)
        self.model.see(topic)

    @rule()
    def back(self) -> None:
        assert self.session.back() == (self.model.depth > 1)
        self.model.depth = max(1, self.model.depth - 1)

    @precondition(lambda self: self.model.answers)
    @rule(number=numbers, answer=numbers)
    def change(self, number: int, answer: int) -> None:
        """Change one answer; all others stay, and so does the place."""
        question = list(self.model.answers)[number % len(self.model.answers)]
        self.session.change(question)
        choices = [choice.name for choice in self.session.page().choices if not choice.name.startswith(GO)]
        name = choices[answer % len(choices)]
        self._choose(name)
        self.model.say(question, name)

    @rule()
    def switch(self) -> None:
        self.session.switch()
        self.model.level = {"leicht": "standard", "standard": "leicht"}[self.model.level]
        self.model.chosen = True

    @precondition(lambda self: self.model.answers)
    @rule(number=numbers)
    def look_elsewhere(self, number: int) -> None:
        self.model.depth += self.session.open(PLACES[number % len(PLACES)])

    @rule(text=st.text(st.characters(codec="utf-8", categories=["L", "N"]), min_size=1, max_size=20))
    def note(self, text: str) -> None:
        if len(self.model.notes) == MOST_NOTES:
            with pytest.raises(Problem):
                self.session.note(text)
            return
        self.session.note(text)
        self.model.notes.append(text)

    @precondition(lambda self: self.model.answers)
    @rule()
    def keep(self) -> None:
        path = Path(self.folder.name, f"{len(self.kept)}.bww")
        keep_visit(self.session, path)
        model = Model()
        model.answers, model.seen, model.notes = dict(self.model.answers), list(self.model.seen), list(self.model.notes)
        model.level, model.chosen = self.model.level, self.model.chosen
        self.kept.append((path, model, self.session.resume_line()))

    @precondition(lambda self: self.kept)
    @rule(number=numbers, anew=st.booleans())
    def go_on(self, number: int, anew: bool) -> None:
        """Here, or in a program that was started anew."""
        path, then, line = self.kept[number % len(self.kept)]
        if anew:
            self.session, self.model = Session(CONTENT, TODAY), Model()
        assert go_on(self.session, path) == []
        self.model.forget()
        for question, answer in then.answers.items():
            self.model.say(question, answer)
        if then.chosen:
            self.model.level, self.model.chosen = then.level, True
        self.model.seen, self.model.notes = list(then.seen), list(then.notes)
        self.model.depth = 1 + (ROLE in then.answers) + ("thema=" in line and ROLE in then.answers)

    @precondition(lambda self: self.model.answers)
    @rule()
    def start_from_the_line(self) -> None:
        other = Session(CONTENT, TODAY)
        assert other.resume(self.session.resume_line()) == []
        assert other.resume_line() == self.session.resume_line()
        assert other.answers == self.session.answers

    @rule()
    def next_person(self) -> None:
        counselling, level = self.model.answers.get(ROLE) == "beratung", self.model.level
        self.session.new_person()
        self.model.forget()
        if counselling:
            self.model.level, self.model.chosen, self.model.depth = level, True, 2
            self.model.say(ROLE, "beratung")

    @invariant()
    def both_agree(self) -> None:
        session, model = self.session, self.model
        assert list(session.answers.items()) == list(model.answers.items())
        assert list(session._seen) == model.seen
        assert list(session.notes) == model.notes
        assert (session.level, session._level_chosen) == (model.level, model.chosen)
        assert len(session._history) == model.depth

    @invariant()
    def the_page_can_be_shown(self) -> None:
        page = self.session.page()
        assert page.title
        assert page.level == self.model.level
        assert len({choice.name for choice in page.choices}) == len(page.choices)

    @invariant()
    def a_topic_stands_where_its_walk_stops(self) -> None:
        place = self.session.place
        if place.kind == "topic" and not place.node:
            assert walk(CONTENT.topic(place.name), self.model.answers).done or self.session.page().kind == "question"


TestVisit = Visit.TestCase
TestVisit.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)


@pytest.mark.soak
class TestLongVisits(Visit.TestCase):  # type: ignore[misc]
    """The same for longer."""

    settings = settings(max_examples=2000, stateful_step_count=60, deadline=None, derandomize=False)
