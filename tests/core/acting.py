"""A person who does one thing after the other in a visit, and what every page that they see has to be."""

from hypothesis import strategies as st
from support import TODAY, is_harmless, strings

from guide.load import Content
from guide.page import Page
from guide.session import PLACES, Session
from guide.tree import ROLE, ROLES, Question

CONTENT = Content()
QUESTIONS = {
    node.name: list(node.answers)
    for topic in CONTENT.tree.values()
    for node in topic.nodes.values()
    if isinstance(node, Question)
} | {ROLE: list(ROLES)}
ACTIONS = ("choose", "choose", "choose", "choose", "back", "open", "switch", "change", "enter")
actions = st.lists(st.tuples(st.sampled_from(ACTIONS), st.integers(0, 30)), max_size=14)
"""What a person does, one after the other; the number picks among what is possible there and then."""


def new_session(level: str | None = None) -> Session:
    return Session(CONTENT, TODAY, level)


def act(session: Session, action: str, number: int) -> None:
    """Do one thing; what is not possible at this place is left out."""
    page = session.page()
    match action:
        case "choose" if page.choices:
            session.choose(page.choices[number % len(page.choices)].name)
        case "back":
            session.back()
        case "open" if session.answers:
            session.open(PLACES[number % len(PLACES)])
        case "switch":
            session.switch()
        case "change" if session.answers:
            session.change(list(session.answers)[number % len(session.answers)])
        case "enter" if session.answers:
            session.enter(list(CONTENT.tree)[number % len(CONTENT.tree)])


def after(things: list[tuple[str, int]]) -> Session:
    session = new_session()
    for action, number in things:
        if not session.ended:
            act(session, action, number)
    return session


def well_made(page: Page) -> None:
    names = [choice.name for choice in page.choices]
    assert page.title.strip()
    assert all(choice.label.strip() for choice in page.choices)
    assert len(names) == len(set(names))
    assert all(map(is_harmless, strings(page)))
    assert not any("{{" in text or "{%" in text for text in strings(page))
    assert page.chosen in ("", *names)
