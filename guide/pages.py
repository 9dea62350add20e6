"""The pages that are not a question or an outcome: topics, words, my answers, why, stories, the way, help."""

from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from guide.load import Content
from guide.page import GO, Asks, Block, Bullets, Choice, Heading, Page, Paragraph, Sources, Steps, clean
from guide.places import Said
from guide.render import Renderer
from guide.tree import Outcome, Question
from guide.walk import Walk, walk, way_to

if TYPE_CHECKING:
    import re

    from guide.search import Hit


def go(render: Renderer, *places: str) -> tuple[Choice, ...]:
    """Choices that lead to other pages, by their names."""
    return tuple(Choice(GO + place, render.words(f"go {place}")) for place in places)


def topics(render: Renderer, content: Content, said: Said) -> Page:
    """The topics, each with whether it is done or has been begun."""
    page = render.question("thema", said.answers)
    choices = tuple(choice._replace(state=topic_state(render, content, said, choice.name)) for choice in page.choices)
    draft = (render.hint("entwurf"),) if not said.seen else ()
    more = go(render, "weg", "anlaufstellen", "geaendert")
    return page._replace(kind="topics", place="themen", blocks=(*page.blocks, *draft), choices=(*choices, *more))


def topic_state(render: Renderer, content: Content, said: Said, topic: str) -> str:
    """In words: done, begun, or nothing yet. A topic that nobody opened is not read for this."""
    if topic not in said.seen:
        return ""
    return render.words("topic done" if walk(content.topic(topic), said.answers).done else "topic begun")


def topic_title(render: Renderer, said: Said, topic: str) -> str:
    """The topic as the person would ask it."""
    return render.answer("thema", topic, said.answers)


def my_answers(render: Renderer, content: Content, said: Said, nodes: Mapping[str, Question]) -> Page:
    """Everything that was said; choosing a line asks that question again and leaves the rest as it is."""
    choices = []
    for question, answer in said.answers.items():
        reads = nodes[question].reads if question in nodes else frozenset[str]()
        title = render.title("fragen", question, said.answers, reads)
        choices.append(Choice(question, title, render.answer(question, answer, said.answers)))
    text = "Choose an answer to change it. All others stay." if choices else "You have not said anything yet."
    intro = Paragraph(tuple(render.words(text).split("\n")))
    page = render.page("answers", "antworten", render.words("My answers"), [intro])
    return page._replace(choices=(*choices, *go(render, "zurueck")))


def why(render: Renderer, content: Content, said: Said, place: Walk) -> Page:
    """Why this question is asked, or which answers led to this outcome."""
    node = place.node
    if isinstance(node, Question):
        blocks: Iterable[Block] = render.why(node.name, place.passed, node.reads)
        title = render.words("Why do we ask this?")
    else:
        title = render.words("Why this answer?")
        blocks = _because(render, content, place, node)
    return render.page("why", "warum", title, blocks)._replace(choices=go(render, "zurueck"))


def _because(render: Renderer, content: Content, place: Walk, outcome: Outcome) -> Iterable[Block]:
    yield Paragraph((render.words("Because you answered like this:"),))
    yield _answers_of(render, content, place)
    yield Heading(render.words("How sure is this?"))
    yield render.hint(outcome.certainty)
    yield Heading(render.words("Where this is written"))
    yield Sources(tuple(render.sources(outcome.sources)))


def _answers_of(render: Renderer, content: Content, place: Walk) -> Bullets:
    topic = content.topic(place.topic)
    lines = []
    for question, answer in place.passed.items():
        node = topic.nodes.get(question)
        reads = node.reads if isinstance(node, Question) else frozenset[str]()
        title = render.title("fragen", question, place.passed, reads)
        lines.append(f"{title}\n{render.answer(question, answer, place.passed)}")
    return Bullets(tuple(lines))


def words(render: Renderer, content: Content, shown: Page | None) -> Page:
    """The Wörterbuch: the words of the page the person came from, or all words when there is none."""
    entries = glossary(content, render.level)
    named = [name for name, (_, forms) in entries.items() if shown is None or places(page_text(shown), forms)]
    named.sort(key=lambda name: entries[name][0].casefold())
    choices = [Choice(name, entries[name][0]) for name in named]
    if shown is None:
        intro = render.words("Choose a word.")
    else:
        intro = render.words("These words stand on the page." if named else "No explained word stands on the page.")
        choices += go(render, "alle_woerter")
    page = render.page("words", "woerter", render.words("Dictionary"), [Paragraph((intro,))])
    return page._replace(choices=(*choices, *go(render, "zurueck")))


def word(render: Renderer, name: str) -> Page:
    """What a word of the Wörterbuch means."""
    title, blocks = render.document("glossar", name)
    return render.page("word", f"wort/{name}", title, blocks)._replace(choices=go(render, "zurueck"))


def story(render: Renderer, name: str) -> Page:
    """A short true-to-life story."""
    title, blocks = render.document("geschichten", name)
    page = render.page("story", f"geschichte/{name}", title, [*blocks, render.hint("geschichten")])
    return page._replace(choices=go(render, "zurueck"))


def stories_of(render: Renderer, outcome: Outcome) -> tuple[Choice, ...]:
    """Choices that lead from an outcome to the stories that fit it."""
    titles = ((name, render.document("geschichten", name)[0]) for name in outcome.stories)
    return tuple(
        Choice(f"{GO}geschichte/{name}", render.words("A story: {title}", title=title)) for name, title in titles
    )


def found(render: Renderer, content: Content, said: Said, query: str, hits: "Iterable[Hit]") -> Page:
    """What a search found, each with the words that found it."""
    choices = []
    for hit in hits:
        because = render.words("found by: {words}", words=", ".join(hit.because))
        choices.append(Choice(f"{hit.kind}/{hit.name}", hit_title(render, content, said, hit), because))
    intro = "This was found." if choices else "This is not in the guide."
    blocks: list[Block] = [Paragraph(tuple(render.words(intro).split("\n")))]
    page = render.page("found", "suche", render.words("Search: {query}", query=query), blocks)
    return page._replace(choices=(*choices, *go(render, "zurueck")))


def hit_title(render: Renderer, content: Content, said: Said, hit: "Hit") -> str:
    """The title of a page that was found, as its own page would show it."""
    if hit.kind != "outcome":
        return render.document({"word": "glossar", "story": "geschichten"}[hit.kind], hit.name)[0]
    topic, _, name = hit.name.partition("/")
    node = content.topic(topic).nodes[name]
    way = way_to(content.topic(topic), name, said.answers)
    reads = node.reads if isinstance(node, Outcome) else frozenset[str]()
    return render.title("ergebnisse", hit.name, way, reads)


def found_outcome(render: Renderer, content: Content, said: Said, name: str) -> Page:
    """An outcome that was found by searching, with the answers for which it holds; nothing is said by looking at it."""
    topic, _, node_name = name.partition("/")
    tree = content.topic(topic)
    place = walk(tree, way_to(tree, node_name, said.answers))
    assert isinstance(place.node, Outcome)
    page = render.outcome(place, place.node)
    holds: list[Block] = [
        Paragraph((render.words("This holds if you answer like this:"),)),
        _answers_of(render, content, place),
    ]
    enter = Choice(f"{GO}thema/{topic}", render.words("Answer these questions yourself"))
    choices = (enter, *stories_of(render, place.node), *go(render, "zurueck"))
    heading = topic_title(render, said, topic)
    return page._replace(kind="found_outcome", heading=heading, blocks=(*holds, *page.blocks), choices=choices)


def way_page(render: Renderer, content: Content, topic: str, name: str) -> Page:
    """A question or outcome as somebody sees it who comes there the shortest way."""
    tree = content.topic(topic)
    node, passed = tree.nodes[name], way_to(tree, name, {})
    if isinstance(node, Outcome):
        return render.outcome(Walk(topic, passed, node), node)
    reads = node.reads if isinstance(node, Question) else frozenset[str]()
    return render.question(name, passed, reads)


def way(render: Renderer, content: Content, said: Said) -> Page:
    """Der Weg: the stages from the Werkstatt to a job, and the one where the person stands."""
    here = stage_of(content, said)
    mark = render.words("You are here")
    choices = [
        Choice(stage.name, render.document("weg", stage.name)[0], mark if stage.name == here else "")
        for stage in content.stages
    ]
    title, blocks = render.document("seiten", "weg")
    page = render.page("way", "weg", title, blocks)
    return page._replace(choices=(*choices, *go(render, "zurueck")), chosen=here)


def stage_of(content: Content, said: Said) -> str:
    """The last stage whose answers the person has given, or "" when they have said nothing about it."""
    fitting = [
        stage.name
        for stage in content.stages
        if stage.when and all(said.answers.get(question) in answers for question, answers in stage.when.items())
    ]
    return fitting[-1] if fitting else ""


def stage(render: Renderer, content: Content, said: Said, name: str) -> Page:
    """One stage: what happens there, what to do, and what comes next."""
    title, blocks = render.document("weg", name)
    names = [each.name for each in content.stages]
    after = names[names.index(name) + 1 :][:1]
    topic = content.stages[names.index(name)].topic
    choices = [
        Choice(f"{GO}wegschritt/{n}", render.words("Next: {title}", title=render.document("weg", n)[0])) for n in after
    ]
    choices.append(Choice(f"{GO}thema/{topic}", topic_title(render, said, topic)))
    page = render.page("stage", f"weg/{name}", title, blocks)
    heading = render.words("You are here") if name == stage_of(content, said) else ""
    return page._replace(heading=heading, choices=(*choices, *go(render, "zurueck")))


def offices(render: Renderer, content: Content, said: Said) -> Page:
    """Anlaufstellen: for which Land?"""
    laender = tuple(Choice(name, clean(land.name)) for name, land in content.laender.items())
    page = render.page("offices", "anlaufstellen", render.words("Where to go"))
    return page._replace(choices=(*laender, *go(render, "zurueck")), chosen=said.answers.get("land", ""))


def offices_of(render: Renderer, land: str) -> Page:
    """Who decides, who advises and who helps employers in one Land."""
    title, blocks = render.document("seiten", "anlaufstellen", {"land": land}, frozenset(("land",)))
    return render.page("offices", f"anlaufstellen/{land}", title, blocks)._replace(choices=go(render, "zurueck"))


def document(render: Renderer, name: str) -> Page:
    """A page of its own, such as what has changed."""
    title, blocks = render.document("seiten", name)
    page = render.page("document", name, title, [*blocks, render.hint("stand")])
    return page._replace(choices=go(render, "zurueck"))


def help_page(render: Renderer, name: str) -> Page:
    """A help page; the one about the program also says what it is and what it is not."""
    title, blocks = render.document("seiten", name)
    remarks = [render.hint(key) for key in ("kein_rat", "datenschutz", "stand")]
    page = render.page("help", name, title, [*blocks, *remarks])
    return page._replace(choices=go(render, "zurueck"))


def leaving(render: Renderer, anything_said: bool, more: bool) -> Page:
    """Before the end: is the line to go on with wanted? It tells the answers, so nobody gets it unasked.

    ``more`` tells whether there is something that the line does not hold: notes, or steps that were ticked off.
    """
    ways = ("ende_mit_zeile", "ende_ohne_zeile", "zurueck") if anything_said else ("ende_ohne_zeile", "zurueck")
    text = "A line shows your answers. With it you can go on later." if anything_said else "Nothing is stored."
    blocks = [Paragraph(tuple(render.words(text).split("\n")))]
    if more:
        blocks.append(
            Paragraph(tuple(render.words("Notes and ticks are not in the line. Keep them first.").split("\n")))
        )
    page = render.page("leaving", "ende", render.words("Do you want to end?"), blocks)
    return page._replace(choices=go(render, *ways))


def glossary(content: Content, level: str) -> dict[str, tuple[str, tuple[str, ...]]]:
    """Every word of the Wörterbuch: its title and all forms by which it is recognised."""
    texts = {name: content.usable_text(level, "glossar", name) for name in content.names(level, "glossar")}
    return {name: (clean(text.title), (text.title, *text.forms)) for name, text in texts.items()}


def page_text(page: Page) -> str:
    """All words of a page in one string."""
    lines = [line for block in page.blocks for line in block_lines(block)]
    return "\n".join([page.title, *lines, *(choice.label for choice in page.choices)])


def block_lines(block: Block) -> tuple[str, ...]:
    """The lines of a block as they stand, whatever its kind."""
    match block:
        case Heading(text):
            return (text,)
        case Paragraph(lines) | Bullets(lines) | Steps(items=lines):
            return lines
        case Asks(name=name, questions=questions):
            return (name, *questions)
        case Sources(items):
            return tuple(f"{item.label}: {item.title}" for item in items)


def places(text: str, forms: Iterable[str]) -> list[tuple[int, int]]:
    """Where a text has a word in one of its forms, as a whole word: begin and end of each place."""
    return [match.span() for match in _pattern(tuple(forms)).finditer(text)]


@cache
def _pattern(forms: tuple[str, ...]) -> "re.Pattern[str]":
    import re

    longest_first = sorted(forms, key=len, reverse=True)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w-])")
