"""The arithmetic of money and time, step by step. Each function takes numbers and figures by name and yields steps."""

from collections.abc import Iterator
from decimal import ROUND_FLOOR, ROUND_HALF_UP, Decimal

from guide.calc import pension, wages
from guide.calc.money import cents, percent_of
from guide.calc.steps import Step

MONTHS = 12
ZERO = Decimal(0)
EURO = Decimal(1)


def subsidy(*, lohn: Decimal, lkz_hoechstsatz: Decimal) -> Iterator[Step]:
    """Lohnkostenzuschuss at most: a share of the employee's gross wage (§ 61 Abs. 2 Satz 2 SGB IX)."""
    yield Step("zuschuss", wages.subsidy_at_most(lohn, lkz_hoechstsatz), "EUR/Monat")
    yield Step("betrieb_zahlt", lohn - wages.subsidy_at_most(lohn, lkz_hoechstsatz), "EUR/Monat")


def subsidy_in_old_letter(
    *, lohn: Decimal, brief: object, lkz_hoechstsatz: Decimal, lkz_obergrenze_bund: Decimal | None
) -> Iterator[Step]:
    """The same on the day of a letter; until 13 June 2023 there was a limit in euros besides (§ 61 Abs. 2 a.F.)."""
    share = wages.subsidy_at_most(lohn, lkz_hoechstsatz)
    yield Step("anteil", share, "EUR/Monat")
    yield Step("deckel", "nein" if lkz_obergrenze_bund is None else "ja", "Wort")
    yield Step("zuschuss", share if lkz_obergrenze_bund is None else min(share, lkz_obergrenze_bund), "EUR/Monat")


def wage(
    *, stunden: Decimal, mindestlohn: Decimal, minijobgrenze: Decimal, midijob_obergrenze: Decimal
) -> Iterator[Step]:
    """Monthly wage at the Mindestlohn, and the band it falls into (§ 8 Abs. 1a, § 20 Abs. 2 SGB IV).

    ``stunden_noetig`` are the fewest whole hours a week that are no Minijob. The bands are steps of the law, not of
    the wage: it grows evenly across their edges.
    """
    monthly = wages.monthly_wage(stunden, mindestlohn)
    yield Step("lohn_woche", cents(stunden * mindestlohn), "EUR/Monat")
    yield Step("lohn_monat", monthly, "EUR/Monat")
    yield Step("band", wages.band(monthly, minijobgrenze, midijob_obergrenze), "Wort")
    needed = (minijobgrenze / wages.monthly_wage(EURO, mindestlohn)).to_integral_value(ROUND_FLOOR)
    while wages.monthly_wage(needed, mindestlohn) <= minijobgrenze:
        needed += 1
    yield Step("stunden_noetig", needed, "Stunden/Woche")


def pension_of_a_year(
    *,
    lohn: Decimal,
    entgeltbasis_werkstatt_80: Decimal,
    durchschnittsentgelt_vorlaeufig: Decimal,
    aktueller_rentenwert: Decimal,
    bbg_rv_monat: Decimal,
) -> Iterator[Step]:
    """Points and monthly pension for one year: in the Budget für Arbeit, the Werkstatt, and an Inklusionsbetrieb.

    § 162 Nr. 1, 2 and 2a, §§ 64, 70 SGB VI. The Inklusionsbetrieb directly after the Werkstatt counts at least 80 per
    cent of the Bezugsgröße; not directly after it, it counts as any other employer. No wage counts above the
    Beitragsbemessungsgrenze. Gross, at today's Rentenwert, with Zugangsfaktor 1.
    """
    counted = min(lohn, bbg_rv_monat)
    bases = {"budget": counted, "werkstatt": entgeltbasis_werkstatt_80}
    bases["inklusion"] = max(counted, entgeltbasis_werkstatt_80)
    pensions = {}
    for name, monthly in bases.items():
        points = pension.points(monthly, durchschnittsentgelt_vorlaeufig)
        pensions[name] = pension.monthly_pension(points, aktueller_rentenwert)
        yield Step(f"basis_{name}", monthly, "EUR/Monat")
        yield Step(f"jahr_{name}", monthly * MONTHS, "EUR/Jahr")
        yield Step(f"punkte_{name}", points, "Zahl")
        yield Step(f"rente_{name}", pensions[name], "EUR/Monat")
    difference = pensions["budget"] - pensions["werkstatt"]
    yield Step("unterschied", abs(difference), "EUR/Monat")
    yield Step("vergleich", "mehr" if difference > 0 else "weniger" if difference < 0 else "gleich", "Wort")


def equal_wage(*, stunden: Decimal, entgeltbasis_werkstatt_80: Decimal) -> Iterator[Step]:
    """The wage at which a year brings as much pension as in the Werkstatt: its base there (§ 162 Nr. 2 SGB VI)."""
    yield Step("gleichstand", entgeltbasis_werkstatt_80, "EUR/Monat")
    yield Step("stundenlohn", wages.hourly_wage(stunden, entgeltbasis_werkstatt_80), "EUR/Stunde")


def waiting_time(*, jahre_werkstatt: Decimal, jahre_budget: Decimal, em_rente_wartezeit: Decimal) -> Iterator[Step]:
    """Months of contributions for the pension after 20 years (§ 43 Abs. 6, § 51 Abs. 1 SGB VI).

    A part of a month is left out: it is better to promise too little here.
    """
    months = [(years * MONTHS).to_integral_value(ROUND_FLOOR) for years in (jahre_werkstatt, jahre_budget)]
    yield Step("monate_werkstatt", months[0], "Monate")
    yield Step("monate_budget", months[1], "Monate")
    yield Step("monate", sum(months, ZERO), "Monate")
    yield Step("monate_fehlen", max(ZERO, em_rente_wartezeit - sum(months)), "Monate")


def earnings_beside_pension(
    *,
    lohn: Decimal,
    rente: Decimal | None,
    hinzuverdienstgrenze_volle_em_rente: Decimal,
    hinzuverdienst_abzug_anteil: Decimal,
) -> Iterator[Step]:
    """What a wage takes from a full Erwerbsminderungsrente (§ 96a Abs. 1a, 1c Nr. 2 SGB VI); never more than all."""
    limit, rate = hinzuverdienstgrenze_volle_em_rente, hinzuverdienst_abzug_anteil
    above = max(ZERO, lohn * MONTHS - limit)
    cut = pension.earnings_cut(lohn, limit, rate)
    yield Step("jahreslohn", lohn * MONTHS, "EUR/Jahr")
    yield Step("grenze_monat", pension.earnings_limit_month(limit), "EUR/Monat")
    yield Step("darueber_jahr", above, "EUR/Jahr")
    yield Step("darueber_monat", cents(above / MONTHS), "EUR/Monat")
    yield Step("anteil", cut, "EUR/Monat")
    yield Step("abzug", cut if rente is None else min(cut, rente), "EUR/Monat")
    if rente is not None:
        yield Step("rente_bleibt", max(ZERO, rente - cut), "EUR/Monat")


def beside_basic_income(
    *,
    lohn: Decimal,
    freibetrag_erwerb_sgb12_abs6_prozent: Decimal,
    freibetrag_erwerb_sgb12_abs6_hoechst: Decimal,
    freibetrag_allgemein_anteil: Decimal,
    freibetrag_erwerb_sgb12_abs3_hoechst: Decimal,
) -> Iterator[Step]:
    """The Freibetrag of a wage beside Grundsicherung, with and without Eingliederungshilfe (§ 82 Abs. 6, 3 SGB XII).

    Taxes, contributions and necessary expenses are taken off besides (§ 82 Abs. 2), so that what counts is at most
    the rest.
    """
    shares = (
        ("mit", freibetrag_erwerb_sgb12_abs6_prozent, freibetrag_erwerb_sgb12_abs6_hoechst),
        ("ohne", freibetrag_allgemein_anteil, freibetrag_erwerb_sgb12_abs3_hoechst),
    )
    for name, rate, most in shares:
        free = wages.allowance(lohn, rate, most)
        yield Step(f"anteil_{name}", percent_of(rate, lohn), "EUR/Monat")
        yield Step(f"frei_{name}", free, "EUR/Monat")
        yield Step(f"zaehlt_{name}", lohn - free, "EUR/Monat")


def workshop_pay(
    *, entgelt: Decimal, freibetrag_werkstatt_sockel: Decimal, freibetrag_werkstatt_anteil: Decimal
) -> Iterator[Step]:
    """The Freibetrag of Werkstatt pay (§ 82 Abs. 3 Satz 2 SGB XII); Arbeitsförderungsgeld is not part of the pay."""
    free = cents(wages.workshop_allowance(entgelt, freibetrag_werkstatt_sockel, freibetrag_werkstatt_anteil))
    base = cents(min(entgelt, freibetrag_werkstatt_sockel))
    yield Step("sockel", base, "EUR/Monat")
    yield Step("haelfte", free - base, "EUR/Monat")
    yield Step("frei", free, "EUR/Monat")
    yield Step("zaehlt", entgelt - free, "EUR/Monat")


def training_pay(
    *,
    beginn: object,
    ausbildung_mindestverguetung_1_jahr: Decimal,
    ausbildung_aufschlag_2_jahr: Decimal,
    ausbildung_aufschlag_3_jahr: Decimal,
    ausbildung_aufschlag_4_jahr: Decimal,
) -> Iterator[Step]:
    """The least pay of a training in each of its years, by the year it begins (§ 17 Abs. 2 BBiG), in whole euros."""
    first = ausbildung_mindestverguetung_1_jahr
    yield Step("verguetung_1", first, "EUR/Monat")
    extras = (ausbildung_aufschlag_2_jahr, ausbildung_aufschlag_3_jahr, ausbildung_aufschlag_4_jahr)
    for year, extra in enumerate(extras, 2):
        yield Step(f"verguetung_{year}", (first * (100 + extra) / 100).quantize(EURO, ROUND_HALF_UP), "EUR/Monat")
