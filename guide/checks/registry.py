"""Every check of the content by its id: what it is called and how much it weighs.

The ids stand on findings, in ``content/pruefen.toml`` and in ``content/standard/regeln/<id>.md``, where each is told
in plain German. A letter names the concern: D files, B the tree, F facts and sources, E the two levels, G words, R
calculations and papers to take along.
"""

from typing import NamedTuple

from guide.language.rule import ERROR, HINT, WARNING


class Rule(NamedTuple):
    """A check: its id, a short English name, and how much it weighs unless the settings say otherwise.

    An error misleads a reader, or shows nothing; a warning should be put right before it is merged; a hint is worth a
    look.
    """

    id: str
    name: str
    severity: str


_ALL = (
    Rule("D01", "missing-file", ERROR),
    Rule("D02", "not-utf8", ERROR),
    Rule("D03", "not-yaml", ERROR),
    Rule("D04", "entry-twice", ERROR),
    Rule("D05", "unknown-entry", ERROR),
    Rule("D06", "missing-entry", ERROR),
    Rule("D07", "value-does-not-fit", ERROR),
    Rule("D08", "parts-of-a-text", ERROR),
    Rule("D09", "blank-cannot-be-filled", ERROR),
    Rule("D10", "only-plain-text", ERROR),
    Rule("D11", "invisible-sign", ERROR),
    Rule("B01", "unknown-target", ERROR),
    Rule("B02", "island", ERROR),
    Rule("B03", "circle", ERROR),
    Rule("B04", "branch-never-taken", ERROR),
    Rule("B05", "no-weiss-nicht", ERROR),
    Rule("B06", "long-way", HINT),
    Rule("B07", "last-line-of-a-fork", ERROR),
    Rule("B08", "never-asked", ERROR),
    Rule("B09", "other-answers-elsewhere", ERROR),
    Rule("B10", "answer-is-a-command", ERROR),
    Rule("B11", "topic-not-offered", ERROR),
    Rule("B12", "text-without-a-node", ERROR),
    Rule("B13", "answers-of-the-text", ERROR),
    Rule("B14", "unknown-name", ERROR),
    Rule("B15", "bands-of-a-number", ERROR),
    Rule("F01", "typed-figure", ERROR),
    Rule("F02", "unknown-source", ERROR),
    Rule("F03", "no-source", ERROR),
    Rule("F04", "checked-long-before", WARNING),
    Rule("F05", "checked-long-ago", HINT),
    Rule("F06", "ends-soon", HINT),
    Rule("F07", "unused-fact", HINT),
    Rule("F08", "unused-source", HINT),
    Rule("F09", "address-not-allowed", ERROR),
    Rule("F10", "checked-on-a-day-to-come", ERROR),
    Rule("F11", "order-of-values", ERROR),
    Rule("F12", "exception-nobody-needs", HINT),
    Rule("E01", "missing-twin", ERROR),
    Rule("E02", "figure-only-in-leicht", WARNING),
    Rule("E03", "figure-only-in-standard", HINT),
    Rule("E04", "source-only-in-leicht", WARNING),
    Rule("E05", "other-roles", HINT),
    Rule("E06", "note-in-leicht", ERROR),
    Rule("E07", "twin-is-older", HINT),
    Rule("E08", "other-steps", ERROR),
    Rule("G01", "unexplained-word", WARNING),
    Rule("G02", "two-words-for-one-thing", WARNING),
    Rule("G03", "screen-word", ERROR),
    Rule("G04", "name-of-a-person", ERROR),
    Rule("G05", "telephone-or-mail", ERROR),
    Rule("G06", "gender-form", ERROR),
    Rule("G07", "no-geprueft", ERROR),
    Rule("G08", "word-twice-in-the-dictionary", ERROR),
    Rule("G09", "official-word-not-told", HINT),
    Rule("G10", "two-answers-alike", ERROR),
    Rule("G11", "form-not-in-the-dictionary", HINT),
    Rule("G12", "long-answer", WARNING),
    Rule("G13", "average-of-a-page", WARNING),
    Rule("G14", "entries-in-a-circle", WARNING),
    Rule("G15", "nobody-explains-the-word", WARNING),
    Rule("G16", "changed-since-it-was-tested", ERROR),
    Rule("G17", "words-of-the-program", ERROR),
    Rule("R01", "calculation-without-text", ERROR),
    Rule("R02", "text-without-a-calculation", ERROR),
    Rule("R03", "order-of-the-calculations", ERROR),
    Rule("R04", "text-without-a-letter", ERROR),
    Rule("R05", "field-of-a-letter", ERROR),
)

RULES = {rule.id: rule for rule in _ALL}
