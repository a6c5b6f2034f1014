"""Figures and dates as official Vietnamese papers print them.

Dates and numbers follow the usage of Decree 30/2020/NĐ-CP (Annex I): in the place-and-date line days below 10
and the months 1 and 2 take a leading zero, other months none; document numbers below 10 take one.
"""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal


def short_date(day: date) -> str:
    """05/03/2026."""
    return f"{day:%d/%m/%Y}"


def long_date(day: date) -> str:
    """ngày 05 tháng 3 năm 2026 (Decree 30/2020, Annex I, II.4)."""
    month = f"{day.month:02d}" if day.month <= 2 else str(day.month)
    return f"ngày {day.day:02d} tháng {month} năm {day.year}"


def grouped(value: int) -> str:
    """12500000 as 12.500.000."""
    return f"{value:,}".replace(",", ".")


def money(amount_vnd: int) -> str:
    """12.500.000 đ, whole đồng."""
    return f"{grouped(amount_vnd)} đ"


def decimal_comma(value: Decimal, places: int) -> str:
    """A number with a decimal comma, rounded half up: 74,00."""
    rounded = value.quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
    whole, _, fraction = f"{rounded:,f}".partition(".")
    return whole.replace(",", ".") + (f",{fraction}" if fraction else "")


def quantity(value: Decimal) -> str:
    """A number without idle zeros: 36, 4,5."""
    places = max(0, -int(value.normalize().as_tuple().exponent))
    return decimal_comma(value, places)


def share(part: int, whole: int) -> Decimal | None:
    """part / whole as an exact percentage rounded to two places; None where there is nothing to divide."""
    if whole == 0:
        return None
    return (Decimal(part) * 100 / Decimal(whole)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def percent(part: int, whole: int) -> str:
    """98,63%; an empty whole is a dash, never 0."""
    value = share(part, whole)
    return "–" if value is None else f"{decimal_comma(value, 2)}%"
