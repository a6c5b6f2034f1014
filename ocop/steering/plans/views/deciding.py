"""Trình, trả lại, phê duyệt, ban hành, kết thúc."""

from collections.abc import Mapping
from typing import Any

from django.forms import BaseForm
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.files.services import store

from ..forms.route import IssueForm, ReturnForm, WithdrawForm
from ..models import PlanVersion, Submission
from ..queries import offers, turns
from ..services import closing, deciding, issuing, publishing, submitting
from ..vocabulary import APPROVE, DRAFT, ISSUE
from .base import VersionAct


class Submit(VersionAct):
    """Trình phê duyệt."""

    title, label, icon = _("Ký tờ trình, trình phê duyệt"), _("Trình phê duyệt"), "send"
    question = _(
        "Tờ trình được lấy số và lưu vào sổ văn bản đi; nội dung kế hoạch không sửa được nữa, trừ khi bị trả lại."
    )
    subjects = staticmethod(turns.versions_submitted_by)
    act = staticmethod(submitting.submit)

    def done_message(self, result: Submission) -> str:
        """With the number of the submission."""
        return str(_("Đã trình kế hoạch theo tờ trình số %(number)s.")) % {"number": result.document.written}


class Return(VersionAct):
    """Trả lại."""

    verb = APPROVE
    title, label, icon = _("Trả lại kế hoạch"), _("Trả lại"), "arrow-back-up"
    done = _("Đã trả lại kế hoạch cho cơ quan lập.")
    form_class = ReturnForm
    subjects = staticmethod(turns.versions_decided_by)
    act = staticmethod(deciding.return_with_reasons)


class Approve(VersionAct):
    """Phê duyệt."""

    verb = APPROVE
    title, label, icon = _("Phê duyệt kế hoạch"), pgettext_lazy("act", "Phê duyệt"), "signature"
    done = _("Đã phê duyệt kế hoạch; còn chờ vào số, ban hành quyết định.")
    question = _("Kế hoạch được phê duyệt như đã trình, không sửa được nữa. Muốn đổi phải lập bản điều chỉnh.")
    subjects = staticmethod(turns.versions_decided_by)
    act = staticmethod(deciding.approve)


class Issue(VersionAct):
    """Vào số, ban hành: nhiệm vụ của kế hoạch được giao cho các cơ quan."""

    verb = ISSUE
    title, label, icon = _("Vào số, ban hành quyết định phê duyệt"), _("Ban hành"), "rubber-stamp"
    lead = _("Khi ban hành, mỗi nội dung của kế hoạch thành một nhiệm vụ giao cho cơ quan chủ trì.")
    form_class = IssueForm
    template_name = "plans/bodies.html"
    subjects = staticmethod(turns.versions_issued_by)
    act = staticmethod(issuing.issue)

    def make_form(self, **options: Any) -> BaseForm:
        """The bodies that receive the decision."""
        return IssueForm(bodies=offers.bodies(self.version.plan, on=self.on), **options)

    def initial(self) -> dict[str, Any]:
        """Today, who approved, and the bodies the plan names."""
        version = self.version
        lines = version.lines.order_by()
        bodies = {version.plan.owner_id, version.plan.appraiser_id, *lines.values_list("lead", flat=True)}
        bodies |= set(lines.values_list("coordinating", flat=True))
        approver = version.approved_by
        return {
            "issued_on": self.on,
            "signer_name": approver.full_name if approver else "",
            "recipients": sorted(bodies - {None, version.plan.approver_id}),
        }

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The decision as the service takes it; a chosen file is kept first."""
        typed = dict(super().arguments(form))
        chosen = typed.pop("file")
        file = store(name=chosen.name, content=chosen.read(), by=self.person) if chosen else None
        return {**typed, "recipients": [body.pk for body in typed["recipients"]], "file": file}

    def done_message(self, result: PlanVersion) -> str:
        """With its number."""
        return str(_("Đã ban hành quyết định %(number)s; nhiệm vụ đã giao cho các cơ quan.")) % {
            "number": result.written
        }


class Publish(VersionAct):
    """Công bố."""

    verb = ISSUE
    title, label, icon = _("Công bố kế hoạch"), _("Công bố"), "speakerphone"
    done = _("Đã công bố kế hoạch.")
    question = _("Mọi người đọc được chỉ tiêu, nội dung, cơ quan chủ trì, thời hạn và tổng kinh phí theo nguồn.")
    subjects = staticmethod(turns.versions_issued_by)
    act = staticmethod(publishing.publish)


class Withdraw(VersionAct):
    """Gỡ công bố."""

    verb = ISSUE
    title, label, icon, warns = _("Gỡ công bố kế hoạch"), _("Gỡ công bố"), "ban", True
    done = _("Đã gỡ kế hoạch khỏi trang công khai.")
    form_class = WithdrawForm
    subjects = staticmethod(turns.versions_issued_by)
    act = staticmethod(publishing.withdraw)


class Close(VersionAct):
    """Kết thúc kế hoạch."""

    verb = DRAFT
    title = label = _("Kết thúc kế hoạch")
    icon, done = "lock", _("Đã kết thúc kế hoạch.")
    question = _("Kế hoạch chuyển sang trạng thái đã kết thúc; số liệu thực hiện vẫn xem được theo ngày.")
    subjects = staticmethod(turns.versions_drafted_by)
    act = staticmethod(closing.close)
