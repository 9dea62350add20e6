"""A sentence as words with their parts of speech: by morphology where it is installed, else by lists and patterns."""

from functools import lru_cache

from guide.language.grammar import morphology, patterns
from guide.language.grammar.words import Word, plain, split

_wanted = True


def uses_morphology() -> bool:
    """Whether sentences are read by HanTa. Tell it with the findings: they differ a little."""
    return _wanted and morphology.available()


def use_morphology(wanted: bool) -> None:
    """Read by HanTa where it is installed, or never. For measuring both ways."""
    global _wanted
    _wanted = wanted
    read.cache_clear()


@lru_cache(maxsize=16)
def read(sentence: str) -> tuple[Word, ...]:
    """The words of a sentence. Kept for the next detector, which will ask for the same sentence."""
    places = split(sentence)
    forms = [_form(text) for text, _, _ in places]
    texts = [text for text, _, _ in forms]
    tags = morphology.tags(texts) if uses_morphology() and texts else patterns.tags(texts)
    return tuple(
        [
            Word(text, low, known or tag, start, end)
            for (text, low, known), tag, (_, start, end) in zip(forms, tags, places, strict=True)
        ]
    )


@lru_cache(maxsize=20_000)
def _form(written: str) -> tuple[str, str, str]:
    """A word without its sentence: as it is read, in small letters, and its tag where it can have no other."""
    text = plain(written) or written
    return text, text.lower(), "NN" if _joined_noun(text) else ""


def _joined_noun(text: str) -> bool:
    """A word with hyphens whose last part has a capital is a noun, whatever begins it: 0,18-µm-Prozess, IBM-Chip."""
    return "-" in text and text.rpartition("-")[2][:1].isupper()
