"""The marks of Markdown within a line: taken out, so that only what is read stays, with its columns."""

import re
from typing import NamedTuple

_DOMAIN = (
    r"(?<![\w.@-])[\w-]{1,64}(?:\.[\w-]{1,64}){0,4}\.(?:de|com|org|net|eu|info|berlin)\b"
    r"(?:/[^\s<>]*[^\s<>.,;:!?)\]\"'“”])?"
)
"""An address of the internet without www: nummergegenkummer.de."""
_MARKUP = re.compile(
    r"(?P<code>`+)(?P<inside>[^`]*)(?P=code)"
    r"|(?P<picture>!\[(?P<alt>[^\]\[]*)\](?:\([^()\s]*(?:\s+\"[^\"]*\")?\)|\[[^\]]*\]))"
    r"|\[(?P<label>[^\]\[]+)\](?:\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+\"[^\"]*\")?\)|\[[^\]]*\])"
    r"|(?P<url><?(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]\"'“”]>?|<?[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+>?"
    rf"|{_DOMAIN})"
    r"|(?P<tag></?[a-zA-Z][^<>]*>|<!--.*?-->)"
    r"|(?P<soft>\u00ad|&shy;)"
    r"|(?P<space>&nbsp;|&#160;)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<bold>\*\*|__)"
    r"|(?P<italic>(?<!\w)[*_](?=[^\s*_])|(?<=[^\s*_])[*_](?!\w))"
)
_PLAIN = re.compile(
    r"(?P<url>(?:https?://|www\.)[^\s<>]*[^\s<>.,;:!?)\]\"'“”]|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
    rf"|{_DOMAIN})|(?P<soft>\u00ad)"
)
_ANY = re.compile(r"[`\[<*_\\&@\u00ad]|https?://|www\.|\.(?:de|com|org|net|eu|info|berlin)\b")
"""One of these stands in every mark; most lines have none."""
_BLANKS = str.maketrans(dict.fromkeys("\u00a0\u202f\u2009\u2007", " "))
"""Blanks at which no line breaks, and narrow ones: a reader sees a blank, and so does every rule."""
BOLD, ITALIC, PICTURE, TAG, SOFT, LINK = "bold", "italic", "picture", "tag", "soft hyphen", "link"


class Piece(NamedTuple):
    """Words as they are read, and where in the source their first sign stands."""

    line: int
    column: int
    text: str


class Mark(NamedTuple):
    """Something that is no word: its kind, what it says (the label of a link, the text of a picture), its place."""

    kind: str
    text: str
    line: int
    column: int


def cleaned(raw: str, line: int, column: int, markdown: bool, stand_in: str) -> tuple[list[Piece], list[Mark]]:
    """The pieces of a line that are read, and its marks. ``column`` is that of the first sign of ``raw``."""
    pieces: list[Piece] = []
    marks: list[Mark] = []
    raw = raw if raw.isascii() else raw.translate(_BLANKS)
    if raw and not _ANY.search(raw):
        return [Piece(line, column, raw)], []
    at = 0
    for match in (_MARKUP if markdown else _PLAIN).finditer(raw):
        if match.start() > at:
            pieces.append(Piece(line, column + at, raw[at : match.start()]))
        found = match.groupdict()
        place = column + match.start()
        if found.get("code") is not None or found["url"] is not None:
            pieces.append(Piece(line, place, stand_in))
        elif found.get("label") is not None:
            inner, more = cleaned(found["label"], line, column + match.start("label"), markdown, stand_in)
            pieces += inner
            marks += [Mark(LINK, found["label"], line, place), *more]
        elif found.get("space") is not None:
            pieces.append(Piece(line, place, " "))
        elif found.get("escaped") is not None:
            pieces.append(Piece(line, place + 1, found["escaped"]))
        else:
            marks.append(_mark(found, line, place))
        at = match.end()
    if at < len(raw):
        pieces.append(Piece(line, column + at, raw[at:]))
    return pieces, marks


def _mark(found: dict[str, str | None], line: int, column: int) -> Mark:
    if found["soft"] is not None:
        return Mark(SOFT, found["soft"], line, column)
    if found["picture"] is not None:
        return Mark(PICTURE, found["alt"] or "", line, column)
    if found["tag"] is not None:
        return Mark(TAG, found["tag"], line, column)
    return Mark(BOLD if found["bold"] is not None else ITALIC, "", line, column)
