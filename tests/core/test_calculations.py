"""The calculations that a person sees step by step: worked examples, and what must hold for every number."""

from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from support import TODAY

from guide.calc import deadlines
from guide.calc.deadlines import FreeDays, months_later, next_workday, weeks_later
from guide.calc.rules import RULES, work_out
from guide.calc.steps import Calculation, Step
from guide.facts import NeverKnown, value_on
from guide.holidays_of import CODES, free_days
from guide.load import Content
from guide.load.models import Unit

CONTENT = Content()
FACTS = CONTENT.facts
D = Decimal
NOT_VALUES = {"why", "am", "unknown"}


class _Exact(yaml.SafeLoader):
    """Numbers as they are written, not as floats."""


_Exact.add_constructor("tag:yaml.org,2002:float", lambda loader, node: D(node.value))
TABLE = yaml.load((Path(__file__).parent / "rechnungen.yaml").read_text(encoding="utf-8"), _Exact)
EXAMPLES = [(name, line) for name, lines in TABLE.items() for line in lines]


def calculate(name: str, values: dict[str, Any], day: date = TODAY) -> Calculation:
    rule = RULES[name]
    taken = {entry.name: values.get(entry.name) for entry in rule.inputs}
    taken = {key: D(value) if isinstance(value, int) else value for key, value in taken.items()}
    start = taken[rule.dated_by] if rule.dated_by else day
    assert isinstance(start, date)
    free = free_days(taken.get("land") or "", start.year, start.year + 2) if rule.holidays else None
    return work_out(name, taken, FACTS, day, free=free)


def steps_of(name: str, **values: Any) -> dict[str, Any]:
    return {step.name: step.value for step in calculate(name, values).steps}


# --- worked examples


@pytest.mark.parametrize(("name", "line"), EXAMPLES, ids=[f"{name}-{i}" for i, (name, _) in enumerate(EXAMPLES)])
def test_worked_example(name: str, line: dict[str, Any]) -> None:
    rule = RULES[name]
    done = calculate(name, line, line.get("am", TODAY))
    steps = {step.name: step.value for step in done.steps}
    expected = {key: value for key, value in line.items() if key not in NOT_VALUES | {e.name for e in rule.inputs}}
    assert expected
    assert {key: steps[key] for key in expected} == expected, line["why"]
    assert len(done.unknown) == line.get("unknown", 0)
    assert bool(done.last_day) == bool(done.unknown)


def test_every_calculation_has_worked_examples_with_their_source() -> None:
    assert set(TABLE) == set(RULES)
    assert len(EXAMPLES) >= 60
    assert all(line["why"] for _, line in EXAMPLES)
    for name, rule in RULES.items():
        told = {key for line in TABLE[name] for key in line}
        assert rule.result in told, name


def test_every_calculation_stands_on_facts_and_sources_that_exist() -> None:
    units = {*Unit.__args__, "Land"}
    for name, rule in RULES.items():
        assert {*rule.needs, *rule.ended} <= set(FACTS), name
        assert all(cite.source in CONTENT.sources for cite in rule.cites), name
        assert {entry.unit for entry in rule.inputs} <= units
        assert not rule.dated_by or rule.dated_by in {entry.name for entry in rule.inputs}
        for entry in rule.inputs:
            if entry.example:
                assert FACTS[entry.example].unit == entry.unit
                example = value_on(FACTS[entry.example], TODAY)
                assert example is not None
                if entry.unit != "Datum":
                    assert entry.least <= D(str(example.value)) <= entry.most


def test_only_what_an_unknown_figure_can_change_is_called_the_last_known() -> None:
    """In 2027 the limit is not known, the share is; a wage far from the limit is cut by nothing, and that is said."""
    later = date(2027, 3, 1)
    done = calculate("grundsicherung", {"lohn": 1200}, later)
    assert done.touched == {"frei_mit", "zaehlt_mit", "frei_ohne", "zaehlt_ohne"}
    assert "jahreslohn" not in calculate("hinzuverdienst", {"lohn": 2000}, later).touched
    assert "basis_budget" not in calculate("rente", {"lohn": 1500}, later).touched
    assert {"punkte_budget", "rente_werkstatt"} <= calculate("rente", {"lohn": 1500}, later).touched
    for name, rule in RULES.items():
        values = {"lohn": 1000, "stunden": 20, "entgelt": 200, "jahre_werkstatt": 1, "jahre_budget": 1}
        days = {e.name: date(2027, 9, 1) for e in rule.inputs if e.unit == "Datum"}
        done = calculate(name, {**values, **days}, later)
        assert (rule.result in done.touched) == bool(done.unknown)
        assert not calculate(name, {**values, **{key: date(2026, 9, 1) for key in days}}, TODAY).touched


def test_the_training_pay_that_was_announced_is_the_one_that_the_law_gives() -> None:
    """The announced figures of all four years against the first year's with the law's additions."""
    for year in (2024, 2025, 2026):
        steps = steps_of("ausbildung", beginn=date(year, 9, 1))
        for number in (1, 2, 3, 4):
            announced = value_on(FACTS[f"ausbildung_mindestverguetung_{number}_jahr"], date(year, 9, 1))
            assert announced is not None
            assert steps[f"verguetung_{number}"] == announced.value


def test_the_limits_beside_grundsicherung_are_shares_of_the_regelbedarf() -> None:
    """65 and 50 per cent, one eighth (§ 82 Abs. 3, 6 SGB XII)."""
    base = value_on(FACTS["regelbedarfsstufe_1"], TODAY)
    assert base is not None
    for name, share in (("abs6_hoechst", "0.65"), ("abs3_hoechst", "0.50")):
        most = value_on(FACTS[f"freibetrag_erwerb_sgb12_{name}"], TODAY)
        assert most is not None
        assert D(most.value) == D(base.value) * D(share)


def test_the_law_of_a_day_before_the_budget_existed_is_not_known() -> None:
    with pytest.raises(NeverKnown):
        calculate("zuschuss_frueher", {"lohn": 1000, "brief": date(2017, 12, 31)})


# --- what must hold for every number


wages = st.decimals(0, 20_000, places=2)
hours = st.decimals(1, 60, places=1)
years = st.decimals(0, 60, places=1)
day = st.dates(date(2020, 1, 1), date(2040, 12, 31))
laender = st.sampled_from(["", *CODES])
VALUES = {
    "EUR/Monat": wages, "Stunden/Woche": hours, "Jahre": years, "Datum": day, "Land": laender,
}  # fmt: skip
GIVEN = st.sampled_from(sorted(RULES)).flatmap(
    lambda name: st.tuples(
        st.just(name), st.fixed_dictionaries({entry.name: VALUES[entry.unit] for entry in RULES[name].inputs})
    )
)


def exact(step: Step) -> bool:
    return isinstance(step.value, Decimal) if step.unit not in ("Datum", "Wort") else not isinstance(step.value, float)


@settings(max_examples=300)
@given(GIVEN, st.dates(date(2026, 1, 1), date(2030, 12, 31)))
def test_nothing_is_a_float_or_negative_and_every_step_has_its_name_once(
    case: tuple[str, dict[str, Any]], as_of: date
) -> None:
    name, values = case
    done = calculate(name, values, as_of)
    shown = (*done.inputs, *done.facts, *done.steps)
    assert all(exact(step) or isinstance(step.value, int) for step in done.facts)
    assert all(exact(step) for step in (*done.inputs, *done.steps))
    assert all(step.value >= 0 for step in shown if isinstance(step.value, Decimal | int))
    assert len({step.name for step in shown}) == len(shown)
    assert done.result in done.steps
    money = [step.value for step in done.steps if step.unit in ("EUR/Monat", "EUR/Stunde")]
    assert all(value == round(value, 2) for value in money)
    assert (done.last_day is None) == (not done.unknown)


GROWING = {
    "zuschuss": ("lohn", "zuschuss"), "zuschuss_frueher": ("lohn", "zuschuss"), "lohn": ("stunden", "lohn_monat"),
    "rente": ("lohn", "rente_budget"), "wartezeit": ("jahre_budget", "monate"), "hinzuverdienst": ("lohn", "abzug"),
    "grundsicherung": ("lohn", "frei_mit"), "werkstattlohn": ("entgelt", "frei"),
}  # fmt: skip
"""Where the law lets the result grow with what is given, or stand still."""


@pytest.mark.parametrize("name", GROWING)
@given(one=wages, other=wages, small=years)
def test_more_never_gives_less(name: str, one: Decimal, other: Decimal, small: Decimal) -> None:
    key, result = GROWING[name]
    others = {"brief": date(2022, 3, 1), "rente": D(2000), "jahre_werkstatt": small}
    if key in ("stunden", "jahre_budget"):
        one, other = 1 + one % 59, 1 + other % 59
    low, high = sorted((one, other))
    values = [steps_of(name, **{**others, key: amount})[result] for amount in (low, high)]
    assert values[0] <= values[1]


@given(wages)
def test_a_cent_more_of_wage_never_makes_a_jump(lohn: Decimal) -> None:
    """No band edge is a cliff: subsidy, pension, cut and Freibetrag change by at most a cent."""
    more = lohn + D("0.01")
    for name, results in (
        ("zuschuss", ["zuschuss"]),
        ("rente", ["rente_budget", "rente_inklusion"]),
        ("hinzuverdienst", ["abzug"]),
        ("grundsicherung", ["frei_mit", "frei_ohne"]),
    ):
        before, after = (steps_of(name, lohn=amount) for amount in (lohn, more))
        assert all(0 <= after[result] - before[result] <= D("0.01") for result in results)


@pytest.mark.parametrize(
    ("name", "key", "edge", "result"),
    [
        ("hinzuverdienst", "lohn", "1730.31", "abzug"),
        ("grundsicherung", "lohn", "914.88", "frei_mit"),
        ("grundsicherung", "lohn", "938.33", "frei_ohne"),
        ("werkstattlohn", "entgelt", "70.38", "frei"),
        ("rente", "lohn", "3164", "rente_inklusion"),
        ("rente", "lohn", "8450", "rente_budget"),
    ],
)
def test_amounts_join_at_the_edges_of_the_law(name: str, key: str, edge: str, result: str) -> None:
    around = [steps_of(name, **{key: D(edge) + D(cents) / 100})[result] for cents in (-1, 0, 1)]
    assert around == sorted(around)
    assert around[-1] - around[0] <= D("0.02")


@given(wages)
def test_an_inklusionsbetrieb_directly_after_the_werkstatt_is_never_worse(lohn: Decimal) -> None:
    steps = steps_of("rente", lohn=lohn)
    assert steps["rente_inklusion"] >= max(steps["rente_werkstatt"], steps["rente_budget"])
    assert (steps["vergleich"] == "gleich") == (steps["unterschied"] == 0)


@given(wages)
def test_at_the_equal_wage_and_only_below_it_the_budget_brings_less(lohn: Decimal) -> None:
    equal = steps_of("gleichstand", stunden=D(40))["gleichstand"]
    assert (steps_of("rente", lohn=lohn)["vergleich"] == "weniger") <= (lohn < equal)
    assert steps_of("rente", lohn=equal)["vergleich"] == "gleich"


@given(wages, wages)
def test_a_cut_pension_and_the_wage_together_are_never_less_than_without_the_job(lohn: Decimal, rente: Decimal) -> None:
    steps = steps_of("hinzuverdienst", lohn=lohn, rente=rente)
    assert steps["abzug"] + steps["rente_bleibt"] == rente
    assert lohn + steps["rente_bleibt"] >= rente or steps["rente_bleibt"] == 0


# --- deadlines


@given(day, st.integers(1, 24))
def test_months_end_on_the_same_number_or_the_last_day(event: date, months: int) -> None:
    end = months_later(event, months)
    assert (end.year * 12 + end.month) - (event.year * 12 + event.month) == months
    assert end.day == event.day or (end.day < event.day and (end + timedelta(days=1)).day == 1)


@given(day, st.integers(1, 12))
def test_weeks_end_on_the_same_weekday(event: date, weeks: int) -> None:
    assert weeks_later(event, weeks).weekday() == event.weekday()
    assert (weeks_later(event, weeks) - event).days == 7 * weeks


@given(day, st.sampled_from(sorted(CODES)))
def test_a_deadline_never_ends_on_a_free_day_and_moves_no_further_than_it_must(last: date, land: str) -> None:
    free = free_days(land, last.year, last.year + 1).sure
    moved = next_workday(last, free)
    assert moved >= last
    assert moved.weekday() < deadlines.SATURDAY
    assert moved not in free
    passed = [last + timedelta(days=i) for i in range((moved - last).days)]
    assert all(each.weekday() >= deadlines.SATURDAY or each in free for each in passed)
    assert (moved - last).days <= 5


@given(day, laender)
def test_the_result_is_the_safe_day(post: date, land: str) -> None:
    """The earlier of what can be: without a Land no later than in any Land."""
    here = steps_of("widerspruch", post=post, land=land)
    assert here["frist"] <= here["frist_oertlich"]
    assert steps_of("widerspruch", post=post, land="")["frist"] <= here["frist"]


@given(day, day)
def test_a_letter_posted_later_never_ends_earlier(one: date, other: date) -> None:
    first, second = sorted((one, other))
    for name in ("widerspruch", "klage", "ohne_belehrung"):
        key = RULES[name].dated_by
        ends = [steps_of(name, land="bayern", **{key: post})["frist"] for post in (first, second)]
        assert ends[0] <= ends[1]


def test_every_land_of_the_content_has_holidays() -> None:
    assert set(CODES) == set(CONTENT.laender)
    for land in CODES:
        days = free_days(land, 2026, 2026)
        assert 10 <= len(days.sure) <= 14
        assert not days.sure & days.regional
    assert {land for land in CODES if free_days(land, 2026, 2026).regional} == {"bayern", "sachsen", "thueringen"}


def test_holidays_everywhere_are_the_nine_of_the_whole_country() -> None:
    assert sorted(free_days("", 2026, 2026).sure) == [
        date(2026, 1, 1), date(2026, 4, 3), date(2026, 4, 6), date(2026, 5, 1), date(2026, 5, 14),
        date(2026, 5, 25), date(2026, 10, 3), date(2026, 12, 25), date(2026, 12, 26),
    ]  # fmt: skip


def test_no_holidays_are_needed_to_count() -> None:
    assert FreeDays() == FreeDays(frozenset(), frozenset())
    assert next_workday(date(2026, 12, 5), frozenset()) == date(2026, 12, 7)


def test_no_line_of_the_arithmetic_makes_a_float() -> None:
    """Neither a call of float nor a literal with a point, and no division of two whole numbers."""
    import ast

    import guide.calc

    for path in Path(guide.calc.__file__).parent.glob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            assert not (isinstance(node, ast.Constant) and isinstance(node.value, float)), path.name
            assert not (isinstance(node, ast.Name) and node.id in ("float", "round")), path.name
