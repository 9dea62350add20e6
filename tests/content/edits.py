"""What cases of the checks do to the small guide: a sentence, figure, word or whole question more."""

from pathlib import Path

from small_guide import ART, EASY_ART, EASY_GUT, FACTS, GUT, HEADS, TREE, Edit, add, swap

from guide.load import content_root

STORY = "leichte_sprache/geschichten/anfang.md"
VALUE = "    - {{from: {start}, {until}value: 1, found: {found}, checked: {checked}, confidence: sicher}}\n"
SETTINGS = """\
[adressen]
erlaubt = ["beispiel.de"]
[woerter.leicht]
Betrieb = ["Firma", "Arbeitgeber*"]
[bildschirm]
woerter = ["Klicken", "unten", "rechts"]
erlaubt = ["unten im Brief"]
ausser = ["hilfe"]
"""
EASY_WORDS, WORDS = "leichte_sprache/words.po", "standard/words.po"
CHECKED_ON = 'msgid "Checked on {day}."\n'


def easy(line: str) -> Edit:
    """A sentence more in a text of Leichte Sprache."""
    return swap(EASY_ART, "Das ist der Text.", f"Das ist der Text.\n{line}")


def standard(line: str) -> Edit:
    return swap(ART, "Das ist der Text.", f"Das ist der Text. {line}")


def fact(
    start: str = "2026-01-01",
    until: str = "",
    found: str = "hier",
    checked: str = "2026-01-01",
    source: str = "gesetz_1",
) -> Edit:
    """A second figure, which a text prints."""
    value = VALUE.format(start=start, until=f"until: {until}, " if until else "", found=found, checked=checked)
    head = f"zweite:\n  title: Z\n  leicht: Z\n  unit: EUR\n  source: {source}\n  values:\n"
    return both(
        add(FACTS, head + value),
        *(swap(file, "betrag | euro }}", "betrag | euro }} {{ zweite | euro }}") for file in (EASY_GUT, GUT)),
    )


def both(*edits: Edit) -> Edit:
    def edit(root: Path) -> None:
        for each in edits:
            each(root)

    return edit


def settings(text: str) -> Edit:
    return add("pruefen.toml", text)


def question(name: str, answer: str) -> Edit:
    """The texts of a question with one answer besides weiss_nicht."""
    text = (
        f"# Frage {name}?\n\n## Warum fragen wir das?\nDarum.\n\n## Antworten\n- {answer}: Ja.\n- weiss_nicht: Nein.\n"
    )
    return both(*(add(f"{level}/fragen/{name}.md", head + text) for level, head in HEADS.items()))


def long_way(root: Path) -> None:
    """Five questions one after the other."""
    nodes = "".join(
        f"  frage_{i}:\n    answers: {{ja: {'frage_' + str(i + 1) if i < 4 else 'art'}, weiss_nicht: hilfe}}\n"
        for i in range(5)
    )
    swap(TREE, "start: art\nnodes:\n", f"start: frage_0\nnodes:\n{nodes}")(root)
    for i in range(5):
        question(f"frage_{i}", "ja")(root)


def other_word(level: str, forms: str, body: str = "Das ist ein Wort.", title: str = "Zweites") -> Edit:
    head = f"---\n{'geprueft: nein' + chr(10) if level == 'leichte_sprache' else ''}auch: {forms}\n---\n"
    return add(f"{level}/glossar/zweites.md", f"{head}# {title}\n\n{body}\n")


def two_words(easy_forms: str = "X", standard_forms: str = "X", body: str = "Das ist Zweites.") -> Edit:
    return both(other_word("leichte_sprache", easy_forms, body), other_word("standard", standard_forms))


def says(file: str, old: str, new: str) -> Edit:
    """The real words of the program in both levels, with something else in one of them."""

    def edit(root: Path) -> None:
        for each in (EASY_WORDS, WORDS):
            (root / each).write_bytes((content_root() / each).read_bytes())
        swap(file, old, new)(root)

    return edit


def asks_for_the_land(root: Path) -> None:
    """The question for the Land, with an answer for the one that the small guide has."""
    swap(TREE, "nodes:\n", "nodes:\n  land:\n    answers: {probeland: hilfe, weiss_nicht: hilfe}\n")(root)
    swap(TREE, "viel: gut", "viel: land")(root)
    question("land", "probeland")(root)


def with_settings(small: Path) -> Path:
    """The small guide with everything in ``pruefen.toml`` that the cases need."""
    settings(SETTINGS)(small)
    return small
