"""What nears its last day in dossiers: clocks, dossiers not taken in, requests, tests, visits, intakes of rounds.

Each list is one query whatever its length; a dossier that has ended is in none.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from ocop.cycle.rounds.queries import round_for

from ..models import Clock, CompletionRequest, Dossier, ExtraTest, Reminder, SiteVisit
from ..models.dossier import DossierQuerySet
from ..vocabulary import LIVING, DossierState, Near
from ..vocabulary.advising import EXAMINED, VisitState

S = DossierState
BEFORE_PROPOSAL = (S.DRAFT, S.SUBMITTED, S.COMMUNE_RETURNED, S.COMMUNE_VERIFIED)
WITH_DOSSIER = (
    "dossier__product__producer__unit", "dossier__product__producer__organisation", "dossier__place",
    "dossier__entered_by",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ahead:
    """A day that nears: of what, in which dossier, the record behind it."""

    near: Near
    dossier: Dossier
    record: Any
    day: date

    @property
    def key(self) -> tuple[int, str, int, date]:
        """What a reminder is remembered by, beside its rung."""
        return self.dossier.pk, self.near.value, self.record.pk, self.day


def ahead(on: date) -> Iterator[Ahead]:
    """Everything that waits for somebody with a day to it."""
    yield from _clocks()
    yield from (Ahead(Near.COMMUNE_WAIT, row, row, row.filed_on) for row in _untaken() if row.filed_on)
    yield from (Ahead(Near.COMPLETION, row.dossier, row, row.due) for row in _requests())
    yield from (Ahead(Near.EXTRA_TEST, row.dossier, row, row.due) for row in _tests())
    yield from (Ahead(Near.SITE_VISIT, row.dossier, row, row.planned_on) for row in _visits())
    yield from _of_round(on)


def told_before() -> set[tuple[tuple[int, str, int, date], int]]:
    """The rungs that went out for dossiers on their way."""
    rows = Reminder.objects.filter(dossier__state__in=LIVING).values_list("dossier", "near", "subject", "day", "rung")
    return {((dossier, near, subject, day), rung) for dossier, near, subject, day, rung in rows}


def _clocks() -> Iterator[Ahead]:
    running = Clock.objects.filter(ended_on=None, stopped_on=None, dossier__state__in=LIVING)
    yield from (Ahead(Near(row.code), row.dossier, row, row.due) for row in running.select_related(*WITH_DOSSIER))


def _untaken() -> DossierQuerySet:
    """Filed, and not received by the commune yet: no clock runs (E08)."""
    return _dossiers().filter(state=S.SUBMITTED, received_on=None)


def _requests() -> Any:
    rows = CompletionRequest.objects.filter(answered_on=None, dossier__state__in=LIVING)
    return rows.select_related(*WITH_DOSSIER, "asked_by")


def _tests() -> Any:
    rows = ExtraTest.objects.filter(result="", dossier__state__in=EXAMINED)
    return rows.select_related(*WITH_DOSSIER, "asked_by")


def _visits() -> Any:
    rows = SiteVisit.objects.filter(state=VisitState.PLANNED, dossier__state__in=EXAMINED)
    return rows.select_related(*WITH_DOSSIER, "planned_by").prefetch_related("members__person")


def _of_round(on: date) -> Iterator[Ahead]:
    """Those that miss the round which is still taking in, unless they are proposed in time (E10)."""
    held = round_for(on)
    if held is None:
        return
    for row in _dossiers().filter(state__in=BEFORE_PROPOSAL):
        yield Ahead(Near.ROUND_INTAKE, row, held, held.intake_close)


def _dossiers() -> DossierQuerySet:
    return Dossier.objects.named().select_related("entered_by")
