"""What recognition counts: valid on the last day asked (P_TOTAL_VALID, settled 5), decisions of revocation."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.queries.places import today_places
from ocop.base.workdays.clock import today
from ocop.law.indicators.registry import Measure, Question, Reading, Readings, register

from .models import Case, Recognition
from .queries.states import valid_on
from .vocabulary import CaseState

P_TOTAL_VALID, P_REVOKED = "P_TOTAL_VALID", "P_REVOKED"


def valid_certificates(question: Question) -> Readings:
    """Every one valid on the day, whatever work runs on it."""
    day = question.period.last_day or today()
    rows = valid_on(Recognition.objects.all(), day).values_list("pk", "place")
    return _read(rows, question, day, Recognition._meta.label_lower)


def revocations(question: Question) -> Readings:
    """Decisions of revocation of the days asked."""
    found = Case.objects.filter(state=CaseState.REVOKED)
    if start := question.period.start:
        found = found.filter(revoked_on__gte=start)
    if end := question.period.end:
        found = found.filter(revoked_on__lt=end)
    day = question.period.last_day or today()
    return _read(found.values_list("pk", "recognition__place"), question, day, Case._meta.label_lower)


def _read(rows: Iterable[tuple[int, int | None]], question: Question, day: date, label: str) -> Readings:
    now = today_places(on=day)
    groups: dict[int | None, list[tuple[str, int]]] = defaultdict(list)
    groups[None] = []
    for pk, place in rows:
        groups[None].append((label, pk))
        here = now(place) if place is not None else None
        if here in question.units:
            groups[here].append((label, pk))
    return {place: Reading(Decimal(len(found)), records=tuple(found)) for place, found in groups.items()}


register(Measure(P_TOTAL_VALID, valid_certificates, _("Đếm từ sổ công nhận: còn hiệu lực vào ngày tính")))
register(Measure(P_REVOKED, revocations, _("Đếm từ quyết định thu hồi")))
