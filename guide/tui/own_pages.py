"""What the window itself has to say: its colours, a page that cannot be shown, the keys on the last line."""

from guide.load.words import Words
from guide.page import Choice, Page, Paragraph, clean
from guide.problem import BrokenContent
from guide.session import Session
from guide.tui.themes import THEMES

OWN_PAGES = ("colours", "keeping", "blank", "broken")
"""Kinds of pages that the window makes; they are shown in one level only."""
PLACES = {
    "w": "warum", "g": "woerter", "q": "quellen", "a": "antworten", "r": "ergebnis", "t": "themen", "d": "zettel",
    "h": "hilfe", "question_mark": "hilfe", "f1": "hilfe", "e": "ende",
}  # fmt: skip
"""Keys that open a page. Every function key has a plain twin; no key is one that terminals or screen readers take."""
BEFORE_ROLE = ("hilfe", "ende")
KEY_OF = {
    "back": "z", "level": "l", "both": "b", "why": "w", "words": "g", "topics": "t", "result": "r", "help": "?",
    "search": "/", "end": "e", "paper": "d", "note": "m", "number": "n", "keep": "k", "aloud": "v", "cover": "p",
}  # fmt: skip


def colours_page(session: Session, chosen: str) -> Page:
    """Choosing colours, and whether they are to be remembered."""
    words = session.words
    choices = [Choice(name, words(f"colours {name}")) for name in THEMES]
    choices += [Choice("remember", words("remember")), Choice("forget", words("forget"))]
    choices.append(Choice("@zurueck", words("go zurueck")))
    intro = Paragraph((words("Choose your colours."),))
    return Page("colours", "farben", session.level, "", "", words("Colours"), (intro,), tuple(choices), chosen)


def blank_page(session: Session) -> Page:
    """Nothing that anybody else may not see, and the way back for those who pressed the key by mistake."""
    words = session.words
    return Page("blank", "verdeckt", session.level, "", "", words("Covered"), choices=(Choice("on", words("Go on")),))


def broken_page(session: Session, problem: BrokenContent) -> Page:
    """A page whose content is broken: what is wrong with it, and the way back."""
    found = problem.findings[0]
    title = session.words("This page cannot be shown: {file}, line {line}.", file=found.file, line=found.line)
    back = Choice("@zurueck", session.words("go zurueck"))
    return Page("broken", "broken", session.level, "", "", clean(title), choices=(back,))


def keys_of(page: Page, words: Words, narrow: bool) -> list[tuple[str, str]]:
    """The keys worth a place on the last line, most needed first; in a narrow window three of them."""
    if page.kind == "blank":
        return [(KEY_OF["cover"], words("key uncover"))]
    wanted = ["level", "help", "end"] if page.kind == "opening" else ["back", "level", "help"]
    if not narrow and page.kind in ("question", "outcome"):
        wanted = ["back", "level", "why", "help", "words", "search", "both", "result", "topics", "aloud", "keep", "end"]
    elif not narrow and page.kind in ("result", "notes"):
        wanted = ["back", "paper", "note", "keep", "help", "level", "search", "both", "aloud", "words", "end"]
    elif not narrow and page.kind == "topics":
        wanted = ["back", "search", "help", "level", "result", "words", "both", "aloud", "keep", "end"]
    if page.takes:
        wanted.insert(0, "number")
    return [(KEY_OF[name], words(f"key {name}")) for name in wanted]
