"""Every calculation that a person can see step by step: what it needs to know, on what it stands, where it is written.

One entry a calculation. Names are German, because people type them: ``wegweiser rechnen rente --lohn 1500``.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from guide.calc import deadlines, step_by_step
from guide.calc.deadlines import FreeDays
from guide.calc.figures import last_known_day
from guide.calc.steps import Calculation, Step
from guide.facts import Facts, Scalar, value_on
from guide.tree import Cite


class Input(NamedTuple):
    """A number, day or Land that the person knows; ``unit`` is one of the units of facts, or "Land".

    ``example`` names the fact that stands in when the person does not know it; an ``optional`` input is then left out
    instead. A Land has no example: without it only the holidays of the whole country count. Numbers lie between
    ``least`` and ``most``.
    """

    name: str
    unit: str
    example: str = ""
    least: Decimal = Decimal(0)
    most: Decimal = Decimal(100_000)
    optional: bool = False


class Rule(NamedTuple):
    """A calculation: ``work`` takes the inputs and the facts in ``needs`` by their names and yields the steps.

    ``result`` names the step that answers the question. ``dated_by`` names the day among the inputs whose law counts;
    without it that is the day of the guide. A fact in ``ended`` may have come to its end; then it is None: its limit
    no longer exists, which is not the same as unknown. ``holidays``: public holidays are handed over as ``free``.
    """

    inputs: tuple[Input, ...]
    needs: tuple[str, ...]
    work: Callable[..., Iterator[Step]]
    result: str
    cites: tuple[Cite, ...]
    certainty: str = "sicher"
    dated_by: str = ""
    ended: tuple[str, ...] = ()
    holidays: bool = False


def _cites(**places: str) -> tuple[Cite, ...]:
    return tuple(Cite(source, place) for source, place in places.items())


def _hours(example: str) -> Input:
    return Input("stunden", "Stunden/Woche", example, least=Decimal(1), most=Decimal(60))


def _years(name: str) -> Input:
    return Input(name, "Jahre", f"beispiel_{name}", most=Decimal(60))


LAND = Input("land", "Land")
POST = Input("post", "Datum", "beispiel_brief_zur_post")
RECEIVED = Input("eingang", "Datum", "beispiel_eingang")
POST_OF_OBJECTION = Input("post_widerspruch", "Datum", "beispiel_brief_zur_post")
OBJECTED = Input("widerspruch_eingang", "Datum", "beispiel_eingang")
MOVES = Decimal("1.25")
"""By more than this, up or down, no figure is thought to move while it is not known. A step that would stay the same is
not called the last one known."""
COUNTS = ("Tage", "Wochen", "Monate", "Jahre")
LAW_OF_PERIODS = "Abs. 2 und 3"

RULES: Mapping[str, Rule] = {
    "zuschuss": Rule(
        (Input("lohn", "EUR/Monat", "beispiel_lohn_hoch"),), ("lkz_hoechstsatz",),
        step_by_step.subsidy, "zuschuss",
        _cites(sgb9_61="Abs. 2 Satz 2 und 3", sgb4_14=""), "je_nach_amt",
    ),
    "zuschuss_frueher": Rule(
        (Input("lohn", "EUR/Monat", "beispiel_lohn_hoch"), Input("brief", "Datum", "beispiel_brief_frueher")),
        ("lkz_hoechstsatz",),
        step_by_step.subsidy_in_old_letter, "zuschuss",
        _cites(sgb9_61="Abs. 2", hau61="", buz61=""), "je_nach_amt",
        dated_by="brief", ended=("lkz_obergrenze_bund",),
    ),
    "lohn": Rule(
        (_hours("beispiel_stunden_halb"),),
        ("mindestlohn", "minijobgrenze", "midijob_obergrenze"),
        step_by_step.wage, "lohn_monat",
        _cites(milog_1="", sgb4_8="Abs. 1 und 1a", sgb4_20="Abs. 2", sgb9_61="Abs. 1"),
    ),
    "rente": Rule(
        (Input("lohn", "EUR/Monat", "beispiel_lohn"),),
        ("entgeltbasis_werkstatt_80", "durchschnittsentgelt_vorlaeufig", "aktueller_rentenwert", "bbg_rv_monat"),
        step_by_step.pension_of_a_year, "rente_budget",
        _cites(sgb6_162="Nr. 1, 2 und 2a", sgb6_70="Abs. 1", sgb6_64="", sgb6_68="", sgb6_159=""),
    ),
    "gleichstand": Rule(
        (_hours("beispiel_stunden_vollzeit"),), ("entgeltbasis_werkstatt_80",),
        step_by_step.equal_wage, "gleichstand",
        _cites(sgb6_162="Nr. 1 und 2", sgb6_70="Abs. 1"),
    ),
    "wartezeit": Rule(
        (
            _years("jahre_werkstatt"),
            _years("jahre_budget"),
        ),
        ("em_rente_wartezeit",),
        step_by_step.waiting_time, "monate",
        _cites(sgb6_43="Abs. 6", sgb6_50="Abs. 2", sgb6_51="Abs. 1"), "je_nach_amt",
    ),
    "hinzuverdienst": Rule(
        (
            Input("lohn", "EUR/Monat", "beispiel_lohn_rente"),
            Input("rente", "EUR/Monat", "beispiel_rente", most=Decimal(10_000), optional=True),
        ),
        ("hinzuverdienstgrenze_volle_em_rente", "hinzuverdienst_abzug_anteil"),
        step_by_step.earnings_beside_pension, "abzug",
        _cites(sgb6_96a="Abs. 1, 1a und 1c Nr. 2"),
    ),
    "grundsicherung": Rule(
        (Input("lohn", "EUR/Monat", "beispiel_lohn_grundsicherung"),),
        (
            "freibetrag_erwerb_sgb12_abs6_prozent", "freibetrag_erwerb_sgb12_abs6_hoechst",
            "freibetrag_allgemein_anteil", "freibetrag_erwerb_sgb12_abs3_hoechst",
        ),
        step_by_step.beside_basic_income, "frei_mit",
        _cites(sgb12_82="Abs. 2, 3 und 6", hau82=""), "je_nach_amt",
    ),
    "werkstattlohn": Rule(
        (Input("entgelt", "EUR/Monat", "beispiel_werkstatt_entgelt", most=Decimal(10_000)),),
        ("freibetrag_werkstatt_sockel", "freibetrag_werkstatt_anteil"),
        step_by_step.workshop_pay, "frei",
        _cites(sgb12_82="Abs. 3 Satz 2", sgb9_59="Abs. 2"),
    ),
    "ausbildung": Rule(
        (Input("beginn", "Datum", "beispiel_ausbildung_beginn"),),
        (
            "ausbildung_mindestverguetung_1_jahr", "ausbildung_aufschlag_2_jahr", "ausbildung_aufschlag_3_jahr",
            "ausbildung_aufschlag_4_jahr",
        ),
        step_by_step.training_pay, "verguetung_1",
        _cites(bbig_17="Abs. 2", sgb9_61a="Abs. 2 Satz 1 Nr. 1"),
        dated_by="beginn",
    ),
    "widerspruch": Rule(
        (POST, LAND), ("bekanntgabe_tage", "widerspruch_frist"),
        deadlines.objection, "frist",
        _cites(sgg_84="Abs. 1", sgg_64=LAW_OF_PERIODS, sgb10_37="Abs. 2"),
        dated_by="post", holidays=True,
    ),
    "ohne_belehrung": Rule(
        (POST, LAND), ("bekanntgabe_tage", "widerspruch_frist_ohne_belehrung"),
        deadlines.uninstructed, "frist",
        _cites(sgg_66="Abs. 2", sgg_64=LAW_OF_PERIODS, sgb10_37="Abs. 2"),
        dated_by="post", holidays=True,
    ),
    "klage": Rule(
        (POST_OF_OBJECTION, LAND), ("bekanntgabe_tage", "klage_frist"),
        deadlines.court, "frist",
        _cites(sgg_87="", sgg_64=LAW_OF_PERIODS, sgb10_37="Abs. 2"),
        dated_by="post_widerspruch", holidays=True,
    ),
    "zustaendigkeit": Rule(
        (RECEIVED, LAND), ("weiterleitung_frist", "entscheidung_frist"),
        deadlines.responsibility, "entscheiden",
        _cites(sgb9_14="Abs. 1 und 2", sgb10_26="Abs. 3"),
        dated_by="eingang", holidays=True,
    ),
    "untaetigkeit": Rule(
        (RECEIVED,), ("antrag_untaetigkeit",),
        deadlines.no_decision, "klage_ab",
        _cites(sgg_88="Abs. 1"),
        dated_by="eingang",
    ),
    "untaetigkeit_widerspruch": Rule(
        (OBJECTED,), ("widerspruch_untaetigkeit",),
        deadlines.no_decision_on_objection, "klage_ab",
        _cites(sgg_88="Abs. 2"),
        dated_by="widerspruch_eingang",
    ),
    "kuendigung": Rule(
        (Input("kuendigung", "Datum", "beispiel_kuendigung"), LAND), ("kuendigung_klagefrist",),
        deadlines.dismissal, "frist",
        _cites(kschg_4="", bgb_193=""),
        dated_by="kuendigung", holidays=True,
    ),
}  # fmt: skip


def work_out(
    name: str,
    given: "Mapping[str, Scalar | None]",
    facts: Facts,
    day: date,
    *,
    examples: frozenset[str] = frozenset(),
    free: FreeDays | None = None,
) -> Calculation:
    """The calculation for what a person gave, by the law of the day.

    Every input stands in ``given``, None where nothing is known and the rule can do without. Raises KeyError for an
    unknown name, fact or missing input, NeverKnown when a fact had no value on the day or before it.
    """
    rule = RULES[name]
    law_day = given[rule.dated_by] if rule.dated_by else day
    assert isinstance(law_day, date)
    needed = [facts[need] for need in rule.needs]
    known_day = last_known_day(needed, law_day)
    unknown = tuple(fact for fact in needed if value_on(fact, law_day) is None)
    lines = {fact.name: value for fact in needed if (value := value_on(fact, known_day))}
    lines |= {fact: value for fact in rule.ended if (value := value_on(facts[fact], known_day))}
    figures = {fact: _number(value.value, facts[fact].unit) for fact, value in lines.items()}
    gone = dict.fromkeys(fact for fact in rule.ended if fact not in lines)
    more = {"free": free or FreeDays()} if rule.holidays else {}
    taken = {entry.name: given[entry.name] for entry in rule.inputs} | gone | more

    def work(others: "Mapping[str, Scalar]") -> tuple[Step, ...]:
        return tuple(rule.work(**taken, **{**figures, **others}))

    steps = work({})
    touched = {rule.result} if unknown else set()
    for fact in unknown:
        known = figures[fact.name]
        others = (known * MOVES, known / MOVES) if isinstance(known, Decimal) else ()
        touched |= {step.name for other in others for step in set(work({fact.name: other})) - set(steps)}
    return Calculation(
        name,
        law_day,
        tuple(_given(entry, given[entry.name]) for entry in rule.inputs if given[entry.name] is not None),
        tuple(Step(fact, figures[fact], facts[fact].unit) for fact, value in lines.items()),
        steps,
        next(step for step in steps if step.name == rule.result),
        examples,
        unknown,
        tuple(facts[fact] for fact, value in lines.items() if value.confidence != "sicher"),
        known_day if unknown else None,
        frozenset(touched),
    )


def _given(entry: Input, value: "Scalar | None") -> Step:
    assert value is not None
    return Step(entry.name, value, "Wort" if entry.unit == "Land" else entry.unit)


def _number(value: Scalar, unit: str) -> Scalar:
    """A figure as the functions take it: counts of days, weeks, months and years stay whole, all else is Decimal."""
    if isinstance(value, str | date) or (isinstance(value, int) and unit in COUNTS):
        return value
    return Decimal(value)
