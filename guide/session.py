"""One person's run through the guide: what was said, where they are, and the page to show.

Nothing is kept anywhere but in this object. Front ends call ``choose``, ``back``, ``open`` and ``switch``, and paint
``page``.
"""

from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from guide.load import Content
from guide.load.words import Words
from guide.page import GO, LEVELS, Page, Paragraph, clean
from guide.places import DETAIL, LEVEL_OF_ROLE, LONGEST_SEARCH, PLACES, Place
from guide.problem import Problem
from guide.render import Renderer
from guide.resume import Line, read_line, write_line
from guide.tree import ROLE, Outcome, Question
from guide.walk import Walk, questions_ahead, walk

if TYPE_CHECKING:
    from collections.abc import Mapping

    from guide.pages import Said
    from guide.search import Index


class Session:
    """One run. ``day`` is the day as of which figures are shown; ``level`` None leaves the level to the role."""

    def __init__(self, content: Content, day: date, level: str | None = None) -> None:
        self.content, self.day = content, day
        self.level = level or LEVELS[0]
        self._level_chosen = level is not None
        self._answers: dict[str, str] = {}
        self._numbers: dict[str, str] = {}
        self._seen: dict[str, None] = {}
        self._last = ""
        self._history = [Place("rolle")]
        self._painted: tuple[object, Page] = (None, Page("", "", "", "", "", ""))
        self.ended = False
        self.line_wanted = False

    @property
    def words(self) -> Words:
        """The words of the level that is shown."""
        return self.content.words(self.level)

    @property
    def answers(self) -> dict[str, str]:
        """A copy of everything that was said, in the order in which it was first said."""
        return dict(self._answers)

    @property
    def numbers(self) -> dict[str, str]:
        """A copy of the numbers and days that were typed, in one form each ("1500.50", "2026-11-02")."""
        return dict(self._numbers)

    @property
    def place(self) -> Place:
        """Where the person is."""
        return self._history[-1]

    @property
    def counselling(self) -> bool:
        """Whether a counsellor uses the guide: both levels are shown to them where there is room."""
        return self._answers.get(ROLE) == "beratung"

    def page(self, level: str | None = None) -> Page:
        """The page of the present place, in the present level or another one."""
        level = level or self.level
        said = tuple(self._answers.items()), tuple(self._numbers.items())
        state = (level, tuple(self._history), said, tuple(self._seen))
        if state != self._painted[0]:
            render = Renderer(self.content, level, self.day)
            page = self._page(render, self.place)
            self._painted = (state, page._replace(last=self._last_words(render)))
        return self._painted[1]

    def choose(self, name: str) -> None:
        """Take a choice of the present page by its name. Raises Problem, and changes nothing, if there is no such."""
        if name not in {choice.name for choice in self.page().choices}:
            raise Problem("I do not know the answer {answer} here.", answer=name)
        if name.startswith(GO):
            self._go(name.removeprefix(GO))
        elif self.place.kind == "rolle":
            self._say(ROLE, name)
            self._history.append(Place("themen"))
        elif self.place.kind in ("themen", "ergebnis"):
            self._enter(name)
        elif self.place.kind == "topic":
            self._say(self._walk().node.name, name)
            self._enter(self.place.name)
        elif self.place.kind == "rechnung":
            self._give(name)
        elif self.place.kind == "antworten":
            self._history.append(Place("change", name))
        elif self.place.kind == "change":
            self._say(self.place.name, name)
            self._history.pop()
        elif self.place.kind in DETAIL:
            self._history.append(Place(DETAIL[self.place.kind], name))
        elif self.place.kind == "suche":
            kind, _, found = name.partition("/")
            self._history.append(Place({"outcome": "fund", "word": "wort", "story": "geschichte"}[kind], found))

    def type(self, text: str) -> None:
        """Take a number or day on a page that takes one. Raises Problem, with an example, for anything else."""
        if not self.page().takes:
            raise Problem("I do not know the answer {answer} here.", answer=clean(text)[:40])
        if self.place.kind == "rechnung":
            self._give(text)
        elif self.place.kind == "topic":
            self._keep(self._walk().node.name, text)
            self._enter(self.place.name)
        else:
            self._keep(self.place.name, text)
            self._history.pop()

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
        text = clean(text).strip()[:LONGEST_SEARCH]
        if not text:
            return False
        self._history.append(Place("suche", text))
        return True

    @cached_property
    def _index(self) -> "Index":
        from guide.search import Index

        return Index(self.content)

    def change(self, question: str) -> None:
        """Ask an answered question again; every other answer stays. Raises Problem if it was not answered."""
        if question not in self._answers:
            raise Problem("I do not know the answer {answer} here.", answer=question)
        self._history.append(Place("change", question))

    def switch(self, level: str | None = None) -> None:
        """Show the other level, or the one named, from now on; the place stays. Raises Problem for an unknown one."""
        if level is not None and level not in LEVELS:
            raise Problem("There is no level {level}. There are: leicht, standard.", level=level)
        self.level = level or next(other for other in LEVELS if other != self.level)
        self._level_chosen = True

    def enter(self, topic: str) -> None:
        """Go straight into a topic. Raises Problem when there is no such topic."""
        self.content.topic(topic)
        self._enter(topic)

    def resume_line(self) -> str:
        """What was said, as one line that ``resume`` takes."""
        shown = next(place for place in reversed(self._history) if place.kind in ("topic", "themen", "rolle"))
        topic = shown.name if shown.kind == "topic" else ""
        level = self.level if self._level_chosen else ""
        return write_line(Line(self._answers, tuple(self._seen), topic, level, self._numbers))

    def resume(self, text: str) -> list[Problem]:
        """Go on from a line. What cannot be understood is returned as problems; everything else counts.

        Raises Problem when nothing of the line can be used; then nothing changes.
        """
        line, problems = read_line(text, self.content)
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
        return problems

    def prepare(self) -> None:
        """Read and render what one choice may lead to, so that it comes without delay. Changes nothing.

        Never raises: a page that cannot be shown tells it when it is opened.
        """
        from contextlib import suppress

        for choice in self.page().choices:
            ahead = Session(self.content, self.day, self.level if self._level_chosen else None)
            ahead._answers, ahead._seen, ahead._history = dict(self._answers), dict(self._seen), list(self._history)
            ahead._numbers = dict(self._numbers)
            with suppress(Problem):
                ahead.choose(choice.name)
                ahead.page()

    def said(self) -> "Said":
        """What the pages need to know of this run."""
        from guide.pages import Said

        return Said(self.answers, frozenset(self._seen), self.numbers)

    def outcome_walk(self) -> Walk | None:
        """The walk of the topic that is shown, if it is at an outcome."""
        place = self._walk() if self.place.kind == "topic" else None
        return place if place is not None and place.done else None

    def _say(self, question: str, answer: str) -> None:
        if answer != self._answers.get(question):
            self._numbers.pop(question, None)  # another band was chosen than the one the number lies in
        self._answers[question] = answer
        self._last = question
        if question == ROLE and not self._level_chosen:
            self.level = LEVEL_OF_ROLE.get(answer, self.level)

    def _go(self, place: str) -> None:
        if place == "zurueck":
            self.back()
        elif place in ("ende_mit_zeile", "ende_ohne_zeile"):
            self.ended, self.line_wanted = True, place == "ende_mit_zeile"
        elif "/" in place:
            kind, _, name = place.partition("/")
            if kind == "thema":
                self._enter(name)
            elif kind == "rechnung":
                self._calculate(*name.split("/"))
            else:
                self._history.append(Place(kind, name))
        else:
            self.open(place)

    def _calculate(self, name: str, entry: str = "") -> None:
        """Show a calculation, or ask for what it needs: the input named, or the first about which nothing was said."""
        from guide.pages_calculations import next_input

        self._history.append(Place("rechnung", name, entry or next_input(self.said(), name)))

    def _give(self, text: str) -> None:
        """Take what was said for the input that is asked for, and go on with the calculation."""
        if self.place.node == "land":
            self._say("land", text)
        else:
            self._keep(self.place.node, text, self.place.name)
        self._calculate(self.place.name)

    def _keep(self, name: str, text: str, rule: str = "") -> None:
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

    def _walk(self) -> Walk:
        return walk(self.content.topic(self.place.name), self._answers, stop=self.place.node or None)

    def _page(self, render: Renderer, place: Place) -> Page:
        if place.kind == "rolle":
            return self._opening(render)
        from guide import pages  # the first page comes without them

        match place.kind:
            case "themen":
                return pages.topics(render, self.content, self.said())
            case "topic":
                return self._topic_page(render)
            case "change":
                return self._change_page(render, place.name)
            case "antworten":
                page = pages.my_answers(render, self.content, self.said(), self._nodes())
                return self._with_numbers(render, page)
            case "rechnung":
                from guide import pages_calculations

                return pages_calculations.of(render, self.said(), place.name, place.node)
            case "ergebnis":
                return pages.result(render, self.content, self.said())
            case "quellen":
                return pages.sources(render, self.content, self.said())
            case "woerter" | "alle_woerter":
                shown = self._page_before(render) if place.kind == "woerter" else None
                return pages.words(render, self.content, shown)
            case "wort":
                return pages.word(render, place.name)
            case "suche":
                return pages.found(render, self.content, self.said(), place.name, self._index.find(place.name))
            case "fund":
                return pages.found_outcome(render, self.content, self.said(), place.name)
            case "geschichte":
                return pages.story(render, place.name)
            case "weg":
                return pages.way(render, self.content, self.said())
            case "wegschritt":
                return pages.stage(render, self.content, self.said(), place.name)
            case "anlaufstellen":
                return pages.offices(render, self.content, self.said())
            case "anlaufstelle":
                return pages.offices_of(render, place.name)
            case "geaendert":
                return pages.document(render, place.kind)
            case "warum":
                return self._why_page(render)
            case "ende":
                return pages.leaving(render, bool(self._answers))
            case _:
                return pages.help_page(render, place.kind)

    def _with_numbers(self, render: Renderer, page: Page, node: Question | Outcome | None = None) -> Page:
        """What typed numbers and calculations add to a page: most have nothing to do with them."""
        if not (self._numbers if node is None else node.takes_part):
            return page
        from guide import pages_calculations

        return pages_calculations.with_numbers(render, self.said(), page, node)

    def _opening(self, render: Renderer) -> Page:
        page = render.question(ROLE, {})
        welcome = Paragraph(tuple(render.words("welcome").split("\n")))
        return page._replace(kind="opening", blocks=(welcome,), chosen=self._answers.get(ROLE, ""))

    def _topic_page(self, render: Renderer) -> Page:
        from guide import pages

        place = self._walk()
        topic = self.content.topic(place.topic)
        heading = pages.topic_title(render, self.said(), place.topic)
        if not isinstance(place.node, Question):
            page = render.outcome(place, place.node)
            choices = pages.go(render, "themen", "ergebnis", "warum", "antworten", "zurueck")
            stories = pages.stories_of(render, place.node)
            page = page._replace(heading=heading, choices=(*choices[:2], *stories, *choices[2:]))
            return self._with_numbers(render, page, place.node)
        page = render.question(place.node.name, place.passed, place.node.reads)
        ahead = questions_ahead(topic, place, self._answers)
        text = render.words("At most 1 more question" if ahead == 1 else "At most {count} more questions", count=ahead)
        chosen = self._answers.get(place.node.name, "")
        return self._with_numbers(render, page, place.node)._replace(
            heading=heading, place=f"{place.topic}/{place.node.name}", progress=text, ahead=ahead, chosen=chosen
        )

    def _change_page(self, render: Renderer, question: str) -> Page:
        node = self._nodes().get(question)
        page = render.question(question, self._answers, node.reads if node else frozenset())
        page = self._with_numbers(render, page, node) if node else page
        return page._replace(heading=render.words("My answers"), chosen=self._answers.get(question, ""))

    def _why_page(self, render: Renderer) -> Page:
        from guide import pages

        before = self._history[-2]
        place = walk(self.content.topic(before.name), self._answers, stop=before.node or None)
        return pages.why(render, self.content, self.said(), place)

    def _page_before(self, render: Renderer) -> Page:
        """The page from which the Wörterbuch was opened."""
        here = self._history.pop()
        try:
            return self._page(render, self.place)
        finally:
            self._history.append(here)

    def _nodes(self) -> dict[str, Question]:
        """The questions that were answered; topics the person has not opened are read only if one is still missing."""
        found: dict[str, Question] = {}
        for topic in dict.fromkeys((*self._seen, *self.content.tree)):
            missing = self._answers.keys() - found.keys() - {ROLE}
            if not missing:
                break
            nodes = self.content.topic(topic).nodes
            found |= {name: node for name in missing if isinstance(node := nodes.get(name), Question)}
        return found

    def _last_words(self, render: Renderer) -> str:
        if not self._last or self._last not in self._answers:
            return ""
        answer = render.answer(self._last, self._answers[self._last], self._answers)
        return render.words("You said: {answer}", answer=answer)
