"""The history of a product: entries by year with their moves, classes, codes, materials."""

from dataclasses import dataclass

from ..models import CycleEntry, EntryStep, Product


@dataclass(frozen=True, slots=True)
class Year:
    """One entry with everything that happened in it."""

    entry: CycleEntry
    way: list[EntryStep]


def history_of(product: Product) -> list[Year]:
    """Every entry of the product, the newest first."""
    rows = product.entries.select_related("year", "entered_by", "previous_entry__year").prefetch_related("way__by")
    return [Year(entry, list(entry.way.all())) for entry in rows.order_by("-year__year", "-pk")]
