"""Figures that are worked out from facts and that texts may print by name like any fact.

One line a figure: what it is called, its unit, the facts it stands on, and the function. If one of the facts is
not known on a day, the figure is not known either, and the last day on which it was is used and named.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from guide.calc import pension, wages
from guide.facts import Fact, Facts, Figure, NeverKnown, last_before, value_on


@dataclass(frozen=True)
class Formula:
    """How a figure follows from facts, in the order in which the function takes them."""

    unit: str
    needs: tuple[str, ...]
    compute: Callable[..., Decimal]


def _pension_for_year(monthly: Decimal, average: Decimal, rentenwert: Decimal) -> Decimal:
    return pension.monthly_pension(pension.points(monthly, average), rentenwert)


def _full_time_points(hours: Decimal, hourly: Decimal, average: Decimal) -> Decimal:
    return pension.points(wages.monthly_wage(hours, hourly), average)


def _full_time_pension(hours: Decimal, hourly: Decimal, average: Decimal, rentenwert: Decimal) -> Decimal:
    return _pension_for_year(wages.monthly_wage(hours, hourly), average, rentenwert)


BASE = "entgeltbasis_werkstatt_80"
AVERAGE = "durchschnittsentgelt_vorlaeufig"
RENTENWERT = "aktueller_rentenwert"
LIMIT = "hinzuverdienstgrenze_volle_em_rente"

FORMULAS: dict[str, Formula] = {
    "zuschuss_beispiel": Formula("EUR/Monat", ("beispiel_lohn_hoch", "lkz_hoechstsatz"), wages.subsidy_at_most),
    "lohn_10_stunden": Formula("EUR/Monat", ("beispiel_stunden_wenig", "mindestlohn"), wages.monthly_wage),
    "lohn_11_stunden": Formula("EUR/Monat", ("beispiel_stunden_mehr", "mindestlohn"), wages.monthly_wage),
    "lohn_vollzeit": Formula("EUR/Monat", ("beispiel_stunden_vollzeit", "mindestlohn"), wages.monthly_wage),
    "rente_basis": Formula("EUR/Monat", (BASE,), lambda base: base),
    "punkte_werkstatt": Formula("Zahl", (BASE, AVERAGE), pension.points),
    "punkte_budget": Formula("Zahl", ("beispiel_lohn", AVERAGE), pension.points),
    "punkte_vollzeit": Formula("Zahl", ("beispiel_stunden_vollzeit", "mindestlohn", AVERAGE), _full_time_points),
    "rente_werkstatt": Formula("EUR/Monat", (BASE, AVERAGE, RENTENWERT), _pension_for_year),
    "rente_budget": Formula("EUR/Monat", ("beispiel_lohn", AVERAGE, RENTENWERT), _pension_for_year),
    "rente_vollzeit": Formula(
        "EUR/Monat", ("beispiel_stunden_vollzeit", "mindestlohn", AVERAGE, RENTENWERT), _full_time_pension
    ),
    "stundenlohn_gleichstand": Formula("EUR/Stunde", ("beispiel_stunden_vollzeit", BASE), wages.hourly_wage),
    "hinzuverdienst_monat": Formula("EUR/Monat", (LIMIT,), pension.earnings_limit_month),
    "hinzuverdienst_abzug": Formula(
        "EUR/Monat", ("beispiel_lohn_rente", LIMIT, "hinzuverdienst_abzug_anteil"), pension.earnings_cut
    ),
    "freibetrag_beispiel": Formula(
        "EUR/Monat",
        (
            "beispiel_lohn_grundsicherung",
            "freibetrag_erwerb_sgb12_abs6_prozent",
            "freibetrag_erwerb_sgb12_abs6_hoechst",
        ),
        wages.allowance,
    ),
    "freibetrag_beispiel_allgemein": Formula(
        "EUR/Monat",
        ("beispiel_lohn_grundsicherung", "freibetrag_allgemein_anteil", "freibetrag_erwerb_sgb12_abs3_hoechst"),
        wages.allowance,
    ),
    "freibetrag_werkstatt_beispiel": Formula(
        "EUR/Monat",
        ("beispiel_werkstatt_entgelt", "freibetrag_werkstatt_sockel", "freibetrag_werkstatt_anteil"),
        wages.workshop_allowance,
    ),
}


def worked_out(name: str, facts: Facts, day: date) -> Figure:
    """The figure on a day. Raises KeyError for an unknown name or fact, NeverKnown when it never had a value."""
    formula = FORMULAS[name]
    inputs = [facts[need] for need in formula.needs]
    unknown = tuple(fact for fact in inputs if value_on(fact, day) is None)
    known_day = last_known_day(inputs, day)
    values = [value for value in (value_on(fact, known_day) for fact in inputs) if value is not None]
    return Figure(
        formula.compute(*(Decimal(str(value.value)) for value in values)),
        formula.unit,
        "sicher" if all(value.confidence == "sicher" for value in values) else "wahrscheinlich",
        unknown=unknown,
        unsure=tuple(fact for fact, value in zip(inputs, values, strict=True) if value.confidence != "sicher"),
        last_day=known_day if unknown else None,
    )


def last_known_day(inputs: list[Fact], day: date) -> date:
    """The latest day, not after the one asked for, on which every input is known. Raises NeverKnown without one."""
    while unknown := [fact for fact in inputs if value_on(fact, day) is None]:
        ends = [last_before(fact, day).until for fact in unknown]
        earlier = min(end for end in ends if end is not None)
        if earlier >= day:
            raise NeverKnown(unknown[0].name, day)
        day = earlier
    return day
