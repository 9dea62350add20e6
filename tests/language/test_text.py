"""Texts as blocks of sentences: where sentences begin, what is nobody's sentence, and where each stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.language.inline import BOLD, ITALIC, LINK, PICTURE, SOFT
from guide.language.text import HEADING, ITEM, PARAGRAPH, STAND_IN, build, parse


def said(source: str, markdown: bool = True) -> list[str]:
    return [sentence.text for sentence in parse(source, markdown).sentences()]


@pytest.mark.parametrize(
    ("source", "sentences"),
    [
        ("Das ist gut. Das ist neu.", ["Das ist gut.", "Das ist neu."]),
        ("Das steht in § 219 Abs. 1 SGB IX. Rufen Sie an.", ["Das steht in § 219 Abs. 1 SGB IX.", "Rufen Sie an."]),
        ("Am 3. März kommt Dr. Meier.", ["Am 3. März kommt Dr. Meier."]),
        ("Sie sind z. B. krank. Dann rufen Sie an.", ["Sie sind z. B. krank.", "Dann rufen Sie an."]),
        ("Das kostet 5. Das ist viel.", ["Das kostet 5.", "Das ist viel."]),
        ("Das gilt ab 2026. Neue Regeln kommen.", ["Das gilt ab 2026.", "Neue Regeln kommen."]),
        ("Sie fragt: Wer hilft? Das Amt!", ["Sie fragt:", "Wer hilft?", "Das Amt!"]),
        ("Er sagt „Komm.“ Dann geht er.", ["Er sagt „Komm.“", "Dann geht er."]),
        ("Um 9:30 Uhr beginnt es.", ["Um 9:30 Uhr beginnt es."]),
        ("Das Amt hilft Ihnen\nmit dem Antrag.", ["Das Amt hilft Ihnen mit dem Antrag."]),
        ("Amt für Soziales\nHauptstraße 5\n04103 Leipzig", ["Amt für Soziales", "Hauptstraße 5", "04103 Leipzig"]),
        ("Das dauert ca.\n3 Wochen.", ["Das dauert ca. 3 Wochen."]),
        ("Sie brauchen • einen Ausweis • ein Foto", ["Sie brauchen", "• einen Ausweis", "• ein Foto"]),
        ("Das ist: • ein Ausweis. • ein Foto", ["Das ist:", "• ein Ausweis.", "• ein Foto"]),
    ],
)
def test_sentences(source: str, sentences: list[str]) -> None:
    assert said(source) == sentences


@pytest.mark.parametrize(
    "source",
    [
        "```\nDas ist Code.\n```",
        "~~~ python\nDas ist Code.\n~~~",
        "    Das ist Code.",
        "<!-- Das ist\neine Notiz. -->",
        "| Das | ist |\n| --- | --- |\n| eine | Tabelle |",
        "---\nautor: Das Amt\n---",
        "***",
        "![](bild.png)",
    ],
)
def test_what_is_nobodys_sentence(source: str) -> None:
    assert said(source) == []
    assert said(f"{source}\n\nDas Amt hilft.") == ["Das Amt hilft."]


def test_what_stands_behind_a_comment_is_read_where_it_stands() -> None:
    (sentence,) = parse("<!-- Das ist --> Das Amt hilft.").sentences()
    assert (sentence.text, sentence.place()) == ("Das Amt hilft.", (1, 18))
    assert said("<!-- Das\nist --> Das Amt hilft.") == ["Das Amt hilft."]
    assert said("```\n<!--\n```\n\nDas Amt hilft.") == ["Das Amt hilft."]


@pytest.mark.parametrize("blank", ["\u00a0", "\u202f", "\u2009", "&nbsp;"])
def test_a_blank_is_a_blank_however_it_is_written(blank: str) -> None:
    """Editors and the guide itself put these before Euro and into z. B.; a rule that looks for a blank finds it."""
    assert said(f"Das sind 5{blank}Euro, z.{blank}B. heute.") == ["Das sind 5 Euro, z. B. heute."]
    where = [sentence.place(sentence.text.index("heute")) for sentence in parse(f"5{blank}Euro heute").sentences()]
    assert where == [(1, len(f"5{blank}Euro ") + 1)]


@pytest.mark.parametrize(
    ("source", "words"),
    [("Rufen Sie an: 0 61 96 / 44 66 0", 4), ("Das kostet 5 oder 6 Euro.", 6), ("Haupt-Straße 9 – ganz oben", 4)],
)
def test_length_counts_what_a_reader_counts(source: str, words: int) -> None:
    assert sum(sentence.length for sentence in parse(source).sentences()) == words


def test_marks_are_taken_out_and_kept() -> None:
    text = parse("Das **Amt** *hilft* [allen](https://a.de), siehe ![Ein Haus](h.png) und Bundes\u00adland.")
    assert said("Das **Amt** *hilft* [allen](https://a.de).") == ["Das Amt hilft allen."]
    assert {mark.kind for mark in text.marks} == {BOLD, ITALIC, LINK, PICTURE, SOFT}
    assert said("Mehr: https://www.beispiel.de/a_b?c=d.") == [f"Mehr: {STAND_IN}."]
    assert said("Die Mitarbeiter*innen von mein_name_hier.") == ["Die Mitarbeiter*innen von mein_name_hier."]


def test_kinds_of_blocks() -> None:
    text = parse("# Titel\n\nEin Satz.\n- Eins.\n- Zwei.\n\nTitel\n=====\n")
    assert [block.kind for block in text.blocks] == [HEADING, PARAGRAPH, ITEM, ITEM, HEADING]


def test_plain_text_has_no_markup() -> None:
    assert said("# 5 ist *kein* Titel.", markdown=False) == ["# 5 ist *kein* Titel."]


@pytest.mark.parametrize(
    ("source", "places"),
    [
        ("Das ist gut. Das ist neu.", [(1, 1), (1, 14)]),
        ("\n\n  Hallo Welt.", [(3, 3)]),
        ("---\na: b\n---\nDas Amt hilft.", [(4, 1)]),
        ("> Das **Amt** hilft. Es zahlt.", [(1, 3), (1, 22)]),
        ("- Eins.\n  Und zwei.", [(1, 3), (2, 3)]),
        ("## Ein Titel ##", [(1, 4)]),
    ],
)
def test_places_of_sentences(source: str, places: list[tuple[int, int]]) -> None:
    assert [sentence.place() for sentence in parse(source).sentences()] == places


WORDS = st.sampled_from(
    [
        "Das",
        "Amt",
        "hilft",
        "**fett**",
        "[Link](x)",
        "*schräg*",
        "§",
        "5.",
        "März!",
        "`c`",
        "-",
        "#",
        ">",
        "|",
        "\n",
        "\n\n",
    ]
)


@given(st.lists(WORDS, max_size=40))
def test_every_word_is_found_again_at_its_place(parts: list[str]) -> None:
    source = " ".join(parts)
    lines = source.split("\n")
    for sentence in parse(source).sentences():
        for word in sentence.words:
            line, column = sentence.place(word.start)
            assert lines[line - 1][column - 1 :].startswith(word.text[0])


@given(st.text(max_size=300), st.booleans())
def test_any_text_is_read(source: str, markdown: bool) -> None:
    text = parse(source, markdown)
    count = len(source.replace("\r\n", "\n").replace("\r", "\n").split("\n"))
    assert all(1 <= sentence.place()[0] <= count for sentence in text.sentences())


def test_built_texts_keep_the_numbers_of_their_lines() -> None:
    text = build([(PARAGRAPH, [[(7, "Das ist gut. "), (9, "Das ist")], [(12, "alles.")]])])
    assert [(s.text, s.place()[0]) for s in text.sentences()] == [("Das ist gut.", 7), ("Das ist", 9), ("alles.", 12)]


@pytest.mark.parametrize(
    ("line", "length"),
    [
        ("Sie finden uns in der Nord-Straße 9, 04103 Leipzig.", 5),
        ("Rufen Sie an unter Telefon 0 61 95 / 60 08-0", 4),
        ("Das kostet 12000 Euro.", 4),
        ("Bild: © Verein für Bilder", 1),
    ],
)
def test_an_address_and_a_notice_of_rights_are_no_words_to_read(line: str, length: int) -> None:
    assert [sentence.length for sentence in parse(line).sentences()] == [length]
