"""Results of the past: what was imported, by whom it is seen, and the scales by which a list is read."""

from collections.abc import Iterable
from datetime import date

from django.db.models import Exists, OuterRef, QuerySet

from ocop.actors.people.models import Person
from ocop.base.kernel.periods import Period
from ocop.base.kernel.text import fold
from ocop.cycle.products.models import Product
from ocop.law.criteria.models import Framework
from ocop.law.criteria.queries import sheets_of
from ocop.law.criteria.vocabulary import State

from ..models import PastBatch, PastFramework, PastResult
from ..rules.history import Scale
from .access import reads, sets


def past_results_visible_to(person: Person, *, on: date) -> QuerySet[PastResult]:
    """The last edition of each, for readers of results and the office."""
    found = PastResult.objects.select_related("framework", "past_framework", "product")
    if not (reads(person, on=on) or sets(person, on=on)):
        return found.none()
    later = PastResult.objects.filter(
        system=OuterRef("system"), external_id=OuterRef("external_id"), edition__gt=OuterRef("edition")
    )
    return found.filter(~Exists(later))


def batches_visible_to(person: Person, *, on: date) -> QuerySet[PastBatch]:
    """The lists, for the office that reads them."""
    found = PastBatch.objects.select_related("by")
    return found if sets(person, on=on) else found.none()


def scales(on: date) -> tuple[Scale, ...]:
    """Frameworks under which results were given before this system: loaded ones, then older ones."""
    loaded = Framework.objects.filter(state=State.PUBLISHED)
    return (*map(_loaded, loaded), *map(_older, PastFramework.objects.all()))


def _loaded(framework: Framework) -> Scale:
    return Scale(code=framework.code, number=framework.number, period=framework.period, sheets=sheets_of(framework))


def _older(row: PastFramework) -> Scale:
    return Scale(code=row.code, number=row.number, period=Period(row.start, row.end))


def last_editions(system: str, identifiers: Iterable[str]) -> dict[str, PastResult]:
    """What is kept of these identifiers; one query."""
    rows = PastResult.objects.filter(system=system, external_id__in=list(identifiers)).order_by("edition")
    return {row.external_id: row for row in rows}


def products_by_name() -> dict[tuple[str, str], Product]:
    """Products by folded name and producer, where exactly one has them."""
    found: dict[tuple[str, str], Product | None] = {}
    for product in Product.objects.select_related("producer"):
        key = (fold(product.name), fold(product.producer.name))
        found[key] = None if key in found else product
    return {key: product for key, product in found.items() if product}
