"""A plain or Markdown text as blocks of sentences, each of which knows the line and column it stands on.

One pass, and time in proportion to the length: whoever checks a book waits ten times as long as for a chapter.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from typing import NamedTuple

from guide.language.inline import Mark, Piece, cleaned
from guide.language.split import ends_of_sentences, goes_on

HEADING, PARAGRAPH, ITEM, ANSWER = "heading", "paragraph", "item", "answer"
"""The kinds of blocks; an answer is one that a reader can choose, and stands on one line whatever it says."""
STAND_IN = "\ufffc"
"""What stands in a sentence for an address or a piece of code: no letter, so no word and no sign of the text."""
_BEFORE = 80
"""Signs that a sentence knows of what stands before it."""
_WORD = re.compile(r"[^\W_]+(?:[-‐‑·•‧’'][^\W_]+)*")
_PART = re.compile(r"[^\W_]+")
_COUNTED = re.compile(r"[^\W_]\S*")
_NUMBER = re.compile(r"\d+(?:[ \u00a0]?[/–-]?[ \u00a0]?\d+)+")
_CONTACT = re.compile(
    r"(?:(?<![\w-])[\w-]+ \d{1,4}(?: ?[a-z]\b)?[ ,–]+)?(?<!\w)\d{5} (?!Euro|Menschen|Personen)[A-ZÄÖÜ][\w-]*"
    r"|(?:Telefon|Telefax|Tel\.|Fax|Mobil|Handy):? ?\(?\+?\d[\d /()–-]*"
)
"""Street, place and telephone number: nobody reads them as words."""
_RIGHTS = "©"
"""What follows is the words of whoever has the rights."""
_IMPRINT = re.compile(
    r"\b(?:Gerichtsstand|Registergericht|Registernummer|Vereinsregister|Handelsregister|Steuernummer|Umsatzsteuer-\w+)\s*:"
)
"""What the law (§ 5 DDG) wants in an imprint, as labels."""
_NAME = 7
"""Words of the longest official name."""
_NAMING = re.compile(
    r"[^.!?:]*\b(?:heißt|heißen|hieß|nennt|nennen|steht|stehen|Wort|Wörter|Name|Sprache|Abkürzung|kurz)\b[^.!?:]*:(?=\s|$)"
    r"|[^.!?:]*\b(?:das|dem) Wort (?=[A-ZÄÖÜ])"
)
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_ATX = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_SETEXT = re.compile(r" {0,3}(=+|-{2,})\s*$")
_BULLET = re.compile(r"(\s*)(?:[-*+•–]|\d{1,3}[.)])\s+(?=\S)")
_QUOTE = re.compile(r" {0,3}> ?")
_TABLE = re.compile(r"\s*\|")
_RULE = re.compile(r" {0,3}(?:[-*_]\s*){3,}$")


class Word(NamedTuple):
    """A word with its hyphens, and where it begins in its sentence."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


class Line(NamedTuple):
    """A line of a block as it is read, without marks of Markdown, and where it stands."""

    line: int
    column: int
    text: str


class Sentence:
    """A sentence; ``mid_line`` says that another one ends on the line on which it begins.

    ``before`` is the end of what stands before it, so that "Das heißt:" is known to what follows.
    """

    __slots__ = ("__dict__", "_from", "_pieces", "_starts", "before", "kind", "mid_line", "text")

    def __init__(
        self, text: str, kind: str, start: int, starts: Sequence[int], pieces: Sequence[Piece], before: str
    ) -> None:
        self.text, self.kind, self.before, self.mid_line = text, kind, before, False
        self._from, self._starts, self._pieces = start, starts, pieces

    def place(self, offset: int = 0) -> tuple[int, int]:
        """Line and column in the source, both from 1, of a sign of the sentence."""
        at = self._from + offset
        piece = bisect_right(self._starts, at) - 1
        return self._pieces[piece].line, self._pieces[piece].column + at - self._starts[piece]

    @cached_property
    def words(self) -> list[Word]:
        """The words; one with hyphens is one."""
        return [Word(match[0], match.start()) for match in _WORD.finditer(self.text)]

    @cached_property
    def length(self) -> int:
        """How many words a reader counts: what stands between blanks and has a letter or a digit.

        Groups of digits are one. Addresses do not count, nor does the notice of who has the rights.
        """
        text = self.text.partition(_RIGHTS)[0]
        if _NUMBER.search(text):
            text = _NUMBER.sub("0", _CONTACT.sub(" ", text))
        return len(_COUNTED.findall(text))

    @cached_property
    def vocabulary(self) -> frozenset[str]:
        """Every word in it in small letters, and the parts of words with hyphens."""
        return frozenset(_PART.findall(self.text.lower()))

    @cached_property
    def official_from(self) -> int:
        """Where an official word begins that the sentence only names: "In schwerer Sprache heißt das: Widerspruch"."""
        if self.length <= _NAME and _NAMING.search(self.before):
            return 0
        if not any(sign in self.text for sign in (":", " Wort ", _RIGHTS)):
            return len(self.text)
        if given := _IMPRINT.search(self.text):
            return given.start()
        if _RIGHTS in self.text:
            return self.text.index(_RIGHTS)
        named = _NAMING.match(self.text)
        return named.end() if named and len(self.text[named.end() :].split()) <= _NAME else len(self.text)

    def forget(self) -> None:
        """Give back what was worked out; it is worked out again for who asks. A book would fill the memory."""
        self.__dict__.clear()

    def __repr__(self) -> str:
        return f"Sentence({self.text!r})"


class Block(NamedTuple):
    """A heading, a paragraph or an item of a list."""

    kind: str
    sentences: tuple[Sentence, ...]
    lines: tuple[Line, ...]


class Text(NamedTuple):
    """A whole text; ``marks`` is what it has besides words: bold and italic, pictures, soft hyphens."""

    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...] = ()

    def sentences(self) -> Iterator[Sentence]:
        """All sentences in order."""
        for block in self.blocks:
            yield from block.sentences


@lru_cache(maxsize=16)
def last_parts(words: frozenset[str]) -> frozenset[str]:
    """What ``vocabulary`` must have of one of these words, if a sentence has any of them."""
    return frozenset(_PART.findall(word.lower())[-1] for word in words)


def parse(source: str, markdown: bool = True) -> Text:
    """Read a text. With Markdown its code, tables, comments and header are left out; they are nobody's sentences."""
    reader = _Reader(markdown)
    for number, line in enumerate(_lines(source, markdown), 1):
        reader.take(number, line)
    reader.close()
    return Text(tuple(reader.blocks), tuple(reader.marks))


def build(blocks: Iterable[tuple[str, Iterable[Sequence[tuple[int, str]]]]]) -> Text:
    """A text of blocks that are known already: kinds, and lines. A line ends a sentence.

    A line is given in parts, each with the number of the line in a source that it comes from.
    """
    built = []
    before = ""
    for kind, given in blocks:
        segments = [
            [piece for number, text in parts for piece in cleaned(text, number, 1, False, STAND_IN)[0]]
            for parts in given
        ]
        sentences = _all_sentences(kind, segments, before)
        if sentences:
            before = sentences[-1].text[-_BEFORE:]
            lines = (Line(parts[0].line, 1, "".join(part.text for part in parts).strip()) for parts in segments)
            built.append(Block(kind, sentences, tuple(lines)))
    return Text(tuple(built))


def _lines(source: str, markdown: bool) -> list[str]:
    """The lines, with the header of a Markdown file blanked."""
    lines = source.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if markdown and lines[0].rstrip() == "---":
        for number, line in enumerate(lines[1:], 1):
            if line.rstrip() in ("---", "..."):
                return [""] * (number + 1) + lines[number + 1 :]
    return lines


class _Reader:
    """Collects lines into blocks."""

    def __init__(self, markdown: bool) -> None:
        self.markdown = markdown
        self.blocks: list[Block] = []
        self.marks: list[Mark] = []
        self._kind = PARAGRAPH
        self._open: list[tuple[int, int, str]] = []
        self._fence = ""
        self._comment = False
        self._before = ""

    def take(self, number: int, line: str) -> None:
        """Take the next line."""
        column = 1
        if self.markdown:
            column = self._after_comment(line)
            if column == 1 and self._is_code(line):
                self.close()
                return
            while quote := _QUOTE.match(line, column - 1):
                column = quote.end() + 1
        rest = line[column - 1 :]
        if not rest.strip():
            self.close()
            return
        if self.markdown and self._is_frame(number, column, rest):
            return
        bullet = _BULLET.match(rest)
        if bullet:
            self.close()
            self._kind = ITEM
            column += bullet.end()
        elif self._kind == ITEM and self._open and not rest[0].isspace() and rest[0].isupper():
            self.close()  # what is not indented and begins like a sentence is no longer the item
        self._open.append((number, column, line[column - 1 :].rstrip()))

    def close(self) -> None:
        """End the block that is open."""
        if self._open:
            self._add(self._kind, self._open)
        self._kind, self._open = PARAGRAPH, []

    def _after_comment(self, line: str) -> int:
        """The column from which a line is read: behind a comment that begins or ends on it."""
        if not self._comment:
            if self._fence or not line.lstrip().startswith("<!--"):
                return 1
            self._comment = True
        before, end, _ = line.partition("-->")
        if end:
            self._comment = False
        return len(before + end) + 1

    def _is_code(self, line: str) -> bool:
        """Whether a line belongs to fenced code or a comment, which are nobody's sentences."""
        fence = _FENCE.match(line)
        if self._fence:
            if fence and fence[1].startswith(self._fence) and not line[fence.end() :].strip():
                self._fence = ""
            return True
        if fence:
            self._fence = fence[1]
            return True
        return not self._open and line.startswith(("    ", "\t")) and not _BULLET.match(line)

    def _is_frame(self, number: int, column: int, rest: str) -> bool:
        """Whether a line is a heading, a ruler or part of a table; takes what is to be taken of it."""
        heading = _ATX.match(rest)
        if heading:
            self.close()
            self._add(HEADING, [(number, column + heading.start(2), heading[2])])
            return True
        if self._open and self._kind == PARAGRAPH and _SETEXT.match(rest):
            self._kind = HEADING
            self.close()
            return True
        if _RULE.match(rest) or _TABLE.match(rest):
            self.close()
            return True
        return False

    def _add(self, kind: str, lines: list[tuple[int, int, str]]) -> None:
        segments: list[list[Piece]] = []
        kept: list[Line] = []
        for number, column, raw in lines:
            pieces, marks = cleaned(raw, number, column, self.markdown, STAND_IN)
            self.marks += marks
            text = "".join(piece.text for piece in pieces)
            if not text.strip():
                continue
            if kept and goes_on(kept[-1].text, text):
                segments[-1] += [Piece(number, column, " "), *pieces]
            else:
                segments.append(list(pieces))
            kept.append(Line(number, column, text.strip()))
        sentences = _all_sentences(kind, segments, self._before)
        if sentences:
            self.blocks.append(Block(kind, sentences, tuple(kept)))
            self._before = kept[-1].text[-_BEFORE:]


def _all_sentences(kind: str, segments: Iterable[list[Piece]], before: str) -> tuple[Sentence, ...]:
    """The sentences of a block; ``before`` is the end of what stands before it."""
    sentences: list[Sentence] = []
    for pieces in segments:
        sentences += _sentences(kind, pieces, sentences[-1].text[-_BEFORE:] if sentences else before)
    return tuple(sentences)


def _sentences(kind: str, pieces: list[Piece], above: str) -> Iterator[Sentence]:
    """The sentences of lines that belong together."""
    starts, at = [], 0
    for piece in pieces:
        starts.append(at)
        at += len(piece.text)
    whole = "".join(piece.text for piece in pieces)
    begin, line_before = 0, 0
    for end in [*ends_of_sentences(whole), len(whole)]:
        text = whole[begin:end]
        stripped = text.strip()
        if any(sign.isalnum() or sign == STAND_IN for sign in stripped):
            first = begin + len(text) - len(text.lstrip())
            before = whole[max(0, first - _BEFORE) : first].rstrip()
            sentence = Sentence(stripped, kind, first, starts, pieces, before or above)
            sentence.mid_line = before[-1:] in (".", "!", "?", "“", '"') and sentence.place()[0] == line_before
            line_before = sentence.place(len(stripped) - 1)[0]
            yield sentence
        begin = end
