"""Public holidays of the Länder: the only module that knows the library ``holidays``, which it imports when needed.

A holiday that holds only in parts of a Land, or nobody said which Land it is, is kept apart: ``regional``.
"""

from collections.abc import Iterable
from datetime import date
from functools import cache

from guide.calc.deadlines import FreeDays

CODES = {
    "baden_wuerttemberg": "BW", "bayern": "BY", "berlin": "BE", "brandenburg": "BB", "bremen": "HB", "hamburg": "HH",
    "hessen": "HE", "mecklenburg_vorpommern": "MV", "niedersachsen": "NI", "nordrhein_westfalen": "NW",
    "rheinland_pfalz": "RP", "saarland": "SL", "sachsen": "SN", "sachsen_anhalt": "ST", "schleswig_holstein": "SH",
    "thueringen": "TH",
}  # fmt: skip
"""The Länder as the content names them, and as the library does."""
CITIES = {"bayern": ("Augsburg",)}
"""Cities with a holiday of their own."""


@cache
def free_days(land: str, first_year: int, last_year: int) -> FreeDays:
    """The holidays of a Land in these years; with ``land`` "" those of the whole country, and all others as regional.

    Raises KeyError for an unknown Land.
    """
    if land:
        sure = _holidays(CODES[land], first_year, last_year, "public")
        parts = _holidays(CODES[land], first_year, last_year, "public", "catholic")
        towns = (_holidays(city, first_year, last_year, "public") for city in CITIES.get(land, ()))
        return FreeDays(sure, parts.union(*towns) - sure)
    each = [free_days(name, first_year, last_year) for name in CODES]
    everywhere = frozenset.intersection(*(days.sure for days in each))
    return FreeDays(everywhere, frozenset(_all(each)) - everywhere)


def _all(each: Iterable[FreeDays]) -> Iterable[date]:
    for days in each:
        yield from days.sure | days.regional


def _holidays(subdivision: str, first_year: int, last_year: int, *categories: str) -> frozenset[date]:
    from holidays.countries.germany import Germany

    supported = tuple(category for category in categories if category in Germany.supported_categories)
    return frozenset(Germany(subdiv=subdivision, years=range(first_year, last_year + 1), categories=supported).keys())
