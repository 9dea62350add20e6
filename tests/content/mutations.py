# ruff: noqa: E501 - one break a line is easier to read than one break in five
"""The test of the checks: a copy of the real content is broken in many ways, and each break must be found.

``BREAKS`` lists them, at least one for each rule. Those of a round are made at once, each in a file or place of its
own, so that the whole content is looked at a handful of times and not a hundred. As a program this prints the table:

    make brueche
"""

import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import NamedTuple

import breaking as b
import breaking_trees as t
from breaking import EASY, MARK, STANDARD, Make, says

from guide.checks import check_all, check_files
from guide.checks.wording import TOLD_ELSEWHERE
from guide.language import rules_of
from guide.language.settings import shipped
from guide.load import Content, content_root
from guide.problem import Finding

TODAY = date(2026, 11, 22)
OK = "verdict: info, certainty: sicher, rows: []"
NORM = "sources: {sgb9_61: ''}"


class Break(NamedTuple):
    """A way to break the content: the rule that must find it, what is done, and how."""

    rule: str
    what: str
    make: Make


class Result(NamedTuple):
    """What became of a break: where it had to be found, and whether it was."""

    broken: Break
    file: str
    line: int
    found: bool


FILES = (
    Break("D01", "the file of a topic is gone", b.gone("tree/krank.yaml")),
    Break("D02", "facts saved in another encoding", b.raw("facts/krank.yaml", "größe:\n".encode("latin-1"))),
    Break("D02", "a text saved in another encoding", b.raw(f"{STANDARD}/hilfe.md", "# Für wen?\n".encode("latin-1"))),
    Break("D03", "a colon too many in a tree", b.swap("tree/begleitung.yaml", r"^start: \w+", f"start: {MARK}: x")),
    Break("D03", "a reference in the facts", t.fact("q1", "facts/vertrag.yaml", "again", unit="&x EUR", more="q9: *x # q1 again\n")),
    Break("D04", "a figure in two files", t.fact("mindestlohn", "facts/wer_zahlt.yaml", "name")),
    Break("D04", "a heading twice", b.heading_twice),
    Break("D05", "a slip of the pen in the name of an entry", b.swap("laender.yaml", "^  amt: ", "  ammt: ", "  ammt: ")),
    Break("D05", "a node of no kind", t.node_added("betrieb", "{reads: []}")),
    Break("D06", "a page without its title", t.source("pages", "q2", "{checked: 2026-11-22}")),
    Break("D07", "a unit that does not exist", t.fact("q3", "facts/familie.yaml", "unit", unit="Taler")),
    Break("D07", "a day that does not exist", t.fact("q4", "facts/rente.yaml", checked="2026-02-30")),
    Break("D08", "a heading with other words", b.swap(f"{EASY}/weg/arbeit.md", "^## .*", f"## {MARK}")),
    Break("D08", "a text without a title", b.swap(f"{STANDARD}/weg/antrag.md", "^# ", "", 1)),
    Break("D08", "an answer without its name", b.swap(f"{EASY}/fragen/rolle.md", "^- ich: ", f"- {MARK} ")),
    Break("D11", "a soft hyphen in a word", b.swap(f"{EASY}/weg.md", "^# ", f"# Hil\u00adfe {MARK} ")),
    Break("B01", "an answer leads nowhere", t.answer_leads("rueckkehr")),
    Break("B01", "a topic starts nowhere", b.swap("tree/wohnen_weg.yaml", r"^start: \w+", f"start: {MARK}")),
    Break("B05", "a question without weiss_nicht", t.no_weiss_nicht("widerspruch")),
    Break("B07", "a fork whose last line has a condition", t.node_added("anspruch", "{fork: [{to: lohn, when: {rolle: [ich]}}]}")),
    Break("B15", "a band that is no answer", b.swap("tree/geld.yaml", r"bands: \{\w+:", f"bands: {{{MARK}:")),
    Break("B11", "a topic that guide.yaml does not name", b.topic_forgotten),
    Break("F02", "a law that is not listed", t.source("sections", "q5", '{law: x, section: "1", title: x, checked: 2026-11-22}')),
    Break("F03", "an outcome without a source", t.node_added("eltern", f"{{{OK}, sources: {{}}}}")),
    Break("F11", "a value that ends before it begins", t.fact("q6", "facts/lohn.yaml", until="2025-12-31")),
)  # fmt: skip
"""Files that cannot be used. Whatever stands in them, nothing else can be looked at."""

TREES = (
    Break("B02", "an outcome that nobody reaches", t.node_added("rente", f"{{{OK}, {NORM}}}")),
    Break("B03", "a way that comes round", t.answer_leads("krank", to="")),
    Break("B04", "a fork whose last line nobody takes", t.branch_before_the_last("anspruch")),
    Break("B08", "an outcome that looks at a question nobody asks", b.swap("tree/begleitung.yaml", "^    verdict:", f"    reads: [{MARK}]\n    verdict:")),
    Break("B08", "a stage of the way for an answer that does not exist", b.swap("weg.yaml", r"angebot: \[ja\]", f"angebot: [{MARK}]")),
    Break("B09", "other answers to a question that is shared", t.shared_question_in_other_order),
    Break("B10", "an answer called help", t.answer_called_help("vertrag")),
    Break("B12", "a text to which no node belongs", b.text_without_a_node),
    Break("B13", "answers in another order than in the tree", b.swapped_answers),
    Break("B14", "a story that does not exist", t.node_added("geld", f"{{{OK}, {NORM}, stories: [keine]}}")),
    Break("B14", "an office that does not exist", b.list_line("Fragen Sie nach", "- keine_stelle: Geht das?")),
    Break("B14", "a Land with a slip of the pen in its name", b.swap("laender.yaml", "^hessen:", f"{MARK}:", f"{MARK}:")),
    Break("D06", "a Land that is gone", b.swap("laender.yaml", "^bremen:", "bremer:", 1)),
    Break("B14", "a stage of a topic that does not exist", b.swap("weg.yaml", "topic: vertrag", "topic: nirgends", "nirgends")),
    Break("E01", "an outcome in one level only", b.outcome_in_one_level),
    Break("B14", "a calculation that does not exist", t.node_added("krank", f"{{{OK}, {NORM}, calc: [{MARK}]}}")),
    Break("B14", "a letter for an outcome that does not exist", b.swap("briefe.yaml", "^    - anspruch/.*", f"    - anspruch/{MARK}", f"anspruch/{MARK}")),
    Break("E01", "a word in one level only", b.word_in_one_level),
    Break("E01", "an appointment in one level only", b.gone_from("termine")),
    Break("F02", "a letter with an unknown source", b.swap("briefe.yaml", "^    sgb9_61: .*", "    unbekannt: x", "unbekannt: x")),
    Break("R01", "a calculation without its text", b.gone_from("rechnungen")),
    Break("R01", "a number of a calculation that nobody asks for", b.gone_from("eingaben")),
    Break("R02", "a text of no calculation", b.text_more("rechnungen")),
    Break("R02", "a calculation on offer that does not exist", b.appended(f"{EASY}/rechnungen.md", f"- {MARK}: Wie viel?\n")),
    Break("R03", "calculations in another order", b.calculations_in_other_order),
    Break("R04", "a text of a letter that nobody offers", b.text_more("briefe")),
    Break("R05", "a field without words", b.field_without_words),
    Break("R05", "a deadline that hangs on no field", b.swap("briefe.yaml", r"^  deadline: \w+", f"  deadline: {MARK}", f"deadline: {MARK}")),
    Break("F02", "an outcome with an unknown source", t.node_added("eltern", f"{{{OK}, sources: {{unbekannt: ''}}}}")),
)  # fmt: skip
"""Everything can be loaded, but does not fit together."""

TEXTS = (
    Break("B06", "a way that is longer than the settings want", t.shorter_ways),
    *(
        Break("F01", f"typed: {typed}", says(f"Das sind {typed} dafür.", STANDARD))
        for typed in (
            "2.250 Euro", "13,90 €", "75 Prozent", "5 %", "sechs Wochen", "20 Jahre", "15 Stunden", "1.358", "§ 61 SGB IX", "Art. 3", "Abs. 2",
            "14.06.2023", "der 1. Januar", "das Jahr 2027", "https://example.org", "Hauptstraße 5", "12345 Musterstadt",
            "Hilfen ein Jahr lang", "die Hälfte der Kosten", "die Sechs-Wochen-Frist und mehr", "Hilfen ab 18", "die Räume Am Markt 5",
        )
    ),
    Break("F01", "typed into the words for parents", says('{{ wer("Sie", "Nach 6 Wochen Ihr Kind") }} kommt.')),
    Break("F01", "typed into an answer", b.swap(f"{STANDARD}/fragen/rolle.md", "^- eltern: .*", "- eltern: Seit 2023.", "- eltern:")),
    Break("F01", "typed into a word", b.says_in_word("Das dauert 3 Monate.")),
    Break("F02", "a figure with an unknown source", t.fact("f1", "facts/krank.yaml", "source", source="unbekannt")),
    Break("F02", "a Land with an unknown source", b.swap("laender.yaml", r"^  sources: \[.*", "  sources: [unbekannt]", "[unbekannt]")),
    Break("F03", "a figure without a source", t.fact("f2", "facts/krank.yaml", "source", source='""')),
    Break("F03", "a value of which nobody knows where it was found", t.fact("f3", "facts/krank.yaml", found="")),
    Break("F04", "a value looked up long before the day of the texts", t.fact("f4", "facts/krank.yaml", checked="2024-01-01")),
    Break("F04", "a page looked up long before the day of the texts", t.source("pages", "f5", "{title: x, checked: 2024-01-01}")),
    Break("F06", "a value that ends with the year", t.fact("f6", "facts/krank.yaml", until="2026-12-31")),
    Break("F07", "a figure that nobody uses", t.fact("f7", "facts/krank.yaml", "name")),
    Break("F12", "an exception that nobody needs", b.swap("pruefen.toml", "^getippt_erlaubt = \\[", f'getippt_erlaubt = ["nirgends {MARK}", ')),
    Break("F08", "a section that nobody cites", t.source("sections", "f8", '{law: sgb9, section: "1", title: x, checked: 2026-11-22}')),
    Break("F09", "a page of which nobody knows who stands behind it", t.source("pages", "f9", '{title: x, checked: 2026-11-22, url: "https://reha-recht.de.example.org"}')),
    Break("F09", "a page without https", t.source("pages", "f10", '{title: x, checked: 2026-11-22, url: "http://reha-recht.de"}')),
    Break("F10", "a value looked up tomorrow", t.fact("f11", "facts/krank.yaml", checked="2026-11-23")),
    Break("E02", "a figure in Leichter Sprache only", says("Das sind {{ mindestlohn | euro }}.", fits=b.lacks("mindestlohn"))),
    Break("E03", "a figure in the standard text only", says("Das sind {{ mindestlohn | euro }} dafür.", STANDARD, fits=b.lacks("mindestlohn"))),
    Break("E04", "a norm in Leichter Sprache only", says('Das steht in {{ norm("sgb9_61") }}.', fits=b.lacks('norm("sgb9_61"'))),
    Break("E05", "parents are told apart in one level only", b.speaks_to_the_person_only),
    Break("E06", "a note for counsellors in Leichter Sprache", b.note_in_leicht),
    Break("E08", "a step in one level only", b.one_step_more),
    Break("E08", "a question to an office in one level only", b.other_office),
    Break("G01", "a word of law that nobody explains", says("Es ist ein Lohnkostenzuschuss.", fits=b.lacks("Lohnkostenzuschuss"))),
    Break("G02", "Firma for Betrieb", says("Die Firma hilft.")),
    Break("G02", "a word that nobody wants to be called", says("Das gilt für Behinderte im Betrieb.", STANDARD)),
    Break("G02", "Firma in the name of a figure", b.swap("facts/eltern.yaml", "^  leicht: .*", "  leicht: Die Firma zahlt", "Die Firma zahlt")),
    *(
        Break("G03", f"the screen: {told}", says(told, STANDARD))
        for told in ("Klicken Sie dort.", "Drücken Sie die Eingabetaste.", "Tippen Sie auf das Feld.", "Scrollen Sie weiter.", "Wischen Sie weiter.")
    ),
    Break("G03", "a place on the screen", says("Die Antwort steht unten.", STANDARD)),
    Break("G04", "a person with a title", says("Das sagt Frau Muster.")),
    Break("G04", "a first name", says("Sabine arbeitet dort.")),
    Break("G05", "a telephone number", says("Rufen Sie an: 030 18 44 10.", STANDARD)),
    Break("G05", "a short telephone number", says("Rufen Sie die 115 an.", STANDARD)),
    Break("G05", "a mail address", says("Schreiben Sie an hilfe@amt.de.", STANDARD)),
    *(
        Break("G06", form, says(f"Die {form} helfen dort."))
        for form in ("Kolleg*innen", "Kolleg:innen", "Kolleg_innen", "KollegInnen", "Kollegen/innen", "Kolleg(innen)", "Mitarbeitenden")
    ),
    Break("G07", "a text that does not say whether it was tested", b.not_marked),
    Break("G07", "the help page does not say whether it was tested", b.swap(f"{EASY}/weg/weiter.md", "^geprueft: nein\n", "", 1)),
    Break("G08", "a word that leads to two entries", b.form_of_two_words),
    Break("G09", "an entry that does not tell the official word", b.entry_without_official_word),
    Break("G10", "two answers with the same words", b.answers_alike),
    Break("G11", "a form that the dictionary does not know", b.form_that_is_not_listed),
    Break("G12", "an answer of many words", b.long_answer),
    Break("G13", "a page of chopped sentences", b.chopped_sentences),
    Break("G14", "two entries that explain each other", b.entries_in_a_circle),
    Break("G16", "a text that was changed after a test group had read it", b.tested_otherwise),
    Break("G15", "an entry with a word that nobody explains", b.says_in_word(f"Das ist ein {MARK.title()}.", EASY)),
    Break("G17", "words of the program that it never says", b.appended(f"{STANDARD}/words.po", f'\nmsgid "{MARK}"\nmsgstr "Probe"\n', f'msgid "{MARK}"')),
    Break("G17", "words of the program that fill another blank", b.swap(f"{EASY}/words.po", r'^msgstr "zuletzt \{figure\}"', f'msgstr "zuletzt {{{MARK}}}"', 'msgid "last known: {figure}"')),
    *(Break("S06", f"a passive in {kind}", b.begins(kind, "Das wird geprüft.")) for kind in ("briefe", "termine", "rechnungen", "eingaben")),
    Break("S06", "a passive on the page for the employer", lambda root: b.begin_with(root, f"{EASY}/betrieb_blatt.md", "Das wird geprüft.")),
    Break("S06", "a passive in a field of a letter", b.swap(f"{EASY}/felder.md", "^- name: .*", "- name: Das wird geprüft.", "- name:")),
    Break("D09", "a letter with a field that does not exist", b.swap(f"{STANDARD}/briefe/widerspruch.md", "^### .*", "### {{ feld('probehalber') }}")),
    Break("D09", "a name in a calculation that is none of its steps", b.begins("rechnungen", "Das sind {{ probehalber | euro }}.", STANDARD)),
    Break("D09", "a name that does not exist", says("Das sind {{ probehalber | euro }}.")),
    Break("D09", "a figure without its form", says("Das sind {{ mindestlohn }}.", STANDARD)),
    Break("D09", "an answer that is not under reads", says("Das ist {{ antwort.probehalber }}.")),
    Break("D10", "bold words", says("Das ist **wichtig** für Sie.", STANDARD)),
    Break("D10", "a picture with a script", b.swap("bilder/brief.svg", "</svg>", "<script>alert(1)</script></svg>", 1)),
    Break("D10", "HTML", says("Das ist <b>wichtig</b> dafür.", STANDARD)),
)  # fmt: skip
"""Pages can be made, but what they say is not in order."""

MARKUP = ("Q02", "T05", "T06", "T08", "T09")
"""Rules about pictures and letters. The guide allows nothing but plain text, so D10 finds their examples first."""
LANGUAGE = tuple(
    Break("D10" if rule.id in MARKUP else rule.id, f"the example of {rule.id} {rule.name}", b.example_of(rule.id))
    for rule in rules_of("leicht", shipped())
    if rule.id not in TOLD_ELSEWHERE
)
"""Every rule of Leichte Sprache that the settings switch on, broken by the example in its words for authors."""

LATER = (
    Break("E07", "a text that was changed after its twin", b.changed_after_its_twin),
    Break("F05", "a value looked up more than a year ago", t.fact("l1", "facts/krank.yaml", checked="2025-11-23")),
)
"""What time does; looked at a week later."""
NEXT_WEEK = date(2026, 11, 29)

Check = Callable[[Content, date], list[Finding]]
ROUNDS: Sequence[tuple[Sequence[Break], Check, date]] = (
    (FILES, check_files, TODAY),
    (TREES, check_files, TODAY),
    ((*TEXTS, *LANGUAGE), check_all, TODAY),
    (LATER, check_files, NEXT_WEEK),
)
BREAKS = [each for breaks, _, _ in ROUNDS for each in breaks]


def run(breaks: Sequence[Break], check: Check, today: date, folder: Path) -> list[Result]:
    """Make all breaks of a round in a copy of the content, look at it once, and tell what became of each."""
    root = Path(shutil.copytree(content_root(), folder))
    places = [each.make(root) for each in breaks]
    lines = [b.line_of(root, place) for place in places]
    found = {(f.rule, f.file, f.line) for f in check(Content(root), today)}
    return [
        Result(
            each,
            place.file,
            line,
            any((each.rule, f"content/{place.file}", line + i) in found for i in range(place.lines)),
        )
        for each, place, line in zip(breaks, places, lines, strict=True)
    ]


def results(folder: Path) -> Iterator[Result]:
    """All rounds, one after the other."""
    for number, (breaks, check, today) in enumerate(ROUNDS):
        yield from run(breaks, check, today, folder / str(number))


def main() -> None:
    """Print what was broken, where, and whether it was found; leave with 1 when something was not."""
    with tempfile.TemporaryDirectory() as folder:
        told = list(results(Path(folder)))
    for each in told:
        print(
            f"{each.broken.rule}  {'found ' if each.found else 'MISSED'}  {each.file}:{each.line}  {each.broken.what}"
        )
    found = sum(each.found for each in told)
    print(f"{found} of {len(told)} breaks found, {len({each.broken.rule for each in told})} rules")
    sys.exit(found < len(told))


if __name__ == "__main__":
    main()
