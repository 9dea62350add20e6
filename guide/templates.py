"""What a text may do in its blanks: print figures, choose by answers, list what a Land has. No more.

Content may come from strangers. Jinja's sandbox keeps a text away from Python, but lets it count for ever.
So only the listed parts of the language are compiled, each of which ends and none of which makes much out of little.
"""

from itertools import islice
from math import isfinite
from typing import Any

import jinja2
from jinja2 import meta, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

LONGEST = 40_000
"""Characters of a text, before and after its blanks are filled."""
MOST_NESTED = 40
MOST_LISTED = 200
"""Entries through which a text may go."""
FUNCTIONS = frozenset(["wer", "norm", "feld", "url", "verlauf"])
_FEW = " few"
"""Stands around whatever a loop goes through; because of the blank no text can name it."""
_ALLOWED = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.If, nodes.For, nodes.Name, nodes.Const, nodes.List,
    nodes.Tuple, nodes.Getattr, nodes.Getitem, nodes.Slice, nodes.Filter, nodes.Call, nodes.Keyword, nodes.Compare,
    nodes.Operand, nodes.Not, nodes.And, nodes.Or, nodes.Neg, nodes.CondExpr, nodes.Test,
)  # fmt: skip


class Environment(ImmutableSandboxedEnvironment):
    """Jinja with the parts of its language that a text needs, and the filters of the guide."""

    def __init__(self, finalize: Any, forms: dict[str, Any]) -> None:
        super().__init__(undefined=jinja2.StrictUndefined, finalize=finalize, autoescape=False)
        # all that a text may use besides the forms of figures; Jinja's own of these names have no limits
        own = {"join": _join, "replace": _replace, "upper": _upper, "lower": _lower, _FEW: _few}
        self.filters = {**forms, **own}
        self.tests = {"defined": self.tests["defined"]}
        self.globals = {}

    def compiled(self, text: str) -> "tuple[jinja2.Template, frozenset[str]]":
        """The text, ready to be filled, and the names that it wants. Raises TemplateError for what is not allowed."""
        if len(text) > LONGEST:
            raise SecurityError(f"more than {LONGEST} characters")
        tree = self.parse(text)
        _check(tree, 0, False)
        for loop in tree.find_all(nodes.For):
            loop.iter = nodes.Filter(loop.iter, _FEW, [], [], None, None, lineno=loop.lineno, environment=self)
        return self.from_string(tree), frozenset(meta.find_undeclared_variables(tree))


def filled(template: "jinja2.Template", names: dict[str, object]) -> str:
    """The text with its blanks filled. Raises TemplateError when it becomes too long."""
    pieces, length = [], 0
    for piece in template.generate(names):
        length += len(piece)
        if length > LONGEST:
            raise SecurityError(f"more than {LONGEST} characters")
        pieces.append(piece)
    return "".join(pieces)


def _check(node: nodes.Node, depth: int, looping: bool) -> None:
    """Refuse what is not allowed; nothing of the text has been worked out yet."""
    if depth > MOST_NESTED:
        raise _refused("too many parts within each other")
    if not isinstance(node, _ALLOWED):
        raise _refused(type(node).__name__.lower())
    if isinstance(node, nodes.Const) and isinstance(node.value, float) and not isfinite(node.value):
        raise _refused("a number without end")
    if isinstance(node, nodes.Call) and not (isinstance(node.node, nodes.Name) and node.node.name in FUNCTIONS):
        raise _refused("call")
    if isinstance(node, (nodes.Call, nodes.Filter)) and (node.dyn_args or node.dyn_kwargs):
        raise _refused("*")
    if isinstance(node, nodes.Filter) and node.name == _FEW:
        raise _refused(_FEW)
    if isinstance(node, nodes.For) and (looping or node.recursive or not isinstance(node.target, nodes.Name)):
        raise _refused("for")
    looping = looping or isinstance(node, nodes.For)
    for child in node.iter_child_nodes():
        _check(child, depth + 1, looping)


def _refused(what: str) -> SecurityError:
    return SecurityError(f"not allowed in a text: {what}")


def _few(value: Any) -> list[Any]:
    entries = list(islice(iter(value), MOST_LISTED + 1))
    if len(entries) > MOST_LISTED:
        raise SecurityError(f"more than {MOST_LISTED} entries")
    return entries


def _join(value: Any, between: str = "") -> str:
    entries = [_text(entry) for entry in _few(value)]
    if sum(map(len, entries)) + len(entries) * len(_text(between)) > LONGEST:
        raise SecurityError(f"more than {LONGEST} characters")
    return between.join(entries)


def _replace(value: Any, old: str, new: str) -> str:
    text = _text(value)
    if len(text) + text.count(_text(old)) * len(_text(new)) > LONGEST:
        raise SecurityError(f"more than {LONGEST} characters")
    return text.replace(old, new)


def _upper(value: Any) -> str:
    return _text(value).upper()


def _lower(value: Any) -> str:
    return _text(value).lower()


def _text(value: Any) -> str:
    if isinstance(value, jinja2.Undefined):
        str(value)  # raises: says which name does not exist
    if not isinstance(value, str):
        raise TypeError(f"no text: {type(value).__name__}")
    return value
