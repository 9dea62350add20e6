"""Figures as they are printed: the same number in both levels, each in its own form, and unknown ones said to be so."""

from datetime import date
from decimal import Decimal

import pytest

from guide.facts import Figure
from guide.fill import FORMS, Filler, clean_lines
from guide.load import Content
from guide.page import LEVELS, NBSP, clean
from guide.problem import BrokenContent

CONTENT = Content()
TODAY = date(2026, 11, 22)
D = Decimal


def filled(text: str, level: str = "standard", day: date = TODAY, reads: tuple[str, ...] = (), **passed: str) -> str:
    return Filler(CONTENT, level, day, passed, frozenset(reads)).fill(text, "x.md", 7).replace(NBSP, " ")


@pytest.mark.parametrize(
    ("form", "value", "standard", "easy"),
    [
        ("euro", D("2250.00"), "2.250,00 €", "2.250 Euro"),
        ("euro", D("13.90"), "13,90 €", "13,90 Euro"),
        ("euro", 603, "603,00 €", "603 Euro"),
        ("euro", D("20763.75"), "20.763,75 €", "20.763,75 Euro"),
        ("euro", D("70.375"), "70,38 €", "70,38 Euro"),
        ("prozent", 75, "75 Prozent", "75 Prozent"),
        ("prozent", D("18.6"), "18,6 Prozent", "18,6 Prozent"),
        ("teile", 75, "3 von 4 Teilen", "3 von 4 Teilen"),
        ("teile", 40, "2 von 5 Teilen", "2 von 5 Teilen"),
        ("teile", 30, "3 von 10 Teilen", "3 von 10 Teilen"),
        ("zahl", D("0.7309"), "0,7309", "0,7309"),
        ("zahl", 240, "240", "240"),
        ("zahl", 1000, "1.000", "1.000"),
        ("zahl", D("2.50"), "2,5", "2,5"),
        ("datum", date(2023, 6, 14), "14.06.2023", "14. Juni 2023"),
        ("datum", date(2027, 1, 1), "01.01.2027", "1. Januar 2027"),
    ],
)
def test_forms(form: str, value: object, standard: str, easy: str) -> None:
    assert FORMS[form](value, "standard").replace(NBSP, " ") == standard
    assert FORMS[form](value, "leicht").replace(NBSP, " ") == easy


def test_an_amount_and_its_sign_stay_on_one_line() -> None:
    for level in LEVELS:
        assert NBSP in FORMS["euro"](D("2250"), level)
        assert " " not in FORMS["euro"](D("2250"), level)


def test_figures_come_by_name_and_by_day() -> None:
    assert filled("{{ mindestlohn | euro }}") == "13,90 €"
    assert filled("{{ mindestlohn | euro }}", day=date(2027, 1, 1)) == "14,60 €"
    assert filled("{{ zuschuss_beispiel | euro }}", level="leicht") == "2.250 Euro"
    assert filled("{{ name_grundsicherung_sgb2 }}") == "Grundsicherungsgeld"
    assert filled("{{ name_grundsicherung_sgb2 }}", day=date(2026, 6, 30)) == "Bürgergeld"


def test_an_unknown_figure_is_the_last_known_one_and_remembered() -> None:
    for level in LEVELS:
        filler = Filler(CONTENT, level, date(2027, 1, 1), {}, frozenset())
        amount = FORMS["euro"](CONTENT.facts["bezugsgroesse_monat"].values[-1].value, level)
        text = filler.fill("{{ bezugsgroesse_monat | euro }}", "x.md", 1)
        assert text == CONTENT.words(level)("last known: {figure}", figure=amount)
        assert set(filler.unknown) == {"bezugsgroesse_monat"}


def test_only_parents_are_told_of_their_child() -> None:
    for role, expected in {
        "eltern": "Ihr Kind",
        "ich": "Sie",
        "beratung": "Sie",
        "weiss_nicht": "Sie",
        "": "Sie",
    }.items():
        assert filled('{{ wer("Sie", "Ihr Kind") }}', rolle=role) == expected


def test_an_answer_can_be_read_only_if_it_is_listed() -> None:
    assert filled("{{ antwort.lohn }}", reads=("lohn",), lohn="bis_minijob") == "bis_minijob"
    assert filled("{{ antwort.lohn }}", reads=("lohn",)) == ""
    with pytest.raises(BrokenContent):
        filled("{{ antwort.lohn }}", lohn="bis_minijob")


def test_the_land_is_there_once_it_is_known() -> None:
    assert filled("{{ land.name }}", reads=("land",), land="bayern") == CONTENT.laender["bayern"].name
    for passed in ({}, {"land": "weiss_nicht"}):
        with pytest.raises(BrokenContent):
            filled("{{ land.name }}", reads=("land",), **passed)


def test_norms_are_cited_in_the_words_of_the_level() -> None:
    standard, easy = (filled('{{ norm("sgb9_61", "Abs. 2") }}', level) for level in ("standard", "leicht"))
    assert standard == "§ 61 Abs. 2 SGB IX"
    assert "61" in easy
    assert "§" not in easy
    assert "Abs" not in easy


@pytest.mark.parametrize(
    "text",
    [
        "{{ nirgends }}",
        "{{ nirgends | euro }}",
        "{{ mindestlohn.value.real.nirgends }}",
        "{{ mindestlohn | taler }}",
        "{{ mindestlohn }}",
        "{{ mindestlohn",
        "{% if nirgends %}x{% endif %}",
        "{% if rolle == 'ich' %}x",
        "{{ 1 / 0 }}",
        "{{ norm('nirgends') }}",
        "{{ name_grundsicherung_sgb2 | euro }}",
        "{{ ''.__class__ }}",
        "{{ wer.__globals__ }}",
        "{{ filler.content.root }}",
        "{{ self._TemplateReference__context }}",
        "{{ filler.fill.__func__ }}",
        "{% include 'x' %}",
        "{% import 'os' as os %}",
        "{{ cycler.__init__ }}",
        "{{ range(10 ** 9) | list | length }}",
    ],
)
def test_what_cannot_be_filled_is_one_finding_with_its_place(text: str) -> None:
    with pytest.raises(BrokenContent) as told:
        filled(text)
    [finding] = told.value.findings
    assert (finding.file, finding.line) == ("x.md", 7)


@pytest.mark.parametrize("name", sorted({fact.unit: fact.name for fact in CONTENT.facts.values()}.values()))
@pytest.mark.parametrize("form", sorted(FORMS))
def test_a_figure_in_a_form_that_does_not_suit_it_is_never_a_crash(name: str, form: str) -> None:
    try:
        assert filled(f"{{{{ {name} | {form} }}}}").strip()
    except BrokenContent as told:
        [finding] = told.findings
        if (finding.file, finding.line) != ("x.md", 7):
            raise


def test_nothing_that_is_filled_in_can_steer_a_terminal() -> None:
    assert clean("a\x1b[31mb\x07\x9b\u202ec\td\ne\r\x00") == "a[31mbc d e"
    assert clean(f"2.250{NBSP}€") == f"2.250{NBSP}€"
    assert clean_lines("a\x1b\nb\u2066") == "a\nb"
    assert filled("{{ '\\x1b[31m' }}rot\x1b") == "[31mrot"


def test_a_figure_prints_as_its_value_only_as_a_word() -> None:
    assert str(Figure("Wort", "Wort", "sicher")) == "Wort"
