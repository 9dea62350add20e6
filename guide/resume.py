"""The line of text with which a person goes on later: ``rolle=ich&arbeitsort=werkstatt&thema=rente``.

It is readable on purpose: whoever keeps it can see what it says. It comes from outside, so nothing in it is trusted.
"""

import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import NamedTuple

from guide.load import Content
from guide.load.texts import ANSWERS
from guide.page import LEVELS, clean
from guide.problem import Problem

TOPIC, SEEN, LEVEL, NUMBERS = "thema", "gesehen", "sprache", "zahlen"
LONGEST = 10_000
"""More characters than this are not read; a line with every answer of every topic has fewer than 3,000."""
_NAME = re.compile(r"[a-z][a-z0-9_]{0,60}")
_SHOWN = 40


class Line(NamedTuple):
    """What a line says. ``seen`` are the topics that were opened, ``topic`` the one that was shown.

    ``numbers`` are the numbers and days that were typed: those of a question stand behind its answer
    (``lohn=bis_grenze:1500``), all others in a part of their own (``zahlen=stunden:20,post:2026-11-02``).
    """

    answers: Mapping[str, str]
    seen: tuple[str, ...] = ()
    topic: str = ""
    level: str = ""
    numbers: Mapping[str, str] = MappingProxyType({})


class Misfit(NamedTuple):
    """A part of a line that means nothing here, as it was written: an answer or setting, or a number or day."""

    key: str
    value: str
    is_number: bool = False

    def __str__(self) -> str:
        """As a script is told of it: ``rente_bezug=frueher``."""
        return f"{_short(self.key)}={_short(self.value)}"


def write_line(line: Line) -> str:
    """The line as text."""
    parts = [
        f"{question}={answer}" + (f":{line.numbers[question]}" if question in line.numbers else "")
        for question, answer in line.answers.items()
    ]
    alone = [f"{name}:{value}" for name, value in line.numbers.items() if name not in line.answers]
    if alone:
        parts.append(f"{NUMBERS}={','.join(alone)}")
    if line.topic:
        parts.append(f"{TOPIC}={line.topic}")
    if line.seen:
        parts.append(f"{SEEN}={','.join(line.seen)}")
    if line.level:
        parts.append(f"{LEVEL}={line.level}")
    return "&".join(parts)


def read_line(text: str, content: Content) -> tuple[Line, list[Misfit]]:
    """What a line says, and every part that means nothing here.

    Raises Problem when the line is too long or nothing of it can be used.
    """
    if len(text) > LONGEST:
        raise Problem("This line is too long. It has {count} characters. Copy it again.", count=len(text))
    answers: dict[str, str] = {}
    rest: dict[str, str] = {}
    numbers: dict[str, str] = {}
    misfits: list[Misfit] = []
    for part in filter(None, text.strip().split("&")):
        key, _, value = part.partition("=")
        if key == NUMBERS:
            misfits += _read_numbers(value, numbers, content)
            continue
        value, colon, number = value.partition(":")
        if colon and _is_answer(key, value, content):
            misfits += _read_numbers(f"{key}:{number}", numbers, content)
        elif colon:
            value = f"{value}:{number}"
        is_setting = key in (TOPIC, SEEN, LEVEL)
        if (_is_setting if is_setting else _is_answer)(key, value, content):
            (rest if is_setting else answers)[key] = value
        else:
            misfits.append(Misfit(key, value))
    if not answers:
        raise Problem("This line cannot be used: {line}. Copy it again, or start anew.", line=_short(text))
    seen = tuple(filter(None, rest.get(SEEN, "").split(",")))
    return Line(answers, seen, rest.get(TOPIC, ""), rest.get(LEVEL, ""), numbers), misfits


def told(misfits: Iterable[Misfit], content: Content, title_of: Callable[[str, str], str]) -> list[Problem]:
    """What was left out, in words that a person reads, each once: a question by its title, never by its name.

    ``title_of`` gives the title of a text by kind and name, or raises Problem.
    """
    problems = {each.message + str(each.values): each for each in (_told(one, content, title_of) for one in misfits)}
    return list(problems.values())


def _told(misfit: Misfit, content: Content, title_of: Callable[[str, str], str]) -> Problem:
    key = misfit.key
    if key == LEVEL:
        return Problem("An earlier level does not exist here. It is left out.")
    if key in (TOPIC, SEEN):
        return Problem("An earlier topic does not exist any more. It is left out.")
    kinds = ("eingaben", "fragen") if misfit.is_number else ("fragen",)
    title = ""
    for kind in (kind for kind in kinds if not title and _has_text(kind, key, content)):
        with suppress(Problem):  # a text that cannot be shown has no words for it either
            title = title_of(kind, key)
    if misfit.is_number:
        if title:
            return Problem("The number or day at {question} does not fit any more. It is left out.", question=title)
        return Problem("An earlier number or day means nothing any more. It is left out.")
    if title:
        return Problem("The answer to {question} does not fit any more. It is left out.", question=title)
    return Problem("An earlier question does not exist any more. It is left out.")


def _read_numbers(text: str, numbers: dict[str, str], content: Content) -> list[Misfit]:
    """Take the numbers of a part of the line; what is left are those that mean nothing here."""
    from guide.worksheet import take, taken_by

    misfits = []
    for part in filter(None, text.split(",")):
        name, _, value = part.partition(":")
        try:
            numbers[name] = take(content, taken_by(content, name), value, content.stand)
        except Problem:
            misfits.append(Misfit(name, value, is_number=True))
    return misfits


def _is_answer(question: str, answer: str, content: Content) -> bool:
    """Whether there is such a question, and it has such an answer."""
    known = question != TOPIC and _has_text("fragen", question, content)
    return known and answer in content.text(LEVELS[0], "fragen", question).keys(ANSWERS)


def _is_setting(key: str, value: str, content: Content) -> bool:
    """Whether there is such a level, or there are such topics."""
    if key == LEVEL:
        return value in LEVELS
    return all(name in content.tree for name in (value.split(",") if key == SEEN else [value]))


def _has_text(kind: str, name: str, content: Content) -> bool:
    return bool(_NAME.fullmatch(name)) and (content.root / content.text_file(LEVELS[0], kind, name)).is_file()


def _short(text: str) -> str:
    text = clean(text)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
