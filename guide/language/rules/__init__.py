"""One rule a module; whoever adds a module adds a rule. The names of the modules begin with the ids."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from guide.language.rule import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Every rule, by id."""
    names = sorted(module.name for module in iter_modules(__path__))
    return tuple(import_module(f"{__name__}.{name}").RULE for name in names)
