"""Rows fetched for a change: locked until the transaction ends, with what rules and notices need."""

from ..models import Dossier, FormSeries, SelfPoint
from ..models.dossier import SHOWN

DOSSIER = (*SHOWN, "product__producer__unit__parent", "place__parent", "classification", "entered_by")


def dossier_for_update(pk: int) -> Dossier:
    """A dossier under lock; raises Dossier.DoesNotExist."""
    return Dossier.objects.select_for_update(of=("self",)).select_related(*DOSSIER).get(pk=pk)


def point_for_update(dossier: Dossier, criterion: str) -> SelfPoint:
    """The answer to a criterion of a locked dossier; made empty where there is none yet."""
    found, _is_new = SelfPoint.objects.get_or_create(dossier=dossier, criterion=criterion)
    return found


def next_form_number(place_id: int, year: int) -> int:
    """The next register number of the place and year; a refusal later gives it back, so no gap opens."""
    FormSeries.objects.get_or_create(place_id=place_id, year=year)
    series = FormSeries.objects.select_for_update().get(place_id=place_id, year=year)
    series.last += 1
    series.save(update_fields=["last"])
    return series.last
