"""What the way of a project says to whom: the applicant, the offices that handle, sign, approve, pay.

An applicant never reads what an inner note says.
"""

from collections.abc import Iterable
from datetime import date

from django.utils.translation import gettext_noop as _

from ocop.actors.notifications import services as notifications
from ocop.actors.organisations.models import Organisation
from ocop.actors.people import queries as people
from ocop.actors.people.models import Person
from ocop.base.kernel.formats import grouped, short_date
from ocop.steering.windows.queries.places import committee

from ..models import (
    AdjustmentRequest,
    PaymentRequest,
    ProgressReport,
    ProjectList,
    ProjectMember,
    Recovery,
    SupportProject,
)
from ..vocabulary.projects import APPROVE, HANDLE, OWN, PAY, SIGN, AdjustmentState, Authority

WHY_APPLICANT = _("Anh/chị là người của chủ thể đề nghị hỗ trợ.")
WHY_CENTRE = _("Anh/chị tiếp nhận, theo dõi đề án hỗ trợ.")
WHY_DEPARTMENT = _("Anh/chị ký thẩm định, lập danh mục đề án hỗ trợ.")
WHY_APPROVER = _("Anh/chị phê duyệt đề án hỗ trợ.")
WHY_PAYER = _("Anh/chị chi kinh phí hỗ trợ.")
LAPSED = _("Không bổ sung hồ sơ trong thời hạn đến %(day)s")


def lapse_reason(project: SupportProject) -> str:
    """Why an application that nobody completed counts as withdrawn."""
    assert project.due_on
    return notifications.source_of(LAPSED) % {"day": short_date(project.due_on)}


def submitted(project: SupportProject, *, by: Person, on: date) -> None:
    """The Centre has something to receive, the applicant a receipt."""
    assert project.due_on
    text = _("%(project)s của %(producer)s đã nộp. Hạn tiếp nhận, khảo sát: ngày %(day)s.")
    _handlers(project, "project.submitted", text, by=by, on=on, day=short_date(project.due_on))
    mine = _("%(project)s đã được tiếp nhận với mã %(number)s.")
    _applicant(project, "project.received", mine, by=None, on=on, number=project.code or "")


def returned(project: SupportProject, *, due_on: date, by: Person, on: date) -> None:
    """What is missing, until when."""
    text = _("%(project)s cần bổ sung hồ sơ trước hết ngày %(day)s.")
    _applicant(project, "project.returned", text, by=by, on=on, day=short_date(due_on))


def withdrawn(project: SupportProject, *, reason: str, by: Person | None, on: date) -> None:
    """Both sides hear."""
    text = _("%(project)s đã rút: %(reason)s")
    _handlers(project, "project.withdrawn", text, by=by, on=on, reason=reason)
    _applicant(project, "project.withdrawn", text, by=by, on=on, reason=reason)


def member_withdrawn(project: SupportProject, member: ProjectMember, *, by: Person, on: date) -> None:
    """The Centre hears of it."""
    text = _("%(member)s rút khỏi %(project)s.")
    _handlers(project, "project.member-withdrawn", text, by=by, on=on, member=member.producer.name)


def appraised(project: SupportProject, *, by: Person, on: date) -> None:
    """The applicant hears that it was appraised, not what was written inside."""
    _applicant(project, "project.appraised", _("%(project)s đã được thẩm định."), by=by, on=on)


def refused(project: SupportProject, *, until: date, by: Person, on: date) -> None:
    """The letter and the last day to appeal."""
    text = _("%(project)s không được hỗ trợ. Lý do và văn bản trả lời có trong đề án; kiến nghị đến hết ngày %(day)s.")
    _applicant(project, "project.refused", text, by=by, on=on, day=short_date(until))


def listed(made: ProjectList, *, by: Person, on: date) -> None:
    """Who approves has a list to decide."""
    body = committee(on)
    whom = people.people_with(APPROVE, organisation=body, on=on) if body else ()
    text = _("Danh mục %(list)s trình phê duyệt: %(n)s đề án.")
    notifications.tell(
        whom, code="list.made", text=text, facts={"list": str(made), "n": made.entries.count()},
        link=made.get_absolute_url(), why=WHY_APPROVER, by=by,
    )  # fmt: skip


def decided(made: ProjectList, *, by: Person, on: date) -> None:
    """Each applicant hears what became of its project; the Centre of what it may contract."""
    chosen = _("%(project)s được phê duyệt hỗ trợ %(amount)s đ theo %(decision)s. Ký hợp đồng trước hết ngày %(day)s.")
    left = _("%(project)s chưa được chọn đợt này; hồ sơ đã thẩm định được giữ cho đợt sau.")
    for entry in made.entries.select_related("project__producer__organisation", "project__centre"):
        project = SupportProject.objects.get(pk=entry.project_id)
        if not entry.is_chosen:
            _applicant(project, "project.left-out", left, by=by, on=on)
            continue
        assert project.due_on
        facts = {"amount": grouped(project.approved_vnd), "decision": made.decision_number,
                 "day": short_date(project.due_on)}  # fmt: skip
        _applicant(project, "project.approved", chosen, by=by, on=on, **facts)
        _handlers(project, "project.approved", chosen, by=by, on=on, **facts)


def contracted(project: SupportProject, *, by: Person, on: date) -> None:
    """The applicant and who pays."""
    text = _("%(project)s đã ký hợp đồng, kinh phí hỗ trợ %(amount)s đ.")
    amount = grouped(project.approved_vnd)
    _applicant(project, "project.contracted", text, by=by, on=on, amount=amount)
    _payers(project, "project.contracted", text, by=by, on=on, amount=amount)


def progressed(report: ProgressReport, *, by: Person, on: date) -> None:
    """The Centre confirms."""
    text = _("%(project)s báo cáo tiến độ %(done)s%%.")
    done = f"{report.done_percent.normalize():f}"
    _handlers(report.project, "project.progressed", text, by=by, on=on, done=done)


def asked(request: PaymentRequest, *, by: Person, on: date) -> None:
    """Who pays has a request."""
    text = _("%(project)s đề nghị %(kind)s %(amount)s đ.")
    kind = notifications.source_of(request.get_kind_display())
    _payers(request.project, "request.sent", text, by=by, on=on, kind=kind, amount=grouped(request.amount_vnd))


def request_refused(request: PaymentRequest, *, by: Person, on: date) -> None:
    """The applicant reads why."""
    text = _("Đề nghị chi %(amount)s đ của %(project)s không được chi: %(reason)s")
    facts = {"amount": grouped(request.amount_vnd), "reason": request.refused_because}
    _applicant(request.project, "request.refused", text, by=by, on=on, **facts)


def paid(project: SupportProject, amount: int, *, by: Person, on: date) -> None:
    """Money is on its way."""
    if amount:
        text = _("%(project)s được chi %(amount)s đ.")
        _applicant(project, "project.paid", text, by=by, on=on, amount=grouped(amount))


def accepted(project: SupportProject, *, by: Person, on: date) -> None:
    """What is payable."""
    text = _("%(project)s đã nghiệm thu; được thanh toán %(amount)s đ.")
    amount = grouped(project.payable_vnd or 0)
    _applicant(project, "project.accepted", text, by=by, on=on, amount=amount)
    _payers(project, "project.accepted", text, by=by, on=on, amount=amount)


def stopped(project: SupportProject, *, by: Person, on: date) -> None:
    """All sides hear of the decision."""
    text = _("%(project)s ngừng thực hiện theo quyết định %(decision)s.")
    decision = project.stop.decision_number
    for tell in (_applicant, _handlers, _payers):
        tell(project, "project.stopped", text, by=by, on=on, decision=decision)


def recovery_opened(recovery: Recovery, *, by: Person, on: date) -> None:
    """How much comes back."""
    text = _("%(project)s phải hoàn trả %(amount)s đ: %(reason)s")
    facts = {"amount": grouped(recovery.amount_vnd), "reason": recovery.reason}
    _applicant(recovery.project, "recovery.opened", text, by=by, on=on, **facts)
    _payers(recovery.project, "recovery.opened", text, by=by, on=on, **facts)


def recovered(recovery: Recovery, amount: int, *, by: Person, on: date) -> None:
    """The applicant hears that it has arrived."""
    text = _("Đã nhận lại %(amount)s đ của %(project)s; còn %(left)s đ.")
    facts = {"amount": grouped(amount), "left": grouped(recovery.owed_vnd)}
    _applicant(recovery.project, "recovery.received", text, by=by, on=on, **facts)


def adjustment_asked(project: SupportProject, *, by: Person, on: date) -> None:
    """The department gives its opinion."""
    text = _("%(project)s đề nghị điều chỉnh; chờ ý kiến của Sở.")
    _tell(_with(SIGN, project.department, on), project, "adjustment.asked", text, WHY_DEPARTMENT, by=by)


def adjustment_endorsed(asked: AdjustmentRequest, *, by: Person, on: date) -> None:
    """Whoever decides, where it is not the department itself."""
    if asked.authority == Authority.DEPARTMENT:
        return
    body = committee(on)
    whom = people.people_with(APPROVE, organisation=body, on=on) if body else ()
    text = _("%(project)s: đề nghị điều chỉnh %(kind)s chờ quyết định.")
    kind = notifications.source_of(asked.get_kind_display())
    _tell(whom, asked.project, "adjustment.endorsed", text, WHY_APPROVER, by=by, kind=kind)


def adjustment_decided(asked: AdjustmentRequest, *, by: Person, on: date) -> None:
    """Applied, or why not."""
    kind = notifications.source_of(asked.get_kind_display())
    if asked.state == AdjustmentState.REFUSED:
        text = _("Đề nghị điều chỉnh %(kind)s của %(project)s không được chấp thuận: %(reason)s")
        _applicant(asked.project, "adjustment.declined", text, by=by, on=on, kind=kind, reason=asked.refused_because)
        return
    text = _("%(project)s được điều chỉnh %(kind)s theo %(decision)s.")
    _applicant(asked.project, "adjustment.applied", text, by=by, on=on, kind=kind, decision=asked.decision_number)
    _handlers(asked.project, "adjustment.applied", text, by=by, on=on, kind=kind, decision=asked.decision_number)


# ── how it is said ──


def _with(verb: str, body: Organisation, on: date) -> Iterable[Person]:
    return people.people_with(verb, organisation=body, on=on)


def _applicant(project: SupportProject, code: str, text: str, *, by: Person | None, on: date, **facts: str) -> None:
    _tell(_with(OWN, project.producer.organisation, on), project, code, text, WHY_APPLICANT, by=by, **facts)


def _handlers(project: SupportProject, code: str, text: str, *, by: Person | None, on: date, **facts: str) -> None:
    _tell(_with(HANDLE, project.centre, on), project, code, text, WHY_CENTRE, by=by, **facts)


def _payers(project: SupportProject, code: str, text: str, *, by: Person | None, on: date, **facts: str) -> None:
    _tell(_with(PAY, project.department, on), project, code, text, WHY_PAYER, by=by, **facts)


def _tell(
    whom: Iterable[Person], project: SupportProject, code: str, text: str, why: str, *, by: Person | None, **facts: str
) -> None:
    told = {"project": project.label, "producer": project.producer.name, **facts}
    notifications.tell(
        whom, code=code, text=text, facts=told, link=project.get_absolute_url(), why=why, by=by
    )  # fmt: skip
