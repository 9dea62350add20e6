import pytest

from guide.language.grammar import preterites


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Er ging nach Hause.", "ging"),
        ("Das Amt lehnte den Antrag ab.", "lehnte"),
        ("Wir warteten lange.", "warteten"),
        ("Im Jahr 2010 lehnte die Firma ab.", "lehnte"),
        ("Die Firma informierte uns.", "informierte"),
        ("Sie hatte den Brief schon gelesen.", "hatte … gelesen"),
        ("Als der Chef gekommen war, fing die Sitzung an.", "gekommen war"),
        ("Er wird den Brief gelesen haben.", "wird … haben"),
    ],
)
def test_a_past_tense_is_found(sentence, named):
    assert preterites(sentence)[0].word == named


@pytest.mark.parametrize(
    "sentence",
    [
        "Ich war krank.",
        "Wir hatten keine Zeit.",
        "Er konnte nicht kommen.",
        "Sie wollten das nicht.",
        "Sie arbeiten im Büro.",
        "Wir bitten um Hilfe.",
        "Das Haus bietet viele Möglichkeiten.",
        "Ich möchte gern kommen.",
        "Die alten Leute warten.",
        "Das Amt war geschlossen.",
        "Sie hat den Brief gelesen.",
        "Das sind die besten Daten.",
        "Taste l: vorlesen.",
        "Die Ämter entscheiden verschieden.",
        "Für das Geld sind 12 versicherte Monate nötig.",
    ],
)
def test_present_and_everyday_past_are_none(sentence):
    assert preterites(sentence) == []
