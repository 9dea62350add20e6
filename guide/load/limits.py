"""What ``content/pruefen.toml`` says about the checks of tree, facts and words; other tables there are not ours."""

import tomllib

from msgspec import Struct, ValidationError, convert, field

from guide.load import Content
from guide.load.files import LARGEST_DATA, MISSING, read_file
from guide.problem import BrokenContent, Finding, Problem

FILE = "pruefen.toml"


class TreeLimits(Struct):
    """How long a way may be."""

    questions: int = field(name="fragen_hoechstens", default=4)


class FactLimits(Struct):
    """Days: how old a check may be, how long before its end a value is called to mind; and what may be typed."""

    checked: int = field(name="geprueft_tage", default=365)
    soon: int = field(name="endet_bald_tage", default=120)
    typed: list[str] = field(name="getippt_erlaubt", default_factory=list)


class LevelLimits(Struct):
    """Days that a text may be newer than its twin, and figures that one level tells in words ("text: figure")."""

    days: int = field(name="tage_auseinander", default=1)
    in_words: list[str] = field(name="anders_gesagt", default_factory=list)


class Addresses(Struct):
    """Hosts to which a source may lead; a host stands for everything below it, too."""

    allowed: list[str] = field(name="erlaubt", default_factory=list)


class Screen(Struct):
    """Words that mean a screen, places where they mean something else, and pages about the program itself."""

    words: list[str] = field(name="woerter", default_factory=list)
    allowed: list[str] = field(name="erlaubt", default_factory=list)
    except_in: list[str] = field(name="ausser", default_factory=list)


class Settings(Struct):
    """All of them. ``words`` has for each level the words to prefer, each with those that must not stand for it.

    ``hints`` are, by rule, words of which our own texts need no hint.
    """

    tree: TreeLimits = field(name="baum", default_factory=TreeLimits)
    facts: FactLimits = field(name="fakten", default_factory=FactLimits)
    levels: LevelLimits = field(name="ebenen", default_factory=LevelLimits)
    addresses: Addresses = field(name="adressen", default_factory=Addresses)
    words: dict[str, dict[str, list[str]]] = field(name="woerter", default_factory=dict)
    screen: Screen = field(name="bildschirm", default_factory=Screen)
    hints: dict[str, list[str]] = field(name="hinweise", default_factory=dict)


def settings_of(content: Content) -> Settings:
    """The settings of a content; those that are not there have their usual value. Raises BrokenContent."""
    try:
        return convert(tomllib.loads(read_file(content.root / FILE, LARGEST_DATA)), Settings)
    except Problem as problem:
        if problem.message == MISSING:
            return Settings()
        raise BrokenContent([Finding(f"content/{FILE}", 1, problem.message, rule="D02")]) from None
    except (ValueError, RecursionError, ValidationError) as error:
        message = "This is not valid TOML, or does not fit: {error}."
        raise BrokenContent([Finding(f"content/{FILE}", 1, message, {"error": error}, "D03")]) from None
