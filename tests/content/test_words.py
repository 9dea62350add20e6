"""The words of the program: every message that the code gives has its words, in the levels in which it can be read."""

import ast
import string
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

import guide
from guide.checks.catalogue import AUTHORS_ONLY
from guide.errands import ERRANDS
from guide.lines import COMMANDS
from guide.load import FOLDERS, content_root
from guide.load.words import Words, compile_words
from guide.papers.menu import FORMS
from guide.tree import CERTAINTIES

CODE = Path(guide.__file__).parent
FINDINGS = ("Finding", "find", "_find", "find_at", "find_in_tree", "Hit", "matches", "Misfit")
"""Calls whose messages only authors read, wherever they stand."""
LEFT_OUT = {"leicht": {"This line is too long. It has {count} characters. Copy it again.": {"count"}}, "standard": {}}
"""Blanks that the words of a level leave out on purpose: a number that helps nobody."""
BEGINNINGS = {
    # messages that are put together: the beginning, and everything that may follow
    "keeping ": {"keep", "keep locked", "keep elsewhere", "note", "go on", "new person"},
    "keys ": {*COMMANDS, *ERRANDS, "search", "yes", "slower", "once more"},
    "save ": set(FORMS),
    "certainty ": set(CERTAINTIES),
}
TAKES_MESSAGE = {
    "words": 0, "_words": 0, "Problem": 0, "Misfit": 0, "Occupied": 0, "Locked": 0, "Finding": 2, "find": 1, "_find": 2,
    "find_at": 3, "find_in_tree": 3, "Hit": 2, "matches": 2,
}  # fmt: skip
"""Which argument of a call is a message, by the name of what is called."""


@cache
def catalogue(level: str) -> Catalog:
    with (content_root() / FOLDERS[level] / "words.po").open("rb") as file:
        return read_po(file, abort_invalid=True)


def words_of(level: str) -> dict[str, str]:
    return {str(message.id): str(message.string) for message in catalogue(level) if message.id}


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


# --- which messages the code gives


class Messages(ast.NodeVisitor):
    """Collects the messages of one module; ``open`` are those that could not be read off the source."""

    def __init__(self, tree: ast.Module) -> None:
        self.found: set[str] = set()
        self.for_authors: set[str] = set()
        self.beginnings: set[str] = set()
        self.open: list[int] = []
        self.given: dict[str, list[ast.expr]] = {}
        for node in ast.walk(tree):
            for target in node.targets if isinstance(node, ast.Assign) else ():
                if isinstance(target, ast.Name):
                    self.given.setdefault(target.id, []).append(node.value)
        self.visit(tree)

    def visit_Call(self, call: ast.Call) -> None:
        position = None if _gives_catalogue(call) else TAKES_MESSAGE.get(_name(call.func))
        if position is not None and len(call.args) > position:
            before = set(self.found)
            self._take(call.args[position], call.lineno)
            if _name(call.func) in FINDINGS:
                self.for_authors |= self.found - before
        self.generic_visit(call)

    def _take(self, value: ast.expr, line: int) -> None:
        match value:
            case ast.Constant(value=str(text)):
                self.found.add(text)
            case ast.IfExp(body=one, orelse=other):
                self._take(one, line)
                self._take(other, line)
            case ast.JoinedStr(values=[ast.Constant(value=str(text)), *_]):
                self.beginnings.add(text)
            case ast.Name(id=name) if name in self.given:
                for each in self.given[name]:
                    self._take(each, line)
            case ast.Name() | ast.Attribute():  # handed on from elsewhere: a parameter, or the message of a problem
                self.open.append(line)
            case ast.Call():
                pass
            case _:
                raise AssertionError(f"line {line}: a message that this test cannot read: {ast.dump(value)}")


def _gives_catalogue(call: ast.Call) -> bool:
    """``content.words(level)`` and ``Content().words(level)``: what stands in the brackets is no message."""
    match call.func:
        case ast.Attribute(value=ast.Name(id="content") | ast.Attribute(attr="content") | ast.Call(), attr="words"):
            return True
    return False


def _name(function: ast.expr) -> str:
    match function:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Call(func=inner):  # content.words(level)("…")
            return _name(inner) if _name(inner) in ("words", "_words") else ""
    return ""


@cache
def messages() -> tuple[set[str], set[str]]:
    """All messages that the code gives, and those of them that persons read who use the guide."""
    everything, persons = set[str](), set[str]()
    for path in sorted(CODE.rglob("*.py")):
        if "grammar" in path.parts:
            continue  # it tells nobody anything, and its words are lists
        seen = Messages(ast.parse(path.read_text(encoding="utf-8")))
        found = seen.found | {begin + end for begin in seen.beginnings for end in endings(begin)}
        everything |= found
        if path.relative_to(CODE).parts[0] not in AUTHORS_ONLY:
            persons |= found - seen.for_authors
    return everything, persons


def endings(beginning: str) -> set[str]:
    if beginning == "go ":
        return set(places_to_go())
    if beginning in ("colours ", "key "):
        from guide.tui.own_pages import KEY_OF
        from guide.tui.themes import THEMES

        return set(THEMES) if beginning == "colours " else set(KEY_OF)
    return BEGINNINGS[beginning]


def places_to_go() -> Iterator[str]:
    """The names in ``go(render, …)`` and in the tuples that are unpacked there."""
    for path in CODE.rglob("*.py"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        ways = [n.value for n in ast.walk(tree) if isinstance(n, ast.Assign) and ast.unparse(n.targets[0]) == "ways"]
        calls = [n for n in ast.walk(tree) if isinstance(n, ast.Call) and _name(n.func) == "go"]
        for part in [*ways, *(argument for call in calls for argument in call.args[1:])]:
            yield from (n.value for n in ast.walk(part) if isinstance(n, ast.Constant) and isinstance(n.value, str))
        # a choice that is made by hand: Choice("@zurueck", words("go zurueck")) is found as a message of its own


def read_by(level: str) -> set[str]:
    """The messages that can be read in a level."""
    everything, persons = messages()
    return everything if level == "standard" else persons


# --- the catalogues


def test_the_search_finds_messages_of_every_kind() -> None:
    """So that an empty result cannot pass: one of each way in which the code gives a message."""
    everything = messages()[0]
    assert everything >= {
        "Your answer: ",
        "Both levels are shown.",
        "One level is shown.",
        "keys back",
        "certainty strittig",
        "go zurueck",
        "colours hell",
        "key end",
        "This file is missing. Add it.",
        "There is no topic called {name}. Known are: {known}.",
        "last known: {figure}",
        "The question {name} has no last answer weiss_nicht. Add it, with a target that helps.",
    }
    assert len(everything) > 100


@pytest.mark.parametrize("level", FOLDERS)
def test_every_message_has_its_words(level: str) -> None:
    assert sorted(read_by(level) - words_of(level).keys()) == []


@pytest.mark.parametrize("level", FOLDERS)
def test_no_words_are_left_over(level: str) -> None:
    assert sorted(words_of(level).keys() - messages()[0]) == []


def test_both_levels_have_the_same_messages_except_those_for_authors() -> None:
    assert words_of("leicht").keys() <= words_of("standard").keys()
    assert words_of("standard").keys() - words_of("leicht").keys() <= read_by("standard") - read_by("leicht")


@pytest.mark.parametrize("level", FOLDERS)
def test_words_are_complete_and_fill_the_same_blanks(level: str) -> None:
    for message, words in words_of(level).items():
        assert words.strip(), message
        assert words != message or " " not in message, message
        assert blanks(words) == blanks(message) - LEFT_OUT[level].get(message, set()), message
        assert not any(sign in words for sign in "\x1b\x07\x9b\u202e"), message


@pytest.mark.parametrize("level", FOLDERS)
def test_what_can_be_typed_means_one_thing_only(level: str) -> None:
    """A word or letter stands for one command, in its level; and no command has nothing to type."""
    typed = [
        word.strip() for command in (*COMMANDS, *ERRANDS) for word in words_of(level)[f"keys {command}"].split(",")
    ]
    assert all(typed)
    assert sorted(typed) == sorted(set(typed))
    assert not any(word.isdigit() for word in typed)


def test_a_command_that_is_typed_in_one_level_works_in_the_other() -> None:
    """Whoever switches the level goes on typing the same letters."""
    for command in (*COMMANDS, *ERRANDS):
        letters = [
            {w.strip() for w in words_of(level)[f"keys {command}"].split(",") if len(w.strip()) == 1}
            for level in FOLDERS
        ]
        assert letters[0] == letters[1], command


@pytest.mark.parametrize("level", FOLDERS)
def test_compiled_words_are_those_of_the_source(level: str) -> None:
    import gettext
    from io import BytesIO

    source = content_root() / FOLDERS[level] / "words.po"
    words = Words(gettext.GNUTranslations(BytesIO(compile_words(source))))
    for message, expected in words_of(level).items():
        assert words(message) == expected
