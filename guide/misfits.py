"""What is wrong with a blank of a text, as a finding that its author understands; Jinja says it for programmers."""

import re
from collections.abc import Iterable
from difflib import get_close_matches

import jinja2

from guide.problem import Finding

UNKNOWN_BLANK = "The text uses a name that does not exist here: {name}. Correct it, or list the answer under reads."
UNKNOWN_FORM = "There is no form {name}. There are: {known}."
NOT_CLOSED = "A condition or list is not closed. End it like this: {example}"
UNKNOWN_SOURCE = "The source {source} is not in sources.yaml. Add it there."
TWO_TEXTS = "Give wer() 2 texts in straight quotation marks: for the person, and for parents. Like this: {example}"
CURVED = "Between curly braces quotation marks are straight. Write {example}, not {sign}."
BAD_TEMPLATE = "The blanks of this text cannot be filled: {error}."
_UNDEFINED = re.compile(r"'([^']*)' is undefined")
_CURVED = re.compile("unexpected char '([„“”‚‘’«»])'")
_NO_FILTER = re.compile(r"No filter named '([^']*)'")


class Misfit(Exception):
    """A blank that cannot be filled, for a reason that we know ourselves."""

    def __init__(self, message: str, rule: str = "D09", **values: object) -> None:
        super().__init__(message)
        self.message, self.rule, self.values = message, rule, values


def two_texts() -> Misfit:
    """Parents were forgotten, or a comma."""
    return Misfit(TWO_TEXTS, example='wer("Sie", "Ihr Kind")')


def unknown_source(source: str) -> Misfit:
    """A norm or page that is not listed."""
    return Misfit(UNKNOWN_SOURCE, "F02", source=source)


def finding(error: Exception, file: str, line: int, names: Iterable[str], forms: Iterable[str]) -> Finding:
    """The finding for an error; ``names`` and ``forms`` are those that a text may use, for what was probably meant."""
    if isinstance(error, Misfit):
        rule = error.rule
        return Finding(file, line, error.message, error.values, rule)
    said = str(error)
    if isinstance(error, jinja2.UndefinedError):
        match = _UNDEFINED.fullmatch(said)
        name = match[1] if match else said
        return Finding(file, line, UNKNOWN_BLANK, {"name": name}, "D09", suggestion=_meant(name, names))
    if match := _NO_FILTER.match(said):
        values = {"name": match[1], "known": ", ".join(sorted(forms))}
        return Finding(file, line, UNKNOWN_FORM, values, "D09", suggestion=_meant(match[1], forms))
    if match := _CURVED.match(said):
        return Finding(file, line, CURVED, {"example": '"', "sign": match[1]}, "D09")
    if isinstance(error, jinja2.TemplateSyntaxError) and "end of template" in said:
        tag = "{% endfor %}" if "'endfor'" in said and "'endif'" not in said else "{% endif %}"
        return Finding(file, line, NOT_CLOSED, {"example": tag}, "D09")
    return Finding(file, line, BAD_TEMPLATE, {"error": said.rstrip(".")}, "D09")


def _meant(name: str, known: Iterable[str]) -> str:
    return next(iter(get_close_matches(name, list(known), 1, 0.8)), "")
