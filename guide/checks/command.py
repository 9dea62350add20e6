"""The command ``wegweiser pruefen``: the own content, a topic of it, or anybody's texts."""

import os
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

from guide.checks import reading
from guide.checks.output import FORMS, AsText, Output
from guide.language import check as check_language
from guide.language import rules_of
from guide.language.grammar import uses_morphology
from guide.language.rule import ERROR, SEVERITIES, WARNING
from guide.language.rules import all_rules
from guide.language.settings import LEVELS, Settings, shipped
from guide.language.settings import read as read_settings
from guide.load import Content
from guide.page import clean
from guide.problem import Finding, Problem, distinct

CLEAN, FOUND, FAILED = 0, 1, 2


def run(content: Content, wanted: SimpleNamespace) -> int:
    """Check what the call names and print it. Status: 0 no mistake, 1 mistakes, 2 something could not be checked."""
    if wanted.erklaere is not None:
        return _explain(content, wanted.erklaere)
    settings = read_settings(Path(wanted.einstellungen)) if wanted.einstellungen else shipped()
    only = _known_rules(wanted.regel)
    level = wanted.stufe or "leicht"
    if level not in LEVELS:
        raise Problem("There is no level {level}. There are: leicht, standard.", level=clean(level)[:40])
    topics, paths = _sort_out(content, wanted.was)
    if wanted.masse:
        from guide.checks.table import table

        return table(content, reading.texts(paths), level, AsText(content.words("standard")))
    output = FORMS[wanted.als](content.words("standard"))
    if paths:
        return _any_text(paths, level, settings, only, output, wanted.ab)
    return _own(content, topics, settings, only, output, wanted.ab)


def _sort_out(content: Content, named: Sequence[str]) -> tuple[list[str], list[str]]:
    """Topics and paths. A name that is both is the topic, unless it is written like a path."""
    topics = [name for name in named if name in content.tree]
    others = [name for name in named if name not in topics]
    for name in others:
        looks_like_path = name == reading.STDIN or "/" in name or "." in name
        if not looks_like_path and not os.path.exists(name):
            content.topic(name)  # says which topics there are
    if topics and others:
        raise Problem("Name either topics or files, not both.")
    return topics, others


def _any_text(
    paths: Sequence[str], level: str, settings: Settings, only: Sequence[str], output: Output, least: str | None
) -> int:
    """Check files, folders and standard input."""
    status = CLEAN
    for read in reading.texts(paths):
        if read.text is None:
            assert read.problem is not None
            output.problem(read.problem)
            status = FAILED
            continue
        for finding in check_language(read.text, level, settings, only):
            placed = finding._replace(file=read.name)
            output.add(placed, finding.severity, _shown(finding.severity, least or SEVERITIES[2]))
            if finding.severity == ERROR:
                status = max(status, FOUND)
    rules = rules_of(level, settings, only)
    output.end(len(rules), uses_morphology())
    return status


def _own(
    content: Content, topics: Sequence[str], settings: Settings, only: Sequence[str], output: Output, least: str | None
) -> int:
    """Check the content of the guide, or the files of some topics."""
    from guide.checks import check_all, check_topic

    found = distinct(f for topic in topics for f in check_topic(content, topic)) if topics else check_all(content)
    status = CLEAN
    for finding in found:
        if only and finding.rule not in only:
            continue
        severity = severity_of(finding, settings)
        output.add(finding, severity, _shown(severity, least or (SEVERITIES[2] if only else WARNING)))
        if severity == ERROR:
            status = FOUND
    output.end(len(rules_of("leicht", settings, only)), uses_morphology())
    return status


def severity_of(finding: Finding, settings: Settings) -> str:
    """What a finding weighs: as it says itself, as the settings say, or as the list of checks says."""
    from guide.checks.registry import RULES

    listed = RULES.get(finding.rule)
    return finding.severity or settings.content.get(finding.rule) or (listed.severity if listed else ERROR)


def _shown(severity: str, least: str) -> bool:
    return SEVERITIES.index(severity) <= SEVERITIES.index(least)


def _known_rules(named: Sequence[str] | None) -> list[str]:
    """The ids that were named, in capitals. Raises Problem for one that does not exist."""
    from guide.checks.registry import RULES

    known = {*RULES, *(rule.id for rule in all_rules())}
    wanted = [name.upper() for name in named or ()]
    for name in wanted:
        if name not in known:
            raise _no_rule(name)
    return wanted


def _no_rule(name: str) -> Problem:
    return Problem("There is no rule {rule}. wegweiser pruefen --erklaere lists all of them.", rule=clean(name)[:40])


def _explain(content: Content, name: str) -> int:
    """Print the explanation of a rule, or the list of all."""
    folder = content.root / "standard" / "regeln"
    if name:
        path = folder / f"{name.upper()}.md"
        if not name.isalnum() or not path.is_file():
            raise _no_rule(name)
        print(f"{name.upper()}: {path.read_text(encoding='utf-8').removeprefix('# ').rstrip()}")
        return CLEAN
    for path in sorted(folder.glob("[A-Z][0-9][0-9].md")):
        title = path.read_text(encoding="utf-8").split("\n", 1)[0].removeprefix("# ")
        print(f"{path.stem}  {title}")
    print()
    print((folder / "nur_menschen.md").read_text(encoding="utf-8").rstrip())
    return CLEAN
