"""Numbers and days as people type them in German: "1.500,50", "ca. 1500 Euro", "2. November 2026".

What could mean two things is asked again, with one exception that everybody reads the same way: "1.500" is 1500.
"""

import re
import unicodedata
from datetime import date
from decimal import Decimal

from guide.page import clean
from guide.problem import Problem

LONGEST = 60
"""Characters that are looked at; whoever types more has not typed a number."""
YEARS = range(2000, 2100)
"""The years in which a typed day may lie."""
AFTER = ",.-–—"
"""Signs that may stand right behind a number: "1500,-"."""
_SHOWN = 40
_BESIDE = frozenset(["ca", "circa", "etwa", "ungefähr", "ungefaehr", "rund", "zirka", "genau"])
_BESIDE_UNIT = {
    "EUR/Monat": frozenset(["eur", "euro", "€", "brutto", "im", "pro", "je", "monat", "monatlich"]),
    "Stunden/Woche": frozenset(
        ["stunden", "stunde", "std", "h", "in", "der", "die", "pro", "je", "woche", "wöchentlich"]
    ),
    "Jahre": frozenset(["jahre", "jahr", "jahren"]),
}
"""Words that may stand beside a number, by its unit: "400 pro Woche" is no wage for a month."""
_PARTS = re.compile(r"(?P<before>[^\d]*)(?P<number>\d(?:[\d.,'’ ]*\d)?)(?P<after>[^\d]*)")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?|\d{1,3}(?:[ '’]\d{3})+(?:,\d{1,2})?")
_ENGLISH = re.compile(r"\d{1,3}(?:,\d{3})+\.\d{1,2}")
_PLAIN = re.compile(r"\d{1,9}(?:[.,]\d{1,2})?")
_MONTHS = (
    [
        "januar",
        "februar",
        "märz",
        "april",
        "mai",
        "juni",
        "juli",
        "august",
        "september",
        "oktober",
        "november",
        "dezember",
    ],
    ["jan", "feb", "mrz", "apr", "mai", "jun", "jul", "aug", "sep", "okt", "nov", "dez"],
    ["jänner", "feber", "maerz", "april", "mai", "juni", "juli", "aug", "sept", "okt", "nov", "dez"],
)
_WEEKDAY = re.compile(
    r"^(?:am\s+|vom\s+)?(?:(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|sonnabend)?,?\s*(?:den\s+)?"
)
_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_DOTTED = re.compile(r"(?P<day>\d{1,2})\s?\.\s?(?P<month>\d{1,2})\s?\.\s?(?P<year>\d{4}|\d{2})")
_NAMED = re.compile(r"(?P<day>\d{1,2})\.?\s*(?P<name>[a-zä]+)\.?\s*(?P<year>\d{4})")


def number(typed: str, example: str, unit: str = "") -> Decimal:
    """The number in a text, with at most nine digits before and two after the comma; never negative.

    ``unit`` is one of the units of facts; the text may name it and nothing else ("20 Stunden in der Woche").

    Raises Problem, with the example, for anything that is no number or could mean two.
    """
    text = _plain_digits(typed)
    match = _PARTS.fullmatch(text)
    allowed = _BESIDE | _BESIDE_UNIT.get(unit, frozenset())
    if (
        match is None
        or not _only_beside(match["before"], "", allowed)
        or not _only_beside(match["after"], AFTER, allowed)
    ):
        raise _not_understood(typed, example)
    digits = match["number"]
    if _THOUSANDS.fullmatch(digits):
        digits = re.sub(r"[.' ’]", "", digits).replace(",", ".")
    elif _ENGLISH.fullmatch(digits):
        digits = digits.replace(",", "")
    elif _PLAIN.fullmatch(digits):
        digits = digits.replace(",", ".")
    else:
        raise _not_understood(typed, example)
    if len(digits.partition(".")[0]) > 9:
        raise _not_understood(typed, example)
    return Decimal(digits)


def whole_day(typed: str, example: str) -> date:
    """The day in a text: day, month and year, in any of the usual orders. Raises Problem, with the example."""
    text = _WEEKDAY.sub("", _plain_digits(typed))
    for form in (_ISO, _DOTTED, _NAMED):
        match = form.fullmatch(text.rstrip("."))
        if match:
            parts = match.groupdict()
            month = int(parts["month"]) if "month" in parts else _month(parts["name"])
            year = int(parts["year"]) + (2000 if len(parts["year"]) == 2 else 0)
            try:
                found = date(year, month, int(parts["day"]))
            except ValueError:
                break
            if found.year in YEARS:
                return found
    message = 'I do not understand the day "{typed}". Write it like this: {example}.'
    raise Problem(message, typed=_short(typed), example=example)


def _month(name: str) -> int:
    """The number of a month by its name; 0, which no day has, for any other word."""
    return next((names.index(name) + 1 for names in _MONTHS if name in names), 0)


def _plain_digits(typed: str) -> str:
    """In small letters, every decimal digit of any script as 0 to 9, every kind of blank as one."""
    shown = (str(unicodedata.decimal(sign)) if sign.isdecimal() else sign for sign in typed[: LONGEST + 1])
    text = " ".join("".join(shown).casefold().split())
    return text if len(text) <= LONGEST else ""


def _only_beside(text: str, marks: str, allowed: frozenset[str]) -> bool:
    """Whether nothing but harmless words and, right behind the number, marks such as ",-" stand here."""
    words = text.lstrip(marks).replace("/", " ").replace("€", " € ").split()
    return all(word.rstrip(".") in allowed for word in words)


def _not_understood(typed: str, example: str) -> Problem:
    message = 'I do not understand the number "{typed}". Write it like this: {example}.'
    return Problem(message, typed=_short(typed), example=example)


def _short(typed: str) -> str:
    text = clean(typed[: LONGEST + 1]).strip()
    return text if len(text) <= _SHOWN else text[:_SHOWN] + "…"
