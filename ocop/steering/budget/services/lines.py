"""What finance does with a line: open it, ask for money, allocate, add, cut."""

from datetime import date

from django.db import transaction

from ocop.actors.organisations.models import Organisation
from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import Obstacle, refuse_if

from .. import notices, permissions
from ..models import BudgetEntry, BudgetLine, FiscalYear, FundingSource, Programme
from ..queries import law
from ..queries.locking import line_for_update
from ..rules import duties, totals, years
from ..vocabulary import ALLOCATE, BY_DECISION, DUTIES, EntryKind, YearState
from .entering import NO_PAPER, Draft, Paper, enter


@transaction.atomic
def open_line(
    *,
    fiscal_year: FiscalYear,
    source: FundingSource,
    programme: Programme,
    holder: Organisation,
    by: Person,
    on: date,
    activity: str = "",
    paper: Paper = NO_PAPER,
) -> BudgetLine:
    """Mở dòng dự toán: one for each year, source, programme, activity and holder."""
    permissions.require(by, ALLOCATE, holder, on=on)
    year = FiscalYear.objects.select_for_update().get(pk=fiscal_year.pk)
    key = {
        "fiscal_year": year,
        "source": source,
        "programme": programme,
        "activity": " ".join(activity.split()),
        "holder": holder,
    }
    refuse_if(_obstacles_to_opening(year, source, is_known=BudgetLine.objects.filter(**key).exists()))
    line = BudgetLine.objects.create(**key, document=paper.document, document_text=paper.text)
    record("budget.line.opened", line, by=by, line=str(line), document=paper.written)
    return line


def _obstacles_to_opening(year: FiscalYear, source: FundingSource, *, is_known: bool) -> list[Obstacle]:
    found = [*duties.obstacles_to_source(is_state_budget=source.is_state_budget, source=str(source))]
    if year.state == YearState.CLOSED:
        found.append(Obstacle("year.closed", {"year": year.year}))
    if source.last_year and year.year > source.last_year:
        found.append(Obstacle("source.ended", {"source": str(source), "last": source.last_year}))
    if is_known:
        found.append(Obstacle("line.known"))
    return found


@transaction.atomic
def estimate(
    line_id: int, *, amount_vnd: int, by: Person, on: date, reason: str = "", paper: Paper = NO_PAPER
) -> BudgetEntry:
    """Ghi dự toán đề nghị: information, in no control total."""
    return _changed(line_id, Draft(EntryKind.ESTIMATE, amount_vnd, reason, paper), by=by, on=on)


@transaction.atomic
def allocate(line_id: int, *, amount_vnd: int, by: Person, on: date, paper: Paper, reason: str = "") -> BudgetEntry:
    """Giao dự toán."""
    return _changed(line_id, Draft(EntryKind.ALLOCATE, amount_vnd, reason, paper), by=by, on=on)


@transaction.atomic
def adjust_up(line_id: int, *, amount_vnd: int, by: Person, on: date, paper: Paper, reason: str = "") -> BudgetEntry:
    """Điều chỉnh tăng, bổ sung."""
    return _changed(line_id, Draft(EntryKind.ADJUST_UP, amount_vnd, reason, paper), by=by, on=on)


@transaction.atomic
def adjust_down(line_id: int, *, amount_vnd: int, by: Person, on: date, paper: Paper, reason: str = "") -> BudgetEntry:
    """Cắt giảm: never below what is committed."""
    return _changed(line_id, Draft(EntryKind.ADJUST_DOWN, amount_vnd, reason, paper), by=by, on=on)


def _changed(line_id: int, draft: Draft, *, by: Person, on: date) -> BudgetEntry:
    line = line_for_update(line_id)
    permissions.require(by, DUTIES[draft.kind], line.holder, on=on)
    year = line.fiscal_year
    refuse_if(
        [
            *totals.obstacles_to_amount(draft.amount_vnd),
            *years.obstacles_to_phase(year.stage, law.year_dates(year), draft.kind, on),
            *(duties.obstacles_to_decision(draft.paper.written) if draft.kind in BY_DECISION else ()),
            *totals.obstacles_to_entering(line.totals, draft.kind, draft.amount_vnd),
        ]
    )
    entry = enter(line, draft, by=by, on=on)
    record(
        "budget.line.changed",
        line,
        by=by,
        kind=draft.kind.label,
        amount=draft.amount_vnd,
        document=draft.paper.written,
        entry=entry.pk,
    )
    notices.line_changed(entry, by=by, on=on)
    return entry
