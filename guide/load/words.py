"""The words of the program itself (buttons, prompts, messages), from gettext catalogues.

The compiled catalogue is read with the standard library, because that is four times as quick at start as Babel.
Where there is none, in a checkout that was never set up, Babel reads the source catalogue.
"""

import gettext
import re
import struct
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from guide.load.files import LARGEST_WORDS, read_file
from guide.page import clean_lines
from guide.problem import BrokenContent, Finding, Problem

UNKNOWN = "The entry {key} is not known here. Known are: {known}."
_PLURAL = re.compile(r"^\s*msgid_plural", re.MULTILINE)
BLANK = re.compile(r"\{([a-z_]+)\}")


class Words:
    """Words of one level: ``words("Back")``, or with blanks ``words("{count} left", count=3)``."""

    def __init__(self, catalogue: gettext.NullTranslations) -> None:
        self._catalogue = catalogue

    def __call__(self, message: str, **values: object) -> str:
        """The words for a source string, with its blanks filled."""
        text = self._catalogue.gettext(message)
        # never str.format: words may come from strangers, and that follows attributes and pads without end
        return clean_lines(BLANK.sub(lambda blank: str(values.get(blank[1], blank[0])), text) if values else text)


def load_words(folder: Path) -> Words:
    """The words that lie in the folder of a level; without a catalogue the source strings serve.

    Raises BrokenContent for a catalogue that cannot be read.
    """
    try:
        with (folder / "words.mo").open("rb") as file:
            return Words(gettext.GNUTranslations(BytesIO(file.read(LARGEST_WORDS))))
    except (OSError, ValueError, IndexError, EOFError, LookupError, struct.error):
        # missing or damaged: what counts is the source
        return Words(_read_source(folder / "words.po"))


def compile_words(source: Path) -> bytes:
    """The compiled form of a source catalogue."""
    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file)
    result = BytesIO()
    write_mo(result, catalogue)
    return result.getvalue()


class Entry(NamedTuple):
    """Words as the source catalogue has them: what is asked for, what is said, marked as unsure or not, the line."""

    asked: str
    said: str
    unsure: bool
    line: int


def entries(source: str, name: str) -> list[Entry]:
    """The entries of a source catalogue, ``name`` to messages. Raises BrokenContent for one that cannot be read."""
    from babel.messages.pofile import PoFileError, read_po

    try:
        listed = [each for each in read_po(BytesIO(source.encode()), abort_invalid=True) if each.id]
    except (PoFileError, ValueError, LookupError, SyntaxError) as error:
        line = (getattr(error, "lineno", 0) or 0) + 1
        message = "This is no list of words that can be read: {error}."
        raise BrokenContent([Finding(name, line, message, {"error": error}, "G17")]) from None
    return [Entry(_one(each.id), _one(each.string), each.fuzzy, each.lineno or 1) for each in listed]


def _one(text: "str | Iterable[str] | None") -> str:
    """What one form says; the forms for several things one after the other."""
    return text if isinstance(text, str) else " ".join(text or ())


def _read_source(source: Path) -> gettext.NullTranslations:
    name = f"content/{source.parent.name}/{source.name}"
    if not source.exists():
        return gettext.NullTranslations()
    try:
        if _PLURAL.search(read_file(source, LARGEST_WORDS)):  # a header may ask for a milliard of forms
            raise Problem(UNKNOWN, key="msgid_plural", known="msgid, msgstr")
        return gettext.GNUTranslations(BytesIO(compile_words(source)))
    except Problem as problem:
        raise BrokenContent([Finding(name, 1, problem.message, problem.values, "D02")]) from None
    except (OSError, ValueError, LookupError, SyntaxError):
        message = "This file cannot be read as UTF-8 text. Save it again as UTF-8."
        raise BrokenContent([Finding(name, 1, message, rule="D02")]) from None


if __name__ == "__main__":  # make words
    import sys

    for name in sys.argv[1:]:
        Path(name).with_suffix(".mo").write_bytes(compile_words(Path(name)))
