"""Arithmetic of the law against the worked cases, to the cent."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.calc import pension, wages
from guide.calc.figures import FORMULAS, worked_out
from guide.calc.money import cents, percent_of
from guide.facts import Fact, NeverKnown, Value, value_on
from guide.load import Content

FACTS = Content().facts
TODAY = date(2026, 11, 22)
D = Decimal
money = st.decimals(0, 20_000, places=2)
small = st.decimals(1, 10_000, places=2)


def on(name: str) -> Decimal:
    value = value_on(FACTS[name], TODAY)
    assert value is not None
    return D(str(value.value))


# --- the cases of the law notes


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("zuschuss_beispiel", "2250.00"),  # case 1: 75 per cent of 3,000
        ("lohn_10_stunden", "602.33"),
        ("lohn_11_stunden", "662.57"),  # case 6
        ("punkte_werkstatt", "0.7309"),
        ("punkte_budget", "0.3465"),
        ("punkte_vollzeit", "0.5566"),  # case 11, row 4.8
        ("rente_werkstatt", "31.08"),
        ("rente_budget", "14.73"),
        ("rente_vollzeit", "23.67"),  # row 4.8
        ("rente_basis", "3164"),
        ("stundenlohn_gleichstand", "18.25"),
        ("lohn_vollzeit", "2409.33"),  # row 4.8
        ("hinzuverdienst_monat", "1730.31"),
        ("hinzuverdienst_abzug", "107.88"),  # case 14
        ("freibetrag_beispiel", "360.00"),
        ("freibetrag_beispiel_allgemein", "270.00"),  # case 19
        ("freibetrag_werkstatt_beispiel", "135.19"),  # row 10.5
    ],
)
def test_worked_figures_in_november_2026(name: str, expected: str) -> None:
    figure = worked_out(name, FACTS, TODAY)
    assert isinstance(figure.value, Decimal | int)
    assert figure.value == D(expected)
    assert not figure.unknown


def test_every_worked_figure_is_a_decimal_and_checked_above() -> None:
    checked = {case[0] for case in test_worked_figures_in_november_2026.pytestmark[0].args[1]}
    assert checked == set(FORMULAS)
    for name, formula in FORMULAS.items():
        assert set(formula.needs) <= set(FACTS), name
        assert isinstance(worked_out(name, FACTS, TODAY).value, Decimal), name


@pytest.mark.parametrize(
    ("wage", "expected"),
    [("3000", "2250.00"), ("1500", "1125.00"), ("2409.33", "1807.00"), ("0", "0.00"), ("100000", "75000.00")],
)
def test_the_subsidy_is_three_quarters_and_has_no_cap(wage: str, expected: str) -> None:
    assert wages.subsidy_at_most(D(wage), on("lkz_hoechstsatz")) == D(expected)


@pytest.mark.parametrize(
    ("hours", "hourly", "expected"),
    [("10", "13.90", "602.33"), ("11", "13.90", "662.57"), ("40", "13.90", "2409.33"), ("10", "14.60", "632.67")],
)
def test_monthly_wage(hours: str, hourly: str, expected: str) -> None:
    assert wages.monthly_wage(D(hours), D(hourly)) == D(expected)


def test_ten_hours_at_the_minimum_wage_are_a_minijob_and_eleven_are_not() -> None:
    limit, hourly = on("minijobgrenze"), on("mindestlohn")
    assert wages.monthly_wage(D(10), hourly) <= limit < wages.monthly_wage(D(11), hourly)


@pytest.mark.parametrize(
    ("monthly", "points"), [("3164", "0.7309"), ("1500", "0.3465"), ("2409.33", "0.5566"), ("0", "0")]
)
def test_points_of_a_year(monthly: str, points: str) -> None:
    assert pension.points(D(monthly), D(51944)) == D(points)


@pytest.mark.parametrize(("points", "monthly"), [("0.7309", "31.08"), ("0.3465", "14.73"), ("0.5566", "23.67")])
def test_pension_of_points(points: str, monthly: str) -> None:
    assert pension.monthly_pension(D(points), D("42.52")) == D(monthly)


@pytest.mark.parametrize(
    ("monthly", "cut"),
    [
        ("2000", "107.88"),
        ("1730.31", "0.00"),
        ("1730.32", "0.00"),
        ("1730.34", "0.01"),
        ("0", "0"),
        ("500", "0"),
        ("3000", "507.88"),
    ],
)
def test_what_is_cut_from_a_full_pension(monthly: str, cut: str) -> None:
    assert pension.earnings_cut(D(monthly), D("20763.75"), D(40)) == D(cut)


@pytest.mark.parametrize(
    ("wage", "rate", "most", "kept"),
    [
        ("900", "40", "365.95", "360.00"),
        ("914.87", "40", "365.95", "365.95"),
        ("914.88", "40", "365.95", "365.95"),
        ("2000", "40", "365.95", "365.95"),
        ("900", "30", "281.50", "270.00"),
        ("2000", "30", "281.50", "281.50"),
        ("0", "40", "365.95", "0"),
    ],
)
def test_what_grundsicherung_leaves_of_a_wage(wage: str, rate: str, most: str, kept: str) -> None:
    assert wages.allowance(D(wage), D(rate), D(most)) == D(kept)


@pytest.mark.parametrize(
    ("pay", "kept"),
    [("200", "135.19"), ("70.375", "70.375"), ("70.38", "70.38"), ("50", "50"), ("0", "0"), ("300", "185.19")],
)
def test_what_grundsicherung_leaves_in_the_werkstatt(pay: str, kept: str) -> None:
    assert wages.workshop_allowance(D(pay), D("70.375"), D(50)) == D(kept)


@pytest.mark.parametrize(
    ("amount", "rounded"), [("1.005", "1.01"), ("1.004", "1.00"), ("2.675", "2.68"), ("-1.005", "-1.01")]
)
def test_cents_are_rounded_half_up(amount: str, rounded: str) -> None:
    assert cents(D(amount)) == D(rounded)


# --- what must hold for every amount


@given(money, st.decimals(0, 100, places=1))
def test_a_share_is_never_more_than_the_whole(amount: Decimal, rate: Decimal) -> None:
    share = percent_of(rate, amount)
    assert isinstance(share, Decimal)
    assert 0 <= share <= amount
    assert share == cents(share)


@given(money, money)
def test_earning_more_never_cuts_less_and_always_pays(one: Decimal, other: Decimal) -> None:
    less, more = sorted((one, other))
    limit, rate = D("20763.75"), D(40)
    low, high = pension.earnings_cut(less, limit, rate), pension.earnings_cut(more, limit, rate)
    assert 0 <= low <= high
    assert more - high >= less - low


@given(money, money)
def test_allowances_grow_with_the_wage_up_to_their_limit(one: Decimal, other: Decimal) -> None:
    less, more = sorted((one, other))
    assert wages.allowance(less, D(40), D("365.95")) <= wages.allowance(more, D(40), D("365.95")) <= D("365.95")
    assert (
        wages.workshop_allowance(less, D("70.375"), D(50)) <= wages.workshop_allowance(more, D("70.375"), D(50)) <= more
    )


@given(st.decimals(1, 60, places=1), small)
def test_hourly_and_monthly_wage_are_inverse(hours: Decimal, hourly: Decimal) -> None:
    there_and_back = wages.hourly_wage(hours, wages.monthly_wage(hours, hourly))
    assert abs(there_and_back - hourly) <= D("0.01")


# --- figures on a day


def fact(name: str, value: int | str, start: date, until: date | None = None, confidence: str = "sicher") -> Fact:
    line = Value(start, until, D(value), "", TODAY, confidence)
    return Fact(name, name, name, "EUR", "quelle", (line,))


def wage_and_rate(
    wage_until: date | None, rate_until: date | None, rate_from: date = date(2026, 1, 1)
) -> dict[str, Fact]:
    return {
        "beispiel_lohn_hoch": fact("beispiel_lohn_hoch", 1000, date(2026, 1, 1), wage_until),
        "lkz_hoechstsatz": fact("lkz_hoechstsatz", 75, rate_from, rate_until),
    }


def test_a_figure_is_unknown_as_soon_as_one_of_its_facts_is() -> None:
    facts = wage_and_rate(None, date(2026, 12, 31))
    known, unknown = (worked_out("zuschuss_beispiel", facts, day) for day in (date(2026, 12, 31), date(2027, 1, 1)))
    assert (known.value, known.unknown, known.last_day) == (D("750.00"), (), None)
    assert (unknown.value, unknown.unknown, unknown.last_day) == (
        D("750.00"),
        (facts["lkz_hoechstsatz"],),
        date(2026, 12, 31),
    )


def test_a_figure_falls_back_to_the_last_day_on_which_all_its_facts_were_known() -> None:
    facts = wage_and_rate(date(2026, 8, 31), date(2026, 12, 31))
    figure = worked_out("zuschuss_beispiel", facts, date(2027, 5, 1))
    assert figure.last_day == date(2026, 8, 31)
    assert set(figure.unknown) == set(facts.values())


def test_a_figure_whose_facts_were_never_known_together_has_no_value() -> None:
    facts = wage_and_rate(date(2026, 3, 31), None, rate_from=date(2026, 6, 1))
    with pytest.raises(NeverKnown):
        worked_out("zuschuss_beispiel", facts, date(2027, 1, 1))
    with pytest.raises(NeverKnown):
        worked_out("zuschuss_beispiel", wage_and_rate(None, None), date(2025, 1, 1))


def test_a_figure_is_only_as_sure_as_its_least_sure_fact() -> None:
    facts = wage_and_rate(None, None)
    facts["lkz_hoechstsatz"] = fact("lkz_hoechstsatz", 75, date(2026, 1, 1), confidence="wahrscheinlich")
    figure = worked_out("zuschuss_beispiel", facts, TODAY)
    assert (figure.confidence, figure.unsure) == ("wahrscheinlich", (facts["lkz_hoechstsatz"],))


def test_the_pension_of_2027_is_not_worked_out_from_a_mixture_of_years() -> None:
    """The Rentenwert reaches into 2027, the average wage does not: then both are taken from the last day of 2026."""
    figure = worked_out("rente_werkstatt", FACTS, date(2027, 3, 1))
    assert figure.value == D("31.08")
    assert figure.last_day == date(2026, 12, 31)
    assert {each.name for each in figure.unknown} == {"entgeltbasis_werkstatt_80", "durchschnittsentgelt_vorlaeufig"}


@pytest.mark.parametrize("name", sorted(FORMULAS))
@pytest.mark.parametrize(
    "day",
    [date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 1), date(2026, 12, 31), date(2027, 1, 1), date(2030, 1, 1)],
    ids=str,
)
def test_every_figure_can_be_worked_out_on_every_day_the_guide_knows(name: str, day: date) -> None:
    figure = worked_out(name, FACTS, day)
    needed = [FACTS[need] for need in FORMULAS[name].needs]
    assert isinstance(figure.value, Decimal)
    assert set(figure.unknown) == {each for each in needed if value_on(each, day) is None}
    assert (figure.last_day is None) == (not figure.unknown)
