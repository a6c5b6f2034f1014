"""What a member may not see through another post while the own sheet is unsigned, of what the trail says nothing to
whom, and where notices of councils lead.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Q, QuerySet

from ocop.actors.people import withheld
from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.queries import links
from ocop.cycle.dossiers.queries.exclusions import exclusions_of
from ocop.cycle.dossiers.queries.veil import POINTS
from ocop.cycle.products.queries.access import SELF_SCORES

from .models import (
    AgreedOption,
    Announcement,
    Declaration,
    Item,
    KnockOut,
    Ministry,
    Note,
    Opinion,
    Recusal,
    Result,
    Sheet,
)
from .queries.access import reads
from .queries.unsigned import entries_unsigned_by, unsigned_by

OF_DOSSIER = {
    Item: "dossier", Declaration: "dossier", Recusal: "dossier", Sheet: "item__dossier", KnockOut: "item__dossier",
    Note: "item__dossier", AgreedOption: "item__dossier", Opinion: "item__dossier", Result: "item__dossier",
    Ministry: "result__item__dossier", Announcement: "result__item__dossier",
}  # fmt: skip
FINDINGS = {Result: "item__dossier", KnockOut: "item__dossier", Ministry: "result__item__dossier"}


def links_of(dossier: Dossier) -> Iterator[str]:
    """Its places on lists, its sheets, its results."""
    items = Item.objects.filter(dossier=dossier)
    for rows in (items, Sheet.objects.filter(item__in=items), Result.objects.filter(item__in=items)):
        yield from (each.get_absolute_url() for each in rows)


def records(person: Person, on: date) -> Iterator[QuerySet[Any]]:
    """What belongs to a dossier the person stands back from."""
    kept = exclusions_of(person, on=on)
    if kept.exists():
        for model, path in OF_DOSSIER.items():
            yield model._default_manager.filter(**{f"{path}__in": kept.values("dossier")})


def findings(person: Person, on: date) -> Iterator[QuerySet[Any]]:
    """What a council found, for whoever reads the trail but no results, until it is announced."""
    if reads(person, on=on):
        return
    for model, path in FINDINGS.items():
        yield model._default_manager.filter(Q(**{f"{path}__told_on": None}))


def scores(person: Person, on: date) -> Iterator[QuerySet[Any]]:
    """The dossiers whose points an unsigned sheet hides: the trail tells the totals of filing and of the report."""
    found = unsigned_by(person, on)
    if found.exists():
        yield Dossier.objects.filter(pk__in=found)


withheld.register(POINTS, unsigned_by)
withheld.register(SELF_SCORES, entries_unsigned_by)
for told in (records, findings, scores):
    withheld.register_records(told)
links.register(links_of)
