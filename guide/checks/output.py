"""How findings are told: as text for people, as JSON for programs, as remarks for GitHub."""

import json
import sys
from collections import Counter
from typing import Protocol

from guide.language.rule import ERROR, WARNING
from guide.load.words import Words
from guide.page import clean, clean_lines
from guide.problem import Finding, Problem

MOST = 8
"""Rules that are named when their findings are not shown."""


REST = "The rest is checked when this is put right."


class Output(Protocol):
    """Where findings go. ``shown`` says whether one is light enough to be only counted."""

    def add(self, finding: Finding, severity: str, shown: bool) -> None:
        """Tell a finding."""

    def problem(self, problem: Problem) -> None:
        """Tell what could not be checked."""

    def end(self, rules: int, morphology: bool, whole: bool = True) -> None:
        """Tell what there is to say at the end; ``whole`` says whether everything could be looked at."""


class AsText:
    """One line a finding, the sums at the end, and by what was checked."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.counts: Counter[str] = Counter()
        self.hidden: Counter[str] = Counter()

    def add(self, finding: Finding, severity: str, shown: bool) -> None:
        """Print the finding in a line."""
        self.counts[severity] += 1
        if not shown:
            self.hidden[finding.rule] += 1
            return
        place = (
            f"{finding.file}:{finding.line}:{finding.column}"
            if finding.column > 1
            else f"{finding.file}:{finding.line}"
        )
        better = self.words(" Better: {suggestion}", suggestion=finding.suggestion) if finding.suggestion else ""
        rule = f" [{finding.rule}]" if finding.rule else ""
        print(clean(f"{place}: {severity}{rule}: {told(finding, self.words)}{better}"))

    def problem(self, problem: Problem) -> None:
        """Print the problem where errors are told."""
        print(clean(self.words(problem.message, **problem.values)), file=sys.stderr)

    def end(self, rules: int, morphology: bool, whole: bool = True) -> None:
        """Print the sums, and that no machine can say whether a text is understood."""
        sums = {"errors": self.counts[ERROR], "warnings": self.counts[WARNING]}
        hints = self.counts.total() - sum(sums.values())
        print(self.words("{errors} errors, {warnings} warnings, {hints} hints.", **sums, hints=hints))
        if not whole:
            print(self.words(REST))
        if self.hidden:
            most = ", ".join(f"{rule} {count}" for rule, count in self.hidden.most_common(MOST))
            hidden = "{count} are not shown, most of them: {rules}. One rule: --regel {rule}. All of them: --ab Hinweis"
            (rule, _), *_ = self.hidden.most_common(1)
            print(self.words(hidden, count=self.hidden.total(), rules=most, rule=rule))
        print(self.words("Grammar was checked by morphology." if morphology else "Grammar was checked by lists."))
        print(self.words("{count} rules checked. Not checked by a Prüfgruppe.", count=rules))


class AsJson:
    """A list with one object a finding, whatever it weighs."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.found: list[dict[str, object]] = []

    def add(self, finding: Finding, severity: str, shown: bool) -> None:
        """Keep the finding until the end."""
        self.found.append(
            {
                "rule": finding.rule,
                "severity": severity,
                "file": finding.file,
                "line": finding.line,
                "column": finding.column,
                "sentence": clean(finding.sentence),
                "message": clean(told(finding, self.words)),
                "suggestion": clean(finding.suggestion),
            }
        )

    def problem(self, problem: Problem) -> None:
        """Print the problem where errors are told; the list stays a list."""
        print(clean(self.words(problem.message, **problem.values)), file=sys.stderr)

    def end(self, rules: int, morphology: bool, whole: bool = True) -> None:
        """Print the list, and on the side what no list can say."""
        print(clean_lines(json.dumps(self.found, ensure_ascii=False, indent=2)))
        if not whole:
            print(self.words(REST), file=sys.stderr)
        print(
            self.words("Grammar was checked by morphology." if morphology else "Grammar was checked by lists."),
            file=sys.stderr,
        )
        print(self.words("{count} rules checked. Not checked by a Prüfgruppe.", count=rules), file=sys.stderr)


class AsGithub(AsText):
    """Commands that GitHub's runner turns into remarks beside the line."""

    KINDS = {ERROR: "error", WARNING: "warning"}  # noqa: RUF012 - a constant

    def add(self, finding: Finding, severity: str, shown: bool) -> None:
        """Print the finding as a command."""
        self.counts[severity] += 1
        if not shown:
            self.hidden[finding.rule] += 1
            return
        kind = self.KINDS.get(severity, "notice")
        place = f"file={_escaped(finding.file, True)},line={finding.line},col={finding.column}"
        better = self.words(" Better: {suggestion}", suggestion=finding.suggestion) if finding.suggestion else ""
        title = _escaped(finding.rule, True)
        print(f"::{kind} {place},title={title}::{_escaped(clean(told(finding, self.words) + better))}")


FORMS: dict[str, type[AsText] | type[AsJson]] = {"text": AsText, "json": AsJson, "github": AsGithub}


def told(finding: Finding, words: Words) -> str:
    """The message of a finding in words."""
    return words(finding.message, **finding.values)


def _escaped(text: str, in_property: bool = False) -> str:
    """Text within a command of GitHub's runner."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text
