"""What this app can say to whom: each notice has recipients from a query, a text and a link.

Work given by a directive is decided by the office that follows it up, a part given on by the body that gave it:
whoever decides is told what waits for a decision.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.base.kernel.formats import short_date

from .models import Assignment, Directive, Extension, UrgingLetter
from .vocabulary import HEAD, OVERSEE, WORK, ExtensionState, Scope

WHY_AGENCY = _("Anh/chị phụ trách nhiệm vụ của cơ quan mình.")
WHY_OFFICE = _("Anh/chị theo dõi nhiệm vụ chung của tỉnh.")
WHY_GIVER = _("Cơ quan anh/chị đã giao phần việc này.")
WHY_OFFICER = _("Anh/chị được phân công thực hiện nhiệm vụ này.")
WHY_COORDINATING = _("Cơ quan anh/chị phối hợp thực hiện.")


def agency_people(organisation: Organisation, *, on: date) -> list[Person]:
    """Everybody who works on tasks for the body, and its head."""
    found = {p.pk: p for verb in (WORK, HEAD) for p in people.people_with(verb, organisation=organisation, on=on)}
    return list(found.values())


def office_people(office: Organisation, *, on: date) -> list[Person]:
    """Everybody of the office who looks over the tasks."""
    return list(people.people_with(OVERSEE, organisation=office, on=on))


# ── to the agency ──


def task_given(assignments: Iterable[Assignment], *, by: Person | None, on: date) -> None:
    """New work: one notice for each body, however many tasks a directive gives it."""
    together: dict[tuple[Directive, Organisation], list[Assignment]] = defaultdict(list)
    for assignment in assignments:
        together[assignment.task.directive, assignment.organisation].append(assignment)
    for (directive, body), given in together.items():
        if len(given) == 1:
            _tell_agency(given[0], "task.given", _("Nhiệm vụ mới %(code)s: %(action)s"), by=by, on=on)
        else:
            text = _("%(n)s nhiệm vụ mới theo văn bản %(document)s.")
            _tell_of_several(directive, body, Scope.LED, text, WHY_AGENCY, n=len(given), by=by, on=on)


def coordination_given(tasks: Mapping[Organisation, int], directive: Directive, *, by: Person, on: date) -> None:
    """Bodies that coordinate learn in how many tasks."""
    text = _("Phối hợp thực hiện %(n)s nhiệm vụ theo văn bản %(document)s.")
    for body, count in tasks.items():
        _tell_of_several(directive, body, Scope.COORDINATED, text, WHY_COORDINATING, n=count, by=by, on=on)


def officer_named(assignment: Assignment, *, by: Person, on: date) -> None:
    """The officer learns what to carry out."""
    officer = [assignment.officer] if assignment.officer else []
    text = _("Anh/chị được phân công nhiệm vụ %(code)s: %(action)s")
    _tell(officer, assignment, "task.officer", text, WHY_OFFICER, by=by, on=on)


def result_confirmed(assignment: Assignment, *, by: Person, on: date) -> None:
    """The agency's result stands."""
    _tell_agency(assignment, "task.confirmed", _("Kết quả nhiệm vụ %(code)s đã được xác nhận."), by=by, on=on)


def rework_required(assignment: Assignment, *, by: Person, on: date) -> None:
    """The agency's result does not stand."""
    _tell_agency(assignment, "task.rework", _("Nhiệm vụ %(code)s cần làm lại: %(reason)s"), by=by, on=on)


def given_back(assignment: Assignment, *, by: Person, on: date) -> None:
    """The task was returned, and stays with the agency all the same."""
    text = _("Nhiệm vụ %(code)s vẫn do cơ quan anh/chị thực hiện: %(reason)s")
    _tell_agency(assignment, "task.given-back", text, by=by, on=on)


def extension_decided(extension: Extension, *, by: Person, on: date) -> None:
    """The agency learns the answer and the day that holds."""
    text = (
        _("Đồng ý gia hạn nhiệm vụ %(code)s đến ngày %(due)s.")
        if extension.state == ExtensionState.GRANTED
        else _("Không đồng ý gia hạn nhiệm vụ %(code)s; hạn vẫn là ngày %(due)s.")
    )
    _tell_agency(extension.assignment, "extension.decided", text, by=by, on=on, key=str(extension.pk))


def due_moved(assignment: Assignment, *, by: Person, on: date) -> None:
    """The day has changed on the ground of a later document."""
    text = _("Thời hạn nhiệm vụ %(code)s chuyển đến ngày %(due)s.")
    _tell_agency(assignment, "task.due-moved", text, by=by, on=on)


def task_stopped(assignment: Assignment, *, by: Person, on: date) -> None:
    """Suspended or cancelled."""
    _tell_agency(assignment, "task.stopped", _("Nhiệm vụ %(code)s đã tạm dừng hoặc hủy: %(reason)s"), by=by, on=on)


def task_resumed(assignment: Assignment, *, by: Person, on: date) -> None:
    """It runs again."""
    _tell_agency(assignment, "task.resumed", _("Nhiệm vụ %(code)s được tiếp tục."), by=by, on=on)


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


# ── to whoever decides ──


def result_submitted(assignment: Assignment, *, by: Person, on: date) -> None:
    """A result waits to be confirmed."""
    _tell_giver(assignment, "task.submitted", _("%(body)s đã báo cáo kết quả nhiệm vụ %(code)s."), by=by, on=on)


def task_returned(assignment: Assignment, *, by: Person, on: date) -> None:
    """The task must go to somebody else."""
    _tell_giver(assignment, "task.returned", _("%(body)s trả lại nhiệm vụ %(code)s: %(reason)s"), by=by, on=on)


def task_explained(assignment: Assignment, *, by: Person, on: date) -> None:
    """Late work has been explained."""
    _tell_giver(assignment, "task.explained", _("%(body)s đã giải trình nhiệm vụ %(code)s."), by=by, on=on)


def extension_asked(extension: Extension, *, by: Person, on: date) -> None:
    """A request for time waits to be decided."""
    text = _("%(body)s xin gia hạn nhiệm vụ %(code)s.")
    _tell_giver(extension.assignment, "extension.asked", text, by=by, on=on, key=str(extension.pk))


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


# ── the daily reminders ──


def not_accepted(assignment: Assignment, *, on: date) -> None:
    """The body has left a new task lying."""
    text = _("Chưa nhận nhiệm vụ %(code)s được giao ngày %(given)s.")
    _tell_agency(assignment, "task.not-accepted", text, by=None, on=on)


def due_soon(assignment: Assignment, *, on: date) -> None:
    """A reminder before the day, to the officer or, where none is named, the body."""
    officer = assignment.officer
    whom, why = ([officer], WHY_OFFICER) if officer else (agency_people(assignment.organisation, on=on), WHY_AGENCY)
    _tell(whom, assignment, "task.due-soon", _("Sắp đến hạn nhiệm vụ %(code)s: %(action)s"), why, by=None, on=on)


def due_today(assignment: Assignment, *, on: date) -> None:
    """A reminder on the day, to officer and head."""
    _tell_agency(assignment, "task.due-today", _("Hôm nay đến hạn nhiệm vụ %(code)s: %(action)s"), by=None, on=on)


def became_overdue(assignment: Assignment, *, on: date) -> None:
    """The list of whoever follows the work up grows."""
    _tell_giver(assignment, "task.overdue", _("Quá hạn: %(body)s, nhiệm vụ %(code)s."), by=None, on=on)


def explanation_wanted(assignment: Assignment, *, on: date) -> None:
    """The agency must explain in writing."""
    _tell_agency(assignment, "task.explain", _("Cần giải trình bằng văn bản nhiệm vụ %(code)s."), by=None, on=on)


# ── how it is said ──


def _tell_agency(assignment: Assignment, code: str, text: str, *, by: Person | None, on: date, key: str = "") -> None:
    _tell(agency_people(assignment.organisation, on=on), assignment, code, text, WHY_AGENCY, by=by, on=on, key=key)


def _tell_giver(assignment: Assignment, code: str, text: str, *, by: Person | None, on: date, key: str = "") -> None:
    whole = assignment.task.parent
    if whole:
        whom, why = agency_people(whole.organisation, on=on), WHY_GIVER
    else:
        whom, why = office_people(assignment.task.directive.office, on=on), WHY_OFFICE
    _tell(whom, assignment, code, text, why, by=by, on=on, key=key)


def _tell(
    whom: Iterable[Person],
    assignment: Assignment,
    code: str,
    text: str,
    why: str,
    *,
    by: Person | None,
    on: date,
    key: str = "",
) -> None:
    facts = {
        "code": str(assignment.task),
        "action": assignment.task.action,
        "body": str(assignment.organisation),
        "reason": assignment.reason,
        "given": short_date(assignment.assigned_on),
        "due": short_date(assignment.current_due) if assignment.current_due else "",
        "on": on.isoformat(),
        "key": key,
    }
    link = reverse("directives:assignment", args=[assignment.pk])
    notifications.tell(whom, code=code, text=text, facts=facts, link=link, why=why, by=by)


def _tell_of_several(
    directive: Directive,
    body: Organisation,
    scope: Scope,
    text: str,
    why: str,
    *,
    n: int,
    by: Person | None,
    on: date,
) -> None:
    notifications.tell(
        agency_people(body, on=on),
        code=f"tasks.{scope.value}",
        text=text,
        facts={"n": n, "document": str(directive), "on": on.isoformat()},
        link=f"{reverse('directives:tasks')}?pham-vi={scope.value}&van-ban={directive.pk}",
        why=why,
        by=by,
    )
