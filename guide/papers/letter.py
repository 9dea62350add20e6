"""What a letter means, field by field; and on a sheet of its own the letter to send."""

from collections.abc import Mapping, Sequence
from datetime import date

from guide.document import BLANK, Document, Section
from guide.load import Content
from guide.page import Block, Bullets, Heading, Paragraph, Sources, clean
from guide.papers import Part, closing, side_by_side
from guide.problem import Problem
from guide.render import Renderer
from guide.tree import Cite

SENDER, RECIPIENT = ("name", "anschrift"), "empfaenger"
LONGEST_FIELD = 300
"""Characters of what a person fills in that are kept."""


def letter(content: Content, day: date, levels: Sequence[str], name: str, fields: Mapping[str, str]) -> Document:
    """The letter ``name``; what is not given in ``fields`` is a line to write on.

    Raises Problem for an unknown letter or field.
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
        cites = tuple(Cite(source, place) for source, place in entry.sources.items())
        own: Part = ("erklaerung", render.words("What this letter is"), told)
        return title, [own, *closing(render, [Sources(tuple(render.sources(cites)))])]

    explained = side_by_side(content, day, levels, "brief", parts)
    official = Section("letter", ("",), (tuple(_official(content, day, name, given)),), new_page=True)
    title = Renderer(content, "standard", day).title("briefe", name, {})
    return explained._replace(title=title, sections=(*explained.sections, official))


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
