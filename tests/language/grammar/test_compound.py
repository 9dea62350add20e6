import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.language.grammar import compounds


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("Rentenversicherung", ["Renten", "versicherung"]),
        ("Eingliederungshilfe", ["Eingliederungs", "hilfe"]),
        ("Kindergeldantrag", ["Kinder", "geld", "antrag"]),
        ("Zuständigkeitsbereich", ["Zuständigkeits", "bereich"]),
        ("Arbeitsverträge", ["Arbeits", "verträge"]),
    ],
)
def test_a_compound_comes_apart(word, parts):
    assert compounds(word) == parts


@pytest.mark.parametrize(
    "word",
    [
        "Haus",
        "Bahnhof",
        "Krankenhäuser",
        "Krankenkasse",
        "Verantwortung",
        "Apotheke",
        "Information",
        "Demonstration",
        "Gemeinschaft",
        "Öffnungszeiten",
    ],
)
def test_single_and_everyday_words_stay_whole(word):
    assert compounds(word) == [word]


@given(st.text(alphabet=st.characters(categories=["L", "N", "P"]), max_size=90))
def test_the_parts_make_up_the_word(way, word):
    assert "".join(compounds(word)) == word


@pytest.mark.parametrize("name", ["Kaiserslautern", "Liechtenstein", "Gelsenkirchen"])
def test_a_name_that_is_known_stays_whole(way, name):
    assert way == "lists" or compounds(name) == [name]
