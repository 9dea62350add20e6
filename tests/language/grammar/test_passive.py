import pytest

from guide.language.grammar import modal_passives, passives


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Der Antrag wird von der Behörde geprüft.", "wird … geprüft"),
        ("Gestern wurde der Brief abgeschickt.", "wurde … abgeschickt"),
        ("Wenn der Antrag bewilligt wird, bekommen Sie Post.", "bewilligt wird"),
        ("Der Bescheid ist gestern verschickt worden.", "verschickt worden"),
        ("Die Unterlagen müssen bis Freitag eingereicht werden.", "eingereicht werden"),
        ("Sie haben das Recht, gehört zu werden.", "gehört … werden"),
        ("Der Antrag wird, wenn alles vollständig ist, sofort bearbeitet.", "wird … bearbeitet"),
        ("Wird der Antrag abgelehnt, können Sie Widerspruch einlegen.", "Wird … abgelehnt"),
        ("Hier werden Menschen mit Behinderungen beraten.", "werden … beraten"),
        ("Die Wohnung wurde gestern verlassen.", "wurde … verlassen"),
        ("Das Geld würde dann vom Amt überwiesen.", "würde … überwiesen"),
        ("Die Kosten werden übernommen und monatlich ausgezahlt.", "werden übernommen"),
        ("Er sagt, dass die Rente neu berechnet werde.", "berechnet werde"),
    ],
)
def test_a_passive_is_found_and_named(sentence, named):
    assert [span.word for span in passives(sentence)] == [named]


@pytest.mark.parametrize(
    "sentence",
    [
        "Wir werden Ihnen morgen schreiben.",
        "Er wird das Geld nächste Woche erhalten.",
        "Sie würden gern in einem Büro arbeiten.",
        "Frau Meier wird Lehrerin.",
        "Im Herbst wird es wieder kalt.",
        "Die Sache ist bekannt geworden.",
        "Mein Chef wird gesund.",
        "Das Amt ist heute geschlossen.",
        "Die Tür war abgesperrt.",
        "Wir haben den Brief gelesen.",
        "Sie wird bald gekommen sein.",
        "Er wird sagen, dass er den Brief gelesen hat.",
        "Was soll aus mir werden?",
    ],
)
def test_future_state_and_becoming_are_no_passive(sentence):
    assert passives(sentence) == []


def test_the_place_is_the_form_of_werden():
    sentence = "Der Antrag wird von der Behörde geprüft."
    (span,) = passives(sentence)
    assert sentence[span.start : span.end] == "wird"


def test_two_passives_in_one_sentence():
    assert len(passives("Der Antrag wird geprüft, danach wird das Geld überwiesen.")) == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Der Antrag ist beim Amt zu stellen.",
        "Die Unterlagen sind vollständig einzureichen.",
        "Weil das Formular zu unterschreiben ist.",
    ],
)
def test_what_is_to_be_done_is_told_apart(sentence):
    assert len(modal_passives(sentence)) == 1
    assert passives(sentence) == []


@pytest.mark.parametrize(
    "sentence", ["Es ist schwer zu verstehen.", "Er ist da, um zu helfen.", "Sie ist gekommen.", "Das Heft ist zu."]
)
def test_what_is_no_duty(sentence):
    assert modal_passives(sentence) == []
