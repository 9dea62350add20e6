"""YAML read strictly: no duplicate keys, no aliases, none of YAML 1.1's surprises, every finding with its line."""

import re
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin

import msgspec
import yaml

from guide.load.files import LARGEST_DATA, read_file, unreadable
from guide.problem import Finding, Problem

Where = tuple[str | int, ...]
S = TypeVar("S", bound=msgspec.Struct)

NO_NAMES = "Here a list of names with values is expected. Look at a similar file."
TOO_DEEP = "There are too many entries within each other here."
MOST_NESTED = 12
"""How many entries may stand within each other; no file needs more than 6."""
YEARS = range(1900, 3000)
"""The years in which a day of the content may lie."""
_INT = re.compile(r"[-+]?(0|[1-9][0-9]{0,11})")
_DECIMAL = re.compile(r"[-+]?[0-9]{1,12}\.[0-9]{1,12}")
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WORDS = {"": None, "null": None, "~": None, "true": True, "false": False}


@dataclass
class YamlFile:
    """A file as plain data, the line of every entry, and what was found while reading it.

    ``data`` is None when nothing could be read; ``damaged`` are entries that were told already.
    """

    name: str
    data: Any = None
    lines: dict[Where, int] = field(default_factory=dict)
    findings: list[Finding] = field(default_factory=list)
    damaged: set[Where] = field(default_factory=set)

    def line(self, where: Where) -> int:
        """The line of an entry, or of the nearest one around it."""
        while where not in self.lines and where:
            where = where[:-1]
        return self.lines.get(where, 1)

    def find(self, where: Where, message: str, rule: str = "", **values: object) -> None:
        """Note something that the author should put right; ``rule`` is the id of the check."""
        self.findings.append(Finding(self.name, self.line(where), message, values, rule))

    def section(self, *where: str | int) -> Mapping[str, Any]:
        """The mapping at a place, or an empty one and a finding when something else stands there."""
        if self.data is None:
            return {}
        data = self.data
        for key in where:
            data = _entry(data, key)
        if isinstance(data, dict):
            return data
        self.find(where, NO_NAMES, rule="D03")
        return {}

    def struct(self, kind: type[S], *where: str | int) -> S | None:
        """The mapping at a place as a value of that kind, or None; every misfit key is a finding of its own."""
        before = len(self.findings)
        given = self.section(*where)
        if self.data is None or len(self.findings) > before:  # nothing to look at, and that was told already
            return None
        fields = _fields(kind)
        for key in given.keys() - fields.keys():
            known = ", ".join(fields)
            message = "The entry {key} is not known here. Known are: {known}."
            if key.isdigit():  # what stands behind a decimal comma
                message = "A comma ends an entry here. Write a number with a point: 13.90."
            self.find((*where, key), message, rule="D05", key=key, known=known)
        values = {}
        for name, field_ in fields.items():
            if name in given:
                if self._fits(given[name], field_.type, (*where, name)):
                    values[field_.name] = msgspec.convert(given[name], field_.type, strict=True)
            elif field_.required:
                self.find(where, "The entry {key} is missing here. Add it.", rule="D06", key=name)
        return kind(**values) if len(values) == len(given) and len(self.findings) == before else None

    def _fits(self, value: Any, kind: Any, where: Where) -> bool:
        """Whether a value has a type; each part of a list or mapping that does not is a finding in its own line."""
        if where in self.damaged:
            return False
        if get_origin(kind) is dict and isinstance(value, dict):
            of_name, of_value = get_args(kind)
            inner = [self._fits(key, of_name, (*where, key)) for key in value]
            return all([*inner, *(self._fits(each, of_value, (*where, key)) for key, each in value.items())])
        if get_origin(kind) is list and isinstance(value, list):
            (of_item,) = get_args(kind)
            fitting = [self._fits(each, of_item, (*where, i)) for i, each in enumerate(value)]
            return all(fitting)
        try:
            msgspec.convert(value, kind, strict=True)
        except msgspec.ValidationError as error:
            name = next(part for part in reversed(where) if isinstance(part, str))
            self._misfit(where, name, value, kind, str(error))
            return False
        return True

    def _misfit(self, where: Where, name: str, value: Any, kind: Any, error: str) -> None:
        """Tell what can stand there, as far as we know it; msgspec says it for programmers."""
        if get_origin(kind) is Literal:
            message = "The entry {key} cannot be {value}. It can be: {known}."
            known = ", ".join(map(str, get_args(kind)))
            self.find(where, message, rule="D07", key=name, value=value, known=known)
        elif kind is date or date in get_args(kind):
            self.find(where, "{key} is no day. Write it like this: 2027-01-01.", rule="D07", key=name)
        elif "regex '^[a-z][a-z0-9_]*$'" in error:
            message = "{value} is no name. A name has small letters from a to z, digits and _."
            self.find(where, message, rule="D07", value=value)
        else:
            self.find(where, "The entry {key} does not fit: {error}.", rule="D07", key=name, error=error)


@cache  # a file has hundreds of entries of one kind
def _fields(kind: type[msgspec.Struct]) -> Mapping[str, msgspec.structs.FieldInfo]:
    """What such an entry can hold, by the names in the file."""
    return {field_.encode_name: field_ for field_ in msgspec.structs.fields(kind)}


def read(path: Path, name: str) -> YamlFile:
    """Read a file; ``name`` is what messages call it. Never raises for what stands in the file."""
    result = YamlFile(name)
    try:
        text = read_file(path, LARGEST_DATA)
        if not _is_refused(text, result):
            root = yaml.compose(text, Loader=yaml.CSafeLoader)
            data = _plain(root, (), result) if root is not None else None
            result.data = {} if data is None else data
    except Problem as problem:
        result.findings.append(Finding(name, 1, problem.message, rule=unreadable(problem)))
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        result.lines[()] = line
        result.find(
            (), "This is not valid YAML: {error}. Look at the line above it, too.", rule="D03", error=error.problem
        )
    except yaml.YAMLError:
        result.find((), "This is not valid YAML: {error}. Look at the line above it, too.", rule="D03", error="")
    return result


def _entry(data: Any, key: str | int) -> Any:
    if isinstance(data, list) and isinstance(key, int):
        return data[key] if key < len(data) else None
    return data.get(key) if isinstance(data, dict) else None


def _is_refused(text: str, result: YamlFile) -> bool:
    """Before anything is built: a few aliases can unfold to gigabytes, and a deep nest can end the program."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.CSafeLoader):
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        alias = isinstance(event, yaml.AliasEvent)
        if alias or depth > MOST_NESTED:
            result.lines[()] = event.start_mark.line + 1 if event.start_mark else 1
            message = "References with & and * are not allowed. Write the entry out." if alias else TOO_DEEP
            result.find((), message, rule="D03")
            return True
    return False


def _plain(node: yaml.Node, where: Where, result: YamlFile) -> Any:
    result.lines[where] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, where, result)
    if isinstance(node, yaml.SequenceNode):
        return [_plain(child, (*where, i), result) for i, child in enumerate(node.value)]
    return _scalar(node, where, result)


def _mapping(node: yaml.MappingNode, where: Where, result: YamlFile) -> dict[str, Any]:
    data: dict[str, Any] = {}
    for key_node, value_node in node.value:
        key = str(key_node.value)
        here = (*where, key)
        duplicate = key in data
        data[key] = _plain(value_node, here, result)
        result.lines[here] = key_node.start_mark.line + 1
        if duplicate:
            result.find(here, "The entry {key} stands here twice. Remove one of them.", rule="D04", key=key)
    return data


def _scalar(node: yaml.Node, where: Where, result: YamlFile) -> Any:
    text = str(node.value)
    if getattr(node, "style", None) in ("'", '"', "|", ">"):  # quoted: always text
        return text
    if text in _WORDS:
        return _WORDS[text]
    if _INT.fullmatch(text):
        return int(text)
    if _DECIMAL.fullmatch(text):
        return Decimal(text)
    if _DATE.fullmatch(text):
        with suppress(ValueError):
            day = date.fromisoformat(text)
            if day.year in YEARS:
                return day
        result.find(where, "There is no such day: {day}.", rule="D07", day=text)
        result.damaged.add(where)
        return None
    return text
