"""`wegweiser rechnen`: what it prints, and what it says when something is missing or wrong."""

import json
import re
from datetime import date
from decimal import Decimal

import pytest
from support import TODAY, Run

from guide.calc.rules import RULES
from guide.checks.calculations import offered_in, pages, typical
from guide.load import Content
from guide.load.texts import LIST
from guide.page import LEVELS
from guide.problem import Problem
from guide.render import Renderer
from guide.report_calculations import as_data, calculate, listed
from guide.tree import UNSURE
from guide.worksheet import LAND, missing, reckon, take

DAY = ("--am", TODAY.isoformat())


def worked(run: Run, *arguments: str) -> dict:  # type: ignore[type-arg]
    done = run("rechnen", *arguments, *DAY, "--als", "json")
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def test_a_pension_as_json(wegweiser: Run) -> None:
    data = worked(wegweiser, "rente", "--lohn", "1.500,00 Euro")
    assert (data["name"], data["day"], data["law_of"]) == ("rente", TODAY.isoformat(), TODAY.isoformat())
    assert data["inputs"] == [{"name": "lohn", "value": "1500.00", "unit": "EUR/Monat"}]
    assert data["result"] == {"name": "rente_budget", "value": "14.73", "unit": "EUR/Monat"}
    steps = {step["name"]: step["value"] for step in data["steps"]}
    assert (steps["punkte_budget"], steps["rente_werkstatt"]) == ("0.3465", "31.08")
    assert data["unknown"] == []
    assert [fact["name"] for fact in data["unsure"]] == ["aktueller_rentenwert"]
    assert data["sources"][0]["id"] == "sgb6_162"
    assert set(data["text"]) == set(LEVELS)
    for text in data["text"].values():
        assert "14,73" in text
        assert not re.search(r"\{\{|\{%|\x1b", text)
        assert not text.splitlines()[-1].endswith(":")


def test_what_is_not_known_for_the_day_is_said(wegweiser: Run) -> None:
    done = wegweiser("rechnen", "rente", "--lohn", "1500", "--am", "2027-03-01", "--als", "json")
    data = json.loads(done.stdout)
    assert {each["last_day"] for each in data["unknown"]} == {"2026-12-31"}
    for level in LEVELS:
        title = data["text"][level].splitlines()[0]
        assert "14,73" in title
        assert title != worked(wegweiser, "rente", "--lohn", "1500")["text"][level].splitlines()[0]


def test_the_law_of_the_letter_counts_not_that_of_today(wegweiser: Run) -> None:
    data = worked(wegweiser, "zuschuss_frueher", "--lohn", "3000", "--brief", "1.3.2022")
    assert (data["law_of"], data["result"]["value"]) == ("2022-03-01", "1316")


def test_a_deadline_with_the_holidays_of_a_land(wegweiser: Run) -> None:
    data = worked(wegweiser, "widerspruch", "--post", "2.12.2026", "--land", "bayern")
    assert data["result"]["value"] == "2027-01-07"
    assert worked(wegweiser, "widerspruch", "--post", "2.12.2026")["result"]["value"] == "2027-01-06"


@pytest.mark.parametrize("level", LEVELS)
def test_as_text_it_is_the_page_of_the_level(wegweiser: Run, level: str) -> None:
    done = wegweiser("rechnen", "hinzuverdienst", "--lohn", "2000", "--rente", "900", "--sprache", level, *DAY)
    assert (done.returncode, done.stderr) == (0, "")
    assert "107,88" in done.stdout
    assert "792,12" in done.stdout


def test_every_call_in_the_list_works(wegweiser: Run, content: Content) -> None:
    done = wegweiser("rechnen")
    calls = [line.split() for line in done.stdout.splitlines() if line.startswith("  wegweiser rechnen ")]
    assert [call[2] for call in calls] == list(RULES)
    for name, rule, each in zip(RULES, RULES.values(), listed(content, "standard", TODAY), strict=True):
        assert each["name"] == name
        typed = {entry["name"]: entry["example"] for entry in each["inputs"]}
        assert as_data(content, calculate(content, name, typed, TODAY), TODAY)["result"]["name"] == rule.result
    data = json.loads(wegweiser("rechnen", "--als", "json").stdout)
    assert [each["name"] for each in data] == list(RULES)


@pytest.mark.parametrize(
    "arguments",
    [
        ["rente"], ["rente", "--lohn", "viel"], ["rente", "--lohn", "-5"], ["rente", "--lohn", "999999"],
        ["rente", "--lohn", "1500", "--stunden", "20"], ["nirgends", "--lohn", "1"], ["rente", "--lohn", ""],
        ["widerspruch", "--post", "31.2.2026"], ["widerspruch", "--post", "2.11.2026", "--land", "atlantis"],
        ["zuschuss_frueher", "--lohn", "1", "--brief", "1.1.2015"], ["lohn", "--stunden", "0"],
        ["rente", "--lohn", "NaN"], ["rente", "--lohn", "9" * 400], ["rente", "--lohn", "1500", "--am", "2020-01-01"],
        ["\x1b[31m", "--lohn", "1"], ["rente", "--lohn"], ["rente", "--gehalt", "5"],
    ],
)  # fmt: skip
def test_what_cannot_be_worked_out_is_said_in_a_sentence(wegweiser: Run, arguments: list[str]) -> None:
    done = wegweiser("rechnen", *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert "\x1b" not in done.stderr
    assert 0 < len(done.stderr) < 700


# --- what a person does not know


def test_an_example_stands_in_and_is_said_to_be_one(content: Content) -> None:
    for name, rule in RULES.items():
        done = reckon(content, name, {}, TODAY)
        needed = {entry.name for entry in rule.inputs if not entry.optional and entry.unit != LAND}
        assert done.examples == needed
        for level in LEVELS:
            render = Renderer(content, level, TODAY)
            with_example = render.calculation(done, rule, {})
            own = render.calculation(done._replace(examples=frozenset()), rule, {})
            assert with_example.title.endswith(own.title)
            assert with_example.title != own.title
            assert len(with_example.blocks) == len(own.blocks) + 1


def test_inputs_are_asked_for_one_after_the_other(content: Content) -> None:
    said: dict[str, str] = {}
    asked = []
    while entry := missing("hinzuverdienst", said):
        asked.append(entry.name)
        said[entry.name] = take(content, entry, UNSURE if asked[1:] else "2.000", TODAY)
    assert asked == ["lohn", "rente"]
    done = reckon(content, "hinzuverdienst", said, TODAY)
    assert (done.result.value, done.examples) == (Decimal("107.88"), frozenset())


def test_what_was_typed_is_kept_in_one_form(content: Content) -> None:
    entries = {entry.name: entry for rule in RULES.values() for entry in rule.inputs}
    for typed, name, kept in (
        ("1.500,50 €", "lohn", "1500.50"), ("2. Nov. 2026", "post", "2026-11-02"), ("bayern", "land", "bayern"),
        (UNSURE, "lohn", UNSURE),
    ):  # fmt: skip
        assert take(content, entries[name], typed, TODAY) == kept
        assert take(content, entries[name], kept, TODAY) == kept
    for typed, name in (("0", "stunden"), ("61", "stunden"), ("100001", "lohn"), ("2.11.", "post"), ("x", "land")):
        with pytest.raises(Problem):
            take(content, entries[name], typed, TODAY)


# --- texts


def test_every_calculation_is_offered_in_both_levels(content: Content) -> None:
    assert offered_in(content) == list(RULES)
    for level in LEVELS:
        labels = [item.text for item in content.text(level, "listen", "rechnungen").items(LIST)]
        assert len(labels) == len(set(labels))


@pytest.mark.parametrize("name", RULES)
@pytest.mark.parametrize("day", [TODAY, date(2027, 1, 1)], ids=str)
def test_both_levels_tell_the_same_result_whatever_was_typed(content: Content, name: str, day: date) -> None:
    """The result stands in the title of each level, and no blank is left open."""
    from guide.fill import FORMS

    renders = [Renderer(content, level, day) for level in LEVELS]
    cases = list(typical(content, RULES[name]))
    for said, *shown in zip(cases, *(pages(content, render, name) for render in renders), strict=True):
        done = reckon(content, name, said, day)
        form = {"Datum": "wochentag", "Monate": "zahl"}.get(done.result.unit, "euro")
        for page in shown:
            assert FORMS[form](done.result.value, page.level) in page.title
            assert (page.kind, page.place) == ("rechnung", f"rechnung/{name}")
            assert "{" not in str(page.blocks)
