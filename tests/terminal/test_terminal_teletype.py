"""Line mode as a teletype, a screen reader or a braille display gets it: all that comes out, over whole visits."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from teletype import faults
from terminals import Dialogue, Terminal, environment, run, squeezed
from tours import BACK, Move, Tour, line_to, nodes, session_at

from guide.lines import keys
from guide.load import Content
from guide.load.words import Words
from guide.page import LEVELS, Page, Sources
from guide.pages import block_lines
from guide.session import Session
from guide.tree import Outcome

TOPICS = Content().guide.topics
ROLES = ("ich", "eltern", "beratung")
NONSENSE = "quatsch mit soße"
HINTS = ("Type a number, or: back, why, language, help, end.", "Help: type a question mark.")
COMMAND_OF_PLACE = {"themen": "topics", "antworten": "answers"}


@dataclass(frozen=True)
class Turn:
    """A line that is typed, and the page that must then be shown or, after a mistake, must not be shown again."""

    typed: str
    page: Page
    label: str = ""
    mistake: bool = False


def turns(tour: Tour, words: Words) -> Iterator[Turn]:
    """A tour as lines to type: choices by number, name and label in turn, with mistakes between."""
    for count, move in enumerate(tour.moves()):
        if move.is_choice:
            yield Turn(_ways_to_choose(move)[count % 4], move.after, move.label)
        else:
            command = "back" if move.what == BACK else COMMAND_OF_PLACE[move.what[1:]]
            ways = keys(words, command)
            yield Turn(ways[count % len(ways)], move.after)
        if count % 11 == 5:
            yield Turn(NONSENSE, move.after, mistake=True)
        if count % 13 == 7:
            yield Turn(keys(words, "again")[0], move.after)


def _ways_to_choose(move: Move) -> tuple[str, ...]:
    return str(move.number), move.what, move.label, move.label.rstrip(".").upper()


def told(page: Page) -> Iterator[str]:
    """All that a page says before its choices."""
    yield page.title
    for block in page.blocks:
        if isinstance(block, Sources):
            yield from (text for source in block.items for text in (source.label, source.title, source.url))
        else:
            yield from block_lines(block)


def check_answer(turn: Turn, answer: str) -> None:
    """Whether the program said to a line what it should."""
    lines = answer.strip("\n").split("\n")
    flat = squeezed(answer)
    if turn.mistake:
        assert squeezed(turn.typed) in flat
        assert squeezed(turn.page.title) not in flat
        assert not any(squeezed(choice.label) in flat for choice in turn.page.choices)
        assert len(lines) <= 3
        return
    if turn.label:
        assert squeezed(turn.label) in squeezed("".join(answer.split("\n\n")[0])), (
            f"{turn.typed} is not echoed: {answer}"
        )
    missing = [line for line in told(turn.page) if squeezed(line) not in flat]
    assert not missing, answer
    for number, choice in enumerate(turn.page.choices, 1):
        assert squeezed(f"{number}: {choice.label}") in flat, answer


def hints_in(text: str, content: Content) -> list[int]:
    """How often each hint was given, in whatever level."""
    texts = [{squeezed(content.words(level)(hint)) for level in LEVELS} for hint in HINTS]
    return [sum(squeezed(text).count(each) for each in hint) for hint in texts]


EACH_TOPIC = [
    pytest.param(topic, level, marks=pytest.mark.soak if (number + at) % 2 == 0 else ())
    for number, topic in enumerate(TOPICS)
    for at, level in enumerate(LEVELS)
]
"""In make test each topic in the level in which the test with a terminal below does not go through it."""


@pytest.mark.parametrize(("topic", "level"), EACH_TOPIC)
def test_a_whole_visit_through_a_pipe(topic: str, level: str, content: Content, day: date, am: tuple[str, str]) -> None:
    """Every question and every outcome of the topic, in each level, by one of the roles."""
    words = content.words(level)
    role = ROLES[TOPICS.index(topic) % len(ROLES)]
    tour = Tour(content, day, level, role, topic)
    first = tour.session.page()
    said = list(turns(tour, words))
    done = run("--zeilen", "--sprache", level, *am, typed="".join(f"{turn.typed}\n" for turn in said))
    output = done.stdout.decode()
    assert (done.returncode, done.stderr) == (0, b"")
    assert faults(output) == []
    greeting, *answers, goodbye = output.split(words("Your answer: "))
    assert squeezed(first.title) in squeezed(greeting)
    assert len(answers) == len(said)
    for turn, answer in zip(said, answers, strict=True):
        check_answer(turn, answer)
    assert hints_in(output, content) == [1, 1]
    assert tour.session.resume_line() in goodbye


@pytest.mark.parametrize("topic", TOPICS)
def test_a_whole_visit_in_a_terminal(topic: str, content: Content, day: date, am: tuple[str, str]) -> None:
    """The same with somebody typing, in 60 columns: broken between words, and without a carriage return."""
    number = TOPICS.index(topic)
    level, role = LEVELS[number % 2], ROLES[(number + 1) % len(ROLES)]
    words = content.words(level)
    tour = Tour(content, day, level, role, topic)
    with Terminal("--zeilen", "--sprache", level, *am, columns=60, plain=True) as terminal:
        dialogue = Dialogue(terminal, words("Your answer: "))
        output = dialogue.answer()
        for turn in turns(tour, words):
            answer = dialogue.say(turn.typed)
            check_answer(turn, answer)
            output += answer
        terminal.send("\x04")
        assert terminal.ended() == 0
        everything = terminal.raw.decode()
    assert faults(everything) == []
    assert hints_in(everything, content) == [1, 1]
    assert max(len(line) for line in output.split("\n") if "http" not in line) <= 60


def test_addresses_are_not_broken_in_a_terminal(content: Content, day: date, am: tuple[str, str]) -> None:
    """An address with a line end inside cannot be copied or opened."""
    addresses = {source.url for source in content.sources.pages.values() if len(source.url) > 60}
    lines = [line_to(content, *place) for place in nodes(content, Outcome)]
    line = max(lines, key=lambda line: len(addresses & set(told(session_at(content, day, line).page()))))
    wanted = addresses & set(told(session_at(content, day, line).page()))
    words = content.words("standard")
    with Terminal("--zeilen", "--sprache", "standard", "--weiter", line, *am, columns=60, plain=True) as terminal:
        assert wanted <= set(Dialogue(terminal, words("Your answer: ")).answer().split())


@pytest.mark.parametrize("level", LEVELS)
def test_every_other_page_by_every_word_for_it(level: str, content: Content, day: date, am: tuple[str, str]) -> None:
    """All commands, by letter and by word, in a visit of a counsellor with both levels switched on and off."""
    words = content.words(level)
    other = content.words(next(each for each in LEVELS if each != level))
    line = line_to(content, *nodes(content, Outcome)[0], role="beratung")
    session = session_at(content, day, line, level)
    said: list[Turn] = []
    places = {
        "why": "warum", "words": "woerter", "sources": "quellen", "answers": "antworten", "result": "ergebnis",
        "topics": "themen", "help": "hilfe", "barrierefrei": "barrierefrei", "end": "ende",
    }  # fmt: skip
    for command, place in places.items():
        for way in keys(words, command):
            assert session.open(place)
            said.append(Turn(way, session.page()))
            session.back()
            back = keys(words, "back")
            said.append(Turn(back[len(said) % len(back)].upper(), session.page()))
    for way in keys(words, "again"):
        said.append(Turn(way, session.page()))
    for there, here in zip(keys(words, "level"), keys(other, "level"), strict=False):
        session.switch()
        said.append(Turn(there, session.page()))
        session.switch()
        said.append(Turn(here, session.page()))
    for way in keys(words, "both"):
        said += [Turn(way, session.page()), Turn(way, session.page())]
    typed = "".join(f"{turn.typed}\n" for turn in said)
    done = run("--zeilen", "--sprache", level, "--weiter", line, *am, typed=typed)
    assert (done.returncode, done.stderr) == (0, b"")
    output = done.stdout.decode()
    assert faults(output) == []
    prompts = {content.words(each)("Your answer: ") for each in LEVELS}
    _, *answers, _ = re.split("|".join(map(re.escape, prompts)), output)
    for turn, answer in zip(said, answers, strict=True):
        check_answer(turn, answer)
    titles = [squeezed(session.page(each).title) for each in LEVELS]
    assert [all(title in squeezed(answer) for title in titles) for answer in answers[-4:]] == [True, False] * 2


def test_every_word_of_the_dictionary_and_every_role(content: Content, day: date, am: tuple[str, str]) -> None:
    """The pages that no tour comes to: all words, and the opening as each person answers it."""
    for role in [choice.name for choice in Session(content, day).page().choices]:
        session = Session(content, day)
        session.choose(role)
        said = [Turn(role, session.page())]
        level = session.level
        session.open("woerter")
        said.append(Turn("g", session.page()))
        for choice in session.page().choices:
            if not choice.name.startswith("@"):
                session.choose(choice.name)
                said.append(Turn(choice.name, session.page(), choice.label))
                session.back()
                said.append(Turn("z", session.page()))
        done = run("--zeilen", *am, typed="".join(f"{turn.typed}\n" for turn in said))
        output = done.stdout.decode()
        assert faults(output) == []
        prompts = {content.words(each)("Your answer: ") for each in (LEVELS[0], level)}
        _, *answers, _ = re.split("|".join(map(re.escape, prompts)), output)
        for turn, answer in zip(said, answers, strict=True):
            check_answer(turn, answer)


def test_what_scripts_get_is_plain_too(content: Content, am: tuple[str, str]) -> None:
    line = line_to(content, *nodes(content, Outcome)[0])
    calls = [
        ("hilfe",), ("hilfe", "barrierefrei"), ("--hilfe",), ("--version",), ("fragen",), ("fragen", "--als", "json"),
        ("ergebnis", "--antworten", line, *am), ("ergebnis", "--antworten", line, "--als", "json", *am),
    ]  # fmt: skip
    for call in calls:
        done = run(*call)
        assert (done.returncode, done.stderr) == (0, b""), call
        found = faults(done.stdout.decode())
        assert [fault for fault in found if "json" not in call or not fault.startswith("drawn")] == [], call


@pytest.mark.parametrize(("encoding", "first"), [("ascii", 0), ("latin-1", 40)])
def test_signs_that_the_output_does_not_know_are_spelled_out(
    encoding: str, first: int, content: Content, am: tuple[str, str]
) -> None:
    """Not one sign is lost: there are as many question marks as in the text itself."""
    lines = [line_to(content, *place, role="beratung") for place in nodes(content, Outcome)[first::80]]
    for line in lines:
        call = ("ergebnis", "--antworten", line, "--sprache", "standard", *am)
        whole = run(*call)
        spelled = run(*call, env=environment(PYTHONIOENCODING=encoding))
        assert (spelled.returncode, spelled.stderr) == (0, b"")
        assert spelled.stdout.decode(encoding).count("?") == whole.stdout.decode().count("?")
    visit = run("--zeilen", *am, typed="1\n1\n?\n", env=environment(PYTHONIOENCODING=encoding))
    assert (visit.returncode, visit.stderr) == (0, b"")
    assert faults(visit.stdout.decode(encoding)) == []
