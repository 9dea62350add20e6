# ruff: noqa: E501 - one mistake a line is easier to read than one mistake in five
"""Everything that can be wrong in the content, broken on purpose: each yields its message in the right file and line."""

import ast
import re
from pathlib import Path
from typing import NamedTuple

import messages as m
import pytest
import test_checks
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
    Edit,
    add,
    raw,
    remove,
    swap,
)
from support import TODAY

import guide
from guide import misfits, render
from guide.checks import check_all
from guide.checks.registry import RULES
from guide.load import Content
from guide.problem import Finding

SECOND_TOPIC = "start: art\nnodes:\n  art:\n    answers: {zwei: da, eins: da, weiss_nicht: da}\n  da:\n"
SECOND_TOPIC += "    {verdict: ja, certainty: sicher, rows: [], sources: {seite: ''}}\n"


class At(NamedTuple):
    """A finding that is expected: file, the text that stands in its line (or the number), message, some of its values."""

    file: str
    where: str | int
    message: str
    values: tuple[str, ...] = ()


def case(name: str, edits: Edit | list[Edit], *expected: At) -> "pytest.ParameterSet":
    return pytest.param(edits if isinstance(edits, list) else [edits], expected, id=name)


def new_word(name: str, title: str, text: str) -> list[Edit]:
    """An entry of the dictionary, in both levels."""
    written = f"---\ngeprueft: nein\nauch:\n---\n# {title}\n\n{text}\n"
    return [add(f"{level}/glossar/{name}.md", written) for level in ("leichte_sprache", "standard")]


CASES = [
    # --- papers
    case("letter_without_entry", [add(f"{level}/briefe/mehr.md", "---\ngeprueft: nein\n---\n# Mehr\n\n## Das können Sie tun\n- Fragen Sie.\n") for level in ("leichte_sprache", "standard")],
         At("leichte_sprache/briefe/mehr.md", 1, m.NO_LETTER_ENTRY), At("standard/briefe/mehr.md", 1, m.NO_LETTER_ENTRY)),
    case("letter_for_an_unknown_outcome", swap("briefe.yaml", "probe/gut", "probe/quatsch"), At("briefe.yaml", "probe/quatsch", m.NO_OUTCOME)),
    case("letter_with_an_unknown_field", swap("briefe.yaml", "fields: [name,", "fields: [name, alter,"),
         At("leichte_sprache/felder.md", 1, m.NO_FIELD_WORDS), At("standard/felder.md", 1, m.NO_FIELD_WORDS)),
    case("deadline_from_an_unknown_field", swap("briefe.yaml", "  sources: {", "  deadline: alter\n  sources: {"), At("briefe.yaml", "deadline: alter", m.NOT_A_FIELD)),
    case("deadline_by_an_unknown_calculation", swap("briefe.yaml", "  sources: {", "  calc: quatsch\n  sources: {"), At("briefe.yaml", "calc: quatsch", m.NO_CALCULATION)),
    case("letter_with_an_unknown_source", swap("briefe.yaml", "gesetz_1", "gesetz_9"), At("briefe.yaml", "gesetz_9", m.CITE_UNKNOWN)),
    case("letter_to_an_unknown_office", swap("briefe.yaml", "to: amt", "to: quatsch"), At("briefe.yaml", "to: quatsch", m.NO_OFFICE)),
    case("letter_without_the_letter", raw("standard/briefe/bitte.md", b"# Bitte\n\n## Das k\xc3\xb6nnen Sie tun\n- Fragen Sie.\n"), At("standard/briefe/bitte.md", 1, m.NO_HEADING)),
    case("a_picture_with_a_script", add("bilder/neu.svg", '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'), At("bilder/neu.svg", 1, m.NO_PICTURE, ("script",))),
    case("appointment_only_in_one_level", [remove("standard/termine/amt.md")], At("standard/termine/amt.md", 1, m.NO_FILE)),
    case("letter_that_cannot_be_filled", swap("standard/briefe/bitte.md", "feld('name')", "feld('quatsch')"), At("standard/briefe/bitte.md", "Ich bin", m.BAD_BLANK)),
    # --- calculations
    case("a_calculation_without_texts", [add(f"{level}/rechnungen.md", "- zuschuss: Wie viel?\n") for level in ("leichte_sprache", "standard")],
         *(At(f"{level}/{name}.md", 1, m.NO_CALCULATION_TEXT) for level in ("leichte_sprache", "standard") for name in ("rechnungen/zuschuss", "eingaben/lohn"))),
    case("an_unknown_calculation", add("standard/rechnungen.md", "- quatsch: Wie viel?\n"), At("standard/rechnungen.md", "quatsch", m.NO_RULE)),
    case("texts_of_no_calculation", [add("standard/rechnungen/quatsch.md", "# Quatsch\n"), add("standard/eingaben/alter.md", "# Wie alt?\n")],
         At("standard/rechnungen/quatsch.md", 1, m.NO_RULE), At("standard/eingaben/alter.md", 1, m.NO_RULE)),
    case("calculations_only_in_one_level", add("standard/rechnungen.md", "- zuschuss: Wie viel?\n"),
         At("standard/rechnungen.md", 1, m.ORDER), At("standard/rechnungen/zuschuss.md", 1, m.NO_CALCULATION_TEXT), At("standard/eingaben/lohn.md", 1, m.NO_CALCULATION_TEXT)),
    case("an_outcome_with_an_unknown_calculation", swap(TREE, "    reads: [art]\n", "    reads: [art]\n    calc: [quatsch]\n"), At(TREE, "calc: [quatsch]", m.NO_CALCULATION, ("quatsch",))),
    case("bands_that_are_not_the_answers", swap(TREE, "  zahl:\n", "  zahl:\n    number: {unit: EUR, example: betrag, bands: {wenig: betrag}}\n"), At(TREE, "number:", m.BAD_BANDS, ("zahl",))),
    case("bands_without_an_edge", swap(TREE, "  zahl:\n", "  zahl:\n    number: {unit: EUR, example: beispiel, bands: {viel: grenze}}\n"),
         At(TREE, "bands: {viel: grenze}", m.NO_FIGURE, ("beispiel",)), At(TREE, "bands: {viel: grenze}", m.NO_FIGURE, ("grenze",))),
    case("a_number_with_an_unknown_entry", swap(TREE, "  zahl:\n", "  zahl:\n    number: {unit: EUR, example: betrag, bands: {viel: betrag}, rest: 1}\n"), At(TREE, "rest:", m.UNKNOWN_KEY, ("rest",))),
    # --- reading YAML
    case("broken_yaml", swap(TREE, "wenig: weiche", "wenig: weiche: zwei"), At(TREE, "wenig: weiche: zwei", m.NO_YAML)),
    case("tab", swap(FACTS, "  unit: EUR", "\tunit: EUR"), At(FACTS, "unit", m.NO_YAML)),
    case("not_utf8", raw(TREE, b"start: \xe4rt\n"), At(TREE, 1, m.NO_UTF8)),
    case("null_byte", raw(FACTS, b"betrag:\n  title: \x00\n"), At(FACTS, 1, m.NO_YAML), At(FACTS, 2, m.UNSEEN)),
    case("no_such_file", remove(TREE), At(TREE, 1, m.NO_FILE)),
    case("duplicate_key", swap(TREE, "    certainty: sicher\n", "    certainty: sicher\n    verdict: nein\n"),
         At(TREE, "verdict: nein", m.TWICE, ("verdict",))),
    case("duplicate_node", add(TREE, "  gut: {verdict: ja, certainty: sicher, rows: [], sources: {seite: ''}}\n"),
         At(TREE, "gut: {verdict", m.TWICE, ("gut",))),
    case("alias", [swap(TREE, "{art: [eins]}", "{art: &x [eins]}"), swap(TREE, "reads: [art]", "reads: *x")],
         At(TREE, "reads: *x", m.ALIAS)),
    case("merge", [swap(FACTS, "betrag:\n", "betrag: &x\n"), add(FACTS, "zweiter:\n  <<: *x\n")],
         At(FACTS, "<<: *x", m.ALIAS)),
    case("too_deep", add(TREE, f"x: {'[' * 20}{']' * 20}\n"), At(TREE, "x: [[", m.TOO_DEEP)),
    case("too_large_a_data_file", add(FACTS, "# more\n" * 50_000), At(FACTS, 1, m.TOO_LARGE)),
    case("too_large_a_text", add(EASY_ART, "Mehr.\n" * 10_000), At(EASY_ART, 1, m.TOO_LARGE)),
    case("no_such_day", swap(FACTS, "from: 2026-01-01", "from: 2026-02-30"), At(FACTS, "2026-02-30", m.NO_DAY, ("2026-02-30",))),
    case("list_instead_of_names", raw(TREE, b"- start\n- nodes\n"), At(TREE, 1, m.NO_MAPPING)),
    # --- shapes
    case("unknown_key", swap(TREE, "    reads: [art]", "    liest: [art]"), At(TREE, "liest", m.UNKNOWN_KEY, ("liest",))),
    case("unknown_key_at_the_top", add("guide.yaml", "topic: probe\n"), At("guide.yaml", "topic: probe", m.UNKNOWN_KEY)),
    case("two_unknown_keys_in_one_line", swap(LAENDER, "sources: [seite]", "sources: [seite]\n  extra: {}"),
         At(LAENDER, "extra", m.UNKNOWN_KEY, ("extra",))),
    case("missing_key", swap(TREE, "    certainty: sicher\n", ""), At(TREE, "  gut:\n", m.MISSING_KEY, ("certainty",))),
    case("two_missing_keys", swap(TREE, '    certainty: sicher\n    rows: ["1.1"]\n', ""),
         At(TREE, "  gut:\n", m.MISSING_KEY, ("certainty",)), At(TREE, "  gut:\n", m.MISSING_KEY, ("rows",))),
    case("two_missing_keys_of_a_value", swap(FACTS, "value: 12.50, found: hier, checked: 2026-01-01, ", "value: 12.50, "),
         At(FACTS, "12.50", m.MISSING_KEY, ("found",)), At(FACTS, "12.50", m.MISSING_KEY, ("checked",))),
    case("decimal_comma", swap(FACTS, "value: 12.50", "value: 12,50"), At(FACTS, "12,50", m.COMMA)),
    case("wrong_type", swap(TREE, "    reads: [art]", "    reads: art"), At(TREE, "reads: art", m.WRONG_TYPE, ("reads",))),
    case("wrong_word", swap(TREE, "certainty: je_nach_amt", "certainty: vielleicht"),
         At(TREE, "certainty: vielleicht", m.WRONG_WORD, ("certainty", "sicher, je_nach_amt, strittig"))),
    case("yes_is_no_boolean", swap(TREE, "viel: gut", "viel: true"), At(TREE, "viel: true", m.WRONG_TYPE)),
    case("bad_name", swap(TREE, "      zwei: weiche", "      Zwei: weiche"), At(TREE, "Zwei", m.WRONG_NAME)),
    case("bad_row", swap(TREE, '["1.2"]', '["eins"]'), At(TREE, '["eins"]', m.WRONG_TYPE, ("rows",))),
    case("node_without_names", add(TREE, "  rest: leer\n"), At(TREE, "rest: leer", m.WRONG_TYPE)),
    case("no_kind", add(TREE, "  rest: {reads: [art]}\n"), At(TREE, "rest:", m.NO_KIND)),
    case("wrong_unit", swap(FACTS, "unit: EUR", "unit: Euro"), At(FACTS, "unit: Euro", m.WRONG_WORD, ("unit",))),
    case("german_day", swap(FACTS, "12.50, found: hier, checked: 2026-01-01", "12.50, found: hier, checked: 01.01.2026"), At(FACTS, "01.01.2026", m.WRONG_DAY)),
    case("wrong_confidence", swap(LAENDER, "  confidence: sicher", "  confidence: ja"),
         At(LAENDER, "  confidence: ja", m.WRONG_WORD, ("confidence",))),
    # --- the tree
    case("unknown_target", swap(TREE, "wenig: weiche", "wenig: weich"), At(TREE, "wenig: weich", m.NO_TARGET, ("zahl", "weich"))),
    case("unknown_target_of_a_fork", swap(TREE, "        to: gut", "        to: gtu"), At(TREE, "- when", m.NO_TARGET, ("gtu",))),
    case("unknown_start", swap(TREE, "start: art", "start: arten"), At(TREE, "start: arten", m.NO_TARGET, ("arten",))),
    case("unknown_story", swap(TREE, "    reads: [art]", "    reads: [art]\n    stories: [keine]"), At(TREE, "stories: [keine]", m.NO_STORY, ("keine",))),
    case("answer_that_is_a_command", [
            add("standard/words.po", 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\nmsgid "keys help"\nmsgstr "hilfe"\n'),
            swap(TREE, "      viel: gut", "      hilfe: gut"),
            *(swap(f"{level}/fragen/zahl.md", "- viel:", "- hilfe:") for level in ("standard", "leichte_sprache"))],
         At(TREE, "hilfe: gut", m.COMMAND, ("hilfe",))),
    case("no_weiss_nicht", swap(TREE, "      wenig: weiche\n      weiss_nicht: hilfe\n", "      wenig: weiche\n"),
         At(TREE, "  zahl:", m.NO_UNSURE, ("zahl",))),
    case("weiss_nicht_not_last", swap(TREE, "      wenig: weiche\n      weiss_nicht: hilfe\n", "      weiss_nicht: hilfe\n      wenig: weiche\n"),
         At(TREE, "  zahl:", m.NO_UNSURE, ("zahl",))),
    case("fork_without_last_line", swap(TREE, "      - to: hilfe", "      - {to: hilfe, when: {art: [zwei]}}"),
         At(TREE, "- {to: hilfe", m.LAST_LINE)),
    case("fork_with_early_last_line", swap(TREE, "      - when: {art: [eins]}\n        to: gut\n", "      - to: gut\n"),
         At(TREE, "- to: gut", m.LAST_LINE)),
    case("no_source", swap(TREE, "    sources:\n      seite: ''\n", "    sources: {}\n"), At(TREE, "  hilfe:", m.NO_SOURCE, ("hilfe",))),
    case("unknown_source", swap(TREE, "      gesetz_1: Abs. 1", "      gesetz_2: Abs. 1"), At(TREE, "gesetz_2: Abs. 1", m.CITE_UNKNOWN, ("gesetz_2",))),
    case("circle", swap(TREE, "      - to: hilfe", "      - to: art"), At(TREE, "  art:\n", m.CIRCLE)),
    case("island", [add(TREE, "  rest: {verdict: ja, certainty: sicher, rows: [], sources: {seite: ''}}\n"),
                    add("leichte_sprache/ergebnisse/probe/rest.md", "---\ngeprueft: nein\n---\n# So.\n\n## Das können Sie tun\n- Warten.\n"),
                    add("standard/ergebnisse/probe/rest.md", "# So.\n\n## Das können Sie tun\n- Warten.\n")],
         At(TREE, "rest:", m.ISLAND, ("rest",))),
    case("dead_branch", swap(TREE, "      - to: hilfe", "      - when: {art: [weiss_nicht]}\n        to: hilfe\n      - to: hilfe"),
         At(TREE, "- when: {art: [weiss_nicht]}", m.NEVER_TAKEN, ("2",))),
    case("last_line_never_taken", swap(TREE, "{art: [eins]}", "{art: [eins, zwei]}"), At(TREE, "- to: hilfe", m.NEVER_TAKEN, ("2",))),
    case("fork_on_an_unknown_question", swap(TREE, "{art: [eins]}", "{arten: [eins]}"),
         At(TREE, "{arten: [eins]}", m.NEVER_TAKEN, ("1",)), At(TREE, "{arten: [eins]}", m.NEVER_ASKED, ("arten",))),
    case("reads_an_unknown_question", swap(TREE, "reads: [art]", "reads: [farbe]"), At(TREE, "reads: [farbe]", m.NEVER_ASKED, ("farbe",))),
    case("other_answers_elsewhere", [
            swap("guide.yaml", "[probe]", "[probe, zweite]"), add("tree/zweite.yaml", SECOND_TOPIC),
            *(swap(f"{level}/fragen/thema.md", "- probe: Die Probe.", "- probe: Die Probe.\n- zweite: Die zweite.") for level in ("standard", "leichte_sprache")),
            add("leichte_sprache/ergebnisse/zweite/da.md", "---\ngeprueft: nein\n---\n# So.\n\n## Das können Sie tun\n- Warten.\n"),
            add("standard/ergebnisse/zweite/da.md", "# So.\n\n## Das können Sie tun\n- Warten.\n")],
         At("tree/zweite.yaml", "answers:", m.OTHER_ANSWERS, ("art", "probe")), At(ART, "## Antworten", m.ORDER), At(EASY_ART, "## Antworten", m.ORDER)),
    # The branch is taken for the other answer, so nothing else would show the slip of the pen.
    case("fork_on_an_answer_nobody_can_give", swap(TREE, "{art: [eins]}", "{art: [eins, ains]}"), At(TREE, "{art: [eins, ains]}", m.NO_ANSWER, ("art", "ains"))),
    case("topic_that_is_not_in_the_guide", add("tree/vergessen.yaml", SECOND_TOPIC), At("tree/vergessen.yaml", 1, m.TOPIC_NOT_OFFERED)),
    case("topic_twice", swap("guide.yaml", "[probe]", "[probe, probe]"), At("guide.yaml", 1, m.TOPIC_TWICE)),
    # --- facts and sources
    case("overlapping_values", swap(FACTS, "from: 2025-01-01, ", "from: 2025-01-01, until: 2026-01-01, "), At(FACTS, "12.50", m.OVERLAP)),
    case("newest_first", swap(FACTS, "from: 2025-01-01", "from: 2026-06-01"), At(FACTS, "12.50", m.OVERLAP)),
    case("ends_before_it_begins", swap(FACTS, "from: 2026-01-01, ", "from: 2026-01-01, until: 2025-12-31, "), At(FACTS, "12.50", m.ENDS_EARLY)),
    case("no_value", add(FACTS, "leer: {title: L, leicht: L, unit: EUR, source: seite, values: []}\n"), At(FACTS, "leer:", m.NO_VALUE, ("leer",))),
    case("word_for_a_number", swap(FACTS, "value: 12.50", "value: viel"), At(FACTS, "value: viel", m.WRONG_UNIT, ("viel", "EUR"))),
    case("quoted_number", swap(FACTS, "value: 12.50", "value: '12.50'"), At(FACTS, "'12.50'", m.WRONG_UNIT, ("12.50",))),
    case("yes_for_a_number", swap(FACTS, "value: 12.50", "value: true"), At(FACTS, "value: true", m.WRONG_UNIT)),
    case("fact_in_two_files", add("facts/zweite.yaml", "betrag: {title: B, leicht: B, unit: EUR, source: seite, values: [{from: 2026-01-01, value: 1, found: x, checked: 2026-01-01, confidence: sicher}]}\n"),
         At("facts/zweite.yaml", "betrag:", m.TWO_FILES, ("betrag",))),
    case("fact_without_known_source", swap(FACTS, "source: gesetz_1", "source: gesetz_9"), At(FACTS, "source: gesetz_9", m.FACT_UNKNOWN, ("gesetz_9", "betrag"))),
    case("land_without_known_source", swap(LAENDER, "sources: [seite]", "sources: [saite]"), At(LAENDER, "sources: [saite]", m.CITE_UNKNOWN, ("saite",))),
    case("unknown_law", swap(SOURCES, "law: gesetz,", "law: gesetzt,"), At(SOURCES, "gesetz_1", m.NO_LAW, ("gesetzt",))),
    case("checked_tomorrow", swap(SOURCES, "title: Eine Seite, checked: 2026-01-01", "title: Eine Seite, checked: 2999-01-01"),
         At(SOURCES, "Eine Seite", m.FUTURE)),
    # --- texts
    case("missing_text", remove(EASY_ART), At(EASY_ART, 1, m.NO_FILE)),
    case("missing_twin_of_an_outcome", remove(GUT), At(GUT, 1, m.NO_FILE)),
    case("missing_twin_of_a_word", remove("standard/glossar/wort.md"), At("standard/glossar/wort.md", 1, m.NO_FILE)),
    case("missing_role", remove("standard/fragen/rolle.md"), At("standard/fragen/rolle.md", 1, m.NO_FILE)),
    case("missing_help", remove("standard/hilfe.md"), At("standard/hilfe.md", 1, m.NO_FILE)),
    case("missing_offices", remove("standard/stellen.md"), At("standard/stellen.md", 1, m.NO_FILE)),
    case("extra_question", add("standard/fragen/farbe.md", "# Farbe?\n\n## Warum fragen wir das?\nDarum.\n\n## Antworten\n- weiss_nicht: Nein.\n"),
         At("standard/fragen/farbe.md", 1, m.LEFT_OVER)),
    case("extra_outcome", add("standard/ergebnisse/probe/rest.md", "# So.\n\n## Das können Sie tun\n- Warten.\n"),
         At("standard/ergebnisse/probe/rest.md", 1, m.LEFT_OVER)),
    case("text_not_utf8", raw(ART, "# Für wen?\n".encode("latin-1")), At(ART, 1, m.NO_UTF8)),
    case("unknown_heading", swap(GUT, "## Das können Sie tun", "## Nächste Schritte"),
         At(GUT, 1, m.NO_HEADING), At(GUT, "## Nächste Schritte", m.UNKNOWN_HEADING, ("Nächste Schritte",))),
    case("missing_heading", swap(ART, "## Warum fragen wir das?\nDarum.\n", ""), At(ART, 1, m.NO_HEADING, ("Warum fragen wir das?",))),
    case("heading_twice", add(GUT, "\n## Fragen Sie nach\n- amt: Und?\n"), At(GUT, 14, m.HEADING_TWICE)),
    case("no_title", swap(GUT, "# Das geht.\n", "Das geht.\n"), At(GUT, 1, m.NO_TITLE)),
    case("unknown_header", swap(EASY_GUT, "geprueft: nein", "geprueft: nein\nstand: heute"), At(EASY_GUT, "stand: heute", m.UNKNOWN_KEY)),
    case("open_header", swap(EASY_GUT, "geprueft: nein\n---\n", "geprueft: nein\n"), At(EASY_GUT, 1, m.OPEN_HEADER)),
    case("changed_since_it_was_tested", swap(EASY_GUT, "geprueft: nein", "geprueft: 2026-01-02, 3 Personen, verstanden, 00000000"), At(EASY_GUT, 1, m.TESTED_OTHERWISE)),
    case("not_marked_as_untested", swap(EASY_GUT, "---\ngeprueft: nein\n---\n", ""), At(EASY_GUT, 1, m.NOT_TESTED)),
    case("line_outside_a_list", swap(ART, "- zwei: Zwei.", "zwei: Zwei."), At(ART, "\nzwei: Zwei.", m.NO_LIST)),
    case("answer_without_a_name", swap(ART, "- zwei: Zwei.", "- Zwei."), At(ART, "- Zwei.", m.NO_LIST)),
    case("answer_twice", swap(ART, "- zwei: Zwei.", "- zwei: Zwei.\n- zwei: Noch einmal."),
         At(ART, "- zwei: Zwei.", m.TWICE), At(ART, "- zwei: Noch", m.TWICE)),
    case("answer_missing", swap(ART, "- zwei: Zwei.\n", ""), At(ART, "## Antworten", m.ORDER)),
    case("answers_in_other_order", swap(EASY_ART, "- eins: Eins.\n- zwei: Zwei.", "- zwei: Zwei.\n- eins: Eins."), At(EASY_ART, "## Antworten", m.ORDER)),
    case("topic_not_offered", swap("standard/fragen/thema.md", "- probe: Die Probe.", "- prob: Die Probe."), At("standard/fragen/thema.md", "## Antworten", m.ORDER)),
    case("unknown_office", swap(GUT, "- amt: Geht das?", "- kasse: Geht das?"), At(GUT, "- kasse:", m.NO_OFFICE, ("kasse",))),
    case("missing_remark", swap("standard/hinweise.md", "- strittig: Das ist strittig.\n", ""), At("standard/hinweise.md", 1, m.MISSING_KEY, ("strittig",))),
    case("note_in_leichter_sprache", add(EASY_GUT, "\n## Für die Beratung\nHier.\n"), At(EASY_GUT, "## Für die Beratung", m.NOTE_HERE)),
    # --- figures
    *(case(f"typed_{name}", swap(GUT, "wenn das Amt Ihrem", f"{text} wenn das Amt Ihrem"), At(GUT, "wenn das Amt", m.TYPED, (found,)))
      for name, text, found in [
          ("amount", "also 2.250,00 €,", "2.250,00 €"), ("euros", "also 13,90 Euro,", "13,90 Euro"), ("percent", "also 75 %,", "75 %"),
          ("per_cent", "also 75 Prozent,", "75 Prozent"), ("weeks", "nach 6 Wochen,", "6 Woche"), ("years", "nach 20 Jahren,", "20 Jahr"),
          ("hours", "ab 15 Stunden,", "15 Stunde"), ("section", "nach § 61,", "§ 6"), ("day", "seit dem 14.06.,", "14.06."),
          ("month", "seit dem 1. Januar,", "1. Januar"), ("year", "seit 2023,", "2023"), ("address", "siehe https://x.de,", "https://"),
      ]),
    case("typed_in_a_question", swap(EASY_ART, "Das ist der Text.", "Das sind 6 Wochen."), At(EASY_ART, "6 Wochen", m.TYPED)),
    case("typed_in_a_word", swap("standard/glossar/wort.md", "Das ist ein Wort.", "Das sind 6 Wochen."), At("standard/glossar/wort.md", "6 Wochen", m.TYPED)),
    # --- rendering
    case("missing_fact", swap(GUT, "{{ betrag | euro }}", "{{ betrog | euro }}"), At(GUT, "betrog", m.NO_NAME), At(EASY_GUT, "betrag | euro", m.ONLY_EASY)),
    case("unknown_placeholder_in_a_title", swap(GUT, "# Das geht.", "# {{ wem }} geht das."), At(GUT, "wem", m.NO_NAME)),
    case("unknown_placeholder_in_an_answer", swap(ART, "- zwei: Zwei.", "- zwei: {{ zweie }}."), At(ART, "zweie", m.NO_NAME)),
    case("unknown_placeholder_in_a_step", swap(GUT, "- Fragen Sie nach.", "- Fragen Sie {{ wen }}."), At(GUT, "{{ wen }}", m.NO_NAME)),
    case("unknown_placeholder_in_a_note", swap(GUT, "Norm: {{", "Norm: {{ x }} {{"), At(GUT, "Norm:", m.NO_NAME)),
    case("unknown_placeholder_in_why", swap(ART, "Darum.", "Darum {{ x }}."), At(ART, "Darum", m.NO_NAME)),
    case("answer_not_under_reads", swap(GUT, "im Monat", "bei {{ antwort.zahl }} im Monat"), At(GUT, "antwort.zahl", m.NO_NAME), At(EASY_GUT, 1, m.LOOKS_AT, ("zahl",))),
    case("unknown_norm", swap(GUT, 'norm("gesetz_1")', 'norm("gesetz_2")'), At(GUT, "gesetz_2", m.CITE_UNKNOWN)),
    case("unknown_filter", swap(GUT, "{{ betrag | euro }}", "{{ betrag | taler }}"), At(GUT, "taler", misfits.UNKNOWN_FORM, ("taler", "euro"))),
    case("curved_quotation_marks", swap(GUT, 'norm("gesetz_1")', "norm(„gesetz_1“)"), At(GUT, "gesetz_1", misfits.CURVED, ("„",))),
    case("condition_not_closed", swap(GUT, "Sie bekommen", "{% if rolle == 'eltern' %}Sie bekommen"), At(GUT, "Sie bekommen", misfits.NOT_CLOSED, ("endif",)), At(EASY_GUT, 1, m.LOOKS_AT, ("rolle",))),
    case("parents_forgotten", swap(GUT, "Sie bekommen", '{{ wer("Sie bekommen") }}'), At(GUT, "wer(", misfits.TWO_TEXTS), At(EASY_GUT, "Sie bekommen", m.LOOKS_AT, ("wer",))),
    case("figure_without_filter", swap(GUT, "{{ betrag | euro }}", "{{ betrag }}"), At(GUT, "{{ betrag }}", m.BAD_BLANK)),
    case("open_blank", swap(GUT, "{{ betrag | euro }}", "{{ betrag | euro"), At(GUT, "betrag", m.BAD_BLANK), At(EASY_GUT, "betrag | euro", m.ONLY_EASY)),
    case("reaching_into_python", swap(GUT, "{{ betrag | euro }}", "{{ ''.__class__.__mro__ }}"), At(GUT, "__mro__", m.BAD_BLANK), At(EASY_GUT, "betrag | euro", m.ONLY_EASY)),
    case("bold", swap(GUT, "Sie bekommen", "**Sie** bekommen"), At(GUT, "**Sie**", m.ONLY_PLAIN, ("**",))),
    case("html", swap(GUT, "Sie bekommen", "<b>Sie</b> bekommen"), At(GUT, "<b>", m.ONLY_PLAIN)),
    case("link", swap(GUT, "Sie bekommen", "[Sie](x) bekommen"), At(GUT, "[Sie]", m.ONLY_PLAIN)),
    case("numbered_list", swap(GUT, "Sie bekommen", "1. Sie bekommen"), At(GUT, "1. Sie", m.ONLY_PLAIN)),
    # --- measures of the levels
    case("long_on_average", swap(EASY_GUT, "Sie bekommen {{ betrag | euro }}.", "\n".join(["Eins zwei drei vier fünf sechs sieben acht neun zehn elf."] * 6)),
         At(EASY_GUT, 1, m.STANDARD_MEAN), At(GUT, "betrag | euro", m.ONLY_STANDARD)),
    case("long_page", swap(EASY_GUT, "Sie bekommen {{ betrag | euro }}.", "\n".join(["Eins zwei drei vier fünf sechs sieben acht."] * 15)),
         At(EASY_GUT, 1, m.LONG_PAGE), At(GUT, "betrag | euro", m.ONLY_STANDARD)),
    case("standard_too_short", swap(GUT, "Sie bekommen dafür mindestens {{ betrag | euro }} im Monat, wenn das Amt Ihrem Antrag zugestimmt hat.", " ".join(["Sie bekommen Geld."] * 6)),
         At(GUT, 1, m.STANDARD_MEAN), At(EASY_GUT, "betrag | euro", m.ONLY_EASY)),
    # --- the dictionary
    case("entries_in_a_circle", [
            swap(EASY_WORD, "Das ist ein Wort.", "Das ist ein Teil vom Satz."), *new_word("satz", "Satz", "Das sind mehrere Wörter.")],
         At("leichte_sprache/glossar/satz.md", 1, m.ENTRIES_CIRCLE, ("Satz - Wort - Satz",))),
    case("three_entries_in_a_circle", [
            swap(EASY_WORD, "Das ist ein Wort.", "Das ist ein Teil vom Satz."), *new_word("satz", "Satz", "Das ist ein Teil vom Text."),
            *new_word("text", "Text", "Das sind viele Wörter.")],
         At("leichte_sprache/glossar/satz.md", 1, m.ENTRIES_CIRCLE, ("Satz - Text - Wort - Satz",))),
    case("unexplained_word", swap(EASY_WORD, "Das ist ein Wort.", "Das ist ein Teil vom Satz."), At(EASY_WORD, "Satz", m.UNEXPLAINED, ("Satz", "alltag.md"))),
    case("unexplained_compound", swap(EASY_WORD, "Das ist ein Wort.", "Silben-Gruppen machen das."), At(EASY_WORD, "Silben", m.UNEXPLAINED, ("Silben-Gruppen",))),
    case("no_everyday_words", remove("leichte_sprache/alltag.md"), At("leichte_sprache/alltag.md", 1, m.NO_FILE)),
    # --- many at once
    case("many_in_many_files", [
            swap(TREE, "wenig: weiche", "wenig: weich"), swap(TREE, "certainty: je_nach_amt", "certainty: unklar"), swap(FACTS, "value: 12.50", "value: viel"),
            swap(SOURCES, "law: gesetz,", "law: gesetzt,"), swap(LAENDER, "  amt: Kreis\n", ""), raw(ART, b"\xff"), swap(GUT, "## Das können Sie tun", "## Schritte")],
         At(TREE, "wenig: weich", m.NO_TARGET), At(TREE, "certainty: unklar", m.WRONG_WORD), At(FACTS, "value: viel", m.WRONG_UNIT), At(SOURCES, "gesetz_1", m.NO_LAW),
         At(LAENDER, "probeland:", m.MISSING_KEY, ("amt",)), At(ART, 1, m.NO_UTF8), At(GUT, 1, m.NO_HEADING), At(GUT, "## Schritte", m.UNKNOWN_HEADING)),
]  # fmt: skip


def test_the_small_guide_is_in_order(small: Path) -> None:
    assert [f for f in check_all(Content(small), TODAY) if f.rule in RULES] == []


@pytest.mark.parametrize(("edits", "expected"), CASES)
def test_each_mistake_is_found(edits: list[Edit], expected: tuple[At, ...], small: Path) -> None:
    for edit in edits:
        edit(small)
    found = [f for f in check_all(Content(small), TODAY) if f.rule in RULES]  # the language has tests of its own
    told = sorted((f.file, f.line, f.message) for f in found)
    assert told == sorted((f"content/{at.file}", line_of(small / at.file, at.where), at.message) for at in expected)
    for at in expected:
        alike = [f for f in found if (f.file, f.message) == (f"content/{at.file}", at.message)]
        assert any(all(value in values_of(f) for value in at.values) for f in alike), at


SENTENCE = re.compile(r"(?:[A-Z]|\{)[^\n]* [^\n]*(?:\.|\{sentence\})$")


def values_of(finding: Finding) -> str:
    return "\n".join(str(value) for value in finding.values.values())


def line_of(path: Path, where: str | int) -> int:
    """The line in which a text begins that stands in the file exactly once; a line break before it does not count."""
    if isinstance(where, int):
        return where
    text = path.read_text(encoding="utf-8")
    assert text.count(where) == 1, f"{where!r} stands {text.count(where)} times in {path.name}"
    return text[: text.index(where)].count("\n") + (2 if where.startswith("\n") else 1)


def test_every_message_of_the_checks_has_a_case(tmp_path: Path) -> None:
    """The table above and that of test_checks.py are complete: every message that loading and checking can give occurs."""
    told = {at.message for each in CASES for at in each.values[1]}
    constants = {value for name, value in vars(m).items() if name.isupper()}
    missing, others = messages_in_code() - told, test_checks.messages(tmp_path)
    while missing and (messages := next(others, None)):
        missing -= messages
    assert not missing, "add a case"
    assert constants <= told


LANGUAGE = ("command.py", "output.py", "reading.py", "table.py", "traced.py")
"""Modules about the command and about anybody's text; their tests are in ``tests/language``."""


def messages_in_code() -> set[str]:
    """The sentences in the rooms that find something."""
    rooms = [path for room in ("load", "checks") for path in (Path(guide.__file__).parent / room).glob("*.py")]
    rooms = [path for path in rooms if path.name not in LANGUAGE]
    found = {value for name, value in vars(misfits).items() if name.isupper() and isinstance(value, str)} | {
        render.ONLY_PLAIN
    }
    for path in rooms:
        tree = ast.parse(path.read_text(encoding="utf-8"))
        documentation = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
        strings = (node for node in ast.walk(tree) if isinstance(node, ast.Constant) and isinstance(node.value, str))
        found |= {node.value for node in strings if id(node) not in documentation and SENTENCE.match(node.value)}
    return found - {"There is no topic called {name}. Known are: {known}."}  # told to a person, not to an author
