"""Acts of the Centre and the department: return, survey, appraise, refuse, lines, contract, acceptance, archive."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseBase, HttpResponseRedirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.outcome import Refused
from ocop.base.ui.pages import Back, DetailPage

from ...forms import projects as forms
from ...models import ProgressReport, SupportProject
from ...queries import access, facts, norms
from ...queries.money import lines_for
from ...queries.weighing import weights_on
from ...services import (
    accepting,
    appraising,
    contracting,
    listing,
    progressing,
    receiving,
    settling,
    surveying,
)
from ...services.appraising import Findings
from ...services.listing import signed_of
from ...vocabulary.projects import Answer, AppraisalResult
from .base import DatedAct, ProjectAct
from .buttons import contract_kind


class ReturnForCompletion(ProjectAct):
    """Yêu cầu bổ sung."""

    move = "return_for_completion"
    title = label = gettext_lazy("Yêu cầu bổ sung")
    icon, done = "arrow-back-up", gettext_lazy("Đã gửi yêu cầu bổ sung.")
    form_class = forms.ReturnForm
    act = staticmethod(receiving.return_for_completion)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """One item a line."""
        typed = super().arguments(form)
        return {**typed, "items": forms.lines_of(typed["items"])}


class Survey(ProjectAct):
    """Ghi khảo sát."""

    move = "survey"
    title, label, icon = gettext_lazy("Ghi khảo sát"), gettext_lazy("Lưu"), "map-pin"
    done = gettext_lazy("Đã ghi khảo sát.")
    form_class = forms.SurveyForm
    one_file, many_files = ("minutes",), ("photos",)
    act = staticmethod(surveying.survey)

    def initial(self) -> dict[str, Any]:
        """Today."""
        return {"surveyed_on": self.on}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """One person a line."""
        typed = super().arguments(form)
        return {**typed, "surveyors": forms.lines_of(typed["surveyors"])}


class SurveyAgain(Survey):
    """Khảo sát lại."""

    move = "survey_again"
    title = gettext_lazy("Khảo sát lại")


class AppraisalPage(DetailPage):
    """Lập thẩm định: estimate, checklist, weights, conclusion; saved in any state, the signature asks."""

    template_name = "support/appraise.html"
    http_method_names = ["get", "head", "post", "options"]
    title = gettext_lazy("Lập thẩm định")

    @staticmethod
    def subjects(person: Any, *, on: Any) -> Any:
        """Where it is appraised now."""
        found = access.projects_for(person, "draft_appraisal", on=on)
        return found.filter(state="surveyed")

    def back(self) -> Back:
        """To the project."""
        return Back(str(self.subject), self.subject.get_absolute_url())

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Saved as it is."""
        try:
            appraising.draft_appraisal(self.subject.pk, by=self.person, on=self.on, findings=self.findings())
        except Refused as refused:
            return self.show(obstacles=refused.obstacles, status=409)
        return HttpResponseRedirect(self.subject.get_absolute_url())

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The draft so far."""
        return self.show()

    def findings(self) -> Findings:
        """What was ticked and typed."""
        typed, project = self.request.POST, self.subject
        codes = [row.code for row in norms.checklist(project.activity.code, self.on)]
        items = [item.pk for item in facts.items_of(project)]
        eligible = {int(key) for key in typed.getlist("eligible") if key.isdecimal()}
        return Findings(
            answers={code: typed.get(f"a-{code}", "") for code in codes},
            remarks={code: typed.get(f"r-{code}", "") for code in codes},
            ineligible={pk: typed.get(f"why-{pk}", "") for pk in items if pk not in eligible},
            eligible=[pk for pk in items if pk in eligible],
            proposed_vnd=_whole(typed.get("proposed_vnd", "")),
            weights=typed.getlist("weights"), technology_ground=typed.get("technology_ground", ""),
            result=typed.get("result", ""), conditions=typed.get("conditions", ""),
            inner_note=typed.get("inner_note", ""),
        )  # fmt: skip

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Lines with their answers, weights, what the norm allows today."""
        project: SupportProject = self.subject
        assert project.activity, "an application names its activity"
        draft = project.appraisals.filter(signed_on=None).first()
        held = {line.code: line for line in draft.lines.all()} if draft else {}
        weights = {row["code"] for row in draft.priority} if draft else set()
        norm, limit, found = appraising.norm_of(project, self.on)
        shown = {
            "project": project, "draft": draft, "items": facts.items_of(project), "norm": norm, "limit": limit,
            "norm_obstacles": found, "answers": Answer.choices, "results": AppraisalResult.choices,
            "lines": [(row, held.get(row.code)) for row in norms.checklist(project.activity.code, self.on)],
            "weights": [(row, row.code in weights) for row in weights_on(self.on)], "obstacles": (),
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})


def _whole(typed: str) -> int:
    """A sum as typed; what is no number is nothing yet."""
    digits = typed.replace(".", "").replace(" ", "").removesuffix("đ")
    return int(digits) if digits.isdecimal() and len(digits) < 16 else 0


class Sign(ProjectAct):
    """Ký thẩm định."""

    move = "sign_appraisal"
    title = label = gettext_lazy("Ký thẩm định")
    icon, done = "signature", gettext_lazy("Đã ký thẩm định.")
    question = gettext_lazy("Biên bản thẩm định đã ký không sửa được; định mức được tính theo hôm nay.")
    act = staticmethod(appraising.sign_appraisal)


class Refuse(ProjectAct):
    """Từ chối."""

    move = "refuse"
    title, label, icon, warns = gettext_lazy("Từ chối hỗ trợ"), gettext_lazy("Từ chối"), "ban", True
    done = gettext_lazy("Đã từ chối; chủ thể được báo lý do và hạn kiến nghị.")
    act = staticmethod(appraising.refuse)
    form_class = forms.RefuseForm

    def make_form(self, **options: Any) -> forms.RefuseForm:
        """The grounds of the day."""
        options.pop("files", None)
        return forms.RefuseForm(on=self.on, **options)


class Lines(ProjectAct):
    """Chọn nguồn."""

    move = "plan"
    title, label, icon = gettext_lazy("Chọn nguồn kinh phí"), gettext_lazy("Lưu"), "coins"
    done = gettext_lazy("Đã chọn nguồn; đề án có thể vào danh mục trình duyệt.")
    form_class = forms.LinesForm
    act = staticmethod(listing.set_lines)

    def make_form(self, **options: Any) -> forms.LinesForm:
        """Lines of its programme in an open year."""
        options.pop("files", None)
        return forms.LinesForm(offered=list(lines_for(self.subject, on=self.on)), **options)

    def initial(self) -> dict[str, Any]:
        """As chosen; a first choice is all of it on the first line."""
        held = {f"line{f.line_id}": f.amount_vnd for f in self.subject.fundings.all()}
        appraisal, first = signed_of(self.subject), lines_for(self.subject, on=self.on).first()
        return held or ({f"line{first.pk}": appraisal.proposed_vnd} if appraisal and first else {})

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Sums by line."""
        return {"amounts": form.amounts(), "on": self.on}


class Contract(ProjectAct):
    """Ký hợp đồng."""

    move = "contract"
    title, label, icon = gettext_lazy("Ký hợp đồng"), gettext_lazy("Lưu"), "file-text"
    done = gettext_lazy("Đã ghi hợp đồng.")
    form_class = forms.ContractForm
    one_file = ("file",)
    act = staticmethod(contracting.sign_contract)

    def initial(self) -> dict[str, Any]:
        """The approved support, the two parties."""
        project = self.subject
        return {
            "kind": contract_kind(project), "amount_vnd": project.approved_vnd, "party_a": project.centre.name,
            "party_b": project.producer.name, "signed_on": self.on, "ends_on": project.end_on,
        }  # fmt: skip


class Appendix(ProjectAct):
    """Ký phụ lục."""

    move = "add_appendix"
    title, label, icon = gettext_lazy("Ký phụ lục hợp đồng"), gettext_lazy("Lưu"), "file-text"
    form_class = forms.AppendixForm
    one_file = ("file",)
    act = staticmethod(contracting.add_appendix)


class Capital(ProjectAct):
    """Ghi vốn đối ứng."""

    move = "prove_capital"
    title, label, icon = gettext_lazy("Ghi vốn đối ứng đã chứng minh"), gettext_lazy("Lưu"), "coins"
    form_class = forms.CapitalForm
    one_file = ("file",)
    act = staticmethod(contracting.prove_capital)


class Begin(ProjectAct):
    """Bắt đầu thực hiện."""

    move = "begin"
    title = label = gettext_lazy("Bắt đầu thực hiện")
    icon, done = "arrow-right", gettext_lazy("Đề án đang thực hiện.")
    question = gettext_lazy("Bắt đầu từ ngày ghi trong đề án, hoặc ngay khi được tạm ứng.")
    act = staticmethod(contracting.begin)


class ConfirmProgress(DatedAct):
    """Xác nhận tiến độ."""

    title = label = gettext_lazy("Xác nhận tiến độ")
    icon, done = "check", gettext_lazy("Đã xác nhận tiến độ.")
    question = gettext_lazy("Tỷ lệ đã xác nhận là điều kiện để tạm ứng.")
    act = staticmethod(progressing.confirm_progress)

    @staticmethod
    def subjects(person: Any, *, on: Any) -> Any:
        """Reports of projects the person handles."""
        return ProgressReport.objects.filter(project__in=access.projects_for(person, "accept", on=on))


class Accept(ProjectAct):
    """Ghi nghiệm thu."""

    move = "accept"
    title, label, icon = gettext_lazy("Ghi biên bản nghiệm thu"), gettext_lazy("Lưu"), "check"
    done = gettext_lazy("Đã ghi nghiệm thu.")
    form_class = forms.AcceptForm
    one_file, many_files = ("minutes",), ("photos",)
    act = staticmethod(accepting.accept)

    def initial(self) -> dict[str, Any]:
        """The whole estimate."""
        project = self.subject
        return {
            "accepted_on": self.on, "is_passed": True, "cost_vnd": project.total_cost_vnd,
            "eligible_vnd": project.eligible_cost_vnd,
        }  # fmt: skip

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """One member a line."""
        typed = super().arguments(form)
        return {**typed, "members": forms.lines_of(typed["members"])}


class Close(ProjectAct):
    """Lưu hồ sơ."""

    move = "close"
    title, label, icon = gettext_lazy("Lưu hồ sơ đề án"), gettext_lazy("Lưu hồ sơ"), "folder-open"
    question = gettext_lazy("Hồ sơ đã lưu không thêm được gì nữa.")
    act = staticmethod(settling.close)

    def heading(self) -> str:
        """Names the project."""
        return _("Lưu hồ sơ %(project)s") % {"project": self.subject.label}
