"""A checker for Leichte Sprache and plain German, for any text: it knows rules, and nothing of this guide.

It says which rules a text keeps. It never says that a text *is* Leichte Sprache: that only a Prüfgruppe can say.
"""

from collections.abc import Collection, Iterable, Iterator
from operator import attrgetter

from guide.language.inline import Mark
from guide.language.rule import OFF, Hit, Options, Rule, at_most
from guide.language.rules import all_rules
from guide.language.settings import Settings, shipped
from guide.language.text import STAND_IN, Block, Line, Sentence, Text, parse
from guide.problem import Finding


def check(
    text: str | Text, level: str = "leicht", settings: Settings | None = None, only: Collection[str] = ()
) -> tuple[Finding, ...]:
    """What in a text breaks a rule of a level (``leicht`` or ``standard``), in the order of the text.

    A string is read as Markdown; for plain text hand in ``parse(text, markdown=False)``. ``only`` names the rules to
    check, all of the level without it. The findings have no file; whoever knows it puts it there.
    """
    chosen = settings or shipped()
    found = _found(parse(text) if isinstance(text, str) else text, level, chosen, only)
    return tuple(sorted(found, key=attrgetter("line", "column", "rule")))


def rules_of(level: str, settings: Settings, only: Collection[str] = ()) -> list[Rule]:
    """The rules that are checked in a level."""
    return [r for r in all_rules() if settings.severity(r.id, level) != OFF and (not only or r.id in only)]


def _found(text: Text, level: str, settings: Settings, only: Collection[str]) -> Iterator[Finding]:
    by_kind: dict[str, list[tuple[Rule, Options]]] = {"sentence": [], "block": [], "text": []}
    for rule in rules_of(level, settings, only):
        by_kind[rule.looks_at].append((rule, settings.options[level, rule.id]))
    for rule, options in by_kind["text"]:
        yield from _findings(rule, rule.check(text, options), None, level, settings)
    for block in text.blocks:
        yield from _of_block(block, by_kind, level, settings)


def _of_block(
    block: Block, by_kind: dict[str, list[tuple[Rule, Options]]], level: str, settings: Settings
) -> Iterator[Finding]:
    for rule, options in by_kind["block"]:
        yield from _findings(rule, rule.check(block, options), block.sentences[0], level, settings)
    for sentence in block.sentences:
        signs = frozenset(sentence.text)
        for rule, options in by_kind["sentence"]:
            if rule.needs and signs.isdisjoint(rule.needs):
                continue
            for hit in rule.check(sentence, options):
                if not rule.spares_official or hit.start < sentence.official_from:
                    yield _finding(rule, hit, sentence, level, settings)
        sentence.forget()


def _findings(
    rule: Rule, hits: Iterable[Hit], sentence: Sentence | None, level: str, settings: Settings
) -> Iterator[Finding]:
    for hit in hits:
        yield _finding(rule, hit, hit.at or sentence, level, settings)


def _finding(rule: Rule, hit: Hit, at: Sentence | Line | Mark | None, level: str, settings: Settings) -> Finding:
    line, column, shown = 1, 1, ""
    if isinstance(at, Sentence):
        (line, column), shown = at.place(hit.start), at.text
    elif at is not None:
        line, column, shown = at.line, at.column, at.text
    severity = at_most(settings.severity(rule.id, level), hit.at_most)
    sentence = shown.replace(STAND_IN, "…")
    return Finding("", line, hit.message, hit.values, rule.id, column, sentence, hit.suggestion, severity)


__all__ = ["Settings", "check", "parse", "rules_of"]
