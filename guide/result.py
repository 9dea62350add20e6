"""Mein Ergebnis and what belongs to it: the next steps to tick off, own notes, what a change of answer changes."""

from collections.abc import Iterable

from guide.load import Content
from guide.page import Asks, Block, Bullets, Choice, Heading, Page, Paragraph, Sources, Steps
from guide.pages import go, topic_state, topic_title
from guide.places import Said
from guide.render import Renderer
from guide.summary import Answered, Step, Summary, summarise
from guide.walk import walk


def result(render: Renderer, content: Content, said: Said, done: frozenset[str], notes: tuple[str, ...]) -> Page:
    """Mein Ergebnis: what is clear, what is open, what to do next, what to ask whom, and the own notes."""
    found = summarise(render, content, said)
    blocks = [*overview(render, found), *steps(render, found.steps, done), *questions(render, found.asks)]
    blocks += [*own_notes(render, notes), render.hint("kein_rat"), render.hint("stand")]
    page = render.page("result", "ergebnis", render.words("My result"), blocks)
    begun = (t for t in content.tree if t in said.seen and not walk(content.topic(t), said.answers).done)
    listed = tuple(Choice(t, topic_title(render, said, t), topic_state(render, content, said, t)) for t in begun)
    ways = ["zettel", "schritte"] if found.answered else []
    return page._replace(choices=(*listed, *go(render, *ways, "notizen", "antworten", "themen", "zurueck")))


def overview(render: Renderer, found: Summary) -> list[Block]:
    """What is clear, what is still open, and what nobody has looked at yet."""
    blocks: list[Block] = []
    if found.clear:
        blocks += [Heading(render.words("This is clear")), _short(found.clear)]
    if found.unclear or found.begun:
        blocks.append(Heading(render.words("This is still open")))
        if found.unclear:
            blocks.append(_short(found.unclear))
        if found.begun:
            blocks.append(Bullets(tuple(f"{title}\n{render.words('topic begun')}" for title in found.begun)))
    if found.unseen:
        blocks += [Heading(render.words("Not looked at yet")), Bullets(found.unseen)]
    return blocks


def steps(render: Renderer, wanted: tuple[Step, ...], done: frozenset[str]) -> list[Block]:
    """The next steps, those that are done marked."""
    if not wanted:
        return []
    block = Steps(tuple(step.text for step in wanted), tuple(step.name in done for step in wanted))
    return [Heading(render.words("What I do next")), block]


def questions(render: Renderer, asks: Iterable[Asks]) -> list[Block]:
    """What to ask, grouped by whom."""
    asked = list(asks)
    return [Heading(render.words("My questions")), *asked] if asked else []


def own_notes(render: Renderer, notes: tuple[str, ...]) -> list[Block]:
    """What the person wrote down."""
    return [Heading(render.words("My notes")), Bullets(notes)] if notes else []


def tick(render: Renderer, content: Content, said: Said, done: frozenset[str]) -> Page:
    """The next steps as choices: choosing one ticks it off, choosing it again takes the tick away."""
    wanted = summarise(render, content, said).steps
    text = "Choose a step that is done." if wanted else "There are no steps yet."
    choices = tuple(
        Choice(step.name, step.text.replace("\n", " "), render.words("step done") if step.name in done else "")
        for step in wanted
    )
    page = render.page("steps", "schritte", render.words("What I do next"), [Paragraph((render.words(text),))])
    return page._replace(choices=(*choices, *go(render, "zurueck")))


def notes(render: Renderer, written: tuple[str, ...]) -> Page:
    """The own notes as choices: choosing one removes it."""
    text = "Choose a note to remove it." if written else "You have no notes yet."
    choices = tuple(Choice(str(number), note) for number, note in enumerate(written))
    page = render.page("notes", "notizen", render.words("My notes"), [Paragraph((render.words(text),))])
    return page._replace(choices=(*choices, *go(render, "zurueck")))


def sources(render: Renderer, content: Content, said: Said) -> Page:
    """Every source of the outcomes a person has reached."""
    found = summarise(render, content, said).sources
    none = Paragraph(tuple(render.words("No sources yet.").split("\n")))
    blocks: list[Block] = [Sources(found) if found else none, render.hint("stand")]
    return render.page("sources", "quellen", render.words("Sources"), blocks)._replace(choices=go(render, "zurueck"))


def changed(render: Renderer, content: Content, before: Said, now: Said) -> Page:
    """What a changed answer changes: for each topic that ends elsewhere, the answer before and the answer now."""
    old = {each.topic: each.page for each in summarise(render, content, before).answered}
    new = {each.topic: each.page for each in summarise(render, content, now).answered}
    topics = [t for t in content.tree if _outcome(old.get(t)) != _outcome(new.get(t))]
    blocks: list[Block] = []
    for topic in topics:
        was = old[topic].title if topic in old else render.words("still open")
        is_now = new[topic].title if topic in new else render.words("still open")
        lines = (render.words("Before: {title}", title=was), render.words("Now: {title}", title=is_now))
        blocks += [Heading(topic_title(render, now, topic)), Paragraph(lines)]
    open_again = [Choice(f"@thema/{t}", topic_title(render, now, t)) for t in topics]
    page = render.page("changed", "geaenderte_antwort", render.words("This is different now"), blocks)
    return page._replace(choices=(*open_again, *go(render, "wie_vorher", "ergebnis", "zurueck")))


def _outcome(page: Page | None) -> str:
    return page.place if page else ""


def _short(answered: Iterable[Answered]) -> Bullets:
    return Bullets(tuple(f"{a.question}\n{a.page.title}\n{a.page.certainty_words}" for a in answered))
