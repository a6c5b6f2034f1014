"""The window in which a re-evaluation is filed, counted from the day the recognition ends."""

from dataclasses import dataclass
from datetime import date

from ocop.cycle.products.models import Product
from ocop.steering.windows.models import SpanRule
from ocop.steering.windows.queries import day_counted_from

OPENS, CLOSES = "REFILE_OPEN", "REFILE_CLOSE"


@dataclass(frozen=True, slots=True)
class Refiling:
    """First and last good day; empty where the product has no rank or no law knows the span."""

    expires_on: date | None
    opens: date | None = None
    closes: date | None = None
    basis: str = ""


def window_of(product: Product) -> Refiling:
    """By the spans of the calendar."""
    until = product.noted_until
    if until is None:
        return Refiling(None)
    row = SpanRule.objects.filter(code=OPENS).first()
    return Refiling(until, day_counted_from(OPENS, until), day_counted_from(CLOSES, until), row.basis if row else "")
