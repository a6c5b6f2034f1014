"""Sittings and their lists: numbers, what may be listed, what a person sees of them with a constant number of reads."""

from datetime import date

from django.db.models import Count, F, Max, OuterRef, Q, QuerySet, Subquery

from ocop.actors.people.models import Person
from ocop.cycle.dossiers.models import AdvisoryReport, Dossier
from ocop.cycle.dossiers.vocabulary import DossierKind, DossierState
from ocop.cycle.dossiers.vocabulary.advising import Conclusion
from ocop.cycle.rounds.models import Round

from ..models import Council, Item, Sitting
from ..vocabulary import OPEN_ITEMS, ItemState, Mode, SittingState
from .access import items_visible_to, kept_from, sets

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
    return not awaits_council(dossier) and dossier.state != DossierState.IN_COUNCIL


def awaits_council(dossier: Dossier) -> bool:
    """Whether nothing is left to do before the council."""
    is_prepared = is_re_evaluation(dossier) and dossier.state == DossierState.ACCEPTED
    return is_prepared or dossier.state in READY


def concluded(dossiers: QuerySet[Dossier]) -> QuerySet[Dossier]:
    """With what the last signed advisory report says (`conclusion`, `why`); None where there is no report."""
    signed = AdvisoryReport.objects.filter(dossier=OuterRef("pk"), signed_on__isnull=False).order_by("-turn")
    return dossiers.annotate(
        conclusion=Subquery(signed.values("conclusion")[:1]), why=Subquery(signed.values("words")[:1])
    )


NOT_READY = Q(conclusion__in=[each.value for each in Conclusion if each != Conclusion.READY])


def is_called_ready(dossier: Dossier) -> bool:
    """Whether the report proposes the dossier to the council."""
    return not concluded(Dossier.objects.filter(pk=dossier.pk)).filter(NOT_READY).exists()


def awaiting(person: Person) -> QuerySet[Dossier]:
    """Dossiers with their report (a re-evaluation may have none) that are on no list of a sitting."""
    ready = Q(state__in=READY) | Q(kind=DossierKind.RE_EVALUATION, state=DossierState.ACCEPTED)
    found = Dossier.objects.filter(ready).exclude(
        pk__in=Item.objects.filter(state__in=OPEN_ITEMS, dossier__isnull=False).values("dossier")
    )
    kept = kept_from(person).values("dossier")
    return found.exclude(pk__in=kept).select_related(
        "product__producer__unit", "criteria_set__framework", "framework", "round__year"
    )


def of_sitting(sitting: Sitting, person: Person) -> QuerySet[Dossier]:
    """Those of its round; re-evaluations alone in writing."""
    found = concluded(awaiting(person).filter(round=sitting.round_id))
    return found.filter(kind=DossierKind.RE_EVALUATION) if sitting.mode == Mode.WRITTEN else found


def listable(sitting: Sitting, person: Person) -> QuerySet[Dossier]:
    """The dossiers that the report calls ready."""
    return of_sitting(sitting, person).filter(Q(conclusion=None) | ~NOT_READY)


def not_ready(sitting: Sitting, person: Person) -> QuerySet[Dossier]:
    """Those that it does not: listed only with a reason of the office."""
    return of_sitting(sitting, person).filter(NOT_READY)


def left_over(person: Person, *, on: date) -> QuerySet[Dossier]:
    """Those whose round takes dossiers no more: the office may carry them to the next (E10)."""
    taking = Q(round__closed_on=None, round__intake_close__gte=on)
    return awaiting(person).exclude(taking).order_by(F("round__intake_close").asc(nulls_first=True), "pk")


def carried_by(person: Person, *, on: date) -> QuerySet[Dossier]:
    """The same for whom the office's post allows it."""
    return left_over(person, on=on) if sets(person, on=on) else Dossier.objects.none()


def is_taking(round: Round | None, *, on: date) -> bool:
    """Whether a round still takes dossiers on the day."""
    return round is not None and not round.is_closed and on <= round.intake_close


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
