"""Topics, facts and Länder from their YAML files. Each loader returns the value and everything it found."""

from collections.abc import Mapping
from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise
from pathlib import Path
from typing import cast

from guide.facts import Fact, Facts, Scalar, Value
from guide.load import models
from guide.load.strict import YamlFile, read
from guide.problem import Finding
from guide.tree import UNSURE, Bands, Branch, Cite, Fork, Node, Outcome, Question, Topic

VALUE_TYPES = {"Datum": (date,), "Wort": (str,)}
"""What a value may be, by its unit; any other unit takes a number."""
NO_ANSWER = "The question {name} has no last answer weiss_nicht. Add it, with a target that helps."
BAD_BANDS = "The bands of {name} must be its answers in order, without the last two: above all bands, and weiss_nicht."
NO_TARGET = "{node} leads to {target}, but there is no such node. Correct the name or add the node."


def load_guide(root: Path) -> tuple[models.GuideFile | None, list[Finding]]:
    """The order of the topics and the days for which the texts hold."""
    file = read(root / "guide.yaml", "content/guide.yaml")
    return file.struct(models.GuideFile), file.findings


def load_topic(root: Path, name: str) -> tuple[Topic | None, list[Finding]]:
    """The tree of a topic, with every target checked."""
    file = read(root / "tree" / f"{name}.yaml", f"content/tree/{name}.yaml")
    shape = file.struct(models.TopicFile)
    if shape is None:
        return None, file.findings
    nodes = {node: built for node in shape.nodes if (built := _node(file, node)) is not None}
    _check_targets(file, shape, nodes)
    return Topic(name, shape.start, nodes), file.findings


def _node(file: YamlFile, name: str) -> Node | None:
    where = ("nodes", name)
    keys = file.section(*where).keys()
    if "answers" in keys:
        question = file.struct(models.QuestionNode, *where)
        if question is None:
            return None
        if list(question.answers)[-1:] != [UNSURE]:
            file.find(where, NO_ANSWER, rule="B05", name=name)
        return Question(name, question.answers, frozenset(question.reads), _bands(file, where, question))
    if "fork" in keys:
        return _fork(file, name)
    if "verdict" in keys:
        outcome = file.struct(models.OutcomeNode, *where)
        if outcome is None:
            return None
        if not outcome.sources:
            file.find(where, "The outcome {name} has no source. Add at least one.", rule="F03", name=name)
        cites = tuple(Cite(source, place) for source, place in outcome.sources.items())
        return Outcome(
            name, outcome.verdict, outcome.certainty, cites, tuple(outcome.rows), frozenset(outcome.reads),
            tuple(outcome.stories), tuple(outcome.calc),
        )  # fmt: skip
    file.find(where, "A node needs answers (a question), fork (a fork) or verdict (an outcome).", rule="D05")
    return None


def _bands(file: YamlFile, where: tuple[str, str], question: models.QuestionNode) -> Bands | None:
    """The bands of a number question: all its answers but the last two, in order; then comes the one above them."""
    number = file.struct(models.NumberEntry, *where, "number") if question.number else None
    if number is None:
        return None
    *names, above, _ = [*question.answers, "", ""][: max(2, len(question.answers))]
    if list(number.bands) != names:
        file.find((*where, "number"), BAD_BANDS, rule="B15", name=where[1])
    return Bands(number.unit, number.example, tuple(number.bands.items()), above)


def _fork(file: YamlFile, name: str) -> Fork | None:
    where = ("nodes", name)
    if file.struct(models.ForkNode, *where) is None:
        return None
    count = len(file.section(*where)["fork"])
    lines = [file.struct(models.BranchLine, *where, "fork", i) for i in range(count)]
    branches = [Branch(line.to, {q: frozenset(a) for q, a in line.when.items()}) for line in lines if line]
    if len(branches) < count:
        return None
    for i, branch in enumerate(branches):
        if bool(branch.when) == (i == count - 1):
            file.find(
                (*where, "fork", i), "Only the last line of a fork has no when, and it must have none.", rule="B07"
            )
    return Fork(name, tuple(branches)) if branches else None


def _check_targets(file: YamlFile, shape: models.TopicFile, nodes: Mapping[str, Node]) -> None:
    if shape.start not in shape.nodes:
        file.find(("start",), NO_TARGET, rule="B01", node="start", target=shape.start)
    for name, node in nodes.items():
        for target in dict.fromkeys(node.targets):
            if target not in shape.nodes:
                file.find(_line_of_target(name, node, target), NO_TARGET, rule="B01", node=name, target=target)


def _line_of_target(name: str, node: Node, target: str) -> tuple[str | int, ...]:
    if isinstance(node, Question):
        return ("nodes", name, "answers", next(answer for answer, to in node.answers.items() if to == target))
    return ("nodes", name, "fork", node.targets.index(target))


def load_facts(root: Path) -> tuple[Facts | None, list[Finding]]:
    """All facts of all files in ``facts/``; a name may stand in one file only."""
    facts: dict[str, Fact] = {}
    findings: list[Finding] = []
    for path in sorted((root / "facts").glob("*.yaml")):
        file = read(path, f"content/facts/{path.name}")
        for name in file.section():
            if name in facts:
                file.find(
                    (name,), "The entry {key} stands in another file, too. Remove one of them.", rule="D04", key=name
                )
            fact = _fact(file, name)
            if fact:
                facts[name] = fact
        findings += file.findings
    return facts, findings


def _fact(file: YamlFile, name: str) -> Fact | None:
    entry = file.struct(models.FactEntry, name)
    if entry is None:
        return None
    lines = [file.struct(models.ValueLine, name, "values", i) for i in range(len(entry.values))]
    if not lines:
        file.find((name,), "The fact {name} has no value. Add one, or leave the fact out.", rule="F11", name=name)
    for i, line in enumerate(lines):
        if line and type(line.value) not in VALUE_TYPES.get(entry.unit, (Decimal, int)):
            message = "The value {value} does not fit the unit {unit}."
            file.find((name, "values", i, "value"), message, rule="D07", value=line.value, unit=entry.unit)
    values = tuple(
        Value(line.start, line.until, cast("Scalar", line.value), line.found, line.checked, line.confidence, line.note)
        for line in lines
        if line
    )
    for i, value in enumerate(values):
        if value.until is not None and value.until < value.start:
            file.find((name, "values", i), "This value ends before it begins. Correct one of the days.", rule="F11")
    for i, (earlier, later) in enumerate(pairwise(values), 1):
        if later.start <= earlier.start or (earlier.until is not None and later.start <= earlier.until):
            file.find((name, "values", i), "The values must stand oldest first and must not overlap.", rule="F11")
    return Fact(name, entry.title, entry.leicht, entry.unit, entry.source, _closed(values))


def _closed(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Each value ends at the latest on the day before the next begins."""
    ends = [later.start - timedelta(days=1) for later in values[1:]]
    earlier = [value._replace(until=value.until or end) for value, end in zip(values, ends, strict=False)]
    return (*earlier, *values[-1:])


def load_search_words(root: Path) -> tuple[models.SearchFile | None, list[Finding]]:
    """Other words for the words of the guide, and words to ignore."""
    file = read(root / "suche.yaml", "content/suche.yaml")
    return file.struct(models.SearchFile), file.findings


def load_speech(root: Path) -> tuple[models.SpeechFile | None, list[Finding]]:
    """What is said for what is written."""
    file = read(root / "vorlesen.yaml", "content/vorlesen.yaml")
    return file.struct(models.SpeechFile), file.findings


def load_stages(root: Path) -> tuple[list[models.StageEntry] | None, list[Finding]]:
    """The stages of the way to a job, in order."""
    file = read(root / "weg.yaml", "content/weg.yaml")
    whole = file.struct(models.WayFile)
    stages = [file.struct(models.StageEntry, "stages", i) for i in range(len(whole.stages) if whole else 0)]
    return [stage for stage in stages if stage], file.findings


def load_letters(root: Path) -> tuple[dict[str, models.LetterEntry] | None, list[Finding]]:
    """The letters a person can take along, by name."""
    file = read(root / "briefe.yaml", "content/briefe.yaml")
    entries = {name: file.struct(models.LetterEntry, name) for name in file.section()}
    return {name: entry for name, entry in entries.items() if entry}, file.findings


def load_laender(root: Path) -> tuple[Mapping[str, models.LandEntry] | None, list[Finding]]:
    """The 16 Länder by name."""
    file = read(root / "laender.yaml", "content/laender.yaml")
    entries = {name: file.struct(models.LandEntry, name) for name in file.section()}
    return {name: entry for name, entry in entries.items() if entry}, file.findings
