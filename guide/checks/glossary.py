"""The Wörterbuch in Leichte Sprache: every entry explains by words that a reader knows or can look up, to an end.

A reader who meets another word of the Wörterbuch in an entry can open the entry of that word. So an entry may *lean on*
others: its text uses one of their words, found as the Wörterbuch finds the words of a page, and does not explain it on
the spot. That helps as long as it comes to an end, so

* leaning never comes round in a circle: if A is explained by B and B by A, somebody who knows neither learns nothing;
* every noun that no entry explains is explained on the spot or is an everyday word, listed in ``alltag.md``.

A word is explained on the spot where a line begins with it and says what it is (*Ein Antrag ist eine Bitte*; *Der Lohn
ist klein* says nothing), where a line ends with it after *heißt:*, or where the next line begins with *Das heißt:*.
Lines that only name the official word are left out ("In schwerer Sprache heißt das: …"), and so are the titles, because
the text below explains them. A noun is a word with a capital inside a sentence, or a hyphened word anywhere. Whether an
entry is easy to understand is for people to say.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from graphlib import CycleError, TopologicalSorter
from itertools import pairwise

from guide.checks.structure import EVERYDAY
from guide.load import Content
from guide.load.texts import LIST, Text
from guide.pages import block_lines, glossary, places
from guide.problem import BrokenContent, Finding
from guide.render import Renderer

LEVEL = "leicht"
_OFFICIAL = ("In schwerer Sprache heißt", "Die Abkürzung ", "Sie sprechen das so:")
_MEANING = ("Das heißt:", "Das bedeutet:")
_WHAT = r"(?:zum Beispiel )?(?:(?:ein|eine|der|die|das|alle|viele|mehrere)\b|\w+es [A-ZÄÖÜ]|[A-ZÄÖÜ])"
_BEGINS = rf"(?:(?:Ein|Eine|Der|Die|Das) )?(?:{{word}}) (?:(?:ist|sind) {_WHAT}|(?:heißt|heißen|bedeutet)\b)"
_ENDS = r".*\bheiß(?:t|en)\b[^:]*: (?:{word})\."
_WORD = re.compile(r"\w+(?:-\w+)*")
_NOUN = re.compile(r"(?<![\w-])(?!Sie\b|Ihr|Ihnen\b)(?:[A-ZÄÖÜ]\w*(?:-\w+)+|(?<=[\w,] )[A-ZÄÖÜ]\w+)")


def check(content: Content) -> Iterator[Finding]:
    """Entries that explain each other in a circle, and nouns that nobody explains."""
    render = Renderer(content, LEVEL, content.stand)
    entries = {name: forms for name, (_, forms) in glossary(content, LEVEL).items()}
    everyday = {
        _stem(word) for item in content.text(LEVEL, "listen", EVERYDAY).items(LIST) for word in _WORD.findall(item.text)
    }
    leans: dict[str, list[str]] = {}
    for name in entries:
        try:
            lines = _lines(render, name)
        except BrokenContent:
            continue  # told by the check that renders
        leans[name] = list(_leans(lines, name, entries))
        for word in _unknown(lines, entries, everyday):
            text = content.text(LEVEL, "glossar", name)
            message = "Nobody explains this word: {word}. Explain it here, add an entry, or add it to {file}."
            yield Finding(text.file, _line(text, word), message, {"word": word, "file": f"{EVERYDAY}.md"}, "G15")
    for circle in circles(leans):
        file = content.text(LEVEL, "glossar", circle[0]).file
        titles = " - ".join(entries[name][0] for name in circle)
        message = "These entries explain each other in a circle: {titles}. Explain one of them by everyday words."
        yield Finding(file, 1, message, {"titles": titles}, "G14")


def circles(leans: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Circles in which entries lean on each other, each with its first entry at both ends.

    Without one of its leanings each circle told here would be open, and without all of these no circle would be left.
    """
    left = {name: list(others) for name, others in leans.items()}
    while True:
        try:
            TopologicalSorter(left).prepare()
        except CycleError as error:
            circle = error.args[1][:0:-1]  # it ends with its first entry, and each leans on the one before it
            first = circle.index(min(circle))
            circle = [*circle[first:], *circle[: first + 1]]
            yield circle
            left[circle[0]].remove(circle[1])
        else:
            return


def _lines(render: Renderer, name: str) -> list[str]:
    """What an entry says, without the lines that only name the official word."""
    lines = [line for block in render.document("glossar", name)[1] for line in block_lines(block)]
    return [line for line in lines if not line.startswith(_OFFICIAL)]


def _leans(lines: list[str], name: str, entries: Mapping[str, Iterable[str]]) -> Iterator[str]:
    text = "\n".join(lines)
    for other, forms in entries.items():
        if other != name and places(text, forms) and not _explained(lines, forms):
            yield other


def _explained(lines: list[str], forms: Iterable[str]) -> bool:
    """Whether a word is explained on the spot."""
    word = "|".join(map(re.escape, forms))
    begins, ends = re.compile(_BEGINS.format(word=word)), re.compile(_ENDS.format(word=word))
    meant = [line for line, after in pairwise(lines) if after.startswith(_MEANING)]
    return any(begins.match(line) or ends.fullmatch(line) for line in lines) or bool(places("\n".join(meant), forms))


def _unknown(lines: list[str], entries: Mapping[str, tuple[str, ...]], everyday: set[str]) -> Iterator[str]:
    """Nouns that are no word of the Wörterbuch, no everyday word, and not explained on the spot."""
    every = tuple(form for forms in entries.values() for form in forms)
    alike: dict[str, set[str]] = {}
    for word in _WORD.findall("\n".join(lines)):
        alike.setdefault(_stem(word), set()).add(word)
    for line in lines:
        known = places(line, every)
        for match in _NOUN.finditer(line):
            if any(start <= match.start() and match.end() <= end for start, end in known):
                continue
            stem = _stem(match[0])
            if stem not in everyday and not _explained(lines, alike[stem]):
                yield match[0]


def _line(text: Text, word: str) -> int:
    """The line of the file in which a word stands."""
    return text.body_line + next((i for i, line in enumerate(text.body.splitlines()) if word in line), 0)


@cache
def _stem(word: str) -> str:
    """A word without its ending and its umlauts, so that Platz, Platzes and Plätze are the same."""
    return str(_stemmer().stemWord(word.casefold().replace("-", "")))


@cache
def _stemmer():  # type: ignore[no-untyped-def]  # the library has no types
    import snowballstemmer  # type: ignore[import-untyped]

    return snowballstemmer.stemmer("german")
