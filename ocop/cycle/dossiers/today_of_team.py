"""What of the examination waits for a person, each with its next step."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Due, Task

from .models import Dossier, SiteVisit
from .queries.advising import boards
from .tables_of_team import examination_url, holder_of, visit_mark

NEAR = 3  # days


def waiting(person: Any, on: date) -> Iterator[Task]:
    """Visits by their days, then what is to be examined, then what is to be given out."""
    for visit in boards.visits_ahead(person, on=on):
        yield _visit(visit, on)
    for dossier in boards.to_examine(person, on=on):
        yield _task(dossier, _("Thẩm định, ký báo cáo"))
    for dossier in boards.to_assign(person, on=on):
        yield _task(dossier, _("Phân công thẩm định"))


def waiting_count(person: Any, on: date) -> int:
    """How much waits."""
    lists = (boards.visits_ahead, boards.to_examine, boards.to_assign)
    return sum(each(person, on=on).count() for each in lists)


def _task(dossier: Dossier, what: Any) -> Task:
    return Task(dossier.product.name, examination_url(dossier), notes=[what, holder_of(dossier)])


def _visit(visit: SiteVisit, on: date) -> Task:
    left = (visit.planned_on - on).days
    tone = "late" if left < 0 else "soon" if left <= NEAR else "open"
    due = Due(visit.planned_on, left, tone, working=False)
    what = _("Kiểm tra thực tế")
    return Task(
        visit.dossier.product.name, visit.get_absolute_url(), due, notes=[what, visit.place], status=visit_mark(visit)
    )
