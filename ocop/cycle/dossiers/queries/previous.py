"""The dossier from which a renewal or an upgrade starts, and what differs from it."""

from datetime import date
from itertools import pairwise

from ocop.cycle.evidence.queries.holding import valid_papers
from ocop.cycle.products.models import CycleEntry, Product
from ocop.cycle.products.vocabulary import Route
from ocop.law.criteria import queries as criteria
from ocop.law.criteria.models import CriteriaSet

from ..models import Dossier, Version
from ..rules.carrying import Carried, carried
from ..rules.versions import Change, changes
from ..vocabulary import BY_ROUTE, DossierKind, DossierState
from .content import answers_of
from .packs import last_version

RECOGNISED = (DossierState.RECOGNISED, DossierState.RECOGNISED_FIVE)


def kind_of(entry: CycleEntry) -> DossierKind:
    """The kind of dossier that the entry's route leads to."""
    return BY_ROUTE[Route(entry.route)]


def last_dossier(product: Product) -> Dossier | None:
    """The last dossier of the product that led to a recognition."""
    found = Dossier.objects.filter(product=product, state__in=RECOGNISED, versions__isnull=False)
    return found.select_related("criteria_set__framework").order_by("-filed_on", "-pk").first()


def carried_over(previous: Dossier, criteria_set: CriteriaSet, *, on: date) -> list[Carried]:
    """The answers of the last dossier as far as they still stand, the rest asked anew."""
    version = last_version(previous)
    points = version.content["points"] if version else ()
    valid = {paper.pk for paper in valid_papers(previous.product.producer, on=on)}
    before, now = criteria.sheet_of(previous.criteria_set), criteria.sheet_of(criteria_set)
    return list(carried(points, before, now, valid))


def rewritten(dossier: Dossier, criteria_set: CriteriaSet, *, on: date) -> list[Carried]:
    """The answers of a draft under another set, as far as its criteria are the same."""
    valid = {paper.pk for paper in valid_papers(dossier.product.producer, on=on)}
    before, now = criteria.sheet_of(dossier.criteria_set), criteria.sheet_of(criteria_set)
    return list(carried(list(answers_of(dossier)), before, now, valid))


def differences(dossier: Dossier) -> tuple[tuple[str, tuple[Change, ...]], ...]:
    """From version to version, and of the newest against the dossier it started from; newest first."""
    versions = list(dossier.versions.order_by("number"))
    found = [
        (f"{older.number} → {newer.number}", changes(older.content, newer.content))
        for older, newer in pairwise(versions)
    ]
    before = last_version(dossier.previous) if dossier.previous else None
    if before and versions:
        found.append(("", changes(before.content, versions[-1].content)))
    return tuple(reversed(found))


def last_changes(dossier: Dossier) -> tuple[Change, ...]:
    """What the version filed last changed in the one before it; nothing where it is the first."""
    newest = list(dossier.versions.order_by("-number")[:2])
    return changes(newest[1].content, newest[0].content) if len(newest) > 1 else ()


def versions_of(dossier: Dossier) -> list[Version]:
    """What was filed, oldest first."""
    return list(dossier.versions.select_related("filed_by"))
