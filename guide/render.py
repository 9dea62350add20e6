"""From a node to a page: words of a level, blanks filled, Markdown turned into blocks.

The only room, with ``fill``, that knows Jinja and Markdown. What comes out is ready to be shown anywhere.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import cache, cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from guide.facts import Figure
from guide.fill import FORMS, Filler
from guide.load import Content
from guide.load.texts import ANSWERS, ASKS, BRING, LETTER, LIST, NOTE, STEPS, UNTESTED, WHY, Item, Text
from guide.page import Asks, Block, Bullets, Choice, Heading, Page, Paragraph, Remark, Source, Sources, Steps, clean
from guide.problem import BrokenContent, Finding
from guide.tree import Cite, Outcome
from guide.walk import Walk

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from guide.calc.rules import Input, Rule
    from guide.calc.steps import Calculation

_SIGNS = {
    "strong": "**", "em": "*", "link": "[...](...)", "image": "![...](...)", "text": "<...>", "code_inline": "`",
    "ordered_list": "1.", "heading": "#", "blockquote": ">", "fence": "```", "hr": "---", "code_block": "    ",
    "html_block": "<...>", "html_inline": "<...>", "bullet_list": "-",
}  # fmt: skip
ONLY_PLAIN = "Only paragraphs, list lines that start with a hyphen, and ### headings are allowed here, not {kind}."
MISSING = "The entry {key} is missing here. Add it."
NOTHING: frozenset[str] = frozenset()
_BLANKS = re.compile(" {2,}")
"""What a condition leaves behind when it does not hold."""
_TAG = re.compile(r"<[a-zA-Z/!?]")
_PICTURE = "!["
_SENTENCE_END = re.compile(r"(?<=[^0-9][.!?]) +(?=[A-ZÄÖÜ0-9])")


class Renderer:
    """Renders texts of one level for one day. Raises BrokenContent for a text that cannot be shown."""

    def __init__(self, content: Content, level: str, day: date) -> None:
        self.content, self.level, self.day = content, level, day
        self.words = content.words(level)
        self.untested: set[str] = set()
        """The files that were read so far and that no test group has understood as they are."""
        self._made: dict[str, tuple[Block, ...]] = {}  # most states of a page show the same

    @cached_property
    def _standard(self) -> "Renderer":
        """For what stands in the standard text alone."""
        return self if self.level == "standard" else Renderer(self.content, "standard", self.day)

    def page(self, kind: str, place: str, title: str, blocks: Iterable[Block] = (), text: Text | None = None) -> Page:
        """A page of this level around ready blocks; the level's name says that it is a draft until it was tested."""
        name = self.level_name(text is not None and _is_tested(text))
        return Page(kind, place, self.level, name, "", title, tuple(blocks))

    def level_name(self, tested: bool) -> str:
        """The name of this level, which says that a text is a draft until it was tested."""
        return self.words("Name of this level, tested" if tested else "Name of this level")

    def draft(self) -> tuple[str, ...]:
        """That something of what was read so far is a draft; nothing when all of it was tested, or it is standard."""
        return self.hint("entwurf").lines if self.level == "leicht" and self.untested else ()

    def question(self, question: str, passed: Mapping[str, str], reads: frozenset[str] = NOTHING) -> Page:
        """The page that asks a question."""
        text, filler = self._text("fragen", question, passed, reads)
        page = self.page("question", question, _title(text, filler), self._body(text, filler), text)
        return page._replace(choices=tuple(Choice(item.key, _fill(item, text, filler)) for item in text.items(ANSWERS)))

    def why(self, question: str, passed: Mapping[str, str], reads: frozenset[str] = NOTHING) -> tuple[Block, ...]:
        """Why a question is asked."""
        text, filler = self._text("fragen", question, passed, reads)
        section = text.sections[WHY]
        return self._blocks(section.text, text, section.line + 1, filler)

    def title(self, kind: str, name: str, passed: Mapping[str, str], reads: frozenset[str] = NOTHING) -> str:
        """Only the title of a text."""
        return _title(*self._text(kind, name, passed, reads))

    def answer(self, question: str, answer: str, passed: Mapping[str, str]) -> str:
        """The words of an answer, or "" when the question has no such answer."""
        text, filler = self._text("fragen", question, passed, NOTHING)
        item = text.item(ANSWERS, answer)
        return _fill(item, text, filler) if item else ""

    def listed(self, name: str, key: str) -> str:
        """An entry of a list such as ``stellen`` or ``hinweise``."""
        text, filler = self._text("listen", name, {}, NOTHING)
        item = text.item(LIST, key)
        if item is None:
            raise BrokenContent([Finding(text.file, 1, MISSING, {"key": key}, "D06")])
        return self._line(item, text, filler)

    def day_name(self, day: date) -> str:
        """A day as it is written in this level."""
        return FORMS["datum"](day, self.level)

    def hint(self, key: str) -> Remark:
        """One of the standing remarks, such as that this is no legal advice."""
        return Remark(tuple(self.listed("hinweise", key).split("\n")))

    def document(
        self, kind: str, name: str, passed: Mapping[str, str] | None = None, reads: frozenset[str] = NOTHING
    ) -> tuple[str, tuple[Block, ...]]:
        """Title and blocks of a text outside the tree: a help page, a word, a story, a stage of the way."""
        text, filler = self._text(kind, name, passed or {}, reads)
        blocks = self._body(text, filler)
        steps = tuple(line for item in text.items(STEPS) if (line := self._line(item, text, filler)))
        if steps:
            blocks = (*blocks, Heading(self.words("What you can do")), Steps(steps))
        return _title(text, filler), (*blocks, *self._about_figures(filler))

    def letter(self, name: str, fields: Mapping[str, str]) -> tuple[Block, ...]:
        """The letter to send, with what is known filled in; it stands in the standard text."""
        text, filler = self._text("briefe", name, {}, NOTHING)
        filler.fields = fields
        if LETTER not in text.sections:
            raise BrokenContent(
                [Finding(text.file, 1, "The heading {heading} is missing. Add it.", {"heading": LETTER}, "D06")]
            )
        section = text.sections[LETTER]
        return self._blocks(section.text, text, section.line + 1, filler)

    def to_bring(self, office: str) -> tuple[str, tuple[Block, ...], tuple[str, ...]]:
        """For an appointment at an office: title, what to know, and the papers to bring."""
        text, filler = self._text("termine", office, {}, NOTHING)
        papers = tuple(line for item in text.items(BRING) if (line := self._line(item, text, filler)))
        return _title(text, filler), self._body(text, filler), papers

    def outcome(self, walk: Walk, outcome: Outcome) -> Page:
        """The page of an outcome, with steps, questions to ask, notes and sources."""
        place = f"{walk.topic}/{outcome.name}"
        text, filler = self._text("ergebnisse", place, walk.passed, outcome.reads)
        blocks: list[Block] = list(self._body(text, filler))
        steps = [line for item in text.items(STEPS) if (line := self._line(item, text, filler))]
        blocks += [Heading(self.words("What you can do")), Steps(tuple(steps))]
        note = self._counsellors("ergebnisse", place, walk.passed, reads=outcome.reads)
        blocks += self._ending(text, filler, note, outcome.certainty, outcome.sources)
        page = self.page("outcome", place, _title(text, filler), blocks, text)
        return page._replace(
            verdict=outcome.verdict,
            certainty=outcome.certainty,
            summary=self._summary(outcome),
            certainty_words=self.words(f"certainty {outcome.certainty}"),
        )

    def _ending(
        self, text: Text, filler: Filler, note: Iterable[Block], certainty: str, cites: Iterable[Cite],
        as_of: date | None = None,
    ) -> list[Block]:  # fmt: skip
        """What stands below every answer: whom to ask, the note, how sure it is, its figures, where it is written."""
        asks = self._asks(text, filler)
        blocks: list[Block] = [Heading(self.words("Ask there")), *asks] if asks else []
        blocks += [*note, *self._certainty(certainty), *self._about_figures(filler, as_of)]
        if self.day > self.content.stand:
            blocks.append(self.hint("zukunft"))
        return [*blocks, Heading(self.words("Where this is written")), Sources(tuple(self.sources(cites)))]

    def sources(self, cites: Iterable[Cite]) -> Iterable[Source]:
        """Sources as they are cited in this level."""
        book = self.content.sources
        for cite in cites:
            if cite.source not in book:
                raise BrokenContent([Finding("content/sources.yaml", 1, MISSING, {"key": cite.source}, "D06")])
            entry = book.get(cite.source)
            checked = FORMS["datum"](entry.checked, self.level)
            label = book.label(cite.source, cite.place, self.level)
            url = getattr(entry, "url", "")
            yield Source(cite.source, clean(label), clean(entry.title), checked, clean(url))

    def calculation(self, done: "Calculation", rule: "Rule", passed: Mapping[str, str]) -> Page:
        """The page that shows how something was worked out, step by step."""
        text, filler = self._text("rechnungen", done.name, passed, NOTHING, self._figures(done))
        title = _title(text, filler)
        blocks: list[Block] = []
        if done.examples:
            title = self.words("Example: {title}", title=title)
            blocks.append(Remark(tuple(self.words("With an example").split("\n"))))
        blocks += self._body(text, filler)
        filler.unknown.update((fact.name, fact) for fact in done.unknown)
        filler.unsure.update((fact.name, fact) for fact in done.unsure)
        note = self._counsellors("rechnungen", done.name, passed, self._figures(done))
        blocks += self._ending(text, filler, note, rule.certainty, rule.cites, done.day)
        page = self.page("rechnung", f"rechnung/{done.name}", title, blocks, text)
        words = self.words(f"certainty {rule.certainty}")
        return page._replace(
            heading=self.words("How we worked it out"),
            certainty=rule.certainty,
            summary=self.words("How sure: {certainty}.", certainty=words),
            certainty_words=words,
        )

    def _figures(self, done: "Calculation") -> dict[str, object]:
        """What a calculation's text can print by name; what rests on a figure of another day says so by itself."""
        known = {step.name: Figure(step.value, step.unit, "sicher") for step in done.inputs}
        for step in done.facts:
            unknown = tuple(fact for fact in done.unknown if fact.name == step.name)
            known[step.name] = Figure(step.value, step.unit, "sicher", unknown)
        for step in done.steps:
            unknown = done.unknown if step.name in done.touched else ()
            known[step.name] = Figure(step.value, step.unit, "sicher", unknown)
        names: dict[str, object] = dict(known)
        if "land" in known:
            names["land"] = self.content.laender.get(str(known["land"].value), "")
        return names

    def entry(self, entry: "Input", example: object, passed: Mapping[str, str]) -> Page:
        """The page that asks for one number or day, with an example."""
        own = {"beispiel": Figure(example, entry.unit, "sicher")}  # type: ignore[arg-type]
        text, filler = self._text("eingaben", entry.name, passed, NOTHING, own)
        return self.page("entry", f"eingabe/{entry.name}", _title(text, filler), self._body(text, filler), text)

    def _text(
        self, kind: str, name: str, passed: Mapping[str, str], reads: frozenset[str],
        own: Mapping[str, object] = MappingProxyType({}),
    ) -> tuple[Text, Filler]:  # fmt: skip
        text = self.content.usable_text(self.level, kind, name)
        if not _is_tested(text):
            self.untested.add(text.file)
        return text, Filler(self.content, self.level, self.day, passed, reads, own)

    def _summary(self, outcome: Outcome) -> str:
        """Verdict and certainty in words; an outcome that only informs has no verdict to tell."""
        certainty = self.words(f"certainty {outcome.certainty}")
        if outcome.verdict == "info":
            return self.words("How sure: {certainty}.", certainty=certainty)
        verdict = self.listed("hinweise", outcome.verdict)
        return self.words("Answer: {verdict}. How sure: {certainty}.", verdict=verdict, certainty=certainty)

    def _asks(self, text: Text, filler: Filler) -> list[Asks]:
        by_office: dict[str, list[str]] = {}
        for item in text.items(ASKS):
            line = self._line(item, text, filler)
            if line:
                by_office.setdefault(item.key, []).append(line)
        return [Asks(office, self.listed("stellen", office), tuple(lines)) for office, lines in by_office.items()]

    def _body(self, text: Text, filler: Filler) -> tuple[Block, ...]:
        return self._blocks(text.body, text, text.body_line, filler) if text.body else ()

    def _blocks(self, source: str, text: Text, line: int, filler: Filler) -> tuple[Block, ...]:
        filled = filler.fill(source, text.file, line)
        if filled not in self._made:
            self._made[filled] = _blocks(filled, text, line, self.level)
        return self._made[filled]

    def _line(self, item: Item, text: Text, filler: Filler) -> str:
        """A list line; in Leichte Sprache every sentence of it stands on a line of its own."""
        return _by_sentence(_fill(item, text, filler), self.level)

    def _counsellors(
        self, kind: str, name: str, passed: Mapping[str, str], own: Mapping[str, object] = MappingProxyType({}),
        reads: frozenset[str] = NOTHING,
    ) -> list[Block]:  # fmt: skip
        """What only counsellors see; it stands in the standard text and is shown to them in both levels."""
        if passed.get("rolle") != "beratung":
            return []
        standard = self._standard
        text, filler = standard._text(kind, name, passed, reads, own)
        section = text.sections.get(NOTE)
        if section is None:
            return []
        blocks = standard._blocks(section.text, text, section.line + 1, filler)
        return [Heading(self.words("For counsellors")), *blocks]

    def _certainty(self, certainty: str) -> list[Block]:
        """What it means that offices differ or that something is disputed, and what to do about it."""
        if certainty == "sicher":
            return []
        return [Heading(self.words("How sure is this?")), self.hint(certainty)]

    def _about_figures(self, filler: Filler, as_of: date | None = None) -> list[Block]:
        """Which figures are not known for the day, or only probable."""
        lines = []
        if filler.unknown:
            day = FORMS["datum"](as_of or self.day, self.level)
            unknown = [fact.leicht if self.level == "leicht" else fact.title for fact in filler.unknown.values()]
            lines = [self.words("Not known yet for {day}: {name}.", day=day, name=name) for name in unknown]
            lines.append(self.words("The text shows the last figure that is known."))
        unsure = [fact for fact in filler.unsure.values() if fact.name not in filler.unknown]
        probable = [fact.leicht if self.level == "leicht" else fact.title for fact in unsure]
        lines += [self.words("Probable, but not confirmed yet: {name}.", name=name) for name in probable]
        return [Heading(self.words("About the figures")), Remark(tuple(lines))] if lines else []


def _is_tested(text: Text) -> bool:
    return text.tested not in ("", UNTESTED)


def _by_sentence(line: str, level: str) -> str:
    return _SENTENCE_END.sub("\n", line) if level == "leicht" else line


def _title(text: Text, filler: Filler) -> str:
    return filler.fill(text.title, text.file, text.title_line)


def _fill(item: Item, text: Text, filler: Filler) -> str:
    return filler.fill(item.text, text.file, item.line).strip()


def _blocks(filled: str, text: Text, line: int, level: str) -> tuple[Block, ...]:
    """Markdown to blocks; anything but paragraphs, bullets and small headings is an error in the text."""
    if _PICTURE in filled:  # many of them would keep the parser busy for long
        raise BrokenContent([Finding(text.file, line, ONLY_PLAIN, {"kind": _sign("image")}, "D10")])
    tokens = _markdown().parse(filled)
    blocks: list[Block] = []
    items: list[str] | None = None
    holder = ""
    for token in tokens:
        if token.type == "bullet_list_open" and items is None:
            items = []
        elif token.type == "bullet_list_close" and items is not None:
            blocks.append(Bullets(tuple(items)))
            items = None
        elif token.type == "inline":
            lines = _lines(token.children or [], text, _line_of(token, line))
            if holder == "heading":
                blocks.append(Heading(" ".join(lines)))
            elif items is not None:
                items.append(_by_sentence(" ".join(lines), level))
            else:
                blocks.append(Paragraph(tuple(lines) if level == "leicht" else (" ".join(lines),)))
        elif token.type == "heading_open" and token.tag == "h3":
            holder = "heading"
        elif token.type in ("heading_close", "paragraph_open"):
            holder = ""
        elif token.type not in ("paragraph_close", "list_item_open", "list_item_close"):
            raise BrokenContent(
                [Finding(text.file, _line_of(token, line), ONLY_PLAIN, {"kind": _sign(token.type)}, "D10")]
            )
    return tuple(blocks)


def _sign(kind: str) -> str:
    """How an author wrote what is not allowed; the parser has a word of its own for it."""
    return _SIGNS.get(kind.removesuffix("_open"), kind)


def _line_of(token: "Token", first: int) -> int:
    """The line in the file of a piece of Markdown whose text begins in line ``first``."""
    return first + (token.map[0] if token.map else 0)


def _lines(children: Iterable[object], text: Text, line: int) -> list[str]:
    lines = [""]
    for child in children:
        kind, content = child.type, child.content  # type: ignore[attr-defined]
        if kind in ("softbreak", "hardbreak"):
            lines.append("")
        elif kind in ("text", "text_special") and not _TAG.search(content):
            lines[-1] += content
        else:
            raise BrokenContent([Finding(text.file, line + len(lines) - 1, ONLY_PLAIN, {"kind": _sign(kind)}, "D10")])
    return [_BLANKS.sub(" ", each).strip() for each in lines if each.strip()]


@cache
def _markdown() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": False})
