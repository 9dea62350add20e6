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
    assert column == 1 or source[column - 1 :].startswith(str(findings[0].values["word"]))


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
