"""The words of pages as they are read: every finding in the line of its source, names of offices left alone."""

from pathlib import Path

import pytest
from small_guide import swap

from guide.checks import wording
from guide.checks.traced import Traced
from guide.language.settings import settings
from guide.load import Content
from guide.problem import Finding, distinct

EASY_GUT = "leichte_sprache/ergebnisse/probe/gut.md"


def found(root: Path, rule: str) -> list[Finding]:
    alone = settings({"leicht": {rule: "Fehler"}})
    return [
        finding
        for finding in distinct(wording.check(Content(root), alone))
        if finding.rule == rule and finding.file.endswith(EASY_GUT)
    ]


def line_of(root: Path, file: str, words: str) -> int:
    lines = (root / file).read_text(encoding="utf-8").split("\n")
    return next(number for number, line in enumerate(lines, 1) if words in line)


@pytest.mark.parametrize(
    ("rule", "old", "new", "words"),
    [
        ("N01", "Sie bekommen", "Das dauert drei Wochen.\nSie bekommen", "drei"),
        (
            "S06",
            "Sie bekommen",
            "{% if rolle == 'eltern' %}Der Antrag wird vom Amt geprüft.{% endif %}\nSie bekommen",
            "wird",
        ),
        ("N10", "Sie bekommen {{ betrag | euro }}", "Sie bekommen {{ betrag | euro }} (brutto)", "("),
        (
            "N01",
            "Sie bekommen",
            "{{ wer('Sie haben zwei Kinder.', 'Ihr Kind hat drei Kinder.') }}\nSie bekommen",
            "drei",
        ),
    ],
)
def test_a_finding_stands_in_its_line(rule: str, old: str, new: str, words: str, small: Path) -> None:
    assert found(small, rule) == []
    swap(EASY_GUT, old, new)(small)
    findings = found(small, rule)
    assert findings
    for finding in findings:
        assert (finding.file, finding.line) == (f"content/{EASY_GUT}", line_of(small, EASY_GUT, words))
    column = findings[0].column
    source = (small / EASY_GUT).read_text(encoding="utf-8").split("\n")[findings[0].line - 1]
    assert source[column - 1 :].startswith(str(findings[0].values["word"]).partition(" … ")[0])


def test_a_part_that_nobody_reads_is_not_checked(small: Path) -> None:
    swap(EASY_GUT, "Sie bekommen", "{% if rolle == 'niemand' %}Das sind drei Wochen.{% endif %}\nSie bekommen")(small)
    assert found(small, "N01") == []


def test_an_item_of_several_sentences_stands_in_its_line(small: Path) -> None:
    swap(EASY_GUT, "- amt: Geht das?", "- amt: Wer hilft? Wie lange sind drei Wochen?")(small)
    (finding,) = found(small, "N01")
    assert finding.line == line_of(small, EASY_GUT, "drei Wochen")
    assert finding.sentence == "Wie lange sind drei Wochen?"


def test_marks_never_reach_a_reader_or_the_content_itself(small: Path) -> None:
    content = Content(small)
    traced = Traced(content)
    for level in ("leicht", "standard"):
        pages = wording.shown_pages(traced, level)
        assert pages
        assert not any("⟦" in text for page in pages for _, lines in page.blocks for line in lines for _, text in line)
    assert "⟦" not in content.text("leicht", "ergebnisse", "probe/gut").title


def test_the_headings_that_every_page_has_divide_its_sentences(small: Path) -> None:
    """16 sentences may stand under a heading: those of the text and those of the steps are not added up."""
    swap(EASY_GUT, "Sie bekommen", "\n".join(["Das ist so."] * 10) + "\nSie bekommen")(small)
    swap(EASY_GUT, "- Fragen Sie nach.", "- " + " ".join(["Fragen Sie nach."] * 10))(small)
    assert found(small, "T02") == []
    swap(EASY_GUT, "Sie bekommen", "\n".join(["Das ist so."] * 10) + "\nSie bekommen")(small)
    (finding,) = found(small, "T02")
    assert finding.line < line_of(small, EASY_GUT, "## Das können Sie tun")


def test_each_of_two_sentences_in_a_line_is_told_where_it_begins(small: Path) -> None:
    """A standard text has whole paragraphs in a line; without the column nobody finds the sentence that is meant."""
    long = "Das ist so, {{ wer('weil Sie', 'weil Ihr Kind') }} " + "sehr " * 16 + "viel wissen."
    swap(EASY_GUT, "Sie bekommen", f"Das ist kurz. {long}\nSie bekommen")(small)
    columns = {finding.column for finding in found(small, "S01")}
    assert columns == {len("Das ist kurz. ") + 1}


def test_a_word_that_stands_in_an_earlier_sentence_too_is_told_in_its_own(small: Path) -> None:
    swap(EASY_GUT, "Sie bekommen", "Der Antrag ist wirklich da. Dann wird der Antrag geprüft.\nSie bekommen")(small)
    (finding,) = found(small, "S06")
    source = (small / EASY_GUT).read_text(encoding="utf-8").split("\n")[finding.line - 1]
    assert source[finding.column - 1 :].startswith("wird der")


LISTED = {
    "leicht": {"S10": "Warnung", "N04": "Warnung", "W03": "Fehler"},
    "hinweise": {"S10": ["weiß ich nicht"], "W03": ["Behinderungen"]},
}


def told(root: Path, line: str) -> list[tuple[str, object]]:
    swap(EASY_GUT, "Sie bekommen", f"{line}\nSie bekommen")(root)
    chosen = settings(LISTED)
    findings = distinct(wording.check(Content(root), chosen))
    return [
        (f.rule, f.values.get("word"))
        for f in findings
        if f.rule in ("S10", "N04", "W03") and f.file.endswith(EASY_GUT)
    ]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Das weiß ich nicht.", []),
        ("Ich weiß nicht viel.", [("S10", "nicht")]),
        ("Das Amt hilft nicht.", [("S10", "nicht")]),
        ("Behinderungen zählen.", []),
        ("Versammlungen zählen.", [("W03", "Versammlungen")]),
        ("Das ist nicht ohne Behinderungen.", [("S10", "nicht ohne")]),  # a listed word spares hints only
        ("Es sind {{ betrag | zahl }} davon.", []),
        ("Es sind 12,5 davon.", [("N04", "12,5")]),
    ],
)
def test_hints_that_no_author_can_act_on_are_not_told(line: str, expected: list[object], small: Path) -> None:
    """Words that the settings list, and figures that a blank brought; what was typed, and what weighs more, stays."""
    swap("facts/probe.yaml", "leicht: Ein Betrag\n  unit: EUR", "leicht: Ein Betrag\n  unit: Stunden")(small)
    swap(EASY_GUT, "{{ betrag | euro }}", "{{ betrag | zahl }}")(small)
    swap("standard/ergebnisse/probe/gut.md", "{{ betrag | euro }}", "{{ betrag | zahl }}")(small)
    assert told(small, line) == expected
