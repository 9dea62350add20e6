# ruff: noqa: E501, PT017 - an attack is easier to read in one line
"""Word lists of strangers, written or compiled, are read or told."""

import random
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from held import damage, held, mutated
from hypothesis import given, settings
from hypothesis import strategies as st
from strangers import INSIDES, SOAK, real

from guide.load import content_root
from guide.load.files import LARGEST_WORDS
from guide.load.words import load_words
from guide.problem import BrokenContent

pytestmark = pytest.mark.alone

PIECES_OF_WORDS = (
    'msgid ""\n', 'msgstr ""\n', 'msgid "Back"\n', 'msgstr "{count.__class__}"\n', 'msgstr "{0}"\n', 'msgstr "{"\n', 'msgstr "{count:>999999999}"\n',
    'msgstr "{count!r}"\n', 'msgid_plural "a"\n', 'msgstr[0] "a"\n', 'msgstr[999999999] "a"\n', '"Plural-Forms: nplurals=999999999; plural=n;\\n"\n',
    '"Plural-Forms: nplurals=2; plural=__import__;\\n"\n', '"Content-Type: text/plain; charset=rot13\\n"\n', '"Content-Type: text/plain; charset=utf-16\\n"\n',
    '"Language: xx_YY\\n"\n', '"POT-Creation-Date: 9999-99-99\\n"\n', '"PO-Revision-Date: x\\n"\n', "#, fuzzy\n", "#~ ", "#| ", 'msgctxt "a"\n', '"', "\\", "\\x", "\n", "\x00", "\x1b",
)  # fmt: skip
KNOWN_WORDS = {
    "attributes": 'msgid "{count} findings."\nmsgstr "{count.__class__.__mro__}"\n',
    "padding": 'msgid "{count} findings."\nmsgstr "{count:>9999999999}"\n',
    "number": 'msgid "{count} findings."\nmsgstr "{0} {} {x} {"\n',
    "conversion": 'msgid "{count} findings."\nmsgstr "{count!r:{count}}"\n',
    "forms": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=999999999; plural=n;\\n"\n\nmsgid "a"\nmsgid_plural "b"\nmsgstr[0] "c"\n',
    "forms, moved in": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=999999999; plural=n;\\n"\n\nmsgid "a"\n  msgid_plural "b"\nmsgstr[0] "c"\n',
    "a form": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=' + "(" * 5_000 + 'n;\\n"\n',
    "run": 'msgid ""\nmsgstr ""\n"Plural-Forms: nplurals=2; plural=__import__(\'os\').system(\'true\');\\n"\n',
    "charset": 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=idna\\n"\n',
    "date": 'msgid ""\nmsgstr ""\n"POT-Creation-Date: 2026-13-45 99:99+9999\\n"\n',
    "language": 'msgid ""\nmsgstr ""\n"Language: ../../x\\n"\n',
    "header": 'msgid ""\nmsgstr ""\n"nothing\\n:\\n"\n',
    "many": "".join(f'msgid "{i}"\nmsgstr "x"\n' for i in range(5_000)),
    "too large": 'msgid "a"\n' + '"b"\n' * (LARGEST_WORDS // 3),
    "one line": 'msgid "a"\nmsgstr "' + "x" * 400_000 + '"\n',
    "backslashes": 'msgid "a"\nmsgstr "' + "\\" * 100_000 + '"\n',
    "comments": "#: a:1\n" * 50_000 + 'msgid "a"\nmsgstr "b"\n',
    "places": "#: " + "a:1 " * 50_000 + '\nmsgid "a"\nmsgstr "b"\n',
}


def words_are_read_or_told(source: bytes | None, compiled: bytes | None, folder: Path) -> None:
    for name, data in (("words.po", source), ("words.mo", compiled)):
        (folder / name).unlink(missing_ok=True)
        if data is not None:
            (folder / name).write_bytes(data)
    with held("word list"):
        try:
            words = load_words(folder)
        except BrokenContent as told:
            assert told.findings[0].file.endswith("words.po")
            return
        for said in (
            words("Back"),
            words("{count} findings.", count=7),
            words("Kept in: {file}", file=Path("{count}")),
        ):
            assert INSIDES.search(said) is None
            assert len(said) <= LARGEST_WORDS


@pytest.mark.parametrize("name", KNOWN_WORDS)
def test_known_attacks_by_word_lists(name: str, tmp_path: Path) -> None:
    words_are_read_or_told(KNOWN_WORDS[name].encode(), None, tmp_path)


def test_a_word_list_that_never_ends_is_not_read(tmp_path: Path) -> None:
    for name in ("words.po", "words.mo"):
        (tmp_path / name).unlink(missing_ok=True)
        (tmp_path / name).symlink_to("/dev/zero")
        with held(), pytest.raises(BrokenContent):
            load_words(tmp_path)


words_steps = damage(PIECES_OF_WORDS)
WORDS = (st.integers(0, 10**6), words_steps, st.lists(st.tuples(st.integers(0, 10**6), st.binary(min_size=1, max_size=4)), max_size=6), st.booleans())  # fmt: skip


def words_case(seed: int, steps: object, bites: list[tuple[int, bytes]], compiled: bool, folder: Path) -> None:
    if compiled:
        data = bytearray(compiled_words())
        for at, more in bites:
            at %= 200 if seed % 2 else len(data)  # the head, which tells where all else lies, or anywhere
            data[at : at + len(more)] = more
        words_are_read_or_told(None, bytes(data[: seed % len(data)] if seed % 7 == 0 else data), folder)
    else:
        head, *entries = real("standard/words.po").split("\n\n")
        chosen = [head, *random.Random(seed).sample(entries, 5)]
        text = mutated("\n\n".join(chosen), steps)  # type: ignore[arg-type]
        words_are_read_or_told(text.encode("utf-8", "surrogatepass"), None, folder)


@cache
def compiled_words() -> bytes:
    from guide.load.words import compile_words

    return compile_words(content_root() / "standard/words.po")


@settings(max_examples=100)
@given(*WORDS)
def test_a_word_list_is_read_or_told(places: Callable[[], Path], seed: int, steps: object, bites: list[tuple[int, bytes]], compiled: bool) -> None:  # fmt: skip
    words_case(seed, steps, bites, compiled, places())


@pytest.mark.soak
@SOAK
@given(*WORDS)
def test_every_word_list_is_read_or_told(places: Callable[[], Path], seed: int, steps: object, bites: list[tuple[int, bytes]], compiled: bool) -> None:  # fmt: skip
    words_case(seed, steps, bites, compiled, places())
