"""Pension of the statutory scheme: points, monthly pension, earnings beside a pension."""

from decimal import ROUND_HALF_UP, Decimal

from guide.calc.money import POINT, cents

MONTHS = 12


def points(monthly: Decimal, average_year: Decimal) -> Decimal:
    """Entgeltpunkte for one year of a monthly contribution base, four decimals (§ 70 Abs. 1 SGB VI)."""
    return (monthly * MONTHS / average_year).quantize(POINT, ROUND_HALF_UP)


def monthly_pension(entgeltpunkte: Decimal, rentenwert: Decimal) -> Decimal:
    """Gross euros a month from points, with Zugangsfaktor and Rentenartfaktor 1 (§ 64 SGB VI)."""
    return cents(entgeltpunkte * rentenwert)


def earnings_limit_month(limit_year: Decimal) -> Decimal:
    """The yearly Hinzuverdienstgrenze spread over twelve months, in euros."""
    return cents(limit_year / MONTHS)


def earnings_cut(monthly: Decimal, limit_year: Decimal, rate: Decimal) -> Decimal:
    """Euros a month by which a full Erwerbsminderungsrente is cut (§ 96a Abs. 1a SGB VI).

    One twelfth of what a year's earnings exceed the limit by, and of that ``rate`` percent. Never negative.
    """
    excess = max(Decimal(0), monthly * MONTHS - limit_year)
    return cents(excess / MONTHS * rate / 100)
