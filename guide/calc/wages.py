"""Wages and what a job carries beside them."""

from decimal import Decimal

from guide.calc.money import cents, percent_of


def monthly_wage(hours_a_week: Decimal, hourly: Decimal) -> Decimal:
    """Gross euros a month from hours a week and euros an hour; a month has 13/3 weeks."""
    return cents(hours_a_week * 13 / 3 * hourly)


def hourly_wage(hours_a_week: Decimal, monthly: Decimal) -> Decimal:
    """Gross euros an hour from hours a week and euros a month."""
    return cents(monthly / (hours_a_week * 13 / 3))


def subsidy_at_most(wage: Decimal, rate: Decimal) -> Decimal:
    """The highest Lohnkostenzuschuss in euros a month for a gross wage (§ 61 Abs. 2 Satz 2 SGB IX).

    A ceiling, not a fixed amount. Taken from the employee's gross wage, because whether the employer's
    share counts too is decided differently.
    """
    return percent_of(rate, wage)


def allowance(wage: Decimal, rate: Decimal, most: Decimal) -> Decimal:
    """Euros a month of a wage that Grundsicherung leaves alone: a share, but not above ``most`` (§ 82 SGB XII)."""
    return min(percent_of(rate, wage), most)


def workshop_allowance(pay: Decimal, base: Decimal, share: Decimal) -> Decimal:
    """Euros a month of Werkstatt pay that Grundsicherung leaves alone (§ 82 Abs. 3 Satz 2 SGB XII).

    A base amount and a share, in percent, of what lies above it; never more than the pay itself.
    """
    return pay if pay <= base else cents(base + (pay - base) * share / 100)


def band(monthly: Decimal, minijob: Decimal, midijob: Decimal) -> str:
    """ "minijob" up to its limit (§ 8 Abs. 1a SGB IV), "midijob" up to its own (§ 20 Abs. 2 SGB IV), else "normal"."""
    return "minijob" if monthly <= minijob else "midijob" if monthly <= midijob else "normal"
