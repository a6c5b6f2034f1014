"""What of support waits for a person on the first page, each by its own clock."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Task

from .models import PaymentRequest, ProjectList, SupportProject
from .queries.access import lists_visible_to, projects_visible_to, scope_of
from .tables.projects import due_of
from .vocabulary.projects import APPROVE, ASSIST, HANDLE, OWN, PAY, SIGN, ProjectState, RequestState

S = ProjectState
NEXT = {  # state: (whose verbs, what is asked)
    S.RETURNED: ((OWN, ASSIST), gettext_lazy("Bổ sung hồ sơ")),
    S.PROPOSED: ((HANDLE,), gettext_lazy("Tiếp nhận, khảo sát")),
    S.SURVEYED: ((HANDLE, SIGN), gettext_lazy("Thẩm định")),
    S.APPRAISED: ((SIGN,), gettext_lazy("Chọn nguồn, trình danh mục")),
    S.APPROVED: ((HANDLE,), gettext_lazy("Ký hợp đồng")),
    S.ACCEPTED: ((PAY,), gettext_lazy("Thanh toán")),
    S.DISBURSED: ((PAY,), gettext_lazy("Quyết toán")),
}


def waiting(person: Any, on: date) -> Iterator[Task]:
    """Lists to decide, projects by their clock, requests for money."""
    for each in lists_to_decide(person, on):
        yield Task(str(each), each.get_absolute_url(), notes=[_("Phê duyệt danh mục")])
    for project in waiting_projects(person, on).select_related("producer"):
        _verbs, what = NEXT[project.stage]
        yield Task(str(project), project.get_absolute_url(), due_of(project, on), notes=[what, project.producer.name])
    for request in requests_to_answer(person, on):
        notes = [request.get_kind_display(), request.project.producer.name]
        yield Task(str(request.project), request.project.get_absolute_url(), notes=notes)


def waiting_projects(person: Any, on: date) -> QuerySet[SupportProject]:
    """Those whose next step is the person's."""
    scopes: dict[tuple[str, ...], list[str]] = {}
    for state, (verbs, _what) in NEXT.items():
        scopes.setdefault(verbs, []).append(state)
    found = SupportProject.objects.none()
    for verbs, states in scopes.items():
        found = found | SupportProject.objects.filter(scope_of(person, verbs, on=on), state__in=states)
    return found.order_by("due_on", "pk")


def lists_to_decide(person: Any, on: date) -> QuerySet[ProjectList]:
    """Open lists, for who approves."""
    mine = SupportProject.objects.filter(scope_of(person, (APPROVE,), on=on), state=S.PLANNED)
    open_ = ProjectList.objects.filter(decided_on=None, entries__project__in=mine.values("pk"))
    return lists_visible_to(person, on=on).filter(pk__in=open_.values("pk"))


def requests_to_answer(person: Any, on: date) -> QuerySet[PaymentRequest]:
    """Open requests, for who pays."""
    visible = projects_visible_to(person, on=on).filter(scope_of(person, (PAY,), on=on))
    found = PaymentRequest.objects.filter(state=RequestState.OPEN, project__in=visible.values("pk"))
    return found.select_related("project__producer")


def waiting_count(person: Any, on: date) -> int:
    """How much waits."""
    lists = (lists_to_decide, waiting_projects, requests_to_answer)
    return sum(each(person, on).count() for each in lists)
