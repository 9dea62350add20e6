"""Words: a hard word is explained, one word stands for one thing, no screen, no person's name, one gender form."""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from guide.checks.names import file_of
from guide.checks.prose import GAP, Line, Prose, files, texts
from guide.checks.settings import Settings, settings_of
from guide.load import Content
from guide.load.texts import ANSWERS
from guide.page import LEVELS
from guide.problem import Finding

TELLING = re.compile(
    r"\b(?:heiß(?:t|en)|hieß(?:en)?|nennt|nennen Sie|steht|stehen|schreiben Sie|Wort|Abkürzung)\b[^:]*:", re.I
)
"""How a text says what a thing is called elsewhere, in a letter for example: "In schwerer Sprache heißt das:"."""
_TOKEN = re.compile(r"[\w-]+")
ENDINGS = ("e", "en", "er", "ern", "es", "n", "s")
"""What German adds to a word; for finding forms that the dictionary does not list."""
PERSON = re.compile(r"\b(?:Herrn?|Frau|Dr\.|Prof\.|Professor(?:in)?)\s+(?!Dr\.|Prof\.)[A-ZÄÖÜ][a-zäöüß]+")
FIRST_NAME = re.compile(
    r"\b(?:Alexander|Ali|Andrea|Andreas|Anja|Anna|Anne|Antonia|Ayse|Barbara|Ben|Bernd|Birgit|Christa|Christian|Christina"
    r"|Christine|Claudia|Daniel|Daniela|David|Dieter|Elena|Elias|Emma|Erika|Eva|Fatima|Felix|Finn|Florian|Frank|Franziska"
    r"|Fritz|Gabriele|Georg|Gerhard|Günter|Hannah|Hans|Heike|Heinz|Helga|Helmut|Holger|Horst|Inge|Ingrid|Jan|Jana|Jens"
    r"|Johanna|Johannes|Jonas|Julia|Jürgen|Karin|Karl|Katharina|Katja|Katrin|Kevin|Klaus|Laura|Lea|Lena|Leon|Lisa|Luca"
    r"|Lukas|Manfred|Manuela|Maria|Marie|Marion|Markus|Martin|Martina|Matthias|Max|Maximilian|Mehmet|Mia|Michael|Monika"
    r"|Mustafa|Nadine|Nicole|Niklas|Nina|Noah|Olaf|Oliver|Patrick|Paul|Paula|Peter|Petra|Philipp|Ralf|Renate|Rita|Robert"
    r"|Sabine|Sandra|Sarah|Sebastian|Simon|Sophia|Sophie|Stefan|Stefanie|Stephan|Susanne|Sven|Thomas|Thorsten|Tim|Tina|Tobias"
    r"|Tom|Torsten|Ulrich|Ulrike|Ursula|Ute|Uwe|Vanessa|Walter|Werner|Wolfgang|Yusuf)s?\b"
)
PHONE = re.compile(r"(?<![\d/.,-])(?:\+49|0049|\(?0)[\s()/-]*[1-9](?:[\s()/-]*\d){5,}")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.I)
_NO_PHONE = re.compile(r"https?://\S+|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}")
GENDER = re.compile(
    r"\b\w+[*:_·](?:in(?:nen)?|[nr])\b|\b\w*[a-zäöüß]In(?:nen)?\b|\b\w+/-?(?:in(?:nen)?|[nr])\b|\b\w+\((?:in(?:nen)?|[nrs])\)"
    r"|\b(?:der|die|das|den|dem|des|eine?[mnrs]?|er|sie|seine?[mnrs]?|ihre?[mnrs]?)/(?:der|die|das|den|dem|des|eine?[mnrs]?"
    r"|er|sie|seine?[mnrs]?|ihre?[mnrs]?)\b"
)
GENDER_OF = {
    "leicht": re.compile(
        GENDER.pattern + r"|\b[A-ZÄÖÜ][\w-]*(?:arbeitend|nehmend|suchend|studierend|teilnehmend)en?\b"
    ),
    "standard": GENDER,
}
"""Leichte Sprache names persons ("Person", "Frau und Mann"); participles such as "Mitarbeitende" are standard only."""


def check(content: Content) -> Iterator[Finding]:
    """The words of every text, and those of the dictionary."""
    settings = settings_of(content)
    preferred = {level: _preferred(settings, level) for level in LEVELS}
    forms = {level: _forms(content, level) for level in LEVELS}
    official = _official(forms)
    known = {level: frozenset(form for each in forms[level].values() for form in each) for level in LEVELS}
    for text in (*texts(content), *_names(content)):
        yield from _preferred_words(text, preferred[text.level])
        yield from _gender(text)
    for text in texts(content):
        yield from _screen(text, settings)
        if text.level == "leicht":
            yield from _explained(text, official)
        yield from _listed(text, known[text.level])
    yield from _private(content)
    yield from _dictionary(content, forms)
    yield from _answers(content)


def _names(content: Content) -> Iterator[Prose]:
    """What figures are called in each level; pages show it beside a figure that is not known."""
    for path in sorted((content.root / "facts").glob("*.yaml")):
        file, written = file_of(content, f"facts/{path.name}"), path.read_text(encoding="utf-8").splitlines()
        for level, key in (("leicht", "leicht"), ("standard", "title")):
            named = ((file.line((name, key)), content.facts[name]._asdict()[key]) for name in file.section())
            lines = (Line(n, GAP * max(written[n - 1].find(name), 0) + name, "") for n, name in named)
            yield Prose(level, f"facts/{path.stem}", file.name, "", tuple(lines))


# --- the dictionary

Forms = Mapping[str, tuple[str, ...]]


def _forms(content: Content, level: str) -> Forms:
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
            if word and word not in seen and not _told(line.text[: token.start()], before):
                message = "This word of law is not explained where it first stands: {word}."
                yield Finding(text.file, line.number, message, {"word": word}, "G01", token.start() + 1)
            seen.add(word or "")
        before = [*before[-1:], line]


def _stands(form: str, line: str, start: int) -> bool:
    return line.startswith(form, start) and not re.match(r"[\w-]", line[start + len(form) :])


def _told(start: str, before: list[Line]) -> bool:
    """Whether a line, or one of the two before it, says that now comes what a thing is called."""
    return bool(TELLING.search(start)) or any(TELLING.search(line.text) for line in before)


def _listed(text: Prose, known: frozenset[str]) -> Iterator[Finding]:
    """Words of the dictionary with an ending that no entry lists, and from which therefore nobody is led to it."""
    for line in text.lines:
        for token in _TOKEN.finditer(line.text):
            word = token[0]
            if word not in known and any(word.endswith(end) and word[: -len(end)] in known for end in ENDINGS):
                message = "The dictionary does not know this form: {word}. Add it to auch in the entry."
                yield Finding(text.file, line.number, message, {"word": word}, "G11", token.start() + 1)


def _dictionary(content: Content, forms: Mapping[str, Forms]) -> Iterator[Finding]:
    for level in LEVELS:
        owner: dict[str, str] = {}
        for name, each in forms[level].items():
            for form in dict.fromkeys(word.casefold() for word in each):
                if owner.setdefault(form, name) != name:
                    message = "The word {word} leads to the entry {entry}, too. Take it out of one of them."
                    file = "content/" + content.text_file(level, "glossar", name)
                    yield Finding(
                        file,
                        _line_of_form(content, level, name, form),
                        message,
                        {"word": form, "entry": owner[form]},
                        "G08",
                    )
    for name in forms["leicht"].keys() & forms["standard"].keys():
        text, title = content.text("leicht", "glossar", name), forms["standard"][name][0]
        body = f"{text.title}\n{text.body}"
        if not any(form in body for form in forms["standard"][name]):
            message = "The entry does not tell the official word: {word}. Letters from the office use it."
            yield Finding(text.file, text.title_line, message, {"word": title}, "G09")


def _line_of_form(content: Content, level: str, name: str, form: str) -> int:
    """The line of an entry in which a form stands: its title, or the list of other forms in the header."""
    text = content.text(level, "glossar", name)
    if text.title.casefold() == form:
        return text.title_line
    lines = (content.root / content.text_file(level, "glossar", name)).read_text(encoding="utf-8").splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.startswith("auch:")), 1)


# --- the words of a text


def _pattern(words: Iterable[str]) -> str:
    """A pattern for a list of the settings: whole words, or beginnings of words where a star stands at the end."""
    parts = (re.escape(word[:-1]) + r"\w*" if word.endswith("*") else re.escape(word) for word in words)
    return rf"(?<![\w-])(?:{'|'.join(parts)})(?![\w-])"


Preferred = tuple[re.Pattern[str], list[tuple[re.Pattern[str], str]]]
"""A pattern for all words that a level avoids, and for each of them the word to prefer."""


def _preferred(settings: Settings, level: str) -> Preferred:
    listed = settings.words.get(level, {})
    every = [word for avoided in listed.values() for word in avoided]
    each = [(re.compile(_pattern(avoided)), better) for better, avoided in listed.items()]
    return re.compile(_pattern(every) if every else r"(?!)"), each


def _preferred_words(text: Prose, preferred: Preferred) -> Iterator[Finding]:
    every, each = preferred
    before: list[Line] = []
    for line in text.lines:
        for match in every.finditer(line.text):
            if not _told(line.text[: match.start()], before):
                better = next(word for pattern, word in each if pattern.match(line.text, match.start()))
                message = "The guide says {better} for this, not {word}. One word for one thing."
                values = {"better": better, "word": match[0]}
                yield Finding(text.file, line.number, message, values, "G02", match.start() + 1, "", better)
        before = [*before[-1:], line]


def _screen(text: Prose, settings: Settings) -> Iterator[Finding]:
    if not settings.screen.words or text.name in settings.screen.except_in:
        return
    pattern = re.compile(_pattern(settings.screen.words))
    allowed = re.compile("|".join(map(re.escape, settings.screen.allowed)) or r"(?!)")
    for line in text.lines:
        meant = [match.span() for match in allowed.finditer(line.text)]
        for match in pattern.finditer(line.text):
            if not any(first <= match.start() < last for first, last in meant):
                message = "A text knows no screen: {word}. It is also read aloud, printed and shown in lines."
                yield Finding(text.file, line.number, message, {"word": match[0]}, "G03", match.start() + 1)


def _gender(text: Prose) -> Iterator[Finding]:
    for line in text.lines:
        for match in GENDER_OF[text.level].finditer(line.text):
            message = "This form is hard to read: {word}. Write both forms, or Person, or speak to the reader."
            yield Finding(text.file, line.number, message, {"word": match[0]}, "G06", match.start() + 1)


def _private(content: Content) -> Iterator[Finding]:
    """Names of persons, telephone numbers and mail addresses, in every file, because each is shown somewhere."""
    for path in files(content.root, ".md", ".yaml", ".po"):
        file = f"content/{path.relative_to(content.root).as_posix()}"
        for number, line in enumerate(path.read_text(encoding="utf-8", errors="replace").splitlines(), 1):
            bare = _NO_PHONE.sub(lambda found: " " * len(found[0]), line)
            for match in (*PERSON.finditer(line), *FIRST_NAME.finditer(line)):
                message = "No names of persons: {word}. Say what the person does instead."
                yield Finding(file, number, message, {"word": match[0]}, "G04", match.start() + 1)
            for match in (*PHONE.finditer(bare), *MAIL.finditer(line)):
                message = "No telephone numbers and mail addresses: {word}. Name the office."
                yield Finding(file, number, message, {"word": match[0]}, "G05", match.start() + 1)


def _answers(content: Content) -> Iterator[Finding]:
    """Answers of one question that read alike: line mode takes the words of an answer, too."""
    for level in LEVELS:
        for name in content.names(level, "fragen"):
            text = content.text(level, "fragen", name)
            for one, other in pairwise(sorted(text.items(ANSWERS), key=lambda item: (item.text.casefold(), item.line))):
                if one.text.casefold() == other.text.casefold():
                    message = "The answers {one} and {other} have the same words. Make them different."
                    yield Finding(text.file, other.line, message, {"one": one.key, "other": other.key}, "G10")
