"""Rounding of money."""

from decimal import ROUND_HALF_UP, Decimal

CENT = Decimal("0.01")
POINT = Decimal("0.0001")


def cents(amount: Decimal) -> Decimal:
    """Round euros to cents, half up, as offices do."""
    return amount.quantize(CENT, ROUND_HALF_UP)


def percent_of(rate: Decimal, amount: Decimal) -> Decimal:
    """``rate`` percent of an amount in euros, in cents."""
    return cents(amount * rate / 100)
