"""What a member may not see through another post while the own sheet is unsigned; where notices of councils lead."""

from collections.abc import Iterator

from ocop.actors.people import withheld
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.queries import links
from ocop.cycle.dossiers.queries.veil import POINTS
from ocop.cycle.products.queries.access import SELF_SCORES

from .models import Item, Result, Sheet
from .queries.unsigned import entries_unsigned_by, unsigned_by


def links_of(dossier: Dossier) -> Iterator[str]:
    """Its places on lists, its sheets, its results."""
    items = Item.objects.filter(dossier=dossier)
    for rows in (items, Sheet.objects.filter(item__in=items), Result.objects.filter(item__in=items)):
        yield from (each.get_absolute_url() for each in rows)


withheld.register(POINTS, unsigned_by)
withheld.register(SELF_SCORES, entries_unsigned_by)
links.register(links_of)
