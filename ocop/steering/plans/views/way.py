"""The route of a version as a timeline: who did what and when, where it stands, what is still to come."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from ocop.base.kernel.formats import short_date
from ocop.base.ui.components import Milestone

from ..models import PlanVersion
from ..vocabulary import CheckVerdict, OpinionVerdict, Outcome, PlanState


def _who(person: Any, day: date | None) -> str:
    said = [person.full_name if person else "", short_date(day) if day else ""]
    return ", ".join(part for part in said if part)


def milestones(version: PlanVersion) -> list[Milestone]:
    """Who did what and when, then where it stands, then what is still to come."""
    return [*_past(version), *_ahead(version)]


def _past(version: PlanVersion) -> Iterator[Milestone]:
    first = _("Mở bản điều chỉnh") if version.is_adjustment else _("Lập dự thảo")
    yield Milestone(first, _who(version.made_by, version.made_on), "past", note=version.ground)
    yield from _inputs(version)
    yield from _rounds(version)
    for check in version.checks.all():
        state = "now" if check.verdict == CheckVerdict.WAITING else "past"
        said = " · ".join(part for part in (str(CheckVerdict(check.verdict).label), check.note) if part)
        who = _who(check.decided_by, check.decided_on) or _who(check.asked_by, check.asked_on)
        yield Milestone(_("Thẩm định kinh phí: %(body)s") % {"body": check.appraiser.short}, who, state, note=said)
    yield from _submissions(version)


def _inputs(version: PlanVersion) -> Iterator[Milestone]:
    call = getattr(version, "call", None)
    if call is None:
        return
    requests = list(call.requests.all())
    answered = sum(request.answered_on is not None for request in requests)
    told = _("%(n)s trên %(all)s cơ quan đã trả lời") % {"n": answered, "all": len(requests)}
    state = "past" if call.closed_on else "now"
    url = reverse("plans:inputs", args=[version.pk])
    yield Milestone(_("Lấy đề xuất"), _who(call.called_by, call.called_on), state, url, note=told)


def _rounds(version: PlanVersion) -> Iterator[Milestone]:
    for each in version.consultations.all():
        opinions = list(each.opinions.all())
        given = sum(opinion.verdict != OpinionVerdict.WAITING for opinion in opinions)
        told = _("%(n)s trên %(all)s cơ quan đã có ý kiến") % {"n": given, "all": len(opinions)}
        is_now = version.stage == PlanState.CONSULTING and given < len(opinions)
        url = reverse("plans:opinions", args=[version.pk])
        label = _("Lấy ý kiến lần %(n)s") % {"n": each.round}
        yield Milestone(label, _who(each.asked_by, each.asked_on), "now" if is_now else "past", url, note=told)


def _submissions(version: PlanVersion) -> Iterator[Milestone]:
    for each in version.submissions.all():
        url = reverse("documents:detail", args=[each.document_id])
        label = _("Trình theo %(number)s") % {"number": each.document.written}
        yield Milestone(label, _who(each.submitted_by, each.submitted_on), "past", url)
        if each.outcome == Outcome.RETURNED:
            label = pgettext("state", "Trả lại")
            yield Milestone(label, _who(each.decided_by, each.decided_on), "past", note=each.reasons)
    if version.approved_on:
        yield Milestone(_("Phê duyệt"), _who(version.approved_by, version.approved_on), "past")
    if version.document:
        url = reverse("documents:detail", args=[version.document_id])
        day = short_date(version.document.issued_on) if version.document.issued_on else ""
        yield Milestone(_("Ban hành %(number)s") % {"number": version.written}, day, "past", url)


def _ahead(version: PlanVersion) -> Iterator[Milestone]:
    stage = version.stage
    if version.published_on:
        yield Milestone(_("Công bố"), _who(version.published_by, version.published_on), "past")
    if stage == PlanState.IN_FORCE and version.in_force_from:
        yield Milestone(_("Đang thực hiện"), _("từ %(day)s") % {"day": short_date(version.in_force_from)}, "now")
    if stage == PlanState.AMENDED and version.in_force_until:
        yield Milestone(_("Thay bằng bản điều chỉnh"), short_date(version.in_force_until), "past")
    if stage == PlanState.CLOSED and version.closed_on:
        yield Milestone(_("Kết thúc"), short_date(version.closed_on), "past")
    if version.is_editable:
        yield Milestone(_("Trình phê duyệt"), version.plan.approver.name)
    if stage == PlanState.SUBMITTED:
        yield Milestone(_("Chờ phê duyệt"), version.plan.approver.name, "now")
    if stage == PlanState.APPROVED:
        yield Milestone(_("Vào số, ban hành quyết định"), version.plan.approver.name, "now")
