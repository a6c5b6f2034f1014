"""What does not exist for whoever stands back from a dossier, in the steps before: its product, its papers; and of what
the trail says nothing to them.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet

from ocop.actors.people import withheld
from ocop.actors.people.models import Person
from ocop.cycle.evidence.models import Paper
from ocop.cycle.evidence.queries.access import USES
from ocop.cycle.evidence.queries.access import WITHHELD as PAPERS
from ocop.cycle.products.models import CycleEntry, Product
from ocop.cycle.products.queries.access import WITHHELD as PRODUCTS

from .models import Dossier
from .queries import exclusions

OF_PAPERS = (exclusions.papers_answering, exclusions.papers_used, exclusions.papers_tested)


def records(person: Person, on: date) -> Iterator[QuerySet[Any]]:
    """Dossiers, products, entries, papers; nothing is looked for where the person stands back from none."""
    kept = exclusions.exclusions_of(person, on=on)
    if not kept.exists():
        return
    products = kept.values("dossier__product")
    yield Dossier.objects.filter(pk__in=kept.values("dossier"))
    yield Product.objects.filter(pk__in=products)
    yield CycleEntry.objects.filter(product__in=products)
    for asked in OF_PAPERS:
        yield Paper.objects.filter(pk__in=asked(person, on))


withheld.register(PRODUCTS, exclusions.products_withheld)
for each in OF_PAPERS:
    withheld.register(PAPERS, each)
withheld.register(USES, exclusions.uses_withheld)
withheld.register_records(records)
withheld.register_kept(PRODUCTS, exclusions.people_kept_from_product)
withheld.register_kept(PAPERS, exclusions.people_kept_from_paper)
