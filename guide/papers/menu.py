"""Which papers there are for a run, and how one of them is wanted: the pages that lead to a file."""

from collections.abc import Iterator, Sequence
from datetime import date

from guide.document import Document
from guide.load import Content
from guide.page import GO, LEVELS, Choice, Page, Paragraph
from guide.pages import go
from guide.pages_calculations import written
from guide.papers.appointment import appointment, employer
from guide.papers.letter import letter
from guide.papers.result import handout
from guide.places import Look, Said
from guide.render import Renderer
from guide.summary import reached, summarise
from guide.tree import UNSURE

FORMS = ("html", "pdf", "docx", "text")
"""The forms that are offered to a person, the one that everybody can open and print first."""

NUMBERS = {"bescheid_vom": "post", "lohn": "lohn", "stunden": "stunden"}
"""Blanks of letters that are filled by a number or day that was typed in the session."""


def menu(render: Renderer, content: Content, said: Said) -> Page:
    """The papers that fit this run: the result, letters, one sheet for each office to visit, one for the employer."""
    named = [Choice(f"{GO}blatt/{name}", title) for name, title in _papers(render, content, said)]
    page = render.page("papers", "zettel", render.words("go zettel"), [_lines(render.words("Choose a paper."))])
    return page._replace(choices=(*named, *go(render, "alle_briefe", "zurueck")))


def all_letters(render: Renderer, content: Content) -> Page:
    """Every letter there is."""
    named = [Choice(f"{GO}blatt/brief/{name}", render.title("briefe", name, {})) for name in content.letters]
    page = render.page("letters", "alle_briefe", render.words("Letters"), [_lines(render.words("Choose a letter."))])
    return page._replace(choices=(*named, *go(render, "zurueck")))


def _papers(render: Renderer, content: Content, said: Said) -> Iterator[tuple[str, str]]:
    found = summarise(render, content, said)
    if found.answered:
        yield "ergebnis", render.words("My result")
    for name in fitting(content, said):
        yield f"brief/{name}", render.title("briefe", name, {})
    prepared = content.names("standard", "termine")
    for asks in found.asks:
        if asks.office in prepared:
            yield f"termin/{asks.office}", render.to_bring(asks.office)[0]
    yield "betrieb", render.document("seiten", "betrieb_blatt")[0]


def fitting(content: Content, said: Said) -> list[str]:
    """The letters that fit an outcome of the run."""
    outcomes = {f"{place.topic}/{place.node.name}" for place in reached(content, said)}
    return [name for name, entry in content.letters.items() if outcomes & set(entry.outcomes)]


def sheet(render: Renderer, name: str, look: Look, title: str) -> Page:
    """One paper before it is written: in which form, how large, in one level or both."""
    forms = [Choice(f"{GO}speichern/{form}", render.words(f"save {form}")) for form in FORMS]
    toggles = [
        Choice(f"{GO}umschalten/large", render.words("large print"), _state(render, look.large)),
        Choice(f"{GO}umschalten/both", render.words("both levels side by side"), _state(render, look.both)),
    ]
    page = render.page("paper", f"blatt/{name}", title, [_lines(render.words("Choose how you want the paper."))])
    return page._replace(choices=(*forms, *toggles, *go(render, "zurueck")))


def _state(render: Renderer, on: bool) -> str:
    return render.words("on" if on else "off")


def _lines(text: str) -> Paragraph:
    return Paragraph(tuple(text.split("\n")))


def paper(
    content: Content,
    day: date,
    level: str,
    name: str,
    look: Look,
    said: Said,
    done: frozenset[str],
    notes: tuple[str, ...],
) -> Document:
    """The paper of a sheet. Raises Problem when it cannot be made."""
    levels: Sequence[str] = LEVELS if look.both else (level,)
    kind, _, which = name.partition("/")
    match kind:
        case "brief":
            return letter(
                content, day, levels, which, known_fields(content, day, which, said), said.answers.get("land", "")
            )
        case "termin":
            return appointment(content, day, levels, said, which)
        case "betrieb":
            return employer(content, day, levels)
        case _:
            return handout(content, day, levels, said, done, notes)


def known_fields(content: Content, day: date, name: str, said: Said) -> dict[str, str]:
    """What was said already of a letter's blanks: numbers, and the office when the Land is known."""
    entry, known = content.letters[name], {}
    land = content.laender.get(said.answers.get("land", ""))
    if land is not None and entry.to == "amt":
        known["empfaenger"] = land.anlaufstelle
    for field, number in NUMBERS.items():
        if said.numbers.get(number, UNSURE) != UNSURE:
            known[field] = written(Renderer(content, LEVELS[1], day), number, said.numbers[number])
    return {field: text for field, text in known.items() if field in entry.fields}
