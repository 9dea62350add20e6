"""Numbers and days as people type them."""

import time
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from guide.numbers import LONGEST, YEARS, number, whole_day
from guide.page import clean
from guide.problem import Problem

EUR = "EUR/Monat"


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("1.500,50", "1500.50"), ("1500 Euro", "1500"), ("1500,-", "1500"), ("1,5", "1.5"), ("13.90", "13.90"),
        ("1 500", "1500"), ("ca. 1500", "1500"), ("1.500", "1500"), ("1500,--", "1500"), ("1.500,-€", "1500"),
        ("€ 1500", "1500"), ("1500 € brutto im Monat", "1500"), ("1500,00 EUR/Monat", "1500"), ("  1500  ", "1500"),
        ("1.500.000", "1500000"), ("1,500.50", "1500.50"), ("1'500", "1500"), ("0,5", "0.5"), ("0", "0"), ("007", "7"),
        ("ungefähr 1500 Euro", "1500"), ("1500.", "1500"), ("١٥٠٠", "1500"), ("１５００", "1500"),
        ("1\u00a0500 €", "1500"),
        ("1\u202f500", "1500"), ("ETWA 1500 EURO", "1500"), ("1.5", "1.5"), ("999999999", "999999999"),
    ],
)  # fmt: skip
def test_amounts_that_are_understood(typed: str, expected: str) -> None:
    assert number(typed, "1500", EUR) == Decimal(expected)


@pytest.mark.parametrize(
    "typed",
    [
        "", " ", "Euro", "viel", "-5", "−5", "1e9", "1E400", "NaN", "nan", "inf", "Infinity", "-0", "1,500", "1.2345",
        "12345.678", "15²", "½", "20 bis 25", "20-25", "3 1/2", "1 5 00", "12.34.56", "1..5", "1,,5", ",5", "1_000",
        "0x10", "1500 pro Woche", "18000 im Jahr", "13,90 pro Stunde", "1500 netto", "50 Cent", "zwei", "1500 1500",
        "9" * 10, "9" * 5000, "1." * 5000, "1 " * 5000, "\x1b[31m5", "5\x00", "१२.३४५,६७८", "5%",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_asked_again_with_an_example(typed: str) -> None:
    with pytest.raises(Problem) as caught:
        number(typed, "1500", EUR)
    assert caught.value.values["example"] == "1500"
    assert len(str(caught.value.values["typed"])) <= 41


@pytest.mark.parametrize(
    ("typed", "unit", "expected"),
    [
        ("20 Stunden", "Stunden/Woche", "20"), ("20 Stunden in der Woche", "Stunden/Woche", "20"),
        ("20h", "Stunden/Woche", "20"), ("19,5 Std.", "Stunden/Woche", "19.5"), ("14 Jahre", "Jahre", "14"),
    ],
)  # fmt: skip
def test_a_number_may_name_its_own_unit(typed: str, unit: str, expected: str) -> None:
    assert number(typed, "20", unit) == Decimal(expected)
    with pytest.raises(Problem):
        number(typed, "20", EUR)


@given(st.decimals(0, 999_999_999, places=2))
def test_an_amount_in_german_comes_back(amount: Decimal) -> None:
    whole, _, cents = f"{amount:.2f}".partition(".")
    grouped = f"{int(whole):,}".replace(",", ".")
    for written in (f"{whole},{cents}", f"{grouped},{cents}", f"{grouped},{cents} €", f"{whole}.{cents}"):
        assert number(written, "1500", EUR) == amount


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("2.11.2026", date(2026, 11, 2)), ("02.11.2026", date(2026, 11, 2)), ("2.11.26", date(2026, 11, 2)),
        ("2. November 2026", date(2026, 11, 2)), ("2 Nov 2026", date(2026, 11, 2)), ("2026-11-02", date(2026, 11, 2)),
        ("Montag, 2. Nov. 2026", date(2026, 11, 2)), ("am 2.11.2026", date(2026, 11, 2)),
        ("3. März 2026", date(2026, 3, 3)), ("3. Maerz 2026", date(2026, 3, 3)), ("3.März 2026", date(2026, 3, 3)),
        ("Mittwoch, den 3. Juni 2026", date(2026, 6, 3)), ("29.2.2024", date(2024, 2, 29)),
        ("2 . 11 . 2026", date(2026, 11, 2)), ("２.11.2026", date(2026, 11, 2)), ("2.11.2026.", date(2026, 11, 2)),
        ("1. Jänner 2026", date(2026, 1, 1)),
    ],
)  # fmt: skip
def test_days_that_are_understood(typed: str, expected: date) -> None:
    assert whole_day(typed, "2.11.2026") == expected


@pytest.mark.parametrize(
    "typed",
    [
        "", "heute", "2.11.", "November 2026", "31.2.2026", "29.2.2025", "32.1.2026", "1.13.2026", "0.1.2026",
        "11/2/2026", "2026", "20261102", "1.1.1999", "1.1.2100", "1.1.99999", "2. Elfter 2026", "2-11-2026", "9" * 5000,
        "2.11.2026 2.11.2026", "NaN.11.2026", "²·11·2026", "\x1b2.11.2026",
    ],
)  # fmt: skip
def test_what_is_no_whole_day_is_asked_again_with_an_example(typed: str) -> None:
    with pytest.raises(Problem) as caught:
        whole_day(typed, "2.11.2026")
    assert caught.value.values["example"] == "2.11.2026"


@given(st.dates(date(YEARS.start, 1, 1), date(YEARS.stop - 1, 12, 31)))
def test_a_day_in_any_form_comes_back(day: date) -> None:
    for written in (day.isoformat(), f"{day:%d.%m.%Y}", f"{day.day}.{day.month}.{day.year}"):
        assert whole_day(written, "2.11.2026") == day


hostile = st.text(max_size=200) | st.text("0123456789.,'’ -–+eE/%€\u00a0\u202f²١५nNaAiIfF", max_size=200)


@settings(max_examples=500)
@given(hostile, st.sampled_from(["", EUR, "Stunden/Woche", "Jahre"]))
def test_any_text_gives_a_small_number_or_a_plain_problem(typed: str, unit: str) -> None:
    try:
        found = number(typed, "1500", unit)
    except Problem as problem:
        shown = str(problem.values["typed"])
        plain = shown == clean(shown) and len(shown) <= LONGEST
    else:
        plain = found.is_finite() and 0 <= found < 10**9 and found * 100 == int(found * 100)
    assert plain


@settings(max_examples=300)
@given(hostile)
def test_any_text_gives_a_day_in_reach_or_a_plain_problem(typed: str) -> None:
    try:
        found = whole_day(typed, "2.11.2026")
    except Problem as problem:
        shown = str(problem.values["typed"])
        told_plainly = shown == clean(shown) and len(shown) <= LONGEST
    else:
        told_plainly = found.year in YEARS
    assert told_plainly


HUGE = ("1" * 2_000_000, "1." * 1_000_000, " " * 2_000_000, "a1" * 1_000_000, "1 " * 1_000_000)


@pytest.mark.parametrize("typed", HUGE, ids=range(len(HUGE)))
def test_a_huge_text_is_refused_at_once(typed: str) -> None:
    """Not measured against a clock: a pattern that backtracks would never come to an end here."""
    started = time.process_time()
    for read in (number, whole_day):
        with pytest.raises(Problem):
            read(typed, "1500")
    assert time.process_time() - started < 30
