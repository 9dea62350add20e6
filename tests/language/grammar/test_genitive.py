import pytest

from guide.language.grammar import genitives


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Das ist das Haus des Vaters.", "des Vaters"),
        ("Die Höhe der Leistung steht im Bescheid.", "der Leistung"),
        ("Am Ende eines langen Tages bin ich müde.", "eines langen Tages"),
        ("Wir beraten eine Gruppe junger Menschen.", "junger Menschen"),
        ("Sie müssen innerhalb eines Monats antworten.", "eines Monats"),
        ("Innerhalb kurzer Zeit war alles fertig.", "kurzer Zeit"),
        ("Ende letzten Jahres ist er umgezogen.", "letzten Jahres"),
        ("Einer der Männer hat gelacht.", "der Männer"),
        ("Die Meinung meiner Eltern ist wichtig.", "meiner Eltern"),
        ("Anfang dieses Jahres hat er angefangen.", "dieses Jahres"),
        ("Ich bin der Meinung, dass das falsch ist.", "der Meinung"),
        ("Hier ist eine der besten Schulen.", "der besten Schulen"),
        ("Das Amt hat 300 seiner Mitarbeiter befragt.", "seiner Mitarbeiter"),
        ("Die Zahl der von uns beratenen Menschen steigt.", "der"),
        ("Die Frau, deren Kind krank ist, ruft an.", "deren"),
        ("Zeigen Sie mir den Brief einer Beratungs-Stelle.", "einer Beratungs-Stelle"),
        ("Der Mann gibt ihr die Adresse einer Beratungs-Stelle.", "einer Beratungs-Stelle"),
        ("Melden Sie der Renten-Versicherung das Ende der Arbeit.", "der Arbeit"),
        ("Geben Sie dem Amt den Brief der Kranken-Kasse.", "der Kranken-Kasse"),
        ("Lesen Sie den Brief der Beratungs-Stelle.", "der Beratungs-Stelle"),
        ("Zeigen Sie den Plan der Wohnung.", "der Wohnung"),
    ],
)
def test_a_genitive_is_found(sentence, named):
    assert genitives(sentence)[0].word.startswith(named)


@pytest.mark.parametrize(
    "sentence",
    [
        "Auf dem Formular fehlt etwas, zum Beispiel der Name.",
        "Das ist Annas Auto.",
        "Deutschlands Städte sind schön.",
        "Wegen einer Behinderung bekommt er Hilfe.",
        "Der Mann hilft der Frau.",
        "Sie wohnt bei ihrer Mutter.",
        "Er kommt mit der Bahn zur Arbeit.",
        "Im Betrieb der Chef, zu Hause die Eltern.",
        "Ein großer Mann steht vor der Tür.",
        "Das ist ein Brief von dem Amt.",
        "Dieses Haus ist neu.",
        "Jedes Kind bekommt ein Heft.",
        "Am Montag der Chef, am Dienstag die Chefin.",
        "Der Mann, der hier arbeitet, ist nett.",
        "Die Frau, der ich helfe, heißt Meier.",
        "Zeigen Sie den Brief einer Beratungs-Stelle.",
        "Zeigen Sie den Vertrag einer Anwältin oder einem Anwalt.",
        "Melden Sie die neue Arbeit der Renten-Versicherung.",
        "Melden Sie den neuen Lohn der Familien-Kasse.",
        "Manchmal helfen mehrere Ämter einer Person.",
        "Geben Sie den Antrag der Arbeits-Agentur.",
        "Und der Anbieter darf Nein sagen.",
    ],
)
def test_nominative_dative_and_names_are_none(sentence):
    assert genitives(sentence) == []


def test_the_place_holds_the_phrase():
    sentence = "Das ist das Haus des alten Vaters."
    (span,) = genitives(sentence)
    assert sentence[span.start : span.end] == span.word == "des alten Vaters"


def test_the_second_of_a_pair_counts_too():
    assert len(genitives("Das ist die Meinung der Kinder und der Eltern.")) == 2
