"""The dictionary: every hard word is explained where it stands, its official name is told, every form leads to it."""

import re
from collections.abc import Iterator, Mapping

from guide.checks.prose import Line, Prose, texts
from guide.load import Content
from guide.page import LEVELS
from guide.pages import block_lines
from guide.problem import BrokenContent, Finding
from guide.render import Renderer

TELLING = re.compile(
    r"\b(?:heiß(?:t|en)|hieß(?:en)?|nennt|nennen Sie|steht|stehen|schreiben Sie|Wort|Abkürzung)\b[^:]*:", re.I
)
"""How a text says what a thing is called elsewhere, in a letter for example: "In schwerer Sprache heißt das:"."""
_TOKEN = re.compile(r"[\w-]+")
ENDINGS = ("e", "en", "er", "ern", "es", "n", "s")
"""What German adds to a word; for finding forms that the dictionary does not list."""


Forms = Mapping[str, tuple[str, ...]]
"""The words of a level by the names of their entries: the title, and all forms by which a text is found to use it."""


def check(content: Content) -> Iterator[Finding]:
    """The words of the dictionary in every text, and its entries."""
    forms = {level: forms_of(content, level) for level in LEVELS}
    known = {level: frozenset(form for each in forms[level].values() for form in each) for level in LEVELS}
    official = _official(forms)
    for text in texts(content):
        if text.level == "leicht":
            yield from _explained(text, official)
        yield from _listed(text, known[text.level])
    yield from _entries(content, forms)


def forms_of(content: Content, level: str) -> Forms:
    """The words of the dictionary, each with its title and all forms by which it is found in a text."""
    entries = ((name, content.text(level, "glossar", name)) for name in content.names(level, "glossar"))
    return {name: (text.title, *text.forms) for name, text in entries if text.title}


def _official(forms: Mapping[str, Forms]) -> Mapping[str, list[str]]:
    """The words of law for things that Leichte Sprache calls otherwise, by their first word, the longest first.

    No reader finds them in the dictionary.
    """
    known = {form for each in forms["leicht"].values() for form in each}
    words = {form for name, each in forms["standard"].items() if name in forms["leicht"] for form in each} - known
    found: dict[str, list[str]] = {}
    for form in sorted(words, key=lambda form: (-len(form), form)):
        found.setdefault(_TOKEN.findall(form)[0], []).append(form)
    return found


def _explained(text: Prose, official: Mapping[str, list[str]]) -> Iterator[Finding]:
    """A word of law where it first stands. It is explained when the text says there that this is what it is called.

    All other hard words have an entry in the dictionary, which every page offers for the words that stand on it.
    """
    seen = set[str]()
    before: list[Line] = []
    for line in text.lines:
        for token in _TOKEN.finditer(line.text):
            words = (form for form in official.get(token[0], ()) if _stands(form, line.text, token.start()))
            word = next(words, None)
            if word and word not in seen and not told(line.text[: token.start()], before):
                message = "This word of law is not explained where it first stands: {word}."
                yield Finding(text.file, line.number, message, {"word": word}, "G01", token.start() + 1)
            seen.add(word or "")
        before = [*before[-1:], line]


def _stands(form: str, line: str, start: int) -> bool:
    return line.startswith(form, start) and not re.match(r"[\w-]", line[start + len(form) :])


def told(start: str, before: list[Line]) -> bool:
    """Whether a line, or one of the two before it, says that now comes what a thing is called."""
    return bool(TELLING.search(start)) or any(TELLING.search(line.text) for line in before)


def _listed(text: Prose, known: frozenset[str]) -> Iterator[Finding]:
    """Nouns of the dictionary with an ending that no entry lists, and from which therefore nobody is led to it."""
    for line in text.lines:
        for token in _TOKEN.finditer(line.text):
            word = token[0]
            if (
                word[0].isupper()
                and word not in known
                and any(word.endswith(end) and word[: -len(end)] in known for end in ENDINGS)
            ):
                message = "The dictionary does not know this form: {word}. Add it to auch in the entry."
                yield Finding(text.file, line.number, message, {"word": word}, "G11", token.start() + 1)


def _entries(content: Content, forms: Mapping[str, Forms]) -> Iterator[Finding]:
    for level in LEVELS:
        owner: dict[str, str] = {}
        for name, each in forms[level].items():
            for form in dict.fromkeys(word.casefold() for word in each):
                if owner.setdefault(form, name) != name:
                    message = "The word {word} leads to the entry {entry}, too. Take it out of one of them."
                    file, line = content.text(level, "glossar", name).file, _line_of_form(content, level, name, form)
                    yield Finding(file, line, message, {"word": form, "entry": owner[form]}, "G08")
    for name in forms["leicht"].keys() & forms["standard"].keys():
        text, official = content.text("leicht", "glossar", name), forms["standard"][name]
        written = f"{text.title}\n{text.body}"
        if not any(form in words for words in (written, _read(content, name, written)) for form in official):
            message = "The entry does not tell the official word: {word}. Letters from the office use it."
            yield Finding(text.file, text.title_line, message, {"word": official[0]}, "G09")


def _read(content: Content, name: str, written: str) -> str:
    """An entry as it is read, with its blanks filled: an official name can be a fact, because laws rename things."""
    if "{{" not in written:
        return written
    try:
        blocks = Renderer(content, "leicht", content.stand).document("glossar", name)[1]
    except BrokenContent:
        return written  # told by the check that renders
    return "\n".join(line for block in blocks for line in block_lines(block))


def _line_of_form(content: Content, level: str, name: str, form: str) -> int:
    """The line of an entry in which a form stands: its title, or the list of other forms in the header."""
    text = content.text(level, "glossar", name)
    if text.title.casefold() == form:
        return text.title_line
    lines = (content.root / content.text_file(level, "glossar", name)).read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith("auch:")), 1)
