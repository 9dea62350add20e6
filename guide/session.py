"""One person's run through the guide: what was said, where they are, and the page to show.

Nothing is kept anywhere but in this object. Front ends call ``choose``, ``type``, ``back``, ``open`` and ``switch``,
and paint ``page``.
"""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from guide import scenes
from guide.load import Content
from guide.load.words import Words
from guide.page import GO, LEVELS, Page, clean, other_level
from guide.places import DETAIL, FOUND, LEVEL_OF_ROLE, LONGEST_SEARCH, PLACES, Look, Place, Said
from guide.problem import Problem
from guide.resume import Line, read_line, told, write_line
from guide.tree import COUNSELLOR, ROLE
from guide.walk import Walk, walk

if TYPE_CHECKING:
    from guide.document import Document
    from guide.search import Hit, Index

LONGEST_NOTE = 300
"""Characters of one note that are kept."""
MOST_NOTES = 50


class Session:
    """One run. ``day`` is the day as of which figures are shown; ``level`` None leaves the level to the role.

    ``kept`` tells whether anything of this run was written to a file, ``paper_wanted`` the form in which the paper
    that is shown is to be written now.
    """

    def __init__(self, content: Content, day: date, level: str | None = None) -> None:
        self.content, self.day = content, day
        self.level = level or LEVELS[0]
        self._level_chosen = level is not None
        self.start_anew()
        self.kept = False
        self.ended = False
        self.line_wanted = False

    def start_anew(self) -> None:
        """Forget everything about the person, as if nobody had been here; a level that was chosen stays."""
        self._answers: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        self._seen: dict[str, None] = {}
        self._done: dict[str, None] = {}
        self._notes: list[str] = []
        self._look: Look | None = None
        self.paper_wanted = ""
        self.level = self.level if self._level_chosen else LEVELS[0]
        self._last = ""
        self._history = [Place("rolle")]
        self._painted: tuple[object, Page] = (None, Page("", "", "", "", "", ""))
        if "_index" in vars(self):
            self._index.forget()

    def new_person(self) -> None:
        """Forget everything for the next person; a counsellor stays one, with their level."""
        counselling, level = self.counselling, self.level
        self.start_anew()
        if counselling:
            self.switch(level)
            self.choose(COUNSELLOR)

    # what can be known of it

    @property
    def words(self) -> Words:
        """The words of the level that is shown."""
        return self.content.words(self.level)

    @property
    def goodbye(self) -> str:
        """The last sentence of a visit: what was stored."""
        return self.words("Stored is only what you kept. Goodbye." if self.kept else "Nothing was stored. Goodbye.")

    @property
    def answers(self) -> dict[str, str]:
        """A copy of everything that was said, in the order in which it was first said."""
        return dict(self._answers)

    @property
    def numbers(self) -> dict[str, str]:
        """A copy of the numbers and days that were typed, in one form each ("1500.50", "2026-11-02")."""
        return dict(self._numbers)

    @property
    def notes(self) -> tuple[str, ...]:
        """What the person wrote down, in order."""
        return tuple(self._notes)

    @property
    def done(self) -> frozenset[str]:
        """The next steps that were ticked off, by their names."""
        return frozenset(self._done)

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self._history[-1]

    @property
    def counselling(self) -> bool:
        """Whether a counsellor uses the guide: both levels are shown to them where there is room."""
        return self._answers.get(ROLE) == COUNSELLOR

    @property
    def look(self) -> Look:
        """How papers are wanted; a counsellor gets both levels unless they say otherwise."""
        return self._look or Look(both=self.counselling)

    def said(self) -> Said:
        """What the pages need to know of what was said."""
        return Said(self.answers, frozenset(self._seen), self.numbers)

    def page(self, level: str | None = None) -> Page:
        """The page of the present place, in the present level or another one."""
        level = level or self.level
        said = (*self._answers.items(), *self._numbers.items(), *self._seen)
        state = (level, tuple(self._history), said, self.done, self.notes, self._look)
        if state != self._painted[0]:
            self._painted = (state, scenes.page_of(self._run(), level))
        return self._painted[1]

    def paper(self) -> "Document":
        """The paper whose sheet is shown. Raises Problem when it cannot be made."""
        return scenes.document_of(self._run(), self.level, self.place.name)

    def handout(self, levels: Sequence[str]) -> "Document":
        """Mein Ergebnis as a paper in these levels. Raises Problem when nothing is decided yet."""
        from guide.papers.result import handout

        return handout(self.content, self.day, levels, self.said(), self.done, self.notes)

    def outcome_walk(self) -> Walk | None:
        """The walk of the topic that is shown, if it is at an outcome."""
        place = self._walk() if self.place.kind == "topic" else None
        return place if place is not None and place.done else None

    # what a person does

    def choose(self, name: str) -> None:
        """Take a choice of the present page by its name. Raises Problem, and changes nothing, if there is no such."""
        if name not in {choice.name for choice in self.page().choices}:
            raise Problem("I do not know the answer {answer} here.", answer=name)
        kind = self.place.kind
        if name.startswith(GO):
            self._go(name.removeprefix(GO))
        elif kind == "rolle":
            self._say(ROLE, name)
            self._history.append(Place("themen"))
        elif kind in ("themen", "ergebnis"):
            self._enter(name)
        elif kind == "topic":
            self._say(self._walk().node.name, name)
            self._enter(self.place.name)
        elif kind == "rechnung":
            self._give(name)
        elif kind == "antworten":
            self.change(name)
        elif kind == "change":
            before = self.answers
            self._say(self.place.name, name)
            self._leave_change(before)
        elif kind == "schritte":
            self.tick(name)
        elif kind == "notizen":
            self._notes.pop(int(name))
        elif kind in DETAIL:
            self._history.append(Place(DETAIL[kind], name))
        elif kind == "suche":
            found, _, where = name.partition("/")
            self._history.append(Place(FOUND[found], where))

    def type(self, text: str) -> None:
        """Take a number or day on a page that takes one. Raises Problem, with an example, for anything else."""
        if not self.page().takes:
            raise Problem("I do not know the answer {answer} here.", answer=clean(text[:40]))
        if self.place.kind == "rechnung":
            self._give(text)
        elif self.place.kind == "topic":
            self._take_number(self._walk().node.name, text)
            self._enter(self.place.name)
        else:
            before = self.answers
            self._take_number(self.place.name, text)
            self._leave_change(before)

    def back(self) -> bool:
        """Go to the page shown before; what was said stays. False when there is none."""
        if len(self._history) == 1:
            return False
        self._history.pop()
        return True

    def open(self, place: str) -> bool:
        """Open one of PLACES; False when it has nothing to show here. Raises Problem for an unknown one."""
        if place not in PLACES:
            raise Problem("I do not know the answer {answer} here.", answer=place)
        if (place == "warum" and self.place.kind != "topic") or place == self.place.kind:
            return False
        self._history.append(Place(place))
        return True

    def find(self, text: str) -> bool:
        """Search, and show what was found; False for a search without words."""
        text = clean(text.strip()[:LONGEST_SEARCH]).strip()
        if not text:
            return False
        self._history.append(Place("suche", text))
        return True

    def change(self, question: str) -> None:
        """Ask an answered question again; every other answer stays. Raises Problem if it was not answered."""
        if question not in self._answers:
            raise Problem("I do not know the answer {answer} here.", answer=question)
        self._history.append(Place("change", question))

    def switch(self, level: str | None = None) -> None:
        """Show the other level, or the one named, from now on; the place stays. Raises Problem for an unknown one."""
        if level is not None and level not in LEVELS:
            raise Problem("There is no level {level}. There are: leicht, standard.", level=level)
        self.level = level or other_level(self.level)
        self._level_chosen = True

    def enter(self, topic: str) -> None:
        """Go straight into a topic. Raises Problem when there is no such topic."""
        self.content.topic(topic)
        self._enter(topic)

    def tick(self, step: str) -> None:
        """Tick off a next step, or take the tick away."""
        if step in self._done:
            del self._done[step]
        else:
            self._done[step] = None

    def note(self, text: str) -> None:
        """Keep a note for Mein Ergebnis and the handout. Raises Problem when there are too many."""
        text = clean(text.strip()[:LONGEST_NOTE]).strip()
        if text and len(self._notes) == MOST_NOTES:
            raise Problem("There is room for {count} notes. Remove one first.", count=MOST_NOTES)
        if text:
            self._notes.append(text)

    # to go on later

    def resume_line(self) -> str:
        """What was said, as one line that ``resume`` takes."""
        shown = next(place for place in reversed(self._history) if place.kind in ("topic", "themen", "rolle"))
        topic = shown.name if shown.kind == "topic" else ""
        level = self.level if self._level_chosen else ""
        return write_line(Line(self._answers, tuple(self._seen), topic, level, self._numbers))

    def resume(self, text: str) -> list[Problem]:
        """Go on from a line. What does not fit any more is returned, in words of the level; everything else counts.

        Raises Problem when nothing of the line can be used; then nothing changes.
        """
        line, misfits = read_line(text, self.content)
        answers: Mapping[str, str] = line.answers
        if line.numbers:
            from guide.worksheet import settled

            answers = settled(self.content, answers, line.numbers, self.day)
        for question, answer in answers.items():
            self._say(question, answer)
        self._numbers.update(line.numbers)
        self._seen.update(dict.fromkeys(line.seen))
        if line.level:
            self.switch(line.level)
        if ROLE in self._answers:
            self._history = [Place("rolle"), Place("themen")]
        if line.topic and ROLE in self._answers:
            self._enter(line.topic)
        if not misfits:
            return []
        from guide.render import Renderer

        render = Renderer(self.content, self.level, self.day)
        return told(misfits, self.content, lambda kind, name: render.title(kind, name, self._answers))

    def twin(self) -> "Session":
        """Another run at the same place: what is done with it changes nothing here."""
        twin = Session(self.content, self.day, self.level if self._level_chosen else None)
        twin._answers, twin._seen, twin._history = dict(self._answers), dict(self._seen), list(self._history)
        twin._numbers = dict(self._numbers)
        return twin

    def prepare(self) -> None:
        """Read and render what one choice may lead to, so that it comes without delay. Changes nothing.

        Never raises: whatever is wrong with a page is told when it is opened.
        """
        with suppress(Exception):
            for choice in self.page().choices:
                ahead = self.twin()
                with suppress(Exception):
                    ahead.choose(choice.name)
                    ahead.page()

    # how it does that

    def _run(self) -> scenes.Run:
        said, history = self.said(), tuple(self._history)
        return scenes.Run(
            self.content, self.day, said, history, self._last, self.done, self.notes, self.look, self._hits
        )

    def _hits(self, text: str) -> "Iterable[Hit]":
        return self._index.find(text)

    @cached_property
    def _index(self) -> "Index":
        from guide.search import Index

        return Index(self.content)

    def _walk(self) -> Walk:
        return scenes.walk_at(self.content, self.place, self.said())

    def _say(self, question: str, answer: str) -> None:
        if answer != self._answers.get(question):
            self._numbers.pop(question, None)  # another band was chosen than the one the number lies in
        self._answers[question] = answer
        self._last = question
        if question == ROLE and not self._level_chosen:
            self.level = LEVEL_OF_ROLE.get(answer, self.level)

    def _go(self, place: str) -> None:
        kind, slash, name = place.partition("/")
        if place == "zurueck":
            self.back()
        elif place in ("ende_mit_zeile", "ende_ohne_zeile"):
            self.ended, self.line_wanted = True, place == "ende_mit_zeile"
        elif place == "wie_vorher":
            shown = self._history.pop()
            self._say(shown.name, shown.node)
        elif kind == "thema":
            self._enter(name)
        elif kind == "rechnung":
            self._calculate(*name.split("/"))
        elif kind == "speichern":
            self.paper_wanted = name
        elif kind == "umschalten":
            self._look = self.look._replace(**{name: not getattr(self.look, name)})
        elif slash:
            self._history.append(Place(kind, name))
        else:
            self.open(place)

    def _leave_change(self, before: Mapping[str, str]) -> None:
        """Back from a changed answer, and first to what it changes, if a topic ends elsewhere now."""
        question = self._history.pop().name
        ends = [(walk(topic, self._answers), walk(topic, before)) for topic in map(self.content.topic, self._seen)]
        if any(now.node is not then.node and (now.done or then.done) for now, then in ends):
            self._history.append(Place("anders", question, before[question]))

    def _calculate(self, name: str, entry: str = "") -> None:
        """Show a calculation, or ask for what it needs: the input named, or the first about which nothing was said."""
        from guide.pages_calculations import next_input

        self._history.append(Place("rechnung", name, entry or next_input(self.said(), name)))

    def _give(self, text: str) -> None:
        """Take what was said for the input that is asked for, and go on with the calculation."""
        if self.place.node == "land":
            self._say("land", text)
        else:
            self._take_number(self.place.node, text, self.place.name)
        self._calculate(self.place.name)

    def _take_number(self, name: str, text: str, rule: str = "") -> None:
        """Keep a number or day, and the answer that follows from it where a topic asks for the same."""
        from guide.worksheet import understand

        number, answer = understand(self.content, name, text, self.day, rule)
        if answer:
            self._say(name, answer)
        self._numbers[name] = number

    def _enter(self, topic: str) -> None:
        """Show the topic where its walk stops; the place remembers the node, so that back finds it again."""
        self._seen[topic] = None
        reached = walk(self.content.topic(topic), self._answers)
        self._history.append(Place("topic", topic, "" if reached.done else reached.node.name))
