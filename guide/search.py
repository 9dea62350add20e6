"""Finding a page by everyday words: stems, compounds, synonyms, spelling mistakes, rare words counted more.

The texts are read as they are written, without filling blanks, so that the whole index is built in the time of a blink.
Stems come from Snowball, near spellings from RapidFuzz, the ranking (BM25) from SQLite's full-text search.
"""

import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from math import log

from guide.load import Content
from guide.load.texts import ANSWERS, NOTE, Text
from guide.page import LEVELS
from guide.places import LONGEST_SEARCH
from guide.tree import ROLE, Fork, Outcome, Question, Topic
from guide.walk import way_to

WEIGHTS = (6.0, 5.0, 0.3)
"""How much a word counts in the title, in the answers that lead to a page, and in its text."""
NEAR = 78
"""How alike two spellings must be, of 100, to be taken for the same word."""
PART, SYNONYM = 0.5, 0.7
"""How much a part of a compound, and another word for the same, count against the word itself."""
SHARE = 0.6
"""How much a page counts that has only one of the searched words, against one that has all."""
ALIKE, UNLIKE = 3.0, 50
"""How much it counts that the search reads like a question or title, and the likeness, of 100, that is none."""
KIND_WEIGHT = {"outcome": 1.0, "word": 0.6, "story": 0.5}
_BLANK = re.compile(r"\{\{((?:(?!\{\{).)*?)\}\}|\{%(?:(?!\{%).)*?%\}", re.S)
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
    nearest: str = ""


class Index:
    """The searchable words of all content."""

    def __init__(self, content: Content) -> None:
        self.content = content
        self._stems: dict[str, str] = {}
        self._words: set[str] = set()
        self._entries: list[_Entry] = []
        self._known_terms: set[str] = set()
        self._cache: dict[str, list[tuple[int, float]]] = {}

    def forget(self) -> None:
        """Keep nothing of what was searched for."""
        self._stems.clear()
        self._cache.clear()

    def find(self, text: str, most: int = 10) -> list[Hit]:
        """The best pages for a search, best first; nothing for a search without a word that counts.

        A page's rank is the sum over the searched words of the best match for each, times the share of the words that
        it has, rare words counted more: a page that has all words a little is better than one that has one often.
        """
        words = list(_words_in(text[:LONGEST_SEARCH]))  # the command line sets no limit
        asked = dict.fromkeys(word for word in words if word not in self._ignored)
        groups = [(word, terms) for word in asked if (terms := self._alternatives(word))]
        ranks: dict[int, float] = {}
        matched: dict[int, float] = {}
        because: dict[int, list[str]] = {}
        total = 0.0
        for word, terms in groups:
            found = self._best(terms)
            worth = log(len(self._entries) / len(found)) + 0.1 if found else 0.0
            total += worth
            for row, rank in found.items():
                ranks[row] = ranks.get(row, 0.0) + rank
                matched[row] = matched.get(row, 0.0) + worth
                because.setdefault(row, []).append(word)
        scored = []
        asked_as = " ".join(words)
        for row, rank in ranks.items():
            entry = self._entries[row - 1]
            share = matched[row] / total
            score = rank * (SHARE + share) * KIND_WEIGHT[entry.kind] * (1 + ALIKE * self._alike(asked_as, row))
            scored.append((-score, row, Hit(entry.kind, entry.name, tuple(because[row]))))
        return [hit for _, _, hit in sorted(scored, key=lambda each: each[:2])[:most]]

    def _alike(self, asked: str, row: int) -> float:
        """How much the search reads like a question or title of the page: 0 not at all, 1 word for word."""
        from rapidfuzz import fuzz

        best = max((fuzz.token_sort_ratio(asked, other) for other in self._questions[row - 1]), default=0.0)
        return max(0.0, best - UNLIKE) / (100 - UNLIKE)

    @cached_property
    def _questions(self) -> list[tuple[str, ...]]:
        return [
            tuple(" ".join(_words_in(line)) for line in (*entry.nearest.split("\n"), *entry.title.split("\n")) if line)
            for entry in self._entries
        ]

    def _best(self, terms: Mapping[str, float]) -> dict[int, float]:
        """For each page the rank of the best of some terms that may stand for one searched word."""
        best: dict[int, float] = {}
        for term, weight in terms.items():
            for row, rank in self._ranked(term):
                best[row] = max(best.get(row, 0.0), -rank * weight)
        return best

    def _ranked(self, term: str) -> list[tuple[int, float]]:
        if term not in self._cache:
            sql = f"SELECT rowid, bm25(pages, {', '.join(map(str, WEIGHTS))}) FROM pages WHERE pages MATCH ?"
            self._cache[term] = list(self._database.execute(sql, (f'"{term}"',)))
        return self._cache[term]

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
        words = [[list(_words_in(part)) for part in (each.title, each.ways, each.body)] for each in self._entries]
        self._words.update(*chain.from_iterable(words))
        terms = {word: " ".join(self._stem(each) for each in (word, *self._parts(word))) for word in self._words}
        self._known_terms.update(*(each.split() for each in terms.values()))
        database = sqlite3.connect(":memory:", check_same_thread=False)
        database.execute("CREATE VIRTUAL TABLE pages USING fts5(title, ways, body)")
        for fields in words:
            row = [" ".join(terms[word] for word in field) for field in fields]
            database.execute("INSERT INTO pages VALUES (?, ?, ?)", row)
        return database

    @cached_property
    def _known(self) -> frozenset[str]:
        _ = self._database
        return frozenset(self._known_terms)

    def _alternatives(self, word: str) -> dict[str, float]:
        """The terms of the index that a searched word may stand for, each with how surely it does."""
        found = self._meanings(word)
        known = {term: weight for term, weight in found.items() if term in self._known}
        return known or self._near(word)

    def _meanings(self, word: str) -> dict[str, float]:
        stem = self._stem(word)
        found = {stem: 1.0}
        for part in self._parts(word):
            found.setdefault(self._stem(part), PART)
        for term in list(found):
            for other in self._synonyms.get(term, ()):
                found.setdefault(other, SYNONYM * found[term])
        return found

    def _near(self, word: str) -> dict[str, float]:
        """Terms that are spelled nearly alike, for a word that the content does not have."""
        if len(word) < 4:
            return {}
        from rapidfuzz import fuzz, process

        close = process.extract(word, self._spellings, scorer=fuzz.ratio, score_cutoff=NEAR, limit=3)
        found: dict[str, float] = {}
        for other, score, _ in close:
            if score >= close[0][1] - 4:
                for term, weight in self._meanings(other).items():
                    if term in self._known:
                        found[term] = max(found.get(term, 0.0), weight * score / 100)
        return found

    @cached_property
    def _spellings(self) -> list[str]:
        """Every word there is to be spelled wrongly: those of the texts, and those people use instead."""
        others = (other for words in self.content.search_words.synonyms.values() for other in words)
        return sorted(self._words | {_fold(other).replace("-", "") for other in others})

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


def _words_in(text: str) -> Iterator[str]:
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
        ways, nearest = _ways(content, topic), _nearest(content, topic)
        for name, node in topic.nodes.items():
            if isinstance(node, Outcome):
                yield _entry(content, "outcome", "ergebnisse", f"{topic.name}/{name}", ways[name], nearest[name])
    for kind, folder in (("word", "glossar"), ("story", "geschichten")):
        for name in content.names(LEVELS[0], folder):
            yield _entry(content, kind, folder, name)


def _entry(content: Content, kind: str, folder: str, name: str, ways: str = "", nearest: str = "") -> _Entry:
    texts = [content.text(level, folder, name) for level in LEVELS]
    title = "\n".join(_plain(line) for text in texts for line in (text.title, *text.forms))
    return _Entry(kind, name, title, f"{ways}\n{nearest}", " ".join(_plain(_body(text)) for text in texts), nearest)


def _body(text: Text) -> str:
    """What stands in a text, without what is meant for counsellors."""
    return " ".join([text.body, *(section.text for name, section in text.sections.items() if name != NOTE)])


def _ways(content: Content, topic: Topic) -> dict[str, str]:
    """For each outcome the words of the shortest way that leads there, and of its topic."""
    about = _labels(content, "thema", topic.name)
    ways = {}
    for name, node in topic.nodes.items():
        if isinstance(node, Outcome):
            steps = [step for step in way_to(topic, name, {}).items() if step[0] != ROLE]
            labels = [label for question, answer in steps for label in _labels(content, question, answer)]
            ways[name] = "\n".join(dict.fromkeys((*about, *labels)))
    return ways


def _nearest(content: Content, topic: Topic) -> dict[str, str]:
    """For each outcome the answers on the way that are questions themselves: what a person asks to get there."""
    labels: dict[str, list[str]] = {name: [] for name in topic.nodes}
    for node in topic.nodes.values():
        if isinstance(node, Question):
            for answer, target in node.answers.items():
                for end in _ends(topic, target):
                    labels[end] += _labels(content, node.name, answer)
    for name, node in topic.nodes.items():
        if isinstance(node, Outcome):
            steps = way_to(topic, name, {}).items()
            labels[name] += [label for step in steps if step[0] != ROLE for label in _labels(content, *step)]
    return {name: "\n".join(dict.fromkeys(w for w in words if w.endswith("?"))) for name, words in labels.items()}


def _ends(topic: Topic, name: str) -> Iterable[str]:
    """The outcome itself, or every outcome that stands right behind a fork."""
    node = topic.nodes[name]
    if isinstance(node, Fork):
        return [end for target in node.targets for end in _ends(topic, target)]
    return [name] if isinstance(node, Outcome) else []


def _labels(content: Content, question: str, answer: str) -> list[str]:
    items = [content.text(level, "fragen", question).item(ANSWERS, answer) for level in LEVELS]
    return [_plain(item.text) for item in items if item]
