"""The line of text with which a person goes on later: ``rolle=ich&arbeitsort=werkstatt&thema=rente``.

It is readable on purpose: whoever keeps it can see what it says. It comes from outside, so nothing in it is trusted.
"""

import re
from collections.abc import Mapping
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


def read_line(text: str, content: Content) -> tuple[Line, list[Problem]]:
    """What a line says, and a problem for every part that means nothing here.

    Raises Problem when the line is too long or nothing of it can be used.
    """
    if len(text) > LONGEST:
        raise Problem("This line is too long. It has {count} characters. Copy it again.", count=len(text))
    answers: dict[str, str] = {}
    rest: dict[str, str] = {}
    numbers: dict[str, str] = {}
    problems: list[Problem] = []
    for part in filter(None, text.strip().split("&")):
        key, _, value = part.partition("=")
        if key == NUMBERS:
            problems += _read_numbers(value, numbers, content)
            continue
        value, colon, number = value.partition(":")
        if colon and not check_answer(key, value, content):
            problems += _read_numbers(f"{key}:{number}", numbers, content)
        elif colon:
            value = f"{value}:{number}"
        if key in (TOPIC, SEEN, LEVEL):
            problem = _check_setting(key, value, content)
            target = rest
        else:
            problem = check_answer(key, value, content)
            target = answers
        if problem:
            problems.append(problem)
        else:
            target[key] = value
    if not answers:
        raise Problem("This line cannot be used: {line}. Copy it again, or start anew.", line=_short(text))
    seen = tuple(filter(None, rest.get(SEEN, "").split(",")))
    return Line(answers, seen, rest.get(TOPIC, ""), rest.get(LEVEL, ""), numbers), problems


def _read_numbers(text: str, numbers: dict[str, str], content: Content) -> list[Problem]:
    """Take the numbers of a part of the line; a problem for each that means nothing here."""
    from guide.worksheet import take, taken_by

    problems = []
    for part in filter(None, text.split(",")):
        name, _, value = part.partition(":")
        try:
            numbers[name] = take(content, taken_by(content, name), value, content.stand)
        except Problem:
            problems.append(Problem("{key} cannot be {value}. It is left out.", key=_short(name), value=_short(value)))
    return problems


def check_answer(question: str, answer: str, content: Content) -> Problem | None:
    """What is wrong with one answer, or None."""
    known = _NAME.fullmatch(question) and question != TOPIC
    known = known and (content.root / content.text_file(LEVELS[0], "fragen", question)).is_file()
    if not known:
        return Problem("The question {question} does not exist here. It is left out.", question=_short(question))
    if answer not in content.text(LEVELS[0], "fragen", question).keys(ANSWERS):
        return Problem(
            "The question {question} has no answer {answer}. It is left out.",
            question=question, answer=_short(answer),
        )  # fmt: skip
    return None


def _check_setting(key: str, value: str, content: Content) -> Problem | None:
    if key == LEVEL:
        wrong = [] if value in LEVELS else [value]
    else:
        names = value.split(",") if key == SEEN else [value]
        wrong = [name for name in names if name not in content.tree]
    if wrong:
        return Problem("{key} cannot be {value}. It is left out.", key=key, value=_short(wrong[0]))
    return None


def _short(text: str) -> str:
    text = clean(text)
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
