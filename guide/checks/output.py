"""How findings are told: as text for people, as JSON for programs, as remarks for GitHub."""

import json
import sys
from collections import Counter
from typing import TextIO

from guide.language.rule import ERROR, WARNING
from guide.load.words import Words
from guide.page import clean, clean_lines
from guide.problem import Finding, Problem

MOST = 8
"""Rules that are named when their findings are not shown."""
REST = "The rest is checked when this is put right."


class AsText:
    """One line a finding, the sums at the end, and by what was checked."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.counts: Counter[str] = Counter()
        self.hidden: Counter[str] = Counter()

    def add(self, finding: Finding, severity: str, shown: bool) -> None:
        """Tell a finding; ``shown`` says whether it is more than only counted."""
        self.counts[severity] += 1
        if shown:
            print(self.line(finding, severity))
        else:
            self.hidden[finding.rule] += 1

    def line(self, finding: Finding, severity: str) -> str:
        """The finding in a line."""
        place = f"{finding.file}:{finding.line}" + (f":{finding.column}" if finding.column > 1 else "")
        rule = f" [{finding.rule}]" if finding.rule else ""
        return clean(f"{place}: {severity}{rule}: {self.told(finding)}")

    def told(self, finding: Finding) -> str:
        """What is wrong, and what would be better."""
        better = self.words(" Better: {suggestion}", suggestion=finding.suggestion) if finding.suggestion else ""
        return self.words(finding.message, **finding.values) + better

    def problem(self, problem: Problem) -> None:
        """Tell what could not be checked, where errors are told."""
        print(clean(self.words(problem.message, **problem.values)), file=sys.stderr)

    def end(self, rules: int, morphology: bool, whole: bool = True) -> None:
        """Print the sums, and that no machine can say whether a text is understood.

        ``whole`` says whether everything could be looked at.
        """
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
        self.checked_by(rules, morphology, sys.stdout)

    def checked_by(self, rules: int, morphology: bool, to: TextIO) -> None:
        """Print by what was checked."""
        print(
            self.words("Grammar was checked by morphology." if morphology else "Grammar was checked by lists."), file=to
        )
        print(self.words("{count} rules checked. Not checked by a Prüfgruppe.", count=rules), file=to)


class AsGithub(AsText):
    """Commands that GitHub's runner turns into remarks beside the line."""

    KINDS = {ERROR: "error", WARNING: "warning"}  # noqa: RUF012 - a constant

    def line(self, finding: Finding, severity: str) -> str:
        """The finding as a command."""
        kind, title = self.KINDS.get(severity, "notice"), _escaped(finding.rule, True)
        place = f"file={_escaped(finding.file, True)},line={finding.line},col={finding.column}"
        return f"::{kind} {place},title={title}::{_escaped(clean(self.told(finding)))}"


class AsJson(AsText):
    """A list with one object a finding, whatever it weighs."""

    def __init__(self, words: Words) -> None:
        super().__init__(words)
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
                "message": clean(self.words(finding.message, **finding.values)),
                "suggestion": clean(finding.suggestion),
            }
        )

    def end(self, rules: int, morphology: bool, whole: bool = True) -> None:
        """Print the list, and on the side what no list can say."""
        print(clean_lines(json.dumps(self.found, ensure_ascii=False, indent=2)))
        if not whole:
            print(self.words(REST), file=sys.stderr)
        self.checked_by(rules, morphology, sys.stderr)


FORMS = {"text": AsText, "json": AsJson, "github": AsGithub}


def _escaped(text: str, in_property: bool = False) -> str:
    """Text within a command of GitHub's runner."""
    text = text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")
    return text.replace(":", "%3A").replace(",", "%2C") if in_property else text
