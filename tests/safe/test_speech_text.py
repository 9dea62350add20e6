"""Reading aloud: what a voice is given for what is written, and what is heard then."""

import re
import subprocess
import time
from collections import Counter
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import TODAY
from voices import needs_espeak

from guide.load import Content
from guide.session import Session
from guide.speech.prepare import sentences, split, to_say, voice
from guide.walk import states

CONTENT = Content()
ESPEAK, OWN = voice(CONTENT, "espeak-ng"), voice(CONTENT, "own")

SAID = [
    ("§ 61 Abs. 2 SGB IX", "Paragraf 61 Absatz 2 Sozialgesetzbuch 9"),
    ("(§ 96a Abs. 1c Nr. 2 SGB VI)", "Paragraf 96a Absatz 1c Nummer 2 Sozialgesetzbuch 6"),
    ("§§ 61 bis 63 SGB XIV", "Paragrafen 61 bis 63 Sozialgesetzbuch 14"),
    ("§ 4 KSchG: Frist", "Paragraf 4 Kündigungsschutzgesetz: Frist"),
    ("2.250,00 €", "2250 Euro"),
    ("13,90 €.", "13 Euro und 90 Cent."),
    ("1 €", "ein Euro"),
    ("1.234.567 Menschen", "1234567 Menschen"),
    ("75 %", "75 Prozent"),
    ("am 14.06.2023", "am vierzehnten Juni 2023"),
    ("der 1. Mai 2026", "der erste Mai 2026"),
    ("Stand: 22. November 2026", "Stand: zweiundzwanzigster November 2026"),
    ("99.99.2026", "99.99.2026"),
    ("Lohn-Kosten-Zuschuss", "Lohnkostenzuschuss"),
    ("Arbeits- und Berufs-Förderung", "Arbeits- und Berufsförderung"),
    ("1 Jahr und 1 Woche", "ein Jahr und eine Woche"),
    ("Absatz 1 Satz 2", "Absatz 1 Satz 2"),
    ("z. B. die EUTB, ca. 3 Std.", "zum Beispiel die E U T B, ungefähr 3 Stunden"),
    ("Tel. 030 123 456-78", "Telefon 0 3 0, 1 2 3, 4 5 6, 7 8"),
    ("https://www.teilhabeberatung.de/x?y=1", "teilhabeberatung Punkt de"),
    ("Es heißt „Budget“ – so", "Es heißt Budget, so"),
    ("[[x]] <speed level='1'>", "x, speed level gleich '1'"),
]
"""What is written, and what a voice is given that needs no help."""

HEARD = {
    # written: how espeak-ng is to say it, by its own signs (ˈ and ˌ, the stress, are left out)
    "§ 61 Abs. 2 SGB IX": "paraɡɾɑːf aɪn ʊntzɛçtsɪç apzats tsvaɪ zoːtsiːɑːlɡəzɛtsbuːx nɔøn",
    "am 14.06.2023": "am fiːɾtseːntən juːniː tsvaɪ taʊzənt dɾaɪ ʊnttsvantsɪç",
    "2.250,00 €": "tsvaɪ taʊzənt tsvaɪhʊndɜt fynftsɪç ɔøroː",
    "Lohnkostenzuschuss": "loːnkɔstəntsuːʃʊs",
    "Inklusionsbetrieb": "ɪnkluːzjoːnsbətɾiːp",
    "Jobcenter": "dʒɔpsɛntɜ",
    "Jobcoach": "dʒɔpkoːtʃ",
    "Budget": "bydʒeː",
    "EUTB": "eː uː teː beː",
}
"""Golden: nobody changes a line without listening to it."""


def heard(text: str) -> str:
    """What espeak-ng makes of a text, in its own signs, without stress and marks of other languages."""
    command = ["espeak-ng", "-v", "de", "-q", "--ipa", "--stdin"]
    done = subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=30)
    for sign in ("ˈ", "ˌ", "(en)", "(de)"):
        done.stdout = done.stdout.replace(sign, "")
    return " ".join(done.stdout.split())


@pytest.mark.parametrize(("written", "said"), SAID)
def test_what_is_said_for_what_is_written(written: str, said: str) -> None:
    assert to_say(written, OWN) == said


@needs_espeak
@pytest.mark.parametrize("written", HEARD)
def test_what_espeak_makes_of_it(written: str) -> None:
    version = subprocess.run(["espeak-ng", "--version"], capture_output=True, text=True, check=True).stdout
    if "1.51" not in version:
        pytest.skip(f"the goldens were heard with espeak-ng 1.51, this is {version[:40]}")
    assert heard(to_say(written, ESPEAK)) == HEARD[written]


@needs_espeak
def test_every_line_of_the_tables_changes_what_is_heard() -> None:
    """A respelling that makes no difference is one that nobody listened to."""
    joined = {word.replace("-", "")[:1] + word.replace("-", "")[1:].lower(): word for word in CONTENT.speech.divided}
    for written, said in {**joined, **CONTENT.speech.voices["espeak-ng"].words}.items():
        assert heard(written) != heard(said), written
        assert heard(to_say(written, ESPEAK)) == heard(said), written


def test_a_sentence_ends_where_it_ends() -> None:
    line = "Das gilt seit dem 14. Juni 2023. Siehe § 61 Abs. 2 SGB IX. Ist das z. B. so? Ja!"
    assert len(list(split([line, "", "- "], OWN))) == 4


def test_everything_on_every_page_can_be_said(monkeypatch: pytest.MonkeyPatch) -> None:
    """No sign is left that a voice would spell out, and no number with a point in it."""
    once = cache(lambda line: to_say(line, OWN))  # most lines stand on many pages
    monkeypatch.setattr("guide.speech.prepare.to_say", lambda line, _: once(line))
    said: Counter[str] = Counter()
    for topic in CONTENT.tree.values():
        for state in states(topic):
            for level in ("leicht", "standard"):
                session = Session(CONTENT, TODAY, level)
                session.resume("&".join(f"{q}={a}" for q, a in {"rolle": "beratung", **dict(state.answers)}.items()))
                session.enter(topic.name)
                said.update(sentences(session.page(), session.words, OWN))
    for sentence in said:
        assert not set(sentence) & set("§€%()„“[]<>–·/"), sentence
        assert not re.search("[0-9][.][0-9]", sentence), sentence
    assert said.total() > 5000


@given(st.text(max_size=300))
def test_any_text_can_be_said_and_holds_no_command(text: str) -> None:
    said = to_say(text, OWN)
    assert not set(said) & set("[]<>")
    assert said.isprintable()


@pytest.mark.parametrize("sign", ["1", "1 ", "§", "a-", "A-a", "1.", "0 ", "(", "- ", "am 1.1.", "http://", "SGB I"])
def test_long_texts_take_no_time(sign: str) -> None:
    began = time.process_time()  # of the processor: a busy machine makes no difference
    to_say(sign * 20_000, ESPEAK)
    assert time.process_time() - began < 1
