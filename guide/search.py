"""Finding a page by everyday words: stems, compounds, synonyms, spelling mistakes, rare words counted more.

The texts are read as they are written, without filling blanks, so that the whole index is built in the time of a blink.
Stems come from Snowball, near spellings from RapidFuzz, the ranking (BM25) from SQLite's full-text search.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from guide.load import Content
from guide.load.texts import ANSWERS, NOTE, Text
from guide.page import LEVELS
from guide.tree import Fork, Outcome, Question, Topic

WEIGHTS = (6.0, 5.0, 1.0)
"""How much a word counts in the title, in the answers that lead to a page, and in its text."""
NEAR = 78
"""How alike two spellings must be, of 100, to be taken for the same word."""
KIND_WEIGHT = {"outcome": 1.0, "word": 0.8, "story": 0.7}
_BLANK = re.compile(r"\{\{(.*?)\}\}|\{%.*?%\}", re.S)
_QUOTED = re.compile(r"\"([^\"]*)\"|'([^']*)'")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_JOINTS = ("", "s", "n", "en", "es", "er")


@dataclass(frozen=True)
class Hit:
    """A page that was found. ``name`` is topic/outcome, a word or a story; ``because`` the words that found it."""

    kind: str
    name: str
    because: tuple[str, ...]


@dataclass(frozen=True)
class _Entry:
    kind: str
    name: str
    title: str
    ways: str
    body: str


class Index:
    """The searchable words of all content."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._stems: dict[str, str] = {}
        self._words: set[str] = set()
        self._entries: list[_Entry] = []
        self._terms: list[frozenset[str]] = []

    def find(self, text: str, most: int = 10) -> list[Hit]:
        """The best pages for a search, best first; nothing for a search without a word that counts."""
        asked = [word for word in _words(text) if word not in self._ignored]
        groups = [(word, group) for word in dict.fromkeys(asked) if (group := self._alternatives(word))]
        if not groups:
            return []
        terms = dict.fromkeys(term for _, group in groups for term in group)
        query = " OR ".join(f'"{term}"' for term in terms)
        sql = f"SELECT rowid, bm25(pages, {', '.join(map(str, WEIGHTS))}) FROM pages WHERE pages MATCH ?"
        scored = []
        for row, rank in self._database.execute(sql, (query,)):
            entry, own = self._entries[row - 1], self._terms[row - 1]
            matched = tuple(word for word, group in groups if own & group)
            share = len(matched) / len(groups)
            scored.append((-rank * (0.3 + share) * KIND_WEIGHT[entry.kind], row, Hit(entry.kind, entry.name, matched)))
        scored.sort(key=lambda each: (-each[0], each[1]))
        return [hit for _, _, hit in scored[:most]]

    @cached_property
    def _stemmer(self):  # type: ignore[no-untyped-def]  # the library has no types
        import snowballstemmer  # type: ignore[import-untyped]

        return snowballstemmer.stemmer("german")

    @cached_property
    def _ignored(self) -> frozenset[str]:
        return frozenset(_fold(word) for word in self.content.search_words.ignored)

    @cached_property
    def _synonyms(self) -> dict[str, frozenset[str]]:
        found: dict[str, set[str]] = {}
        for word, others in self.content.search_words.synonyms.items():
            for other in others:
                found.setdefault(self._stem(_fold(other)), set()).add(self._stem(_fold(word)))
        return {word: frozenset(others) for word, others in found.items()}

    @cached_property
    def _database(self) -> sqlite3.Connection:
        self._entries = list(_entries(self.content))
        for entry in self._entries:
            for part in (entry.title, entry.ways, entry.body):
                self._words.update(_words(part))
        database = sqlite3.connect(":memory:", check_same_thread=False)
        database.execute("CREATE VIRTUAL TABLE pages USING fts5(title, ways, body)")
        for entry in self._entries:
            fields = [list(self._tokens(part)) for part in (entry.title, entry.ways, entry.body)]
            self._terms.append(frozenset(token for field in fields for token in field))
            database.execute("INSERT INTO pages VALUES (?, ?, ?)", [" ".join(field) for field in fields])
        return database

    @cached_property
    def _known(self) -> frozenset[str]:
        _ = self._database
        return frozenset(term for terms in self._terms for term in terms)

    def _tokens(self, text: str) -> Iterator[str]:
        for word in _words(text):
            yield self._stem(word)
            for part in self._parts(word):
                yield self._stem(part)

    def _alternatives(self, word: str) -> frozenset[str]:
        """The terms of the index that a searched word may stand for."""
        stem = self._stem(word)
        found = {stem, *(self._stem(part) for part in self._parts(word)), *self._synonyms.get(stem, ())}
        for part in self._parts(word):
            found |= self._synonyms.get(self._stem(part), frozenset())
        known = found & self._known
        return frozenset(known or self._near(word))

    def _near(self, word: str) -> set[str]:
        """Terms that are spelled nearly alike, for a word that the content does not have."""
        if len(word) < 4:
            return set()
        from rapidfuzz import fuzz, process

        candidates = [*self._words, *self._synonyms]
        close = process.extract(word, candidates, scorer=fuzz.ratio, score_cutoff=NEAR, limit=3)
        if not close:
            return set()
        best = close[0][1]
        found: set[str] = set()
        for other, score, _ in close:
            if score >= best - 4:
                stem = self._stem(other)
                found |= {stem, *(self._stem(part) for part in self._parts(other)), *self._synonyms.get(stem, ())}
        return found & self._known

    def _parts(self, word: str) -> tuple[str, ...]:
        """The two parts of a compound that is made of known words."""
        if len(word) < 9:
            return ()
        for cut in range(len(word) - 4, 3, -1):
            head, tail = word[:cut], word[cut:]
            if tail in self._words:
                for joint in _JOINTS:
                    start = head.removesuffix(joint) if joint else head
                    if len(start) > 3 and start in self._words and head.endswith(joint):
                        return (start, tail)
        return ()

    def _stem(self, word: str) -> str:
        if word not in self._stems:
            self._stems[word] = str(self._stemmer.stemWord(word))
        return self._stems[word]


def _fold(word: str) -> str:
    """Lower case, and umlauts as people without an umlaut key write them, so that all spellings meet."""
    word = word.casefold()
    for sign, plain in (("ä", "a"), ("ö", "o"), ("ü", "u"), ("ae", "a"), ("oe", "o"), ("ue", "u")):
        word = word.replace(sign, plain)
    return word


def _words(text: str) -> Iterator[str]:
    """The words of a text; a hyphened word as a whole and in its parts."""
    for match in _WORD.finditer(text):
        parts = _fold(match[0]).split("-")
        yield "".join(parts)
        if len(parts) > 1:
            yield from (part for part in parts if len(part) > 2)


def _plain(text: str) -> str:
    """A text without its blanks; the words inside them stay, because they are words a reader may see."""
    return _BLANK.sub(lambda m: " ".join("".join(pair) for pair in _QUOTED.findall(m[1] or "")), text)


def _entries(content: Content) -> Iterator[_Entry]:
    for topic in content.tree.values():
        ways = _ways(content, topic)
        for name, node in topic.nodes.items():
            if isinstance(node, Outcome):
                yield _entry(content, "outcome", "ergebnisse", f"{topic.name}/{name}", ways[name])
    for kind, folder in (("word", "glossar"), ("story", "geschichten")):
        for name in content.names(LEVELS[0], folder):
            yield _entry(content, kind, folder, name, "")


def _entry(content: Content, kind: str, folder: str, name: str, ways: str) -> _Entry:
    texts = [content.text(level, folder, name) for level in LEVELS]
    title = " ".join(_plain(f"{text.title} {' '.join(text.forms)}") for text in texts)
    return _Entry(kind, name, title, ways, " ".join(_plain(_body(text)) for text in texts))


def _body(text: Text) -> str:
    """What stands in a text, without what is meant for counsellors."""
    return " ".join([text.body, *(section.text for name, section in text.sections.items() if name != NOTE)])


def _ways(content: Content, topic: Topic) -> dict[str, str]:
    """For each outcome the words of the answers that lead straight to it, and of the topic."""
    labels: dict[str, list[str]] = {name: [] for name in topic.nodes}
    about = _labels(content, "thema", topic.name)
    for node in topic.nodes.values():
        if isinstance(node, Question):
            for answer, target in node.answers.items():
                for end in _ends(topic, target):
                    labels[end] += _labels(content, node.name, answer)
    return {name: " ".join([*words, *about]) for name, words in labels.items()}


def _ends(topic: Topic, name: str) -> Iterable[str]:
    """The node itself, or behind a fork every node it may lead to; behind the menu, the next question's ends too."""
    node = topic.nodes[name]
    if isinstance(node, Fork):
        return [end for target in node.targets for end in _ends(topic, target)]
    if isinstance(node, Question):
        return [t for t in node.targets if isinstance(topic.nodes[t], Outcome)]
    return [name]


def _labels(content: Content, question: str, answer: str) -> list[str]:
    items = [content.text(level, "fragen", question).item(ANSWERS, answer) for level in LEVELS]
    return [_plain(item.text) for item in items if item]
