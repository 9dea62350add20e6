"""Words: one word stands for one thing, no screen, no name of a person, forms for women and men that can be read."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from guide.checks.dictionary import told
from guide.checks.names import file_of
from guide.checks.prose import GAP, Line, Prose, any_of, lies_in, read_files, texts
from guide.language.rules.n13_gender import FORM
from guide.load import Content
from guide.load.limits import Settings, settings_of
from guide.load.texts import ANSWERS
from guide.page import LEVELS
from guide.problem import Finding

PERSON = re.compile(
    r"\b(?:Herrn?|Frau|Dr\.(?: h\. ?c\.| med\.)?|Prof\.|Professor(?:in)?|Familie|Eheleute)\s+(?!Dr\.|Prof\.)"
    r"(?:(?:von|van|zu|de)(?: der| den| und zu)?\s+)?[A-ZÄÖÜ][a-zäöüß]+"
)
FIRST_NAME = re.compile(
    r"(?<!\d\. )\b(?:"
    r"Ahmed|Alexander|Ali|Andrea|Andreas|Anja|Anna|Anne|Antonia|Ayse|Barbara|Ben|Bernd|Birgit|Charlotte|"
    r"Chiara|Christa|Christian|Christina|Christine|Claudia|Daniel|Daniela|David|Dieter|Elena|Elias|"
    r"Elisabeth|Emily|Emma|Erika|Eva|Fatima|Felix|Finn|Florian|Frank|Franziska|Fritz|Gabriele|Georg|"
    r"Gerhard|Günter|Hannah|Hans|Heike|Heinz|Helga|Helmut|Holger|Horst|Hubertus|Ibrahim|Inge|Ingrid|Jan|"
    r"Jana|Jens|Johanna|Johannes|Jonas|Julia|Jürgen|Karin|Karl|Katharina|Kathrin|Katja|Katrin|Kerstin|"
    r"Kevin|Klaus|Laura|Lea|Lena|Leon|Lina|Lisa|Luca|Lukas|Manfred|Manuela|Maria|Marie|Marion|Markus|"
    r"Martin|Martina|Matthias|Max|Maximilian|Mehmet|Mia|Michael|Mohamed|Monika|Murat|Mustafa|Nadine|"
    r"Nicole|Niklas|Nina|Noah|Olaf|Oliver|Patrick|Paul|Paula|Peter|Petra|Philipp|Ralf|Renate|Rita|"
    r"Robert|Sabine|Sandra|Sarah|Sebastian|Silke|Simon|Sophia|Sophie|Stefan|Stefanie|Stephan|Susanne|"
    r"Sven|Thomas|Thorsten|Tim|Tina|Tobias|Tom|Torsten|Ulrich|Ulrike|Ursula|Ute|Uwe|Vanessa|Walter|"
    r"Werner|Wolfgang|Yusuf"
    r")s?\b"
)
PHONE = re.compile(r"(?<![\d/.,-])(?:\+49|0049|\(?0)[\s()/-]*[1-9](?:[\s()/-]*\d){5,}")
_COUNTS = r"(?![\d.,]*\d| ?(?:[A-ZÄÖÜ€%]|von\b))"
SHORT_PHONE = re.compile(
    r"(?i:\b(?:tel(?:efon)?(?:-?nummer)?|fax|hotline|notruf|durchwahl|rufnummer|behörden-?nummer|(?:rufen|wählen) sie)"
    rf"\b)[.:]?(?: (?:bitte|an:?|unter|die|der))* \d(?:[ /()-]?\d){{2,}}{_COUNTS}"
    rf"|(?i:\b(?:unter|erreichbar|(?:rufen|wählen) sie)(?: unter| der| die)*) (?:11[025]|116 ?\d{{3}})\b{_COUNTS}"
)
"""A number of few digits, known by the word before it."""
MAIL = re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+\.[a-z]{2,}", re.I)
_NO_PHONE = re.compile(r"https?://\S+|\d{4}-\d{2}-\d{2}|\d{1,2}\.\d{1,2}\.\d{2,4}")
GENDER_OF = {
    "leicht": re.compile(FORM.pattern + r"|\b[A-ZÄÖÜ][\w-]*(?:arbeitend|nehmend|suchend|studierend|teilnehmend)en?\b"),
    "standard": FORM,
}
"""Leichte Sprache names persons ("Person", "Frau und Mann"); participles such as "Mitarbeitende" are standard only."""


def check(content: Content) -> Iterator[Finding]:
    """The words of every text and of every figure, and the answers of every question."""
    settings = settings_of(content)
    preferred = {level: _preferred(settings, level) for level in LEVELS}
    for text in (*texts(content), *_names(content)):
        yield from _preferred_words(text, preferred[text.level])
        yield from _gender(text)
    for text in texts(content):
        yield from _screen(text, settings)
    yield from _private(content)
    yield from _answers(content)


def _names(content: Content) -> Iterator[Prose]:
    """What figures are called in each level; pages show it beside a figure that is not known."""
    for path in sorted((content.root / "facts").glob("*.yaml")):
        file, written = file_of(content, f"facts/{path.name}"), path.read_text(encoding="utf-8").splitlines()
        for level, key in (("leicht", "leicht"), ("standard", "title")):
            named = ((file.line((name, key)), content.facts[name]._asdict()[key]) for name in file.section())
            lines = (Line(n, GAP * len(written[n - 1].partition(name)[0]) + name, "") for n, name in named)
            yield Prose(level, f"facts/{path.stem}", file.name, "", tuple(lines))


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
            if not told(line.text[: match.start()], before):
                better = next(word for pattern, word in each if pattern.match(line.text, match.start()))
                message = "The guide says {better} for this, not {word}. One word for one thing."
                values = {"better": better, "word": match[0]}
                yield Finding(text.file, line.number, message, values, "G02", match.start() + 1, "", better)
        before = [*before[-1:], line]


def _screen(text: Prose, settings: Settings) -> Iterator[Finding]:
    if not settings.screen.words or text.name in settings.screen.except_in:
        return
    pattern = re.compile(_pattern(settings.screen.words))
    allowed = any_of(settings.screen.allowed)
    for line in text.lines:
        meant = list(allowed.finditer(line.text))
        for match in pattern.finditer(line.text):
            if not lies_in(meant, match):
                message = "A text knows no screen: {word}. It is also read aloud, printed and shown in lines."
                yield Finding(text.file, line.number, message, {"word": match[0]}, "G03", match.start() + 1)


def _gender(text: Prose) -> Iterator[Finding]:
    for line in text.lines:
        for match in GENDER_OF[text.level].finditer(line.text):
            message = "This form is hard to read: {word}. Write both forms, or Person, or speak to the reader."
            yield Finding(text.file, line.number, message, {"word": match[0]}, "G06", match.start() + 1)


def _private(content: Content) -> Iterator[Finding]:
    """Names of persons, telephone numbers and mail addresses, in every file, because each is shown somewhere."""
    for path, source in read_files(content.root, ".md", ".yaml", ".po"):
        file = f"content/{path.relative_to(content.root).as_posix()}"
        for number, line in enumerate(source.splitlines(), 1):
            bare = _NO_PHONE.sub(lambda found: " " * len(found[0]), line)
            for match in (*PERSON.finditer(line), *FIRST_NAME.finditer(line)):
                message = "No names of persons: {word}. Say what the person does instead."
                yield Finding(file, number, message, {"word": match[0]}, "G04", match.start() + 1)
            for match in (*PHONE.finditer(bare), *_short_phones(bare), *MAIL.finditer(line)):
                message = "No telephone numbers and mail addresses: {word}. Name the office."
                yield Finding(file, number, message, {"word": match[0]}, "G05", match.start() + 1)


def _short_phones(line: str) -> Iterator[re.Match[str]]:
    """Short numbers that are not also found as long ones."""
    return (match for match in SHORT_PHONE.finditer(line) if not PHONE.search(match[0]))


def _answers(content: Content) -> Iterator[Finding]:
    """Answers of one question that read alike: line mode takes the words of an answer, too."""
    for level in LEVELS:
        for name in content.names(level, "fragen"):
            text = content.text(level, "fragen", name)
            for one, other in pairwise(sorted(text.items(ANSWERS), key=lambda item: (item.text.casefold(), item.line))):
                if one.text.casefold() == other.text.casefold():
                    message = "The answers {one} and {other} have the same words. Make them different."
                    yield Finding(text.file, other.line, message, {"one": one.key, "other": other.key}, "G10")
