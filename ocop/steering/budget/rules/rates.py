"""Rates of the summary: S04, disbursement = paid ÷ allocated × 100, one decimal; of nothing allocated no rate."""

from decimal import ROUND_HALF_UP, Decimal

from ocop.base.kernel.formats import decimal_comma

TENTH = Decimal("0.1")


def disbursement_rate(paid: int, allocated: int) -> Decimal | None:
    """S04; None where nothing was allocated, never 0 (scenario 20)."""
    if allocated == 0:
        return None
    return (Decimal(paid) * 100 / Decimal(allocated)).quantize(TENTH, ROUND_HALF_UP)


def told_rate(rate: Decimal | None) -> str:
    """71,4%; no rate is a dash."""
    return "–" if rate is None else f"{decimal_comma(rate, 1)}%"


def width_of(part: int, most: int) -> str:
    """The length of a bar in hundredths of the longest."""
    return f"{Decimal(part) * 100 / most:.2f}" if most > 0 else "0"
