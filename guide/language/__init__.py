"""A checker for Leichte Sprache and plain German, for any text: it knows rules, and nothing of this guide.

It says which rules a text keeps. It never says that a text *is* Leichte Sprache: that only a Prüfgruppe can say.
"""

from collections.abc import Collection, Iterable, Iterator
from operator import attrgetter
from typing import NamedTuple

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


class _Chosen(NamedTuple):
    """A rule with what the settings say of it in a level."""

    rule: Rule
    options: Options
    weight: str


def _found(text: Text, level: str, settings: Settings, only: Collection[str]) -> Iterator[Finding]:
    by_kind: dict[str, list[_Chosen]] = {"sentence": [], "block": [], "text": []}
    for rule in rules_of(level, settings, only):
        chosen = _Chosen(rule, settings.options[level, rule.id], settings.severity(rule.id, level))
        by_kind[rule.looks_at].append(chosen)
    for chosen in by_kind["text"]:
        yield from _findings(chosen, chosen.rule.check(text, chosen.options), None)
    for block in text.blocks:
        yield from _of_block(block, by_kind)


def _of_block(block: Block, by_kind: dict[str, list[_Chosen]]) -> Iterator[Finding]:
    for chosen in by_kind["block"]:
        yield from _findings(chosen, chosen.rule.check(block, chosen.options), block.sentences[0])
    for sentence in block.sentences:
        signs = frozenset(sentence.text)
        for chosen in by_kind["sentence"]:
            rule = chosen.rule
            if rule.needs and signs.isdisjoint(rule.needs):
                continue
            for hit in rule.check(sentence, chosen.options):
                if not rule.spares_official or hit.start < sentence.official_from:
                    yield _finding(chosen, hit, sentence)
        sentence.forget()


def _findings(chosen: _Chosen, hits: Iterable[Hit], sentence: Sentence | None) -> Iterator[Finding]:
    for hit in hits:
        yield _finding(chosen, hit, hit.at or sentence)


def _finding(chosen: _Chosen, hit: Hit, at: Sentence | Line | Mark | None) -> Finding:
    line, column, shown = 1, 1, ""
    if isinstance(at, Sentence):
        (line, column), shown = at.place(hit.start), at.text
    elif at is not None:
        line, column, shown = at.line, at.column, at.text
    severity = at_most(chosen.weight, hit.at_most)
    sentence = shown.replace(STAND_IN, "…")
    return Finding("", line, hit.message, hit.values, chosen.rule.id, column, sentence, hit.suggestion, severity)


__all__ = ["Settings", "check", "parse", "rules_of"]
