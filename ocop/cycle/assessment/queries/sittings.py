"""Sittings and their lists: numbers, what may be listed, what a person sees of them with a constant number of reads."""

from datetime import date

from django.db.models import Count, Max, Q, QuerySet

from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import Dossier
from ocop.cycle.dossiers.vocabulary import DossierKind, DossierState

from ..models import Council, Item, Sitting
from ..vocabulary import OPEN_ITEMS, ItemState, Mode, SittingState
from .access import items_visible_to, kept_from

READY = (DossierState.ADVISORY_REPORTED,)


def next_number(council: Council) -> int:
    """The next number of a council's sittings."""
    last: int | None = council.sittings.aggregate(last=Max("number"))["last"]
    return (last or 0) + 1


def last_order(sitting: Sitting) -> int:
    """The last place on the list."""
    last: int | None = sitting.items.aggregate(last=Max("order"))["last"]
    return last or 0


def is_re_evaluation(dossier: Dossier) -> bool:
    """Whether the product is ranked again."""
    return dossier.kind == DossierKind.RE_EVALUATION


def lacks_report(dossier: Dossier) -> bool:
    """Whether the report that the council reads is still to come; a re-evaluation is prepared by the office."""
    if is_re_evaluation(dossier) and dossier.state == DossierState.ACCEPTED:
        return False
    return dossier.state not in (DossierState.ADVISORY_REPORTED, DossierState.IN_COUNCIL)


def listable(sitting: Sitting, person: Person) -> QuerySet[Dossier]:
    """The dossiers that may go on the list: of the round, reported, on no list; re-evaluations alone in writing."""
    ready = Q(state__in=READY) | Q(kind=DossierKind.RE_EVALUATION, state=DossierState.ACCEPTED)
    found = Dossier.objects.filter(ready, round=sitting.round_id).exclude(
        pk__in=Item.objects.filter(state__in=OPEN_ITEMS, dossier__isnull=False).values("dossier")
    )
    if sitting.mode == Mode.WRITTEN:
        found = found.filter(kind=DossierKind.RE_EVALUATION)
    kept = kept_from(person).values("dossier")
    return found.exclude(pk__in=kept).select_related("product__producer__unit", "criteria_set__framework")


def listed_for(person: Person, sitting: Sitting, *, on: date) -> list[Item]:
    """What the person sees of the list, in its order."""
    found = items_visible_to(person, on=on).filter(sitting=sitting)
    return list(found.exclude(state=ItemState.WITHDRAWN).order_by("order", "pk"))


def counted(sittings: QuerySet[Sitting], person: Person) -> QuerySet[Sitting]:
    """With the number of dossiers that the person may know of, and of those decided."""
    kept = kept_from(person).values("dossier")
    known = ~Q(items__state=ItemState.WITHDRAWN) & (Q(items__dossier__isnull=True) | ~Q(items__dossier__in=kept))
    over = Q(items__state__in=[ItemState.CLOSED, ItemState.DISQUALIFIED, ItemState.MOVED])
    return sittings.annotate(
        item_count=Count("items", filter=known, distinct=True),
        over_count=Count("items", filter=known & over, distinct=True),
    )


def meetings_for(item: Item) -> QuerySet[Sitting]:
    """The planned meetings of the council to which a written consultation may turn."""
    found = Sitting.objects.filter(
        council=item.sitting.council_id, mode=Mode.MEETING, state=SittingState.PLANNED, round=item.sitting.round_id
    )
    return found.select_related("council", "regulation", "round__year")
