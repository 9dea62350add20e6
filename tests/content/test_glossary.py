"""The dictionary in Leichte Sprache: what counts as explained, and which circles there are."""

from pathlib import Path

import pytest
from small_guide import add, swap

from guide.checks import glossary
from guide.load import Content

WORT = "leichte_sprache/glossar/wort.md"


@pytest.mark.parametrize(
    "text",
    [
        "Ein Satz ist ein Teil.\nDas ist der Satz.",
        "Das ist ein Teil.\nDer Teil heißt: Satz.",
        "Das steht im Satz.\nDas heißt: in einem Teil.",
        "Sätze sind Teile.\nDas sind viele Teile vom Satz.",
        "Das ist ein Teil.\nIn schwerer Sprache heißt das: Satz mit Silben-Gruppe.",
        "Das sind 2 Teile und viele Wörter.",
        "Das wissen Sie.",
    ],
    ids=["is", "is_called", "that_means", "other_ending", "official_word", "ending_of_an_everyday_word", "pronoun"],
)
def test_what_is_explained_on_the_spot_or_known_is_no_finding(text: str, small: Path) -> None:
    swap(WORT, "Das ist ein Wort.", text)(small)
    assert list(glossary.check(Content(small))) == []


@pytest.mark.parametrize("text", ["Der Satz ist lang.\nDas ist der Satz.", "Das ist ein Satz.", "Sie lesen den Satz."])
def test_what_is_only_mentioned_is_a_finding(text: str, small: Path) -> None:
    swap(WORT, "Das ist ein Wort.", text)(small)
    assert {finding.values["word"] for finding in glossary.check(Content(small))} == {"Satz"}


def test_an_explanation_on_the_spot_opens_a_circle(small: Path) -> None:
    swap(WORT, "Das ist ein Wort.", "Das ist ein Teil vom Satz.\nDer Satz ist ein Teil.")(small)
    add("leichte_sprache/glossar/satz.md", "---\ngeprueft: nein\nauch: Sätze\n---\n# Satz\n\nDas sind Wörter.\n")(small)
    assert list(glossary.check(Content(small))) == []


@pytest.mark.parametrize(
    ("leans", "expected"),
    [
        ({"a": ["b"], "b": ["c"], "c": []}, []),
        ({"a": ["b"], "b": ["a"]}, [["a", "b", "a"]]),
        ({"c": ["a"], "a": ["b"], "b": ["c"]}, [["a", "b", "c", "a"]]),
        ({"a": ["b"], "b": ["a"], "c": ["d"], "d": ["c"], "e": ["a", "c"]}, [["a", "b", "a"], ["c", "d", "c"]]),
    ],
)
def test_circles(leans: dict[str, list[str]], expected: list[list[str]]) -> None:
    assert sorted(glossary.circles(leans)) == expected
    assert all(leans[name] for name in leans if any(name in circle for circle in expected))


def test_the_everyday_words_stand_there_once_and_are_needed() -> None:
    """A word in the list that is also explained would hide a circle from nobody, but it would be clutter."""
    content = Content()
    entries = {form for _, forms in glossary.glossary(content, "leicht").values() for form in forms}
    words = [
        word for item in content.text("leicht", "listen", "alltag").items("Liste") for word in item.text.split(", ")
    ]
    assert len(words) == len(set(words))
    assert not entries & set(words)
