"""Where notices about a dossier lead: its pages, its product's, its papers'; later apps add their own addresses."""

from collections.abc import Callable, Iterable, Iterator

from django.db.models import Q
from django.urls import reverse

from ocop.cycle.evidence.models import Paper

from ..models import Dossier

Links = Callable[[Dossier], Iterable[str]]

_later: list[Links] = []


def register(links: Links) -> None:
    """Addresses of a later app that speak of the dossier."""
    if links not in _later:
        _later.append(links)


def links_of(dossier: Dossier) -> set[str]:
    """Every address under which the dossier may have been told of."""
    return {*_own(dossier), *(link for links in _later for link in links(dossier))}


def _own(dossier: Dossier) -> Iterator[str]:
    product = dossier.product
    yield dossier.get_absolute_url()
    yield reverse("dossiers:advising", args=[dossier.pk])
    yield product.get_absolute_url()
    for entry in product.entries.all():
        yield entry.get_absolute_url()
    for visit in dossier.visits.all():
        yield visit.get_absolute_url()
    used = Q(uses__subject_type=Dossier._meta.label_lower, uses__subject_id=str(dossier.pk))
    for paper in Paper.objects.filter(used | Q(pk__in=_answering(dossier))).distinct():
        yield paper.get_absolute_url()


def _answering(dossier: Dossier) -> Iterable[int]:
    return dossier.points.filter(papers__isnull=False).values_list("papers__paper", flat=True)
