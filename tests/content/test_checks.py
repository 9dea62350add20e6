# ruff: noqa: E501 - one case a line is easier to read than one case in five
"""The checks of tree, facts, both levels and words on the small guide: what must be found, and what must not."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from edits import (
    CHECKED_ON,
    EASY_WORDS,
    STORY,
    WORDS,
    asks_for_the_land,
    both,
    easy,
    fact,
    long_way,
    other_word,
    says,
    settings,
    standard,
    two_words,
    with_settings,
)  # fmt: skip
from small_guide import (
    ART,
    EASY_ART,
    EASY_GUT,
    EASY_WORD,
    FACTS,
    GUT,
    LAENDER,
    SOURCES,
    TREE,
    WAY,
    WORD,
    Edit,
    add,
    build,
    raw,
    remove,
    swap,
)  # fmt: skip
from support import TODAY

from guide.checks import check_files
from guide.load import Content

UNUSUAL = (
    "Fünfzig Prozent", "1,2 Tsd. Euro", "2 Tausend Euro", "EUR 500", "500 EUR", "€ 500", "500,-", "4,5 Millionen", "75 v. H.", "5 von 100",
    "drei Viertel", "Ein halbes Jahr", "vierundzwanzig Monate", "6-wöchig", "sechsmonatig", "6-Wochen", "1. Jan.", "ersten Januar", "1.1.27",
    "Paragraph 61", "ein Grad der Behinderung von 50", "bmas.de/hilfe", "Postfach 1234", "Berliner Straße 5",
    "ein Jahr lang", "Innerhalb eines Jahres", "binnen eines Monats", "nach einem Jahr", "seit einem Monat", "bis zu einem Jahr", "länger als ein Jahr",
    "Frist von einem Monat", "einjährig", "Sechs-Wochen-Frist", "Zweimonatsfrist", "Monats-Frist", "Jahresfrist", "die Hälfte vom Lohn",
    "die Hälfte der Kosten", "Das Amt zahlt die Hälfte", "Vom Rest ist die Hälfte", "ein Drittel des Beitrags", "ein Achtel der Regelbedarfsstufe",
    "Wer 18 ist", "wer mindestens 65 wird", "ab 18", "unter 25", "zwischen 18 und 25", "18. Geburtstag", "18. Lebensjahr", "18-Jährige",
    "Am Markt 5", "An der alten Mühle 12a", "Im Winkel 3", "Lange Straße 12", "04109 Leipzig",
)  # fmt: skip
"""Amounts, periods, dates, norms and addresses as people write them who do not know the rule."""


FOUND: list[tuple[str, Edit, str, str | int]] = [
    # rule, what is broken, where it is found
    ("B06", long_way, TREE, "start:"),
    ("B03", swap(TREE, "      zwei: weiche", "      zwei: art"), TREE, "  art:"),
    ("B08", swap(WAY, "art: [eins]", "arten: [eins]"), WAY, 2),
    ("B08", swap(WAY, "art: [eins]", "art: [elf]"), WAY, 2),
    ("B14", swap(WAY, "topic: probe", "topic: andere"), WAY, 2),
    ("B14", both(asks_for_the_land, swap(LAENDER, "probeland:", "probelant:")), LAENDER, "probelant:"),
    ("D06", both(asks_for_the_land, swap(LAENDER, "probeland:", "probelant:")), LAENDER, 1),
    ("F01", easy("Das dauert 6 Wochen."), EASY_ART, "6 Wochen"),
    ("F01", easy('{{ wer("Sie", "Nach 6 Wochen") }} gehen.'), EASY_ART, "6 Wochen"),
    ("F01", standard("Das dauert zwölf Monate."), ART, "zwölf Monate"),
    ("F01", standard("Siehe Abs. 2 Satz 1."), ART, "Abs. 2"),
    *(("F01", standard(f"Das sind {typed}, immer."), ART, typed) for typed in UNUSUAL),
    ("F01", standard("Es sind 1.358 dafür."), ART, "1.358"),
    ("F01", swap(WORD, "Das ist ein Wort.", "Am Hofplatz 3 ist es."), WORD, "Hofplatz"),
    ("F01", swap("standard/stellen.md", "das Amt", "das Amt in 80331 München"), "standard/stellen.md", "80331"),
    ("F03", fact(source="' '"), FACTS, "source: ' '"),
    ("F03", fact(found="' '"), FACTS, "found: ' '"),
    ("F02", fact(source="keine"), FACTS, "source: keine"),
    ("F04", fact(checked="2025-11-21"), FACTS, "2025-11-21"),
    ("F04", swap(LAENDER, "checked: 2026-01-01", "checked: 2025-01-01"), LAENDER, "checked"),
    ("F05", both(fact(checked="2025-11-21"), swap("guide.yaml", "stand: 2026-11-22", "stand: 2026-06-01")), FACTS, "2025-11-21"),
    ("F06", fact(until="2026-12-31"), FACTS, "until: 2026-12-31"),
    ("F06", fact(until="2027-03-22"), FACTS, "until: 2027-03-22"),
    ("F07", add(FACTS, "leer: {title: L, leicht: L, unit: EUR, source: seite, values: [{from: 2026-01-01, value: 1, found: x, checked: 2026-01-01, confidence: sicher}]}\n"), FACTS, "leer:"),
    ("F08", add(SOURCES, "  andere: {title: Andere, checked: 2026-01-01}\n"), SOURCES, "andere:"),
    ("F09", swap(SOURCES, "title: Eine Seite,", 'title: Eine Seite, url: "https://boese.de/x",'), SOURCES, "boese"),
    ("F09", swap(SOURCES, "title: Eine Seite,", 'title: Eine Seite, url: "http://beispiel.de",'), SOURCES, "beispiel"),
    ("F09", swap(SOURCES, "title: Eine Seite,", 'title: Eine Seite, url: "https://nichtbeispiel.de",'), SOURCES, "beispiel"),
    ("F10", fact(checked="2026-11-23"), FACTS, "2026-11-23"),
    ("E01", remove(WORD), WORD, 1),
    ("E02", easy("Das sind {{ betrag | euro }}."), EASY_ART, "betrag"),
    ("E03", standard("Das sind {{ betrag | euro }}."), ART, "betrag"),
    ("E03", swap(ART, "# Welche Art?", '# Welche Art?\n{% if antwort.x == "a" %}{{ betrag | euro }}{% endif %}'), ART, "betrag"),
    ("E04", easy('Das steht in {{ norm("gesetz_1") }}.'), EASY_ART, "norm("),
    ("E05", both(standard('{{ wer("Sie gehen", "Ihr Kind geht") }}.'), easy("Sie gehen dann.")), EASY_ART, "Sie gehen dann."),
    ("E05", both(swap(EASY_GUT, "Sie bekommen", "{% if rolle == 'eltern' %}Ja.{% endif %}\nSie bekommen")), GUT, 1),
    ("E05", both(swap(GUT, "Sie bekommen", "{{ antwort.art }} Sie bekommen")), EASY_GUT, 1),
    ("E06", add(EASY_GUT, "\n## Für die Beratung\nHier.\n"), EASY_GUT, "## Für die Beratung"),
    ("E08", swap(EASY_GUT, "- Fragen Sie nach.", "- Fragen Sie nach.\n- Warten Sie."), EASY_GUT, "## Das können Sie tun"),
    ("E08", swap(EASY_GUT, "\n## Fragen Sie nach\n- amt: Geht das?\n", ""), EASY_GUT, "## Das können Sie tun"),
    ("G01", both(two_words("X", "Zweitwort"), easy("Hier steht ein Zweitwort.")), EASY_ART, "Zweitwort"),
    ("G01", both(two_words("X", "großes Zweitwort"), easy("Hier steht ein großes Zweitwort.")), EASY_ART, "Zweitwort"),
    ("G02", easy("Die Firma hilft."), EASY_ART, "Firma"),
    ("G02", easy("Der Arbeitgebers hilft."), EASY_ART, "Arbeitgebers"),
    ("G02", swap(FACTS, "leicht: Ein Betrag", "leicht: So viel zahlt die Firma"), FACTS, "Firma"),
    ("G03", easy("Klicken Sie dort."), EASY_ART, "Klicken"),
    ("G03", swap(ART, "- eins: Eins.", "- eins: Die unten."), ART, "unten"),
    ("G04", both(add(STORY, "---\ngeprueft: nein\n---\n# Der Anfang\n\nKlaus arbeitet.\n"), add(STORY.replace("leichte_sprache", "standard"), "# Der Anfang\n\nEin Mann arbeitet.\n")), STORY, "Klaus"),
    ("G04", easy("Fragen Sie Herrn Muster."), EASY_ART, "Muster"),
    *(("G04", easy(f"Das sagt {name} dort."), EASY_ART, name) for name in ("Frau von der Muster", "Dr. h. c. Muster", "Familie Muster")),
    ("G04", swap(LAENDER, "anlaufstelle: Kreis", "anlaufstelle: Kreis, Frau Muster"), LAENDER, "Muster"),
    ("G05", easy("Tel. (030) 18441 0"), EASY_ART, "030"),
    ("G05", easy("Tel. +49 30 123456"), EASY_ART, "+49"),
    *(("G05", easy(f"{call}."), EASY_ART, call) for call in ("Behördennummer 115", "Rufen Sie die 115 an", "Wählen Sie 112", "Tel. 110 2 33", "Telefon: 116 117", "Notruf 112", "Sie erreichen uns unter 115")),
    ("G05", swap(LAENDER, "anlaufstelle: Kreis", "anlaufstelle: info@kreis.de"), LAENDER, "info@"),
    *(("G06", standard(f"Die {form} helfen."), ART, form) for form in ("Kolleg*innen", "Kolleg:innen", "KollegInnen", "Kollegen/-innen", "Helfer/in", "Kolleg(inn)en".replace("(inn)en", "(innen)"))),
    ("G06", standard("Der/die Betreuerin hilft, wenn der/die kommt."), ART, "der/die"),
    *(("G06", easy(f"{form} helfen."), EASY_ART, form) for form in ("Kolleg(inn)en", "Kolleg!nnen", "Kollegen (m/w/d)", "Er/sie")),
    ("G06", easy("Die Mitarbeitenden helfen."), EASY_ART, "Mitarbeitenden"),
    ("G07", swap("leichte_sprache/hilfe.md", "---\ngeprueft: nein\n---\n", ""), "leichte_sprache/hilfe.md", 1),
    ("G07", swap(EASY_WORD, "geprueft: nein\n", ""), EASY_WORD, 1),
    ("G08", two_words("Wörter"), "leichte_sprache/glossar/zweites.md", "auch:"),
    ("G09", both(other_word("leichte_sprache", "X", "Das ist gut.", "Etwas"), other_word("standard", "Y")), "leichte_sprache/glossar/zweites.md", "# Etwas"),
    ("G10", swap(ART, "- zwei: Zwei.", "- zwei: EINS."), ART, "- zwei:"),
    ("G11", easy("Die Wörtern helfen."), EASY_ART, "Wörtern"),
    *(("G17", says(file, CHECKED_ON, 'msgid "Checked on that {day}."\n'), file, "Checked on that") for file in (EASY_WORDS, WORDS)),
    ("G17", says(EASY_WORDS, CHECKED_ON, 'msgid "Checked on that {day}."\n'), EASY_WORDS, 1),
    ("G17", says(WORDS, CHECKED_ON, f"#, fuzzy\n{CHECKED_ON}"), WORDS, "Checked on {day}"),
    ("G17", says(WORDS, CHECKED_ON, f'{CHECKED_ON}msgstr ""\n\nmsgid "Do not know"\n'), WORDS, "Checked on {day}"),
    ("G17", says(EASY_WORDS, CHECKED_ON, f'{CHECKED_ON}msgstr "Am {{tag}}."\n\nmsgid "x"\n'), EASY_WORDS, "Checked on {day}"),
    ("G17", says(EASY_WORDS, CHECKED_ON, f'{CHECKED_ON}msgstr "Geprüft."\n\nmsgid "x"\n'), EASY_WORDS, "Checked on {day}"),
    ("G17", says(WORDS, CHECKED_ON, f'{CHECKED_ON}msgstr "Am {{day}}."\n\n{CHECKED_ON}'), WORDS, "Checked on {day}"),
    ("G17", says(WORDS, CHECKED_ON, f'mgsid "x"\n{CHECKED_ON}'), WORDS, "mgsid"),
    ("D11", easy("Das ist ein Ge\u00adsetz."), EASY_ART, "Ge\u00adsetz"),
    ("D11", swap(WORD, "Das ist ein Wort.", "Das ist ein\u200b Wort."), WORD, "\u200b"),
    ("F12", settings('[fakten]\ngetippt_erlaubt = ["Oft dauert es zwei Jahre"]\n'), "pruefen.toml", "Oft dauert"),
    ("F12", settings('[ebenen]\nanders_gesagt = ["fragen/art: betrag"]\n'), "pruefen.toml", "fragen/art: betrag"),
    ("F12", settings('[hinweise]\nS10 = ["Angst nicht"]\n'), "pruefen.toml", "Angst nicht"),
    ("D02", raw("pruefen.toml", b"\xff"), "pruefen.toml", 1),
    ("D03", raw("pruefen.toml", b"[baum"), "pruefen.toml", 1),
    ("D03", raw("pruefen.toml", b"[baum]\nfragen_hoechstens = 'vier'\n"), "pruefen.toml", 1),
]  # fmt: skip


QUIET: list[tuple[str, str, Edit]] = [
    # what looks like a mistake and is none
    ("the way to a job may need no answers", "B08", swap(WAY, ", when: {art: [eins]}", "")),
    ("every Land is an answer, and every answer a Land", "B14", asks_for_the_land),
    ("a law is named without its section", "F01", standard("Das steht im SGB IX.")),
    ("a number that is no figure of the law", "F01", easy("Es gibt 3 Wege.")),
    ("a place in a norm, beside the norm", "F01", swap(GUT, 'Norm: {{ norm("gesetz_1") }}.', 'Norm: {{ norm("gesetz_1") }}, auch Abs. 2 Satz 1 Nr. 3.')),
    ("a place in a norm, given to norm()", "F01", swap(GUT, 'norm("gesetz_1")', 'norm("gesetz_1", "Abs. 2")')),
    ("a phrase that the settings allow", "F01", both(standard("Oft dauert es zwei Jahre."), settings('[fakten]\ngetippt_erlaubt = ["Oft dauert es zwei Jahre"]\n'))),
    ("an answer compared with a name", "F01", swap(GUT, "Sie bekommen", '{% if antwort.art == "jahre_20_jahre" %}{% endif %}Sie bekommen')),
    ("the help page tells sizes", "F01", swap("standard/hilfe.md", "So geht es.", "Es braucht 3 Tage.")),
    ("looked up a year ago to the day", "F04", fact(checked="2025-11-22")),
    ("old, but over", "F04", swap(FACTS, "value: 10, found: hier, checked: 2026-01-01", "value: 10, found: hier, checked: 2020-01-01")),
    ("it ends, but not soon", "F06", fact(until="2027-03-23")),
    ("it ended long ago, for good", "F06", fact(start="2020-01-01", until="2020-12-31")),
    ("only a calculation uses the figure", "F07", add(FACTS, "mindestlohn: {title: L, leicht: L, unit: EUR/Stunde, source: seite, values: [{from: 2026-01-01, value: 1, found: x, checked: 2026-01-01, confidence: sicher}]}\n")),
    ("only a text cites the source", "F08", both(add(SOURCES, "  andere: {title: Andere, checked: 2026-01-01}\n"), standard('Siehe {{ url("andere") }}.'))),
    ("a host below one that is allowed", "F09", swap(SOURCES, "title: Eine Seite,", 'title: Eine Seite, url: "https://www.beispiel.de/x?y=1",')),
    ("each level has an example of its own", "E02", both(swap(FACTS, "betrag:", "beispiel_betrag:"), *(swap(f, "betrag | euro", "beispiel_betrag | euro") for f in (EASY_GUT, GUT)), swap("leichte_sprache/fragen/zahl.md", "betrag", "beispiel_betrag"), swap("standard/fragen/zahl.md", "{{ betrag | euro }}", "10"))),
    ("one level tells it in words", "E02", both(easy("Das sind {{ betrag | euro }}."), settings('[ebenen]\nanders_gesagt = ["fragen/art: betrag"]\n'))),
    ("a figure in the note for counsellors", "E03", swap(GUT, "Norm:", "{{ betrag | euro }}, Norm:")),
    ("a form of a figure for Leichte Sprache", "E02", both(add(FACTS, "betrag_leicht: {title: L, leicht: L, unit: EUR, source: seite, values: [{from: 2026-01-01, value: 1, found: x, checked: 2026-01-01, confidence: sicher}]}\n"), swap(EASY_GUT, "betrag | euro", "betrag_leicht | euro"))),
    ("a norm in the standard text only", "E04", standard('Siehe {{ norm("gesetz_1") }}.')),
    ("a step speaks to everybody", "E05", both(swap(GUT, "Sie bekommen", '{{ wer("Sie bekommen", "Ihr Kind bekommt") }}'), swap(EASY_GUT, "Sie bekommen", "Es gibt"))),
    ("an invitation speaks to everybody", "E05", both(standard('{{ wer("Sie gehen", "Ihr Kind geht") }}.'), easy("Fragen Sie das Amt."))),
    ("a word of law that is told", "G01", both(two_words("X", "Zweitwort"), easy("In schwerer Sprache heißt das: Zweitwort."))),
    ("a word of law that was told before", "G01", both(two_words("X", "Zweitwort"), easy("In schwerer Sprache heißt das: Zweitwort.\nDas ist gut.\nUnd das ist auch gut.\nDas Zweitwort ist schwer."))),
    ("a word of law in the standard text", "G01", both(two_words("X", "Zweitwort"), standard("Das Zweitwort ist schwer."))),
    ("a part of a longer word", "G01", both(two_words("X", "Zweitwort"), easy("Das Zweitwort-Buch ist gut."))),
    ("what a thing is called elsewhere", "G02", easy("Im Brief steht: Firma.")),
    ("the standard text may say it", "G02", standard("Die Firma hilft.")),
    ("a longer word", "G02", easy("Der Firmen-Name hilft.")),
    ("a right is not on the right", "G03", easy("Das sind Ihre Rechte.")),
    ("every exception is needed", "F12", both(easy("Das steht unten im Brief."), swap(SOURCES, "title: Eine Seite,", 'title: Eine Seite, url: "https://www.beispiel.de",'))),
    ("a hint that is not needed, whatever its capitals", "F12", both(easy("Das steht unten im Brief. Keine Angst."), swap(SOURCES, "title: Eine Seite,", 'title: Eine Seite, url: "https://www.beispiel.de",'), settings('[hinweise]\nS10 = ["keine Angst"]\n'))),
    ("a place that the settings allow", "G03", easy("Das steht unten im Brief.")),
    ("the help page explains the screen", "G03", swap("standard/hilfe.md", "So geht es.", "Klicken Sie unten.")),
    ("a woman without a name", "G04", easy("Eine Frau arbeitet dort.")),
    ("a month that is short for itself", "G04", easy("Das gilt ab dem 1. Jan. immer.")),
    ("a name of a page", "G06", easy("Das steht bei LinkedIn.")),
    ("a time that is one day of the reader's", "F01", easy("Das ist der Lohn für einen Monat. Legen Sie einen Tag fest. Das gilt bis zu einem Tag. Das ist ein Jahr in der Werkstatt. Das ist der Lohn eines Jahres.")),
    ("a while", "F01", easy("Das dauert eine Zeit lang, einige Wochen lang, jahrelang. Die Frist ist lang. Das ist die Fünf-Tage-Woche.")),
    ("a half of something else than money", "F01", easy("Die Hälfte der Gruppe kommt. Die Zeit zählt zur Hälfte. Das ist mehr als die Hälfte vom Lohn. Etwa die Hälfte zahlt der Betrieb.")),
    ("a number with what it counts", "F01", easy("Wer 2 Listen hat, kommt mit 12 Menschen. Das ist mal 12 sind 24. Von 12 bis 15 Menschen. In Schritt 12 ist es.")),
    ("a place in a list is no address", "F01", easy("Im Schritt 2 steht das. Am Tag 1 auch. Im Jahr 3 auch. Am Markt 5 Menschen. Zur Frage 4 auch.")),
    ("a number that nobody calls", "G05", easy("Rufen Sie nach 14 Tagen an. Rufen Sie an: Es sind 250 Euro. Die Nummer 115 steht dort. Wählen Sie 1 von 100 Wegen.")),
    ("one of many", "F01", easy("Das ist der einzige Tag. Das dauert einige Tage.")),
    ("a way without a number of a house", "F01", easy("Das ist der Weg. 2 Menschen gehen ihn.")),
    ("a day and a paragraph are no telephone", "G05", swap(GUT, "Norm:", "BGBl. 2026 I Nr. 107, Az. B 1 KR 31/09 R, Norm:")),
    ("an address in the sources", "G05", swap(SOURCES, "title: Eine Seite,", 'title: Eine Seite, url: "https://beispiel.de/0301844100",')),
    ("both forms", "G06", easy("Kolleginnen und Kollegen helfen.")),
    ("a word with a capital inside a compound", "G06", easy("Die EU-Information hilft. Das Institut auch.")),
    ("participles are for standard", "G06", standard("Die Mitarbeitenden helfen.")),
    ("the official word is a fact", "G09", both(add(FACTS, "amtswort: {title: L, leicht: L, unit: Wort, source: seite, values: [{from: 2026-01-01, value: Amtswort, found: x, checked: 2026-01-01, confidence: sicher}]}\n"), other_word("leichte_sprache", "X", "In schwerer Sprache heißt das: {{ amtswort }}.", "Etwas"), other_word("standard", "Y", title="Amtswort"))),
    ("a listed form", "G11", easy("Die Wörter helfen.")),
    ("the words of the program as they are", "G17", says(WORDS, CHECKED_ON, CHECKED_ON)),
    ("words in lines of their own", "G17", says(WORDS, CHECKED_ON, f'{CHECKED_ON}msgstr ""\n"Am "\n"{{day}}."\n\n#~ msgid "old"\n#~ ')),
    ("a guide without words for the program", "G17", easy("Das ist gut.")),
    ("a no-break space", "D11", easy("Es gibt 3\u00a0Wege.")),
]  # fmt: skip


def messages(folder: Path) -> Iterator[set[str]]:
    """The messages that the cases above make the checks give, of every rule the first case first."""
    yield {AGE}
    rules = [case[0] for case in FOUND]
    for number in sorted(range(len(FOUND)), key=lambda number: rules[:number].count(rules[number])):
        root = with_settings(build(folder / str(number)))
        FOUND[number][1](root)
        yield {f.message for f in check_files(Content(root), TODAY)}


AGE = "The other level was changed later: {file}. Does this text still say the same?"
"""Told when there is a repository; see ``test_history.py``."""


@pytest.mark.parametrize(
    ("rule", "edit", "file", "where"), FOUND, ids=[f"{i}-{case[0]}" for i, case in enumerate(FOUND)]
)
def test_it_is_found_in_its_line(
    rule: str, edit: Edit, file: str, where: "str | int", guide_with_settings: Path
) -> None:
    edit(guide_with_settings)
    found = check_files(Content(guide_with_settings), TODAY)
    places = [(f.file, f.line) for f in found if f.rule == rule]
    lines = (
        [where]
        if isinstance(where, int)
        else [
            number
            for number, line in enumerate((guide_with_settings / file).read_text(encoding="utf-8").splitlines(), 1)
            if where in line
        ]
    )
    assert any((f"content/{file}", line) in places for line in lines), [(f.rule, f.told()) for f in found]


@pytest.mark.parametrize(("rule", "edit"), [case[1:] for case in QUIET], ids=[case[0] for case in QUIET])
def test_it_is_not_found_where_nothing_is_wrong(rule: str, edit: Edit, guide_with_settings: Path) -> None:
    edit(guide_with_settings)
    assert [
        f.told() for f in check_files(Content(guide_with_settings), TODAY) if f.rule == rule or f.rule[0] == "D"
    ] == []


def test_the_column_is_that_of_the_file(guide_with_settings: Path) -> None:
    easy('{{ wer("Sie", "Ihr Kind") }} und die Firma.')(guide_with_settings)
    (finding,) = (f for f in check_files(Content(guide_with_settings), TODAY) if f.rule == "G02")
    line = (guide_with_settings / EASY_ART).read_text(encoding="utf-8").splitlines()[finding.line - 1]
    assert line[finding.column - 1 :].startswith("Firma")
    assert finding.suggestion == "Betrieb"


def test_a_day_and_a_norm_are_each_told_once(guide_with_settings: Path) -> None:
    """A day with its year, or a norm with its part, is one thing that was typed, and one place to correct."""
    standard("Das gilt ab 01.01.2027 nach § 61 Abs. 2 Satz 1.")(guide_with_settings)
    found = check_files(Content(guide_with_settings), TODAY)
    assert [f.values["typed"] for f in found if f.rule == "F01"] == ["01.01.2027", "§ 61 Abs. 2 Satz 1"]
