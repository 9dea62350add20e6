"""The command ``wegweiser pruefen``: the own content, a topic of it, or anybody's texts."""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import SimpleNamespace

from guide.checks import look, reading
from guide.checks.output import FORMS, AsText
from guide.checks.registry import RULES
from guide.language import check as check_language
from guide.language import rules_of
from guide.language.grammar import uses_morphology
from guide.language.rule import ERROR, SEVERITIES, WARNING
from guide.language.rules import all_rules
from guide.language.settings import LEVELS, Settings, shipped
from guide.language.settings import read as read_settings
from guide.load import FOLDERS, Content
from guide.page import clean
from guide.problem import Finding, Problem, distinct

CLEAN, FOUND, FAILED = 0, 1, 2
_OUTCOME = re.compile(r"content/[^/]+/ergebnisse/([^/]+)")


def run(content: Content, wanted: SimpleNamespace) -> int:
    """Check what the call names and print it. Status: 0 no mistake, 1 mistakes, 2 something could not be checked."""
    if wanted.erklaere is not None:
        return _explain(content, wanted.erklaere)
    settings = read_settings(Path(wanted.einstellungen)) if wanted.einstellungen else shipped()
    only = _known_rules(wanted.regel)
    level = wanted.stufe or "leicht"
    if level not in LEVELS:
        raise Problem("There is no level {level}. There are: leicht, standard.", level=clean(level)[:40])
    topics, paths, own = _sort_out(content, wanted.was)
    if wanted.masse:
        from guide.checks.table import table

        places = [*own, *(place for topic in topics for place in _places(content, topic))]
        if len(topics) == 1:
            content = Content(content.root, only=topics[0])  # a question that others ask, too, has the same words there
        texts, form, level = reading.texts(paths), wanted.als, wanted.stufe
        return table(content, texts, form, level, lambda file: not places or _is_in(places, file))
    output = FORMS[wanted.als](content.words("standard"))
    if paths:
        for rule in set(only) - {rule.id for rule in rules_of(level, settings)}:
            message = (
                "The rule {rule} does not look at texts like this: it is off for {level}, or is for the guide only."
            )
            raise Problem(message, rule=rule, level=level)
        return _any_text(paths, level, settings, only, output, wanted.ab)
    return _own(content, topics, own, settings, only, output, wanted.ab)


def _sort_out(content: Content, named: Sequence[str]) -> tuple[list[str], list[str], list[str]]:
    """Topics, paths, and files of the guide as findings call them.

    A name that is both is the topic, unless it is written like a path. Raises Problem for more than one of the three.
    """
    topics = [name for name in named if name in content.guide.topics]
    others = [name for name in named if name not in topics]
    for name in others:
        looks_like_path = name == reading.STDIN or "/" in name or "." in name
        if not looks_like_path and not os.path.exists(name):
            content.topic(name)  # says which topics there are
    own = {name: file for name in others if (file := _file_of_the_guide(content, name))}
    paths = [name for name in others if name not in own]
    if topics and others:
        raise Problem("Name either topics or files, not both.")
    if own and paths:
        raise Problem("Name either files of the guide or others, not both.")
    return topics, paths, list(own.values())


def _file_of_the_guide(content: Content, name: str) -> str:
    """What findings call a file or folder of the content, or "" for one that is none."""
    if not os.path.exists(name):  # it takes any name, of whatever length
        return ""
    path, root = Path(os.path.realpath(name)), Path(os.path.realpath(content.root))
    return f"content/{path.relative_to(root).as_posix()}" if root in path.parents else ""


def _any_text(
    paths: Sequence[str], level: str, settings: Settings, only: Sequence[str], output: AsText, least: str | None
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
    content: Content,
    topics: Sequence[str],
    files: Sequence[str],
    settings: Settings,
    only: Sequence[str],
    output: AsText,
    least: str | None,
) -> int:
    """Check the content of the guide, the files of some topics, or some of its files and folders."""
    looks = [look(content, topic) for topic in topics or _topics_of(files)]
    found = distinct(finding for _, findings in looks for finding in findings)
    status = CLEAN
    for finding in found:
        if (only and finding.rule not in only) or (files and not _is_in(files, finding.file)):
            continue
        severity = severity_of(finding, settings)
        output.add(finding, severity, _shown(severity, least or (SEVERITIES[2] if only or files else WARNING)))
        if severity == ERROR:
            status = FOUND
    language = {rule.id for level in LEVELS for rule in rules_of(level, settings)}
    output.end(
        len((language | set(RULES)).intersection(only or language | set(RULES))),
        uses_morphology(),
        all(whole for whole, _ in looks),
    )
    return status


def _places(content: Content, topic: str) -> Iterator[str]:
    """The folders and files in which the texts of a topic stand."""
    for folder in FOLDERS.values():
        yield f"content/{folder}/ergebnisse/{topic}"
        yield from (f"content/{folder}/fragen/{node}.md" for node in content.topic(topic).nodes)


def _topics_of(files: Sequence[str]) -> Sequence[str]:
    """The topics whose check is enough for the files, which is quicker; else the one name that stands for all."""
    places = [_OUTCOME.match(file) for file in files]
    return sorted({place[1] for place in places if place}) if places and all(places) else ("",)


def _is_in(files: Sequence[str], file: str) -> bool:
    return any(file == each or file.startswith(f"{each}/") for each in files)


def severity_of(finding: Finding, settings: Settings) -> str:
    """What a finding weighs: as it says itself, as the settings say, or as the list of checks says."""
    listed = RULES.get(finding.rule)
    return finding.severity or settings.content.get(finding.rule) or (listed.severity if listed else ERROR)


def _shown(severity: str, least: str) -> bool:
    return SEVERITIES.index(severity) <= SEVERITIES.index(least)


def _known_rules(named: Sequence[str] | None) -> list[str]:
    """The ids that were named, in capitals. Raises Problem for one that does not exist."""
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
