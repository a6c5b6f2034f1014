"""Fiscal years: entered, opened, adjusted; `closing` ends them."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.base.audit.services import record
from ocop.base.kernel.outcome import refuse_if

from .. import permissions
from ..models import FiscalYear
from ..queries import law
from ..queries.locking import year_for_update
from ..rules import years
from ..vocabulary import CLOSE, YEAR_MOVES


@transaction.atomic
def plan_year(*, year: int, by: Person, on: date) -> FiscalYear:
    """Lập năm ngân sách: estimates may be entered from now on."""
    permissions.require(by, CLOSE, on=on)
    refuse_if(years.obstacles_to_planning(year, is_known=FiscalYear.objects.filter(year=year).exists()))
    made = FiscalYear.objects.create(year=year, adjust_until=law.usual_adjust_until(year))
    record("budget.year.planned", made, by=by, year=str(year))
    return made


@transaction.atomic
def open_year(year: int, *, by: Person, on: date) -> FiscalYear:
    """Mở năm ngân sách: money may be committed and paid."""
    moved = _moved(year, "open", by=by, on=on)
    record("budget.year.opened", moved, by=by, year=str(year))
    return moved


@transaction.atomic
def begin_adjusting(year: int, *, by: Person, on: date) -> FiscalYear:
    """Chuyển sang chỉnh lý quyết toán: after 31/12, only what was done by then is still paid (B5)."""
    moved = _moved(year, "begin_adjusting", by=by, on=on)
    record("budget.year.adjusted", moved, by=by, year=str(year), until=moved.adjust_until)
    return moved


def _moved(year: int, verb: str, *, by: Person, on: date) -> FiscalYear:
    permissions.require(by, CLOSE, on=on)
    found = year_for_update(year)
    refuse_if(years.obstacles_to_moving(verb, found.stage, law.year_dates(found), on))
    found.state = YEAR_MOVES[verb][1]
    found.save(update_fields=["state"])
    return found
