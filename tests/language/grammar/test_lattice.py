"""The faster searches find what those of HanTa find, for words nobody knows as well."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

pytest.importorskip("HanTa")
from HanTa.HanoverTagger import HanoverTagger

from guide.language.grammar.lattice import Tagger

MODEL = "morphmodel_ger.pgz"
SENTENCES = (
    "Der Träger der Eingliederungshilfe hat den Antrag unverzüglich an die zuständige Stelle weiterzuleiten .",
    "Zudem wird , soweit dies erforderlich ist , ein Lohnkostenzuschuss gewährt .",
    "RF – Die Ausweisinhaberin bzw . der Ausweisinhaber ist von der Rundfunkgebührenpflicht befreit .",
    "Xrtzuplik vergrümmelte 17 zwackelige Schnorfelunken § 61 SGB IX !",
)
WORDS = (
    "endgültig",
    "gespendet",
    "Beschlussfähigkeit",
    "Eingliederungshilfe",
    "Schnorfelunken",
    "ab",
    "Qzx",
    "ergänzend",
)


@pytest.fixture(scope="module")
def both() -> tuple[HanoverTagger, Tagger]:
    return HanoverTagger(MODEL), Tagger(MODEL)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_the_same_parts_of_speech(both: tuple[HanoverTagger, Tagger], sentence: str) -> None:
    theirs, ours = (tagger.tag_sent(sentence.split(), taglevel=0) for tagger in both)
    assert ours == theirs


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("kind", ["NN", "VV(PP)", "ADJ(A)"])
def test_the_same_parts_of_words(both: tuple[HanoverTagger, Tagger], word: str, kind: str) -> None:
    theirs, ours = (tagger.analyze(word, pos=kind, taglevel=3) for tagger in both)
    assert ours == theirs


@settings(max_examples=60)
@given(word=st.text("abcdegimnorstuäß", min_size=1, max_size=12))
def test_the_same_readings_of_what_is_no_word(both: tuple[HanoverTagger, Tagger], word: str) -> None:
    theirs, ours = (tagger.tag_word(word) for tagger in both)
    assert [tag for tag, _ in ours] == [tag for tag, _ in theirs]
    assert [cost for _, cost in ours] == pytest.approx([cost for _, cost in theirs])
