"""What holds for every detector."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyphen import Pyphen

from guide.language import grammar
from guide.language.grammar import reading, syllable

DETECTORS = [grammar.passives, grammar.modal_passives, grammar.genitives, grammar.konjunktives, grammar.preterites]
PIECES = st.sampled_from(
    [
        "der",
        "des",
        "einer",
        "wird",
        "wurde",
        "werden",
        "worden",
        "geprüft",
        "hatte",
        "haben",
        "sei",
        "würde",
        "ging",
        "Antrag",
        "Hauses",
        "von",
        ",",
        ".",
        "?",
        "(",
        ")",
        "„",
        "“",
        "–",
        "und",
        "dass",
        "12",
        "§",
        "x",
    ]
)


@given(st.one_of(st.text(max_size=120), st.lists(PIECES, max_size=25).map(" ".join)))
def test_any_text_is_taken_and_places_are_inside(way, sentence):
    for detector in DETECTORS:
        for span in detector(sentence):
            assert 0 <= span.start < span.end <= len(sentence)
            assert span.word


@pytest.mark.parametrize("detector", DETECTORS)
@pytest.mark.parametrize("sentence", ["", " ", ".", "\u00ad", "\0", "…", "a" * 10_000, "wird " * 300, "(" * 500])
def test_odd_input_is_taken(detector, sentence):
    detector(sentence)


@pytest.mark.soak
@pytest.mark.parametrize("unit", ["Der Antrag wird von dem Amt der Stadt geprüft, ", "wird der ", "x" * 50, "( "])
def test_cost_grows_with_the_text_and_not_with_its_square(unit):
    def cost(times):
        sentence = unit * times
        reading.read.cache_clear()
        begin = time.process_time()
        for detector in DETECTORS:
            detector(sentence)
        return time.process_time() - begin

    cost(10)
    # Ten times the text may cost thirty times the time on a noisy machine; a square would cost a hundred times.
    assert cost(1_000) < 30 * max(cost(100), 0.01)


def test_mediopunkt_and_hyphen_do_not_hide_a_form():
    assert grammar.genitives("Die Höhe der Renten·versicherung ist neu.")
    assert grammar.passives("Der Antrag wird vom Integrations-Amt ge·prüft.")


def test_the_way_can_be_asked(way):
    assert grammar.uses_morphology() is (way == "sprache")


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("Ofen", 2),
        ("Haus", 1),
        ("Eingliederungshilfe", 6),
        ("Bundes-Teilhabe-Gesetz", 7),
        ("Werk·statt", 2),
        ("Zahnersatz", 3),
        ("glücklichen", 3),
        ("berufsspezifischen", 6),
        ("Zollämter", 3),
        ("", 1),
        ("§", 1),
        ("12", 1),
    ],
)
def test_syllables(word, number):
    assert grammar.syllables(word) == number


def test_breaks_are_those_of_pyphen():
    """The patterns are pyphen's; only reading them is ours."""
    whole = Pyphen(lang="de_DE")
    words = [
        "Eingliederungshilfe",
        "Hestia",
        "ab",
        "Oma",
        "Über",
        "Schwerbehindertenausweis",
        "x",
        "Zuzüglich",
        "Straße",
    ]
    assert [syllable._breaks(word) for word in words] == [whole.positions(word) for word in words]


def test_no_pattern_is_longer_than_is_looked_for():
    assert max(len(letters) for letters in syllable._patterns() if not letters.startswith("#")) == syllable._LONGEST
