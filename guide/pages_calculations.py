"""The pages of calculations: one number asked for, the calculation itself, and the numbers a person has typed."""

from datetime import date
from decimal import Decimal

from guide.calc.rules import Input
from guide.fill import FORMS
from guide.page import GO, Bullets, Choice, Heading, Page, Remark
from guide.pages import go
from guide.places import Said
from guide.render import Renderer
from guide.tree import UNSURE, Outcome, Question
from guide.worksheet import DAY, LAND, example_of, missing, reckon, rule_of, taken_by

LISTED = "rechnungen"


def known(said: Said) -> dict[str, str]:
    """What can go into calculations: the numbers, and the Land that was named."""
    return {**said.numbers, **({LAND.lower(): said.answers["land"]} if "land" in said.answers else {})}


def next_input(said: Said, name: str) -> str:
    """The first input of a calculation about which nothing was said, or "" when it can be shown."""
    entry = missing(name, known(said))
    return entry.name if entry is not None else ""


def calculations_of(render: Renderer, outcome: Outcome) -> tuple[Choice, ...]:
    """Choices that lead from an outcome to the calculations behind it."""
    titles = ((name, render.listed(LISTED, name)) for name in outcome.calc)
    return tuple(
        Choice(f"{GO}rechnung/{name}", render.words("Show the calculation: {title}", title=title))
        for name, title in titles
    )


def of(render: Renderer, said: Said, name: str, asked: str) -> Page:
    """A calculation, or while something is ``asked`` for it, the page that asks."""
    entry = next((entry for entry in rule_of(name).inputs if entry.name == asked), None)
    if entry is None:
        return calculation(render, said, name)
    return entry_page(render, said, entry)._replace(place=f"rechnung/{name}/{asked}")


def calculation(render: Renderer, said: Said, name: str) -> Page:
    """A calculation with the person's numbers, and the way to each of them."""
    rule = rule_of(name)
    page = render.calculation(reckon(render.content, name, known(said), render.day), rule, said.answers)
    again = tuple(
        Choice(f"{GO}rechnung/{name}/{entry.name}", render.words("Change: {title}", title=_asks(render, entry, said)))
        for entry in rule.inputs
    )
    return page._replace(choices=(*again, *go(render, "themen", "ergebnis", "zurueck")))


def _asks(render: Renderer, entry: Input, said: Said) -> str:
    if entry.unit == LAND:
        return render.title("fragen", entry.name, said.answers)
    return entry_page(render, said, entry).title


def entry_page(render: Renderer, said: Said, entry: Input) -> Page:
    """One number, day or Land that a calculation needs."""
    if entry.unit == LAND:
        page = render.question(entry.name, said.answers)
        return page._replace(kind="question", chosen=said.answers.get(entry.name, ""))
    page = render.entry(entry, example_of(render.content, entry, render.day), said.answers)
    unsure = Choice(UNSURE, render.words("I do not know that."))
    return page._replace(
        heading=render.words("How we worked it out"),
        choices=(unsure, *go(render, "zurueck")),
        chosen=UNSURE if said.numbers.get(entry.name) == UNSURE else "",
        takes="only",
        prompt=render.words("Your day: " if entry.unit == DAY else "Your number: "),
    )


def with_numbers(render: Renderer, said: Said, page: Page, node: Question | Outcome | None) -> Page:
    """A page and what numbers have to do with it: a question, an outcome, or without a node all that was said."""
    if isinstance(node, Question):
        return _taking_number(render, said, page, node.name)
    if isinstance(node, Outcome):
        choices = page.choices
        return page._replace(choices=(*choices[:2], *calculations_of(render, node), *choices[2:]))
    return _beside_answers(render, said, page)


def _taking_number(render: Renderer, said: Said, page: Page, question: str) -> Page:
    """A question page that says that its number can be typed, and which one was."""
    lines = render.words("You can type the number, too.").split("\n")
    if question in said.numbers:
        number = written(render, question, said.numbers[question])
        lines.append(render.words("Your number is {number}.", number=number))
    prompt = render.words("Your number: ")
    return page._replace(blocks=(*page.blocks, Remark(tuple(lines))), takes="also", prompt=prompt)


def _beside_answers(render: Renderer, said: Said, page: Page) -> Page:
    """The page of all answers with the numbers beside them, and below it those that belong to no question."""
    choices = tuple(
        choice._replace(state=f"{choice.state} {written(render, choice.name, said.numbers[choice.name])}")
        if choice.name in said.numbers
        else choice
        for choice in page.choices
    )
    alone = tuple(
        f"{_asks(render, taken_by(render.content, name), said)}\n{written(render, name, value)}"
        for name, value in said.numbers.items()
        if name not in said.answers
    )
    blocks = (Heading(render.words("My numbers")), Bullets(alone)) if alone else ()
    return page._replace(blocks=(*page.blocks, *blocks), choices=choices)


def written(render: Renderer, name: str, value: str) -> str:
    """A number or day that was typed, as the level writes it."""
    if value == UNSURE:
        return render.words("I do not know that.")
    unit = taken_by(render.content, name).unit
    if unit == DAY:
        return FORMS["datum"](date.fromisoformat(value), render.level)
    return FORMS["euro" if unit.startswith("EUR") else "zahl"](Decimal(value), render.level)
