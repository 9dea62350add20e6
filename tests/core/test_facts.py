"""Dated figures: what holds on a day, at the edges of its time, and after the last day that is known."""

from datetime import date, timedelta
from decimal import ROUND_CEILING, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from guide.facts import Fact, NeverKnown, Value, figure_on, last_before, value_on
from guide.load import Content

FACTS = Content().facts
DAY = timedelta(days=1)


def fact(*values: tuple[str, str | None, int], confidence: str = "sicher") -> Fact:
    read = date.fromisoformat
    lines = [Value(read(a), read(b) if b else None, Decimal(v), "", date(2026, 1, 1), confidence) for a, b, v in values]
    return Fact("betrag", "Betrag", "Betrag", "EUR", "quelle", tuple(lines))


GAP = fact(("2024-01-01", "2024-12-31", 1), ("2026-01-01", "2026-12-31", 3))
"""Known in 2024 and 2026, but not between and not after."""
OPEN = fact(("2024-01-01", "2025-12-31", 1), ("2026-01-01", None, 2))


@pytest.mark.parametrize(
    ("day", "value"),
    [
        ("2023-12-31", None),
        ("2024-01-01", 1),
        ("2024-12-31", 1),
        ("2025-01-01", None),
        ("2025-12-31", None),
        ("2026-01-01", 3),
        ("2026-12-31", 3),
        ("2027-01-01", None),
        ("2050-01-01", None),
    ],
)
def test_value_on_the_days_around_its_edges(day: str, value: int | None) -> None:
    found = value_on(GAP, date.fromisoformat(day))
    assert (found.value if found else None) == value


def test_without_an_end_the_last_value_goes_on() -> None:
    assert figure_on(OPEN, date(2099, 1, 1)).value == 2
    assert not figure_on(OPEN, date(2099, 1, 1)).unknown


@pytest.mark.parametrize(
    ("day", "value", "last"),
    [("2025-06-01", 1, "2024-12-31"), ("2027-01-01", 3, "2026-12-31"), ("2040-01-01", 3, "2026-12-31")],
)
def test_what_is_not_known_is_the_last_known_value_and_said_to_be_that(day: str, value: int, last: str) -> None:
    figure = figure_on(GAP, date.fromisoformat(day))
    assert (figure.value, figure.unknown, figure.last_day) == (value, (GAP,), date.fromisoformat(last))


def test_what_is_known_is_not_marked() -> None:
    figure = figure_on(GAP, date(2026, 5, 1))
    assert (figure.value, figure.unknown, figure.unsure, figure.last_day) == (3, (), (), None)


def test_before_the_first_value_nothing_is_known() -> None:
    with pytest.raises(NeverKnown) as told:
        figure_on(GAP, date(2023, 12, 31))
    assert told.value.args == ("betrag", date(2023, 12, 31))
    with pytest.raises(NeverKnown):
        last_before(OPEN, date(2023, 1, 1))


def test_a_probable_value_is_marked_as_such() -> None:
    probable = fact(("2026-01-01", None, 1), confidence="wahrscheinlich")
    assert figure_on(probable, date(2026, 1, 1)).unsure == (probable,)


# --- the real figures


@pytest.mark.parametrize("name", sorted(FACTS))
def test_every_fact_is_in_order(name: str) -> None:
    """Values do not overlap, money and rates are exact numbers, and what was read was read before today."""
    entry = FACTS[name]
    assert entry.values
    for value in entry.values:
        assert not isinstance(value.value, float | bool)
        assert isinstance(
            value.value, date if entry.unit == "Datum" else str if entry.unit == "Wort" else Decimal | int
        )
        assert value.until is None or value.start <= value.until
        assert value.found.strip()
        assert value.checked <= date(2026, 11, 22)
        assert value.confidence in ("sicher", "wahrscheinlich")
    for earlier, later in zip(entry.values, entry.values[1:], strict=False):
        assert earlier.until is not None
        assert earlier.until < later.start
    for value in entry.values:
        for day in (value.start, value.until or value.start):
            assert value_on(entry, day) == value
        assert value_on(entry, value.start - DAY) != value
        assert value.until is None or value_on(entry, value.until + DAY) != value


@given(st.sampled_from(sorted(FACTS)), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_nothing_is_ever_extrapolated(name: str, day: date) -> None:
    """A figure is either one that somebody wrote down for that day, or marked as unknown, or there is none."""
    entry = FACTS[name]
    holding = [value for value in entry.values if value.start <= day and (value.until is None or day <= value.until)]
    assert len(holding) <= 1
    try:
        figure = figure_on(entry, day)
    except NeverKnown:
        assert not any(value.start <= day for value in entry.values)
        return
    if holding:
        assert (figure.value, figure.unknown) == (holding[0].value, ())
    else:
        ended = [value for value in entry.values if value.until is not None and value.until < day]
        assert (figure.value, figure.unknown, figure.last_day) == (ended[-1].value, (entry,), ended[-1].until)


def on(name: str, day: date) -> Decimal:
    """The value on a day; fails when it is not known."""
    value = value_on(FACTS[name], day)
    assert value is not None, f"{name} is not known on {day}"
    return Decimal(str(value.value))


YEARS = range(2018, 2027)


@pytest.mark.parametrize(
    "day",
    [
        date(2022, 10, 1),
        date(2023, 1, 1),
        date(2024, 1, 1),
        date(2025, 1, 1),
        date(2026, 1, 1),
        date(2026, 12, 31),
        date(2027, 1, 1),
    ],
    ids=str,
)
def test_minijobgrenze_follows_from_the_mindestlohn(day: date) -> None:
    """§ 8 Abs. 1a SGB IV: Mindestlohn times 130 divided by 3, rounded up to whole euros."""
    computed = (on("mindestlohn", day) * 130 / 3).quantize(Decimal(1), ROUND_CEILING)
    assert on("minijobgrenze", day) == computed


@pytest.mark.parametrize("year", range(2023, 2027))
def test_hinzuverdienstgrenze_follows_from_the_bezugsgroesse(year: int) -> None:
    """§ 96a Abs. 1c SGB VI: three eighths of fourteen times the monthly Bezugsgröße, that is 5.25 times."""
    day = date(year, 7, 1)
    assert on("hinzuverdienstgrenze_volle_em_rente", day) == Decimal("5.25") * on("bezugsgroesse_monat", day)
    assert on("hinzuverdienstgrenze_teilweise_em_rente_mindestens", day) == Decimal("10.5") * on(
        "bezugsgroesse_monat", day
    )


@pytest.mark.parametrize("year", YEARS)
def test_what_else_follows_from_the_bezugsgroesse(year: int) -> None:
    day = date(year, 7, 1)
    assert on("entgeltbasis_werkstatt_80", day) == Decimal("0.8") * on("bezugsgroesse_monat", day)
    assert on("bezugsgroesse_jahr", day) == 12 * on("bezugsgroesse_monat", day)
    if year >= 2024:
        assert on("entgeltbasis_bildung_20", day) == Decimal("0.2") * on("bezugsgroesse_monat", day)


@pytest.mark.parametrize("year", range(2024, 2027))
def test_allowances_follow_from_the_regelbedarf(year: int) -> None:
    """§ 82 SGB XII: 65 and 50 per cent, and in the Werkstatt an eighth, of Regelbedarfsstufe 1."""
    day = date(year, 7, 1)
    need = on("regelbedarfsstufe_1", day)
    assert on("freibetrag_erwerb_sgb12_abs6_hoechst", day) == need * on("freibetrag_abs6_hoechst_anteil", day) / 100
    assert on("freibetrag_erwerb_sgb12_abs3_hoechst", day) == need * on("freibetrag_abs3_hoechst_anteil", day) / 100
    if year == 2026:
        assert on("freibetrag_werkstatt_sockel", day) == need / 8


@pytest.mark.parametrize("year", range(2023, 2027))
def test_contributions_add_up(year: int) -> None:
    """The sum of the rates, from which the factor F of the Midijob follows (§ 20 Abs. 2a SGB IV)."""
    day = date(year, 1, 1)
    parts = ("rv_beitragssatz", "alv_beitragssatz", "kv_allgemein", "kv_zusatzbeitrag_durchschnitt", "pv_beitragssatz")
    total = sum(on(part, day) for part in parts)
    assert on("gesamtsozialversicherungsbeitragssatz", day) == total
    assert on("midijob_faktor_f", day) == (28 / total).quantize(Decimal("0.0001"))


def test_the_cap_on_the_subsidy_ended_in_the_middle_of_2023() -> None:
    assert (
        on("lkz_obergrenze_bund", date(2023, 6, 13))
        == Decimal("0.4") * on("bezugsgroesse_monat", date(2023, 6, 13))
        == 1358
    )
    assert value_on(FACTS["lkz_obergrenze_bund"], date(2023, 6, 14)) is None
    assert value_on(FACTS["deckel_weg_seit"], date(2026, 11, 22)).value == date(2023, 6, 14)  # type: ignore[union-attr]
    assert on("lkz_hoechstsatz", date(2026, 11, 22)) == 75


@pytest.mark.parametrize(
    "name",
    [
        "bezugsgroesse_monat",
        "entgeltbasis_werkstatt_80",
        "hinzuverdienstgrenze_volle_em_rente",
        "durchschnittsentgelt_vorlaeufig",
        "regelbedarfsstufe_1",
        "kindergeld",
        "grundfreibetrag",
        "midijob_faktor_f",
        "kv_zusatzbeitrag_durchschnitt",
        "rv_beitragssatz",
        "freibetrag_erwerb_sgb12_abs6_hoechst",
        "freibetrag_werkstatt_sockel",
        "bbg_rv_monat",
        "ausbildung_mindestverguetung_1_jahr",
    ],
)
def test_what_nobody_knows_for_2027_is_unknown(name: str) -> None:
    assert value_on(FACTS[name], date(2026, 12, 31)) is not None
    assert figure_on(FACTS[name], date(2027, 1, 1)).unknown


def test_what_is_decided_for_2027_is_known() -> None:
    assert on("mindestlohn", date(2027, 1, 1)) == Decimal("14.60")
    assert on("minijobgrenze", date(2027, 1, 1)) == 633
    assert on("aktueller_rentenwert", date(2027, 6, 30)) == Decimal("42.52")
    assert figure_on(FACTS["aktueller_rentenwert"], date(2027, 7, 1)).unknown


def test_the_benefit_changed_its_name_in_july_2026() -> None:
    name = FACTS["name_grundsicherung_sgb2"]
    assert figure_on(name, date(2026, 6, 30)).value == "Bürgergeld"
    assert figure_on(name, date(2026, 7, 1)).value == "Grundsicherungsgeld"
    before = FACTS["name_grundsicherung_sgb2_frueher"]
    assert figure_on(before, date(2026, 7, 1)).value == "Bürgergeld"
