"""The window in real terminals of many sizes: what a person sees there, and where the cursor stands."""

import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import cycle

import pytest
from terminals import Terminal, environment, squeezed
from tours import BACK, Move, Tour, longest, session_at

from guide.load import Content
from guide.page import LEVELS, Page
from guide.plain import page_lines
from guide.session import Session
from guide.tree import Outcome, Question
from guide.tui.layout import page_pieces

SIZES = ((40, 12), (200, 50), (80, 24))
DOWN, UP, ESCAPE, PAGE_DOWN, PAGE_UP, F1, CTRL_C = "\x1b[B", "\x1b[A", "\x1b", "\x1b[6~", "\x1b[5~", "\x1bOP", "\x03"
KEY_OF_PLACE = {"themen": "t", "antworten": "a"}
ENVIRONMENTS: dict[str, dict[str, str | None]] = {
    "plain": {},
    "NO_COLOR=1": {"NO_COLOR": "1"}, "NO_COLOR=": {"NO_COLOR": ""}, "LC_ALL=C": {"LC_ALL": "C", "LANG": None},
}  # fmt: skip
EDGES = "().,;:!?…\"'„“‚‘"
COLOURED = re.compile(rb"\x1b\[(?:[0-9;]*;)?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])(?:;[0-9;]*)?m")
MakeSession = Callable[..., Session]


def window(
    *arguments: str, line: str = "", columns: int = 80, rows: int = 24, env: dict[str, str] | None = None
) -> Terminal:
    more = ("--weiter", line) if line else ()
    return Terminal("--fenster", *arguments, *more, columns=columns, rows=rows, env=env)


def fully(terminal: Terminal, page: Page) -> set[int]:
    """The choices of which every word is on the screen."""
    return {n for n, text in terminal.choices().items() if text.startswith(squeezed(page.choices[n - 1].label))}


def play(terminal: Terminal, move: Move) -> None:
    keys = "z" if move.what == BACK else KEY_OF_PLACE[move.what[1:]] if move.what.startswith("/") else str(move.number)
    if move.is_choice and move.number * 10 <= len(move.before.choices):  # a longer number begins with it
        terminal.press(keys, lambda: terminal.marked() == move.number)
        keys = "\r"
    terminal.press(keys, lambda: terminal.shows(move.after), f"{move.what} leads to {move.after.place}")


@pytest.mark.parametrize("variables", ENVIRONMENTS.values(), ids=ENVIRONMENTS)
def test_first_page_and_cursor_at_every_size(
    variables: dict[str, str | None], new_session: MakeSession, am: tuple[str, str]
) -> None:
    page = new_session().page()
    everything = set(range(1, len(page.choices) + 1))
    with window(*am, env=environment(**variables)) as terminal:
        terminal.wait(lambda: terminal.shows(page), "the first page")
        assert terminal.marked() == 1
        assert terminal.cursor_shown
        assert fully(terminal, page) == everything
        for number, (columns, rows) in enumerate(SIZES, 2):
            terminal.press(DOWN, lambda number=number: terminal.marked() == number)
            terminal.resize(columns, rows)
            terminal.wait(lambda: terminal.shows(page), f"the first page at {columns} x {rows}")
            assert terminal.marked() == number
            assert terminal.cursor_shown
            assert fully(terminal, page) == everything
            assert max(map(len, terminal.rows())) <= columns
        terminal.press(UP, lambda: terminal.marked() == len(SIZES))
        assert terminal.cursor_shown
        assert bool(COLOURED.search(terminal.raw)) == (not variables.get("NO_COLOR"))


def test_starting_small(new_session: MakeSession, am: tuple[str, str]) -> None:
    page = new_session().page()
    with window(*am, columns=40, rows=12) as terminal:
        terminal.wait(lambda: terminal.shows(page), "the first page")
        assert terminal.cursor_shown
        assert fully(terminal, page) == set(range(1, len(page.choices) + 1))


def test_many_quick_resizes_end_well(new_session: MakeSession, am: tuple[str, str]) -> None:
    page = new_session().page()
    with window(*am) as terminal:
        terminal.wait(lambda: terminal.shows(page), "the first page")
        for columns in range(200, 30, -7):
            terminal.resize(columns, max(6, columns // 4), calmly=False)
        terminal.resize(40, 12, calmly=False)
        terminal.wait(
            lambda: terminal.shows(page) and len(fully(terminal, page)) == len(page.choices), "the first page, small"
        )


EVERY_TOPIC = [
    pytest.param(topic, level, marks=() if number % 3 == 0 else pytest.mark.soak)
    for number, (topic, level) in enumerate(zip(Content().guide.topics, cycle(LEVELS), strict=False))
]
"""Thousands of keys in real terminals: every third topic, three of each level, in make test; the rest in make soak."""


@pytest.mark.parametrize(("topic", "level"), EVERY_TOPIC)
def test_every_answer_can_be_reached_on_a_small_screen(
    topic: str, level: str, content: Content, day: date, am: tuple[str, str]
) -> None:
    tour = Tour(content, day, level, "ich", topic, outcomes=False)
    walked: set[str] = set()
    with window(*am, "--sprache", level, columns=40, rows=12) as terminal:
        terminal.wait(lambda: terminal.shows(tour.session.page()), "the first page")
        for move in tour.moves():
            play(terminal, move)
            page = move.after
            if page.place not in walked and page.kind in ("question", "topics"):
                walked.add(page.place)
                _walk_down(terminal, page)
                assert not _broken_words(terminal, page, tour.session)


def _walk_down(terminal: Terminal, page: Page) -> None:
    """Press down through all choices: each was the marked one, on the screen with all its words."""
    if terminal.marked() != 1:
        terminal.press("\x1b[H", lambda: terminal.marked() == 1)
    for number in range(1, len(page.choices) + 1):
        if number > 1:
            terminal.press(
                DOWN, lambda number=number: terminal.marked() == number, f"{page.place}: choice {number} is marked"
            )
        assert number in fully(terminal, page), f"{page.place}: choice {number} is not whole on the screen"
        assert terminal.cursor_shown
    terminal.press("\x1b[H", lambda: terminal.marked() == 1)


def _words_allowed(page: Page, session: Session) -> set[str]:
    """Words of the page and the program as they are, and their parts where a hyphen allows a break."""
    lines = [
        *page_lines(page, session.words),
        page.level_name,
        page.last,
        *(c.label + " " + c.state for c in page.choices),
    ]
    for level in LEVELS:
        lines += session.content.words(level)._catalogue._catalog.values()  # type: ignore[attr-defined]
    allowed: set[str] = set()
    for word in " ".join(lines).split():
        parts = re.findall(r"[^-]*-|[^-]+", word.strip(EDGES))
        allowed |= {"".join(parts[i:j]) for i in range(len(parts)) for j in range(i + 1, len(parts) + 1)}
    return allowed


def _broken_words(terminal: Terminal, page: Page, session: Session) -> list[str]:
    """Words on the screen that are none of the page: parts of words. Addresses may be longer than a line."""
    allowed = _words_allowed(page, session)
    addresses = " ".join(word for line in page_lines(page, session.words) for word in line.split() if "/" in word)
    found = [word.strip(EDGES) for row in terminal.rows() if "…" not in row for word in row.split()]
    strange = [word for word in found if len(word) > 1 and not word.isdecimal() and word not in allowed | {"[]"}]
    return [word for word in strange if word not in addresses]


@pytest.mark.parametrize("level", LEVELS)
@pytest.mark.parametrize("kind", [Outcome, Question])
def test_a_long_text_can_be_read_to_its_end_on_a_small_screen(
    kind: type, level: str, content: Content, day: date, am: tuple[str, str]
) -> None:
    line = longest(content, day, kind, level)
    session = session_at(content, day, line, level)
    page = session.page()
    with window(*am, "--sprache", level, line=line, columns=40, rows=12) as terminal:
        terminal.wait(lambda: terminal.shows(page), "the page")
        read = {squeezed(row) for row in terminal.rows()}
        broken = _broken_words(terminal, page, session)
        pieces = list(page_pieces(page, session.words))
        end = squeezed("".join(piece.text for piece in pieces))[-20:]
        while end not in terminal.flat():
            before = terminal.text()
            terminal.press(PAGE_DOWN, lambda before=before: terminal.text() != before, "the next part")
            assert terminal.marked() == 1, terminal.picture()
            assert terminal.cursor_shown
            read |= {squeezed(row) for row in terminal.rows()}
            broken += _broken_words(terminal, page, session)
        wanted = [part for piece in pieces for part in re.findall(r"[^-\s]+", piece.text)]
        missing = [part for part in wanted if not any(part in row for row in read) and len(part) < 40]
        assert not missing
        assert not broken
        last = terminal.text()
        terminal.press(PAGE_UP, lambda: terminal.text() != last)


def test_keys_do_what_they_promise(content: Content, day: date, am: tuple[str, str]) -> None:
    line = longest(content, day, Question, "leicht", lambda page: -len(page.choices))
    session = session_at(content, day, line, "leicht")
    question = session.page()
    with window(*am, "--sprache", "leicht", line=line) as terminal:
        terminal.wait(lambda: terminal.shows(question), "the question")

        terminal.press(DOWN, lambda: terminal.marked() == 2)
        session.switch()
        terminal.press("l", lambda: terminal.shows(session.page()), "the other level")
        assert terminal.marked() == 2
        session.switch()
        terminal.press("l", lambda: terminal.shows(session.page()), "the first level again")
        assert terminal.marked() == 2

        for key in ("?", "h", F1):
            session.open("hilfe")
            terminal.press(key, lambda: terminal.shows(session.page()), f"help by {key!r}")
            session.back()
            terminal.press(ESCAPE, lambda: terminal.shows(session.page()), "back by Esc")
        for place, key in {
            "woerter": "g",
            "quellen": "q",
            "antworten": "a",
            "ergebnis": "r",
            "themen": "t",
            "warum": "w",
        }.items():
            assert session.open(place)
            terminal.press(key, lambda: terminal.shows(session.page()), f"{place} by {key}")
            session.back()
            terminal.press("z", lambda: terminal.shows(session.page()), "back by z")

        session.choose(question.choices[2].name)
        terminal.press("3", lambda: terminal.shows(session.page()), "a digit chooses")
        session.back()
        terminal.press("z", lambda: terminal.shows(session.page()), "back by z")
        assert terminal.marked() == 3

        row = next(y for y, row in enumerate(terminal.rows()) if re.match(r" {3,4}1 ", row))
        session.choose(question.choices[0].name)
        click = f"\x1b[<0;10;{row + 1}M\x1b[<0;10;{row + 1}m"
        terminal.press(click, lambda: terminal.shows(session.page()), "the mouse chooses")


def test_both_levels_stand_side_by_side_where_there_is_room(content: Content, day: date, am: tuple[str, str]) -> None:
    line = longest(content, day, Question, "leicht", lambda page: -len(page.choices))
    session = session_at(content, day, line, "leicht")
    titles = [squeezed(session.page(level).title)[:15] for level in LEVELS]
    with window(*am, "--sprache", "leicht", line=line, columns=200, rows=50) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the question")
        assert not _side_by_side(terminal, titles)
        terminal.press("b", lambda: _side_by_side(terminal, titles), "two columns")
        assert terminal.marked() == 1
        assert terminal.cursor_shown
        terminal.resize(80, 24)
        no_room = squeezed(session.words("There is no room for both levels side by side."))
        terminal.wait(lambda: terminal.shows(session.page()) and not _side_by_side(terminal, titles), "one column")
        assert no_room in terminal.flat()
        terminal.resize(200, 50)
        terminal.wait(lambda: _side_by_side(terminal, titles), "two columns again")
        assert no_room not in terminal.flat()
        terminal.press("b", lambda: not _side_by_side(terminal, titles), "one column")


def _side_by_side(terminal: Terminal, titles: list[str]) -> bool:
    """Whether a row holds the beginning of both titles, with air between."""
    for row in terminal.rows():
        parts = [squeezed(part) for part in re.split(r" {3,}|\|", row.strip()) if part.strip()]
        if len(parts) >= 2 and parts[0].startswith(titles[0]) and parts[-1].startswith(titles[1]):
            return True
    return False


def test_a_counsellor_sees_both_levels_unasked(new_session: MakeSession, am: tuple[str, str]) -> None:
    session = new_session()
    number = [choice.name for choice in session.page().choices].index("beratung") + 1
    with window(*am, columns=200, rows=50) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the first page")
        session.choose("beratung")
        titles = [squeezed(session.page(level).title)[:15] for level in (session.level, *set(LEVELS) - {session.level})]
        terminal.press(str(number), lambda: _side_by_side(terminal, titles), "two columns")


def test_ctrl_c_asks_before_ending(content: Content, day: date, am: tuple[str, str]) -> None:
    line = longest(content, day, Question, "leicht")
    session = session_at(content, day, line, "leicht")
    with window(*am, "--sprache", "leicht", line=line) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the question")
        session.open("ende")
        terminal.press(CTRL_C, lambda: terminal.shows(session.page()), "the question whether to end")
        assert terminal.process.poll() is None
        session.back()
        terminal.press("z", lambda: terminal.shows(session.page()), "back where it was")


def messages(session: Session) -> Iterator[tuple[str, str]]:
    """A key, and the sentence that must then be on the screen."""
    yield "b", session.words("There is no room for both levels side by side.")
    yield "w", session.words("There is no reason to tell here.")


def test_colours_can_be_changed_at_any_time(new_session: MakeSession, am: tuple[str, str]) -> None:
    """Each of them, there and back; those of the terminal are really its own: no colour is set any more."""
    session = new_session()
    with window(*am) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the first page")
        terminal.press("f", lambda: terminal.marked() and not terminal.shows(session.page()), "the colours")
        for number in (1, 2, 3, 1, 3):
            terminal.press(str(number), lambda number=number: terminal.marked() == number)
        before = len(terminal.raw)
        terminal.press("z", lambda: terminal.shows(session.page()), "the first page again")
        assert not COLOURED.search(terminal.raw[before:])


def test_the_colours_of_the_terminal(new_session: MakeSession, am: tuple[str, str]) -> None:
    session = new_session()
    with window("--farben", "terminal", *am) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the first page")
        terminal.press("\x1b[B", lambda: terminal.marked() == 2)
        assert not COLOURED.search(terminal.raw)


@pytest.mark.parametrize("level", LEVELS)
def test_messages_are_whole_on_a_small_screen(level: str, content: Content, day: date, am: tuple[str, str]) -> None:
    session = Session(content, day, level)
    first = session.words("Answer this first question, please.")
    with window(*am, "--sprache", level, columns=40, rows=12) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the first page")
        terminal.press("r", lambda: squeezed(first) in terminal.flat(), first)
        session.choose("ich")
        terminal.press("1", lambda: terminal.shows(session.page()), "the topics")
        for key, message in messages(session):
            terminal.press(key, lambda message=message: squeezed(message) in terminal.flat(), message)
            assert terminal.shows(session.page())


@pytest.mark.parametrize(
    ("columns", "rows", "wrong"),
    [(80, 24, "keine_frage=ja&arbeitsort=unsinn&thema=nirgends"), (40, 12, "arbeitsort=unsinn")],
)
def test_what_is_wrong_with_a_line_is_told_in_full(
    columns: int, rows: int, wrong: str, content: Content, day: date, am: tuple[str, str]
) -> None:
    line = f"rolle=ich&{wrong}"
    session = Session(content, day, "leicht")
    notes = [session.words(problem.message, **problem.values) for problem in session.resume(line)]
    assert len(notes) == wrong.count("=")
    with window(*am, "--sprache", "leicht", line=line, columns=columns, rows=rows) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the topics")
        assert [note for note in notes if squeezed(note) not in terminal.flat()] == []


@pytest.mark.parametrize(("columns", "rows"), [(40, 12), (40, 24)])
@pytest.mark.parametrize("level", LEVELS)
def test_what_is_shortened_is_cut_between_words(
    columns: int, rows: int, level: str, content: Content, day: date, am: tuple[str, str]
) -> None:
    """The line at the head has less room than words."""
    for line in (longest(content, day, Question, level, lambda page: len(page.heading)), ""):
        session = session_at(content, day, line, level) if line else Session(content, day, level)
        with window(*am, "--sprache", level, line=line, columns=columns, rows=rows) as terminal:
            terminal.wait(lambda session=session: terminal.shows(session.page()), "the page")
            cut = [words[-1] for row in terminal.rows() if "…" in row and (words := row.split("…")[0].split())]
            assert set(cut) <= _words_allowed(session.page(), session)


@pytest.mark.parametrize("level", LEVELS)
def test_words_of_the_last_line_are_not_broken(level: str, content: Content, day: date, am: tuple[str, str]) -> None:
    """What was said last stands above the keys; in 40 columns a long answer has more words than room."""
    line = longest(content, day, Question, level, lambda page: len(page.last))
    session = session_at(content, day, line, level)
    with window(*am, "--sprache", level, line=line, columns=40, rows=24) as terminal:
        terminal.wait(lambda: terminal.shows(session.page()), "the page")
        assert _broken_words(terminal, session.page(), session) == []
