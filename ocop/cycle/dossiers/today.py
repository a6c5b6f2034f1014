"""What of dossiers waits for a person, each with its next step: on the first page and above the worklist."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.kernel.formats import short_date
from ocop.base.ui.components import Due, Task
from ocop.base.workdays import queries as workdays

from .models import Dossier
from .queries import waiting as lists
from .tables import dossier_mark, holder_of
from .vocabulary import DossierState, Unit

S = DossierState
NEAR = 3  # days of a clock from which it is "soon"
NEXT = {
    S.DRAFT: _("Soạn và nộp hồ sơ"),
    S.SUBMITTED: _("Tiếp nhận, đánh giá bốn nội dung"),
    S.COMMUNE_RETURNED: _("Bổ sung hồ sơ, gửi lại"),
    S.COMPLETION_REQUESTED: _("Bổ sung hồ sơ, gửi lại"),
    S.COMMUNE_VERIFIED: _("Ký văn bản đề nghị"),
    S.PROPOSED: _("Kiểm tra, tiếp nhận vào đợt"),
}
TO_SIGN = _("Ký Mẫu 03")
TO_COMPLETE = _("Bổ sung hồ sơ, gửi lại")


def waiting(person: Any, on: date) -> Iterator[Task]:
    """Own dossiers first, then what the commune, its head and the office have to do."""
    for row in lists.with_clocks(lists.waiting_for_producer(person, on=on)):
        yield _task(row, on, NEXT.get(row.stage, TO_COMPLETE))
    for row in lists.with_clocks(lists.waiting_for_officer(person, on=on)):
        yield _task(row, on, NEXT[row.stage])
    for row in lists.with_clocks(lists.waiting_for_head(person, on=on)):
        yield _task(row, on, TO_SIGN if row.state == S.SUBMITTED else NEXT[row.stage])
    for row in lists.with_clocks(lists.waiting_for_office(person, on=on)):
        yield _task(row, on, NEXT[row.stage])


def waiting_count(person: Any, on: date) -> int:
    """How much waits."""
    every = (
        lists.waiting_for_producer, lists.waiting_for_officer, lists.waiting_for_head, lists.waiting_for_office,
    )  # fmt: skip
    return sum(each(person, on=on).count() for each in every)


def _task(row: Dossier, on: date, what: Any) -> Task:
    notes = [what, holder_of(row)]
    if row.state == S.SUBMITTED and row.received_on is None and row.filed_on:
        notes.append(_("nộp ngày %(day)s, chưa tiếp nhận") % {"day": short_date(row.filed_on)})
    return Task(row.product.name, row.get_absolute_url(), _due(row, on), notes=notes, status=dossier_mark(row))


def _due(row: Dossier, on: date) -> Due | None:
    """The day of an open request, else the clock that binds first."""
    if asked := getattr(row, "asked", ()):
        day = min(each.due for each in asked)
        left = (day - on).days
        return Due(day, left, "late" if left < 0 else "soon" if left <= NEAR else "open", working=False)
    clock = lists.first_clock(getattr(row, "running", ()))
    if clock is None:
        return None
    held = lists.clock_standing(clock, workdays.calendar(), on)
    tone = "late" if held.is_late else "soon" if held.left <= NEAR else "open"
    return Due(clock.due, held.left, tone, clock.unit == Unit.WORKING_DAY, clock.basis)
