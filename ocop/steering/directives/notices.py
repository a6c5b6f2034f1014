"""What this app can say to whom: each notice has recipients from a query, a text and a link."""

from collections.abc import Iterable
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person

from . import permissions
from .models import Assignment, Extension, UrgingLetter

WHY_AGENCY = _("Anh/chị phụ trách nhiệm vụ của cơ quan mình.")
WHY_OFFICE = _("Anh/chị theo dõi nhiệm vụ chung của tỉnh.")
WHY_OFFICER = _("Anh/chị được phân công thực hiện nhiệm vụ này.")


def agency_people(organisation: Organisation, *, on: date) -> list[Person]:
    """Everybody who works on tasks for the body, and its head."""
    found = {p.pk: p for verb in (permissions.WORK, permissions.HEAD) for p in _with(verb, organisation, on)}
    return list(found.values())


def office_people(office: Organisation, *, on: date) -> list[Person]:
    """Everybody of the office who looks over the tasks."""
    return list(_with(permissions.OVERSEE, office, on))


def task_given(assignments: Iterable[Assignment], *, by: Person, on: date) -> None:
    """New tasks, one notice for each assignment."""
    for assignment in assignments:
        _tell_agency(assignment, "task.given", _("Nhiệm vụ mới %(code)s: %(action)s"), by=by, on=on)


def result_submitted(assignment: Assignment, *, by: Person, on: date) -> None:
    """The office has a result to confirm."""
    _tell_office(assignment, "task.submitted", _("%(body)s đã báo cáo kết quả nhiệm vụ %(code)s."), by=by, on=on)


def task_returned(assignment: Assignment, *, by: Person, on: date) -> None:
    """The office must give the task to somebody else."""
    _tell_office(assignment, "task.returned", _("%(body)s trả lại nhiệm vụ %(code)s."), by=by, on=on)


def result_confirmed(assignment: Assignment, *, by: Person, on: date) -> None:
    """The agency's result stands."""
    _tell_agency(assignment, "task.confirmed", _("Kết quả nhiệm vụ %(code)s đã được xác nhận."), by=by, on=on)


def rework_required(assignment: Assignment, *, by: Person, on: date) -> None:
    """The agency's result does not stand."""
    _tell_agency(assignment, "task.rework", _("Nhiệm vụ %(code)s cần làm lại: %(reason)s"), by=by, on=on)


def extension_asked(extension: Extension, *, by: Person, on: date) -> None:
    """The office has a request to decide."""
    _tell_office(
        extension.assignment,
        "extension.asked",
        _("%(body)s xin gia hạn nhiệm vụ %(code)s."),
        by=by,
        on=on,
        key=str(extension.pk),
    )


def extension_decided(extension: Extension, *, by: Person, on: date) -> None:
    """The agency learns the answer."""
    text = (
        _("Đồng ý gia hạn nhiệm vụ %(code)s.")
        if extension.state == "granted"
        else _("Không đồng ý gia hạn nhiệm vụ %(code)s.")
    )
    _tell_agency(extension.assignment, "extension.decided", text, by=by, on=on, key=str(extension.pk))


def due_moved(assignment: Assignment, *, by: Person, on: date) -> None:
    """The day has changed on the ground of a later document."""
    _tell_agency(assignment, "task.due-moved", _("Thời hạn nhiệm vụ %(code)s đã thay đổi."), by=by, on=on)


def task_stopped(assignment: Assignment, *, by: Person, on: date) -> None:
    """Suspended or cancelled."""
    _tell_agency(assignment, "task.stopped", _("Nhiệm vụ %(code)s đã tạm dừng hoặc hủy: %(reason)s"), by=by, on=on)


def letter_issued(letter: UrgingLetter, *, by: Person, on: date) -> None:
    """The agency has an urging letter to answer."""
    notifications.tell(
        agency_people(letter.organisation, on=on),
        code="letter.issued",
        text=_("Công văn đôn đốc: %(subject)s"),
        facts={"subject": letter.subject},
        link=reverse("directives:letter", args=[letter.pk]),
        why=WHY_AGENCY,
        by=by,
    )


def letter_answered(letter: UrgingLetter, *, by: Person, on: date) -> None:
    """The office has an answer to its letter."""
    notifications.tell(
        office_people(letter.office, on=on),
        code="letter.answered",
        text=_("%(body)s đã phúc đáp công văn đôn đốc."),
        facts={"body": str(letter.organisation), "letter": letter.pk},
        link=reverse("directives:letter", args=[letter.pk]),
        why=WHY_OFFICE,
        by=by,
    )


def due_soon(assignment: Assignment, *, on: date) -> None:
    """A reminder before the day, to the officer or, where none is named, the body."""
    _remind(assignment, "task.due-soon", _("Sắp đến hạn nhiệm vụ %(code)s: %(action)s"), on=on)


def due_today(assignment: Assignment, *, on: date) -> None:
    """A reminder on the day, to officer and head."""
    _tell_agency(assignment, "task.due-today", _("Hôm nay đến hạn nhiệm vụ %(code)s: %(action)s"), by=None, on=on)


def became_overdue(assignment: Assignment, *, on: date) -> None:
    """The office's list grows."""
    _tell_office(assignment, "task.overdue", _("Quá hạn: %(body)s, nhiệm vụ %(code)s."), by=None, on=on)


def explanation_wanted(assignment: Assignment, *, on: date) -> None:
    """The agency must explain in writing."""
    _tell_agency(assignment, "task.explain", _("Cần giải trình bằng văn bản nhiệm vụ %(code)s."), by=None, on=on)


def _with(verb: str, organisation: Organisation, on: date) -> Iterable[Person]:
    return people.people_with(verb, organisation=organisation, on=on)


def _facts(assignment: Assignment, on: date, key: str) -> dict[str, str]:
    return {
        "code": str(assignment.task),
        "action": assignment.task.action,
        "body": str(assignment.organisation),
        "reason": assignment.reason,
        "on": on.isoformat(),
        "key": key,
    }


def _tell_agency(assignment: Assignment, code: str, text: str, *, by: Person | None, on: date, key: str = "") -> None:
    _tell(agency_people(assignment.organisation, on=on), assignment, code, text, WHY_AGENCY, by=by, on=on, key=key)


def _tell_office(assignment: Assignment, code: str, text: str, *, by: Person | None, on: date, key: str = "") -> None:
    office = assignment.task.directive.office
    _tell(office_people(office, on=on), assignment, code, text, WHY_OFFICE, by=by, on=on, key=key)


def _remind(assignment: Assignment, code: str, text: str, *, on: date) -> None:
    officer = assignment.officer
    whom = [officer] if officer else agency_people(assignment.organisation, on=on)
    _tell(whom, assignment, code, text, WHY_OFFICER, by=None, on=on, key="")


def _tell(
    whom: Iterable[Person],
    assignment: Assignment,
    code: str,
    text: str,
    why: str,
    *,
    by: Person | None,
    on: date,
    key: str,
) -> None:
    notifications.tell(
        whom,
        code=code,
        text=text,
        facts=_facts(assignment, on, key),
        link=reverse("directives:assignment", args=[assignment.pk]),
        why=why,
        by=by,
    )
