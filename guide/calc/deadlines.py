"""Deadlines: which day counts as received, when a period ends, and what weekends and public holidays do to it."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from guide.calc.steps import Step

SATURDAY = 5
YEAR = 12
"""Months."""


class FreeDays(NamedTuple):
    """Public holidays: ``sure`` ones hold where the office is, ``regional`` ones only in parts, or nobody knows."""

    sure: frozenset[date] = frozenset()
    regional: frozenset[date] = frozenset()


def received(posted: date, days: int) -> date:
    """The day on which a letter counts as received (§ 37 Abs. 2 SGB X): the fourth after posting, until 2024 the third.

    Weekends and holidays do not move it: it is a presumption, not the end of a period.
    """
    return posted + timedelta(days=days)


def months_later(event: date, months: int) -> date:
    """The last day of a period of months after an event (§ 64 Abs. 2 SGG, § 188 BGB), before weekends are looked at.

    The day with the same number; the last one of the month where there is no such day.
    """
    year, month = divmod(event.year * YEAR + event.month - 1 + months, YEAR)
    return date(year, month + 1, min(event.day, monthrange(year, month + 1)[1]))


def weeks_later(event: date, weeks: int) -> date:
    """The last day of a period of weeks after an event: the same weekday."""
    return event + timedelta(weeks=weeks)


def next_workday(day: date, free: frozenset[date]) -> date:
    """The day itself, or the next that is no Saturday, Sunday or holiday (§ 64 Abs. 3 SGG, § 26 Abs. 3 SGB X)."""
    while day.weekday() >= SATURDAY or day in free:
        day += timedelta(days=1)
    return day


def _ending(name: str, counted: date, free: FreeDays) -> Iterator[Step]:
    """The counted end, the last day, and the last day where regional holidays hold as well.

    The earlier of the two last days is the result: whoever keeps it is in time everywhere.
    """
    yield Step(f"{name}_gezaehlt", counted, "Datum")
    yield Step(name, next_workday(counted, free.sure), "Datum")
    yield Step(f"{name}_oertlich", next_workday(counted, free.sure | free.regional), "Datum")


def objection(
    *, post: date, land: object, bekanntgabe_tage: int, widerspruch_frist: int, free: FreeDays
) -> Iterator[Step]:
    """Widerspruch: months after the letter counts as received (§ 84 Abs. 1 SGG)."""
    known = received(post, bekanntgabe_tage)
    yield Step("bekannt", known, "Datum")
    yield from _ending("frist", months_later(known, widerspruch_frist), free)


def court(
    *, post_widerspruch: date, land: object, bekanntgabe_tage: int, klage_frist: int, free: FreeDays
) -> Iterator[Step]:
    """Klage: months after the Widerspruchsbescheid counts as received (§ 87 SGG)."""
    known = received(post_widerspruch, bekanntgabe_tage)
    yield Step("bekannt", known, "Datum")
    yield from _ending("frist", months_later(known, klage_frist), free)


def uninstructed(
    *, post: date, land: object, bekanntgabe_tage: int, widerspruch_frist_ohne_belehrung: int, free: FreeDays
) -> Iterator[Step]:
    """Widerspruch or Klage where the letter does not say rightly how: years instead of a month (§ 66 Abs. 2 SGG)."""
    known = received(post, bekanntgabe_tage)
    yield Step("bekannt", known, "Datum")
    yield from _ending("frist", months_later(known, widerspruch_frist_ohne_belehrung * YEAR), free)


def responsibility(
    *, eingang: date, land: object, weiterleitung_frist: int, entscheidung_frist: int, free: FreeDays
) -> Iterator[Step]:
    """Zuständigkeit: weeks for passing the application on, and for deciding without an expert (§ 14 SGB IX)."""
    yield from _ending("weiterleiten", weeks_later(eingang, weiterleitung_frist), free)
    yield from _ending("entscheiden", weeks_later(eingang, entscheidung_frist), free)


def dismissal(*, kuendigung: date, land: object, kuendigung_klagefrist: int, free: FreeDays) -> Iterator[Step]:
    """Klage against a dismissal: weeks after the letter has come (§ 4 KSchG, § 193 BGB)."""
    yield from _ending("frist", weeks_later(kuendigung, kuendigung_klagefrist), free)


def no_decision(*, eingang: date, antrag_untaetigkeit: int) -> Iterator[Step]:
    """Untätigkeitsklage on an application: from the day after the months have passed (§ 88 Abs. 1 SGG)."""
    yield from _waited(eingang, antrag_untaetigkeit)


def no_decision_on_objection(*, widerspruch_eingang: date, widerspruch_untaetigkeit: int) -> Iterator[Step]:
    """Untätigkeitsklage on a Widerspruch: from the day after the months have passed (§ 88 Abs. 2 SGG)."""
    yield from _waited(widerspruch_eingang, widerspruch_untaetigkeit)


def _waited(event: date, months: int) -> Iterator[Step]:
    end = months_later(event, months)
    yield Step("warten_bis", end, "Datum")
    yield Step("klage_ab", end + timedelta(days=1), "Datum")
