"""The words of the program itself (buttons, prompts, messages), from gettext catalogues.

The compiled catalogue is read with the standard library, because that is four times as quick at start as Babel.
Where there is none, in a checkout that was never set up, Babel reads the source catalogue.
"""

import gettext
from pathlib import Path

from guide.page import clean_lines
from guide.problem import BrokenContent, Finding


class Words:
    """Words of one level: ``words("Back")``, or with blanks ``words("{count} left", count=3)``."""

    def __init__(self, catalogue: gettext.NullTranslations) -> None:
        self._catalogue = catalogue

    def __call__(self, message: str, **values: object) -> str:
        """The words for a source string, with its blanks filled."""
        text = self._catalogue.gettext(message)
        return clean_lines(text.format(**values) if values else text)


def load_words(folder: Path) -> Words:
    """The words that lie in the folder of a level; without a catalogue the source strings serve.

    Raises BrokenContent for a catalogue that cannot be read.
    """
    try:
        with (folder / "words.mo").open("rb") as file:
            return Words(gettext.GNUTranslations(file))
    except (OSError, ValueError, IndexError, EOFError, LookupError):  # missing or damaged: what counts is the source
        return Words(_read_source(folder / "words.po"))


def compile_words(source: Path) -> bytes:
    """The compiled form of a source catalogue."""
    from io import BytesIO

    from babel.messages.mofile import write_mo
    from babel.messages.pofile import read_po

    with source.open("rb") as file:
        catalogue = read_po(file)
    result = BytesIO()
    write_mo(result, catalogue)
    return result.getvalue()


def _read_source(source: Path) -> gettext.NullTranslations:
    from io import BytesIO

    try:
        return gettext.GNUTranslations(BytesIO(compile_words(source)))
    except FileNotFoundError:
        return gettext.NullTranslations()
    except (OSError, ValueError, LookupError, SyntaxError):
        message = "This file cannot be read as UTF-8 text. Save it again as UTF-8."
        raise BrokenContent([Finding(f"content/{source.parent.name}/{source.name}", 1, message, rule="D02")]) from None


if __name__ == "__main__":  # make words
    import sys

    for name in sys.argv[1:]:
        Path(name).with_suffix(".mo").write_bytes(compile_words(Path(name)))
