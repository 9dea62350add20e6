"""What a letter means, field by field; and on a sheet of its own the letter to send."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING

from guide.document import BLANK, Document, Section
from guide.load import Content
from guide.page import Asks, Block, Bullets, Heading, Page, Paragraph, Sources, clean
from guide.papers import Part, closing, side_by_side, without
from guide.problem import Problem
from guide.render import Renderer
from guide.tree import Cite
from guide.worksheet import LAND, reckon, rule_of, take

if TYPE_CHECKING:
    from guide.load.models import LetterEntry

SENDER, RECIPIENT = ("name", "anschrift"), "empfaenger"
LONGEST_FIELD = 300
"""Characters of what a person fills in that are kept."""


def letter(
    content: Content, day: date, levels: Sequence[str], name: str, fields: Mapping[str, str], land: str = ""
) -> Document:
    """The letter ``name``; what is not given in ``fields`` is a line to write on.

    If the letter answers another one whose day is given, its deadline is worked out, with the holidays of the Land.
    Raises Problem for an unknown letter or field, or a day that is none.
    """
    if name not in content.letters:
        raise Problem("There is no letter {letter}. There are: {known}.", letter=name, known=", ".join(content.letters))
    entry = content.letters[name]
    for field in fields:
        if field not in entry.fields:
            known = ", ".join(entry.fields)
            raise Problem("There is no field {field} in this letter. There are: {known}.", field=field, known=known)
    given = {field: clean(text).strip()[:LONGEST_FIELD] for field, text in fields.items()}

    def parts(render: Renderer) -> tuple[str, list[Part]]:
        title, blocks = render.document("briefe", name)
        about = [Heading(title), *blocks]
        listed = Bullets(tuple(render.listed("felder", field) for field in entry.fields))
        told: list[Block] = [*about, Heading(render.words("You fill this in")), listed]
        until = _deadline(render, entry, given, land)
        cites = [Cite(source, place) for source, place in entry.sources.items()]
        if until is not None:
            cites += [cite for cite in rule_of(entry.calc).cites if cite not in cites]
            told = [Heading(until.title), *until.blocks, *told]
        own: Part = ("erklaerung", render.words("What this letter is"), told)
        return title, [own, *closing(render, [Sources(tuple(render.sources(cites)))])]

    explained = side_by_side(content, day, levels, "brief", parts)
    official = Section("letter", ("",), (tuple(_official(content, day, name, given)),), new_page=True)
    title = Renderer(content, "standard", day).title("briefe", name, {})
    return explained._replace(title=title, sections=(*explained.sections, official))


def _deadline(render: Renderer, entry: "LetterEntry", given: Mapping[str, str], land: str) -> Page | None:
    """The calculation of the day until which the letter has to arrive."""
    typed = given.get(entry.deadline, "")
    if not entry.calc or not typed:
        return None
    rule = rule_of(entry.calc)
    asked = next(each for each in rule.inputs if each.name == rule.dated_by)
    said = {rule.dated_by: take(render.content, asked, typed, render.day)}
    if land:
        where = next(each for each in rule.inputs if each.unit == LAND)
        said[where.name] = take(render.content, where, land, render.day)
    page = render.calculation(reckon(render.content, entry.calc, said, render.day), rule, {})
    return page._replace(blocks=tuple(without(page.blocks, Asks, Sources)))


def _official(content: Content, day: date, name: str, given: Mapping[str, str]) -> list[Block]:
    """Sender, recipient, place and day, subject, text, signature: as letters to offices look."""
    render = Renderer(content, "standard", day)

    def lines(*fields: str) -> Paragraph:
        labels = (given.get(f) or f"{BLANK} ({render.listed('felder', f)})" for f in fields)
        return Paragraph(tuple(labels))

    place = Paragraph((render.words("{blank} (place, day)", blank=BLANK),))
    regards, signature = render.words("Yours sincerely"), render.words("{blank} (signature)", blank=BLANK)
    return [
        lines(*SENDER),
        lines(RECIPIENT),
        place,
        *render.letter(name, given),
        Paragraph((regards,)),
        Paragraph((signature,)),
    ]
