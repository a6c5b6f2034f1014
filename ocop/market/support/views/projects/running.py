"""Acts of the applicant and of who pays: progress, requests, money, settlement, results, changes, stop, recovery."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext_lazy, pgettext_lazy

from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.base.files.serving import serve
from ocop.base.ui.pages import DetailPage

from ...forms import projects as forms
from ...models import AdjustmentRequest, PaymentRequest, ProjectMember, ProjectPaper, Recovery
from ...queries import access
from ...queries.money import lines_for, money_of
from ...services import adjusting, applying, paying, progressing, settling, stopping
from ...vocabulary.projects import APPROVE, PAY, SIGN, RequestKind
from .base import DatedAct, ProjectAct


class Progress(ProjectAct):
    """Báo cáo tiến độ."""

    move = "report_progress"
    title, label, icon = gettext_lazy("Báo cáo tiến độ"), gettext_lazy("Gửi"), "send"
    done = gettext_lazy("Đã gửi báo cáo tiến độ.")
    form_class = forms.ProgressForm
    many_files = ("files",)
    act = staticmethod(progressing.report_progress)


class AskAdvance(ProjectAct):
    """Đề nghị tạm ứng."""

    move = "ask_advance"
    title, label, icon = gettext_lazy("Đề nghị tạm ứng"), gettext_lazy("Gửi"), "send"
    done = gettext_lazy("Đã gửi đề nghị đến kế toán.")
    form_class = forms.AskForm
    kind = RequestKind.ADVANCE
    act = staticmethod(paying.ask)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Of which kind."""
        return {**super().arguments(form), "kind": self.kind.value}

    def initial(self) -> dict[str, Any]:
        """What may still be paid."""
        return {"amount_vnd": paying.room_of(self.subject)} if self.kind == RequestKind.BALANCE else {}


class AskPayment(AskAdvance):
    """Đề nghị thanh toán."""

    move = "ask_payment"
    title = gettext_lazy("Đề nghị thanh toán")
    kind = RequestKind.BALANCE


class Advance(ProjectAct):
    """Tạm ứng."""

    move = "advance"
    title = label = gettext_lazy("Tạm ứng")
    icon, done = "coins", gettext_lazy("Đã tạm ứng.")
    question = gettext_lazy("Mức và điều kiện tạm ứng theo loại nội dung được kiểm tra khi ghi.")
    form_class = forms.AdvanceForm
    act = staticmethod(paying.advance)

    def initial(self) -> dict[str, Any]:
        """What was asked for, papers of today."""
        request = paying.open_request(self.subject)
        asked = request.amount_vnd if request and request.kind == RequestKind.ADVANCE else None
        return {"papers_on": self.on, "amount_vnd": asked}


class Disburse(ProjectAct):
    """Thanh toán."""

    move = "disburse"
    title, label, icon = gettext_lazy("Thanh toán phần còn lại"), gettext_lazy("Thanh toán"), "coins"
    done = gettext_lazy("Đã chi đủ; phần cam kết không dùng đã được giải phóng.")
    question = gettext_lazy("Chi đúng số được thanh toán sau nghiệm thu; phần còn lại của cam kết được giải phóng.")
    form_class = forms.PapersForm
    act = staticmethod(paying.disburse)

    def initial(self) -> dict[str, Any]:
        """Papers of today."""
        return {"papers_on": self.on}


class Clear(ProjectAct):
    """Hoàn chứng từ tạm ứng."""

    move = "clear_advance"
    title, label, icon = gettext_lazy("Hoàn chứng từ tạm ứng"), gettext_lazy("Ghi"), "file-text"
    form_class = forms.AdvanceForm
    act = staticmethod(paying.clear_advance)

    def initial(self) -> dict[str, Any]:
        """All that is open."""
        return {"papers_on": self.on, "amount_vnd": money_of(self.subject).uncleared}


class RefuseRequest(DatedAct):
    """Không chi."""

    title = label = pgettext_lazy("payment", "Không chi")
    icon, warns = "x", True
    form_class = forms.ReasonForm
    act = staticmethod(paying.refuse_request)

    @staticmethod
    def subjects(person: Any, *, on: Any) -> QuerySet:
        """Requests of projects the person pays for."""
        return PaymentRequest.objects.filter(project__in=access.projects_for(person, "advance", on=on))


class Settle(ProjectAct):
    """Quyết toán."""

    move = "settle"
    title = label = gettext_lazy("Quyết toán")
    icon, done = "scale", gettext_lazy("Đã quyết toán.")
    form_class = forms.SettleForm
    act = staticmethod(settling.settle)

    def initial(self) -> dict[str, Any]:
        """Today."""
        return {"settled_on": self.on}


class Effect(ProjectAct):
    """Báo cáo kết quả."""

    move = "report_effect"
    title, label, icon = gettext_lazy("Báo cáo kết quả sau nghiệm thu"), gettext_lazy("Gửi"), "chart-bar"
    act = staticmethod(settling.report_effect)
    form_class = forms.EffectForm

    def make_form(self, **options: Any) -> forms.EffectForm:
        """After how many months."""
        options.pop("files", None)
        return forms.EffectForm(months=settling.months_asked(self.on), **options)


class Adjust(ProjectAct):
    """Đề nghị điều chỉnh."""

    move = "ask_adjustment"
    title, label, icon = gettext_lazy("Đề nghị điều chỉnh"), gettext_lazy("Gửi"), "send"
    done = gettext_lazy("Đã gửi đề nghị điều chỉnh.")
    question = gettext_lazy("Chỉ điền ô của nội dung cần điều chỉnh. Từ tháng 12, việc chi phải kịp thời hạn của năm.")
    act = staticmethod(adjusting.ask)
    form_class = forms.AdjustForm

    def make_form(self, **options: Any) -> forms.AdjustForm:
        """Places, producers and lines that may be named."""
        options.pop("files", None)
        project = self.subject
        offers = {
            "place": Unit.objects.filter(parent=project.place.parent_id),
            "beneficiary": Producer.objects.living().filter(unit=project.place_id),
            "line": lines_for(project, on=self.on),
        }
        return forms.AdjustForm(offers=offers, **options)


def adjustments_of(person: Any, *verbs: str, on: Any) -> QuerySet[AdjustmentRequest]:
    """Requests on projects for which a post carries one of the verbs."""
    scope = access.scope_of(person, verbs, on=on)
    projects = access.projects_visible_to(person, on=on).filter(scope)
    return AdjustmentRequest.objects.filter(project__in=projects.values("pk")).select_related("project")


class Endorse(DatedAct):
    """Cho ý kiến."""

    title = label = gettext_lazy("Cho ý kiến về điều chỉnh")
    icon = "pencil"
    form_class = forms.OpinionForm
    act = staticmethod(adjusting.endorse)

    @staticmethod
    def subjects(person: Any, *, on: Any) -> QuerySet:
        """Those of the department."""
        return adjustments_of(person, SIGN, on=on)


class DecideAdjustment(DatedAct):
    """Quyết định điều chỉnh."""

    title, label, icon = gettext_lazy("Quyết định điều chỉnh"), gettext_lazy("Quyết định"), "signature"
    question = gettext_lazy("Thay đổi có hiệu lực ngay; kinh phí giảm được giải phóng, kinh phí tăng được cam kết.")
    form_class = forms.DecisionForm
    act = staticmethod(adjusting.decide)

    @staticmethod
    def subjects(person: Any, *, on: Any) -> QuerySet:
        """Of the department, or of who approves."""
        return adjustments_of(person, SIGN, APPROVE, on=on)

    def initial(self) -> dict[str, Any]:
        """Today."""
        return {"decided_on": self.on}


class Decline(DatedAct):
    """Không chấp thuận."""

    title = label = gettext_lazy("Không chấp thuận điều chỉnh")
    icon, warns = "x", True
    form_class = forms.ReasonForm
    act = staticmethod(adjusting.decline)

    @staticmethod
    def subjects(person: Any, *, on: Any) -> QuerySet:
        """Of the department, or of who approves."""
        return adjustments_of(person, SIGN, APPROVE, on=on)


class Stop(ProjectAct):
    """Ngừng thực hiện."""

    move = "stop"
    title, label, icon, warns = gettext_lazy("Ngừng thực hiện đề án"), gettext_lazy("Ngừng"), "ban", True
    done = gettext_lazy("Đã ngừng; phần chưa chi đã được giải phóng.")
    question = gettext_lazy("Phần chưa chi được giải phóng ngay; phần đã chi thu hồi theo số ghi trong quyết định.")
    form_class = forms.StopForm
    act = staticmethod(stopping.stop)

    def initial(self) -> dict[str, Any]:
        """Today, all that was paid."""
        return {"decided_on": self.on, "recover_vnd": money_of(self.subject).paid}


class OpenRecovery(ProjectAct):
    """Lập hồ sơ thu hồi."""

    move = "open_recovery"
    title, label, icon, warns = gettext_lazy("Lập hồ sơ thu hồi"), gettext_lazy("Lập"), "arrow-back-up", True
    form_class = forms.RecoveryForm
    act = staticmethod(stopping.open_recovery)


class Receive(DatedAct):
    """Ghi thu hồi."""

    title, label, icon = gettext_lazy("Ghi số tiền đã thu hồi"), gettext_lazy("Ghi"), "coins"
    form_class = forms.ReceiveForm
    act = staticmethod(stopping.receive)

    @staticmethod
    def subjects(person: Any, *, on: Any) -> QuerySet:
        """Recoveries of projects the person pays for."""
        projects = access.projects_visible_to(person, on=on).filter(access.scope_of(person, (PAY,), on=on))
        return Recovery.objects.filter(project__in=projects.values("pk"))

    def initial(self) -> dict[str, Any]:
        """All that is owed."""
        return {"amount_vnd": self.subject.owed_vnd}


class Leave(DatedAct):
    """A member of a group steps back."""

    title, label, icon, warns = gettext_lazy("Rút khỏi đề án nhóm"), gettext_lazy("Rút"), "x", True
    question = gettext_lazy("Phần hỗ trợ của đơn vị được giải phóng.")
    form_class = forms.ReasonForm
    act = staticmethod(applying.withdraw_member)

    @staticmethod
    def subjects(person: Any, *, on: Any) -> QuerySet:
        """Of projects the person may change."""
        projects = access.projects_for(person, "ask_adjustment", on=on)
        return ProjectMember.objects.filter(project__in=projects).select_related("project", "producer")


class PaperFile(DetailPage):
    """A file of a project: those of the offices only for the offices."""

    @staticmethod
    def subjects(person: Any, *, on: Any) -> QuerySet:
        """Of visible projects."""
        visible = access.projects_visible_to(person, on=on).values("pk")
        return ProjectPaper.objects.filter(project__in=visible).select_related("file", "project__producer")

    def get(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        """Inline where a browser shows it."""
        paper = self.subject
        if paper.is_inner and not access.sees_inside(self.person, paper.project, on=self.on):
            raise Http404
        return serve(paper.file, inline=True)
