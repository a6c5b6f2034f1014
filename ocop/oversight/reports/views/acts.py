"""The acts of a report on screen: one POST, one service each."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.pages import Back

from .. import forms, services
from ..models import ExecutionReport
from ..queries import access
from ..queries.choices import definitions_in, directives_to_report_on, latest_period, years_to_choose
from ..queries.papers import usual_signer
from ..queries.recipients import bodies_above, bodies_beside
from ..vocabulary import PeriodKind
from .base import DatedAct, ReportAct
from .report import section_form


class New(DatedAct):
    """Soạn báo cáo: choose directive and period; the rest is computed."""

    verb = access.DRAFT
    title, label, icon = _("Soạn báo cáo kết quả thực hiện"), _("Soạn báo cáo"), "pencil"
    lead = _("Số liệu được tính từ hồ sơ nhiệm vụ tại ngày chốt; lời văn được soạn sẵn để anh/chị sửa.")
    done = _("Đã soạn dự thảo báo cáo.")
    form_class = forms.DraftForm
    act = staticmethod(services.draft)

    def make_form(self, **options: Any) -> BaseForm:
        """The directives this person's bodies follow up, the periods the law knows, the years since the first."""
        directives = directives_to_report_on(self.person, on=self.on)
        return forms.DraftForm(
            directives=directives,
            definitions=definitions_in(self.on),
            years=years_to_choose(self.on, directives),
            **options,
        )

    def initial(self) -> dict[str, Any]:
        """The directive one came from, this year, today."""
        return {
            "directive": self.request.GET.get("van-ban", "")
            or only_one(directives_to_report_on(self.person, on=self.on)),
            "period": latest_period(self.on),
            "year": self.on.year,
            "cut_off": self.on,
        }

    def back(self) -> Back:
        """To the list."""
        return Back(str(_("Báo cáo")), reverse("reports:list"))

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The period as the service takes it."""
        typed = form.cleaned_data
        kind, _dash, number = typed["period"].partition("-")
        is_to_day = kind == PeriodKind.TO_DAY
        return {
            "directive": typed["directive"],
            "kind": PeriodKind(kind),
            "number": int(number or 1),
            "year": None if is_to_day else typed["year"],
            "cut_off": typed["cut_off"] if is_to_day else None,
            "on": self.on,
        }


def only_one(directives: QuerySet) -> int | str:
    """The directive, where there is no choice."""
    found = list(directives.values_list("pk", flat=True)[:2])
    return found[0] if len(found) == 1 else ""


class Refresh(ReportAct):
    """Tính lại số liệu."""

    verb = access.DRAFT
    title = label = _("Tính lại số liệu")
    icon, done = "refresh", _("Đã tính lại số liệu tại ngày chốt.")
    question = _(
        "Số liệu được tính lại từ hồ sơ nhiệm vụ tại cùng ngày chốt. "
        "Phần lời văn đã sửa được giữ nguyên và đánh dấu cần xem lại."
    )
    subjects = staticmethod(access.own_reports)
    act = staticmethod(services.refresh_figures)


class SectionAct(DatedAct):
    """An act on one section; it ends at the section on the report's page."""

    verb = access.DRAFT
    subjects = staticmethod(access.sections_of)

    def next_address(self, result: Any) -> str:
        """The section on the report's page."""
        return f"{self.subject.report.get_absolute_url()}#{self.subject.anchor}"

    def origin(self) -> str:
        """A refusal is told there too."""
        return self.next_address(None)


class EditSection(SectionAct):
    """Sửa một phần lời văn, in its place on the report's page."""

    label, icon, done = _("Lưu"), "device-floppy", _("Đã lưu.")
    form_class = forms.SectionForm
    act = staticmethod(services.edit_section)
    partial = "reports/_section.html"

    def heading(self) -> str:
        """Which part of which report."""
        return str(self.subject.heading)

    def make_form(self, **options: Any) -> BaseForm:
        """With the names of fields the page already uses."""
        return forms.SectionForm(auto_id=f"{self.subject.anchor}-%s", **options)

    def initial(self) -> dict[str, Any]:
        """The words as they stand."""
        return {"text": self.subject.text, "seen": self.subject.version}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The section with a form to go on with."""
        context = super().get_context_data(**kwargs)
        return {**context, "section": self.subject, "form": context["form"] or section_form(self.subject)}


class RedraftSection(SectionAct):
    """Lấy lại lời dự thảo."""

    title = label = _("Lấy lại lời dự thảo")
    icon, done = "arrow-back-up", _("Đã lấy lại lời dự thảo theo số liệu hiện tại.")
    question = _("Nội dung anh/chị đã sửa ở phần này được thay bằng lời dự thảo theo số liệu hiện tại.")
    act = staticmethod(services.redraft_section)


class ChangeRecipients(ReportAct):
    """Nơi nhận."""

    verb = access.DRAFT
    title, label, icon, done = _("Nơi nhận"), _("Lưu"), "mail", _("Đã lưu nơi nhận.")
    form_class = forms.RecipientsForm
    subjects = staticmethod(access.own_reports)
    act = staticmethod(services.change_recipients)

    def make_form(self, **options: Any) -> BaseForm:
        """The bodies above, and those that carry the tasks out."""
        report: ExecutionReport = self.subject
        return forms.RecipientsForm(
            above=bodies_above(report, on=self.on), beside=bodies_beside(report, on=self.on), **options
        )

    def initial(self) -> dict[str, Any]:
        """Those chosen so far."""
        chosen = list(self.subject.recipients.values_list("organisation", "is_addressee"))
        return {
            "addressees": [body for body, is_addressee in chosen if is_addressee],
            "copies": [body for body, is_addressee in chosen if not is_addressee],
        }


class Discard(ReportAct):
    """Xóa dự thảo."""

    verb = access.DRAFT
    title = label = _("Xóa dự thảo")
    icon, warns, done = "trash", True, _("Đã xóa dự thảo báo cáo.")
    question = _("Dự thảo cùng lời văn đã sửa bị xóa, không lấy lại được. Nhật ký vẫn ghi việc này.")
    subjects = staticmethod(access.own_reports)
    act = staticmethod(services.discard)
    success_url = "reports:list"

    def next_address(self, result: Any) -> str:
        """The report is no more."""
        return DatedAct.next_address(self, result)


class Submit(ReportAct):
    """Trình ký."""

    verb = access.DRAFT
    title, label, icon = _("Trình ký báo cáo"), _("Trình ký"), "send"
    done = _("Đã trình ký báo cáo.")
    form_class = forms.SubmitForm
    subjects = staticmethod(access.own_reports)
    act = staticmethod(services.submit_for_signature)

    def make_form(self, **options: Any) -> BaseForm:
        """Who signs for the body, and who may look first."""
        office = self.subject.office
        return forms.SubmitForm(
            signers=access.signers_of(office, on=self.on), reviewers=access.reviewers_of(office, on=self.on), **options
        )

    def initial(self) -> dict[str, Any]:
        """The signer of the round before, else the head."""
        return {"signer": self.subject.signer_id or usual_signer(self.subject, on=self.on)}


class Agree(ReportAct):
    """Đồng ý."""

    title, label, icon, done = _("Đồng ý dự thảo báo cáo"), _("Đồng ý"), "check", _("Đã chuyển báo cáo cho người ký.")
    form_class = forms.NoteForm
    subjects = staticmethod(access.reports_on_route_of)
    act = staticmethod(services.agree)


class Return(ReportAct):
    """Trả lại."""

    title, label, icon = _("Trả lại báo cáo"), _("Trả lại"), "arrow-back-up"
    done = _("Đã trả lại báo cáo cho người soạn.")
    form_class = forms.ReasonsForm
    subjects = staticmethod(access.reports_on_route_of)
    act = staticmethod(services.return_with_reasons)


class Sign(ReportAct):
    """Ký báo cáo: số liệu được chốt, lấy số, lưu vào sổ."""

    verb = access.SIGN
    title, label, icon = _("Ký báo cáo"), _("Ký báo cáo"), "signature"
    question = _(
        "Số liệu và lời văn được giữ nguyên từ đây; báo cáo được lấy số, lưu vào sổ văn bản đi. Không sửa được nữa."
    )
    form_class = forms.NoteForm
    subjects = staticmethod(access.reports_on_route_of)
    act = staticmethod(services.sign)

    def done_message(self, result: ExecutionReport) -> str:
        """With the number it got."""
        return str(_("Đã ký báo cáo số %(written)s.")) % {"written": result.written}


class Send(ReportAct):
    """Gửi báo cáo."""

    verb = access.DRAFT
    title = label = _("Gửi báo cáo")
    icon, done = "send", _("Đã gửi báo cáo đến nơi nhận.")
    question = _("Báo cáo được gửi đến hộp báo cáo của nơi nhận. Không thu lại được.")
    subjects = staticmethod(access.own_reports)
    act = staticmethod(services.send)


class Acknowledge(ReportAct):
    """Xác nhận đã xem."""

    title = label = _("Xác nhận đã xem")
    icon, done = "check", _("Đã xác nhận đã xem báo cáo.")
    subjects = staticmethod(access.reports_received_by)
    act = staticmethod(services.acknowledge)
