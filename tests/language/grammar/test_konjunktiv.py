import pytest

from guide.language.grammar import konjunktives


@pytest.mark.parametrize(
    ("sentence", "verb"),
    [
        ("Sie könnten einen Antrag stellen.", "könnten"),
        ("Das wäre schön.", "wäre"),
        ("Wir würden Ihnen helfen.", "würden"),
        ("Wenn er käme, gingen wir.", "käme"),
        ("Das Amt sagt, er habe nicht geantwortet.", "habe"),
        ("Der Chef sagt, sie sei krank.", "sei"),
        ("Er behauptet, er komme morgen.", "komme"),
        ("Sie meint, das Amt zahle zu wenig.", "zahle"),
        ("Es heißt, er studiere noch.", "studiere"),
        ("Sollte etwas fehlen, rufen wir an.", "Sollte"),
        ("Sie sollten einen Arzt fragen.", "sollten"),
        ("Dabei entstünde ein Schaden.", "entstünde"),
        ("Es heißt, er führe das Amt seit Jahren.", "führe"),
        ("Sie sagt, das Amt prüfe den Antrag.", "prüfe"),
    ],
)
def test_a_konjunktiv_is_found(sentence, verb):
    assert [span.word for span in konjunktives(sentence)] == [verb]


@pytest.mark.parametrize(
    "sentence",
    [
        "Ich möchte einen Antrag stellen.",
        "Ich habe Hunger.",
        "Gestern habe ich angerufen.",
        "Ich werde morgen anrufen.",
        "Sei leise!",
        "Seien Sie vorsichtig!",
        "Führe den Hund an der Leine!",
        "Bitte antworte mir bald.",
        "Er wollte gestern kommen.",
        "Die Kinder gingen nach Hause.",
        "Er machte die Tür zu.",
        "Ich arbeite im Büro.",
        "Das ist eine lange Liste.",
        "Meine Lage ist gut.",
        "Wir bitten um eine Antwort.",
        "Welche Rente kommt infrage?",
        "Das Amt muss eine Prüfung durchführen.",
        "Sie dürfen einen Hund mitführen.",
        "Er soll sich nicht zu einer Unterschrift drängen lassen.",
        "Sie sind kranken-, pflege- und renten-versichert.",
        "Mit mithilfe und anstelle beginnt kein Verb.",
        "Most people need knowledge of insurance.",
        "Das Wort suche und Ihr Wort dazu: etwas suchen.",
    ],
)
def test_everyday_forms_are_none(sentence):
    assert konjunktives(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Man sollte früh fragen, sonst könnte das Geld fehlen.",
        "Das Amt sollte helfen, denn es hätte die Mittel.",
        "Die Stadt sagt, der Bau sollte warten, weil er zu viel kosten dürfte.",
    ],
)
def test_a_konjunktiv_beside_it_makes_sollte_no_past(way, sentence):
    assert "sollte" in [span.word for span in konjunktives(sentence)]


def test_a_past_beside_it_makes_sollte_a_past(way):
    assert konjunktives("Er sollte gestern kommen, aber er ging weg.") == []
