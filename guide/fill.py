"""Filling the blanks of a text: sandboxed Jinja, figures by name, and filters that know the level.

Only ``render`` uses this room. Jinja and Babel are imported when a text first needs them: the first page has no blanks.
"""

import re
from collections.abc import Callable, Mapping
from datetime import date
from functools import cache, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from guide.document import BLANK
from guide.facts import Fact, Figure, figure_on
from guide.load import Content
from guide.load.texts import LIST
from guide.page import clean_lines
from guide.problem import BrokenContent
from guide.tree import ROLE

if TYPE_CHECKING:
    from decimal import Decimal

    import jinja2

    from guide.templates import Environment

FILLER = " filler"
"""The filters find the filler under this name; because of the blank no text can name it, and so reach the files."""

_BLANK = re.compile(r"\{\{.*?(?:\}\}|$)", re.S | re.M)
MOST_DIGITS = 12
"""Digits before the comma, or zeros behind it, of a number that a text has from elsewhere."""
NAMES = ("wer", "norm", "rolle", "antwort", "land", "feld", "url", "verlauf", "stand", "tag")
MISFITS = (ArithmeticError, AssertionError, AttributeError, LookupError, TypeError, ValueError, RecursionError)
"""What a filter raises that gets a figure of the wrong kind; Babel asserts."""


class Filler:
    """Fills texts of one level, for one day and the answers on one way.

    ``unknown`` and ``unsure`` collect the facts that were printed and are not known for the day, or only probable.
    ``own`` are names that only this text has, such as the steps of a calculation; they come before all others.
    """

    def __init__(
        self, content: Content, level: str, day: date, passed: Mapping[str, str], reads: frozenset[str],
        own: Mapping[str, object] = MappingProxyType({}),
    ) -> None:  # fmt: skip
        self.content, self.level, self.day = content, level, day
        self.role = passed.get(ROLE, "")
        self.answers = {name: passed.get(name, "") for name in reads}
        self.fields: Mapping[str, str] = {}
        self.own = own
        self.unknown: dict[str, Fact] = {}
        self.unsure: dict[str, Fact] = {}

    def fill(self, text: str, file: str, line: int) -> str:
        """The text without blanks. Raises BrokenContent when one cannot be filled."""
        if "{" not in text:
            return clean_lines(text)
        import jinja2

        from guide.misfits import Misfit, finding
        from guide.templates import filled

        try:
            template, names = _compiled(text)
            return clean_lines(filled(template, self._context(names)))
        except (jinja2.TemplateError, Misfit, *MISFITS) as error:
            here = line + self._broken_line(text)
            usable = (*self.own, *NAMES, *self.content.facts)
            raise BrokenContent([finding(error, file, here, usable, FORMS)]) from None

    def _broken_line(self, text: str) -> int:
        """How many lines down the first blank stands that cannot be filled by itself; 0 when each of them can."""
        import jinja2

        from guide.misfits import Misfit
        from guide.templates import filled

        for blank in _BLANK.finditer(text):
            try:
                template, names = _compiled(blank[0])
                filled(template, self._context(names))
            except (jinja2.TemplateError, Misfit, *MISFITS):
                return text.count("\n", 0, blank.start())
        return 0

    def show(self, figure: Figure, form: Callable[[Any, str], str]) -> str:
        """The figure in the form, or the last one known, said to be that."""
        self.unknown.update((fact.name, fact) for fact in figure.unknown)
        self.unsure.update((fact.name, fact) for fact in figure.unsure)
        shown = form(figure.value, self.level)
        return self.content.words(self.level)("last known: {figure}", figure=shown) if figure.unknown else shown

    def _context(self, names: frozenset[str]) -> dict[str, object]:
        context: dict[str, object] = {FILLER: self}
        for name in names:
            value = self._value(name)
            if value is not None:
                context[name] = value
        return context

    def _value(self, name: str) -> object:
        if name in self.own:
            return self.own[name]
        match name:
            case "wer":
                return self._who
            case "norm":
                return self._norm
            case "rolle":
                return self.role
            case "antwort":
                return self.answers
            case "land":
                return self.content.laender.get(self.answers.get("land", ""))
            case "feld":
                return self._field
            case "url":
                return self._url
            case "verlauf":
                return self._history
            case "stand":
                return Figure(self.content.stand, "Datum", "sicher")
            case "tag":
                return Figure(self.day, "Datum", "sicher")
        return self._figure(name)

    def _who(self, *said: str) -> str:
        from guide.misfits import two_texts

        if len(said) != 2:
            raise two_texts()
        return said[self.role == "eltern"]

    def _norm(self, source: str, place: str = "") -> str:
        self._must_be(source, source in self.content.sources)
        return self.content.sources.label(source, place, self.level)

    def _url(self, source: str) -> str:
        self._must_be(source, source in self.content.sources.pages)
        return self.content.sources.pages[source].url

    def _must_be(self, source: str, known: bool) -> None:
        from guide.misfits import unknown_source

        if not known:
            raise unknown_source(source)

    def _field(self, name: str) -> str:
        """What a person gave for a blank of a letter, or a line to write on with what belongs there."""
        label = self.content.text(self.level, "listen", "felder").item(LIST, name)
        if label is None:
            raise LookupError(name)
        return self.fields.get(name) or f"{BLANK} ({label.text})"

    def _history(self, name: str, form: str, count: int) -> str:
        """The last values of a fact as list lines, each with the days on which it held."""
        fact = self.content.facts[name]
        words = self.content.words(self.level)
        lines = []
        for value in fact.values[-count:]:
            shown, start = FORMS[form](value.value, self.level), day_name(value.start, self.level)
            if value.until is None:
                lines.append(words("- since {start}: {value}", start=start, value=shown))
            else:
                end = day_name(value.until, self.level)
                lines.append(words("- {start} to {end}: {value}", start=start, end=end, value=shown))
        return "\n".join(lines)

    def _figure(self, name: str) -> Figure | None:
        from guide.calc.figures import FORMULAS, worked_out

        facts = self.content.facts
        if name in facts:
            return figure_on(facts[name], self.day)
        return worked_out(name, facts, self.day) if name in FORMULAS else None


@cache
def _environment() -> "Environment":
    from guide.templates import Environment

    return Environment(_finalize, {name: _filter(form) for name, form in FORMS.items()})


@cache
def _compiled(text: str) -> "tuple[jinja2.Template, frozenset[str]]":
    return _environment().compiled(text)


def _filter(form: Callable[[Any, str], str]) -> Callable[..., str]:
    import jinja2

    @jinja2.pass_context
    def show(context: Any, value: object) -> str:
        if isinstance(value, jinja2.Undefined):
            raise jinja2.UndefinedError(str(value._undefined_message))
        figure = value if isinstance(value, Figure) else _as_figure(value)
        return str(context[FILLER].show(figure, form))

    return show


def _as_figure(value: object) -> Figure:
    """A number or day that a text has from elsewhere, such as the day on which a Land was checked."""
    if isinstance(value, date):
        return Figure(value, "Datum", "sicher")
    from decimal import Decimal

    number = Decimal(str(value))
    if not number.is_finite() or abs(number.adjusted()) > MOST_DIGITS:
        raise ValueError(str(value))
    return Figure(number, "Zahl", "sicher")


def _finalize(value: object) -> object:
    """A figure is never printed raw: without its filter it would look different in each level.

    Nor is anything else that is no text: it would show the insides of the program.
    """
    import jinja2

    if isinstance(value, Figure) and value.unit != "Wort":
        raise ValueError(f"| euro, | prozent, | teile, | datum, | wochentag, | zahl ({value.unit})")
    if not isinstance(value, (str, Figure, jinja2.Undefined)):
        raise TypeError(f"no text: {type(value).__name__}")
    return value


def euro(value: "Decimal | int", level: str) -> str:
    """ "2.250,00 €", or in Leichte Sprache "2.250 Euro" and "13,90 Euro"."""
    from babel.numbers import format_currency, format_decimal

    if level == "standard":
        return format_currency(value, "EUR", locale="de_DE")
    pattern = "#,##0" if value == int(value) else "#,##0.00"
    return f"{format_decimal(value, pattern, locale='de_DE')}\u00a0Euro"


def number(value: "Decimal | int", level: str) -> str:
    """ "0,7309" and "1.000"; as many decimals as there are, at most four."""
    from babel.numbers import format_decimal

    return format_decimal(value, "#,##0.####", locale="de_DE")


def percent(value: "Decimal | int", level: str) -> str:
    """ "75 Prozent": no sign, so that both levels and every voice read it the same."""
    return f"{number(value, level)}\u00a0Prozent"


def parts(value: "Decimal | int", level: str) -> str:
    """A percentage as a share that can be pictured: 75 is "3 von 4 Teilen"."""
    from fractions import Fraction

    share = Fraction(value) / 100
    return f"{share.numerator} von {share.denominator} Teilen"


@lru_cache(256)  # every page names the days of its sources, and they are few
def day_name(value: date, level: str) -> str:
    """ "14.06.2023", or in Leichte Sprache "14. Juni 2023"."""
    from babel.dates import format_date

    return format_date(value, "d. MMMM y" if level == "leicht" else "dd.MM.y", locale="de_DE")


def weekday_name(value: date, level: str) -> str:
    """ "Montag, 07.12.2026", or in Leichte Sprache "Montag, 7. Dezember 2026"."""
    from babel.dates import format_date

    return f"{format_date(value, 'EEEE', locale='de_DE')}, {day_name(value, level)}"


FORMS: dict[str, Callable[[Any, str], str]] = {
    "euro": euro,
    "prozent": percent,
    "teile": parts,
    "zahl": number,
    "datum": day_name,
    "wochentag": weekday_name,
    "wort": lambda value, level: str(value),
}
