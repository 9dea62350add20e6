"""For scripts and for checking: outcomes, questions and the tree without asking anybody."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Any

from guide.load import Content
from guide.page import LEVELS, Block, Heading, Page, Sources, clean
from guide.pages import hit_title
from guide.places import Said
from guide.plain import page_lines
from guide.problem import Problem
from guide.render import Renderer
from guide.resume import Line, Misfit, read_line, write_line
from guide.search import Index
from guide.session import Session
from guide.tree import ROLE, ROLES, Fork, Outcome, Topic
from guide.walk import walk, way_to


def outcomes(content: Content, line: str, day: date, topic: str | None) -> list[Session]:
    """A session at the outcome of each topic that the answers decide, or of the one topic that is named.

    Raises Problem when the line has a part that means nothing, when the role is missing, or when the named topic is
    not decided; then it names the question that is open.
    """
    parsed, misfits = read_line(line, content)
    if misfits:
        raise _useless(misfits[0])
    if ROLE not in parsed.answers:
        raise Problem("The role is missing. Add one of: {roles}.", roles=", ".join(f"{ROLE}={role}" for role in ROLES))
    answers: Mapping[str, str] = parsed.answers
    if parsed.numbers:
        from guide.worksheet import settled

        answers = settled(content, answers, parsed.numbers, day)
    reached = []
    for name in [topic] if topic else list(content.tree):
        place = walk(content.topic(name), answers)
        if place.done:
            session = Session(content, day)
            session.resume(line)
            session.enter(name)
            reached.append(session)
        elif topic:
            possible = ", ".join(f"{place.node.name}={answer}" for answer in getattr(place.node, "answers", ()))
            raise Problem("The topic {topic} is still open. Add one of: {answers}.", topic=topic, answers=possible)
    if not reached:
        raise Problem("These answers decide no topic yet. wegweiser fragen lists what can be answered.")
    return reached


def decided(content: Content, line: str, day: date) -> Session:
    """A session in which the topics are open that the line names or, if it names none, those its answers decide.

    Raises Problem when the line has a part that means nothing.
    """
    session = Session(content, day)
    if not line:
        return session
    _, misfits = read_line(line, content)
    if misfits:
        raise _useless(misfits[0])
    session.resume(line)
    for name in content.tree if not session.said().seen else ():
        if walk(content.topic(name), session.answers).done:
            session.enter(name)
    return session


def _useless(misfit: Misfit) -> Problem:
    """A part of the answers that means nothing. A visit leaves it out and goes on; a script had better know."""
    return Problem("{part} means nothing here. wegweiser fragen lists what can be answered.", part=misfit)


def as_data(session: Session) -> dict[str, Any]:
    """An outcome as plain data: topic, node, verdict, certainty, sources, questions passed, text of both levels."""
    place = session.outcome_walk()
    assert place is not None
    assert isinstance(place.node, Outcome)
    pages = {level: session.page(level) for level in LEVELS}
    book = session.content.sources
    return {
        "topic": place.topic,
        "node": place.node.name,
        "verdict": place.node.verdict,
        "certainty": place.node.certainty,
        "day": session.day.isoformat(),
        "stand": session.content.stand.isoformat(),
        "questions": [
            {"question": question, "answer": answer}
            | ({"number": session.numbers[question]} if question in session.numbers else {})
            for question, answer in place.passed.items()
        ],
        "calculations": list(place.node.calc),
        "sources": [
            {
                "id": cite.source,
                "norm": clean(book.label(cite.source, cite.place, "standard")),
                "title": clean(book.get(cite.source).title),
                "stand": book.get(cite.source).checked.isoformat(),
            }
            for cite in place.node.sources
        ],
        "rows": list(place.node.rows),
        "text": {
            level: {"title": page.title, "body": "\n".join(_text(session, page))} for level, page in pages.items()
        },
    }


def as_text(session: Session) -> Iterator[str]:
    """An outcome as lines in the level of the session."""
    page = session.page()
    yield from page_lines(page, session.words)
    render = Renderer(session.content, session.level, session.day)
    draft = session.level == "leicht" and page.level_name == session.words("Name of this level")
    for hint in (*(("entwurf",) if draft else ()), "kein_rat", "stand"):
        yield ""
        yield from render.hint(hint).lines


def search(content: Content, text: str, day: date, level: str) -> list[dict[str, Any]]:
    """What a search finds: kind, name, title, the words that found it, and answers that lead to an outcome."""
    render, said = Renderer(content, level, day), Said({}, frozenset())
    found = []
    for hit in Index(content).find(text):
        topic, _, node = hit.name.partition("/")
        line = ""
        if hit.kind == "outcome":
            line = write_line(Line(way_to(content.topic(topic), node, {}), topic=topic))
        title = hit_title(render, content, said, hit)
        found.append(
            {"kind": hit.kind, "name": hit.name, "title": title, "because": list(hit.because), "answers": line}
        )
    return found


def _text(session: Session, page: Page) -> Iterator[str]:
    words = session.content.words(page.level)
    shown = [block for block in page.blocks if not isinstance(block, Sources)]
    if isinstance(shown[-1], Heading):  # the one above the sources
        shown.pop()
    yield from page_lines(_without(page, shown), words)


def _without(page: Page, blocks: Sequence[Block]) -> Page:
    return page._replace(heading="", progress="", blocks=tuple(blocks))


def questions(content: Content) -> dict[str, Any]:
    """Topics with their nodes, and every question with the names of its answers."""
    topics = {}
    titles = Renderer(content, "standard", content.stand)
    asked: dict[str, list[str]] = {ROLE: list(ROLES)}
    for topic in content.tree.values():
        own = {name: node for name, node in topic.nodes.items() if not isinstance(node, Fork)}
        topics[topic.name] = {
            "title": titles.answer("thema", topic.name, {ROLE: ROLES[0]}),
            "start": topic.start,
            "questions": [name for name, node in own.items() if not isinstance(node, Outcome)],
            "outcomes": [name for name, node in own.items() if isinstance(node, Outcome)],
        }
        asked |= {name: list(node.answers) for name, node in own.items() if not isinstance(node, Outcome)}
    return {"topics": topics, "questions": asked}


def draw_text(topic: Topic) -> Iterator[str]:
    """The tree of a topic as indented lines; a node that stands further up already is only named again."""
    drawn: set[str] = set()

    def branch(name: str, label: str, depth: int) -> Iterator[str]:
        node = topic.nodes[name]
        sign = {"Question": "?", "Fork": "/", "Outcome": "="}[type(node).__name__]
        again = name in drawn
        extra = f" [{node.verdict}, {node.certainty}]" if isinstance(node, Outcome) else " ..." if again else ""
        yield f"{'  ' * depth}{label}{sign} {name}{extra}"
        if again:
            return
        drawn.add(name)
        for text, to in _ways(topic, name):
            yield from branch(to, f"{text} -> ", depth + 1)

    yield from branch(topic.start, f"{topic.name}: ", 0)


def draw_mermaid(topic: Topic) -> Iterator[str]:
    """The tree of a topic as a Mermaid flow chart."""
    yield "flowchart TD"
    for name, node in topic.nodes.items():
        left, right = {"Question": ("{{", "}}"), "Fork": ("{", "}"), "Outcome": ("[", "]")}[type(node).__name__]
        yield f'  {name}{left}"{name}"{right}'
        for text, to in _ways(topic, name):
            yield f'  {name} -->|"{text}"| {to}'


def _ways(topic: Topic, name: str) -> list[tuple[str, str]]:
    node = topic.nodes[name]
    if isinstance(node, Outcome):
        return []
    if isinstance(node, Fork):
        return [(_when(branch.when), branch.to) for branch in node.branches]
    return list(node.answers.items())


def _when(when: Any) -> str:
    return " & ".join(f"{question}={'|'.join(sorted(answers))}" for question, answers in when.items()) or "sonst"
