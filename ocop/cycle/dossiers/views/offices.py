"""What commune and office do: receive, ask for completion, Form 03, sign, propose, accept, document an exception."""

from collections.abc import Mapping
from typing import Any

from django.db.models import QuerySet
from django.forms import BaseForm
from django.urls import reverse
from django.utils.translation import gettext_lazy

from ocop.base.ui.pages import Back
from ocop.base.workdays import queries as workdays
from ocop.law.criteria import queries as criteria

from ..forms.acts import BasisForm, ProposeForm, ReasonForm, ReportForm, RequestForm, SignForm
from ..models import Dossier, Proposal
from ..queries import access
from ..queries.contents import described_by_producer, findings_of, report_read
from ..queries.reference import figure
from ..services import accepting, completing, opening, proposing, receiving, verifying
from ..vocabulary import REGISTRATION_FIELDS, REPORT_FIELDS, DossierState
from .base import DatedAct, OfDossier


class Receive(OfDossier):
    """Tiếp nhận."""

    label, done = gettext_lazy("Tiếp nhận"), gettext_lazy("Đã tiếp nhận, cấp số phiếu; thời hạn xem xét bắt đầu tính.")
    subjects = staticmethod(access.verified_by)
    act = staticmethod(receiving.receive)


class AskCompletion(OfDossier):
    """Đề nghị bổ sung: everything at once, one due day."""

    title = label = gettext_lazy("Đề nghị bổ sung")
    icon, done = "arrow-back-up", gettext_lazy("Đã gửi đề nghị bổ sung; thời hạn xem xét tạm dừng.")
    template_name = "dossiers/request.html"
    form_class = RequestForm

    def make_form(self, **options: Any) -> RequestForm:
        """With the criteria of the set and the fields of the forms."""
        options.pop("files", None)
        sheet = criteria.sheet_of(self.dossier.criteria_set)
        offered = [(each.code, f"{each.code} {each.title}") for each in sheet.criteria]
        fields = [(str(field.label), field.label) for field in (*REGISTRATION_FIELDS.values(), *REPORT_FIELDS.values())]
        return RequestForm(criteria=offered, fields_offered=fields, **options)

    def initial(self) -> dict[str, Any]:
        """The usual number of working days."""
        return {"due": workdays.calendar().add(self.on, int(figure("completion_days")))}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The items that say something."""
        return {"items": form.items(), "due": form.cleaned_data["due"], "on": self.on}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The dossier beside the form."""
        return super().get_context_data(**{"dossier": self.dossier, **kwargs})


class AskFromCommune(AskCompletion):
    """Xã đề nghị."""

    subjects = staticmethod(access.verified_by)
    act = staticmethod(completing.ask_from_commune)


class AskFromOffice(AskCompletion):
    """Tỉnh đề nghị."""

    subjects = staticmethod(access.received_by)
    act = staticmethod(completing.ask_from_office)


class WriteReport(OfDossier):
    """Mẫu 03."""

    title, label, icon = gettext_lazy("Mẫu 03: báo cáo của UBND cấp xã"), gettext_lazy("Lưu Mẫu 03"), "device-floppy"
    done = gettext_lazy("Đã lưu Mẫu 03; đủ bốn nội dung thì lãnh đạo xã được báo để ký.")
    template_name = "dossiers/report.html"
    form_class = ReportForm
    subjects = staticmethod(access.verified_by)
    act = staticmethod(verifying.save_report)

    def initial(self) -> dict[str, Any]:
        """What was written before; at first what the producer says in its answers."""
        report = report_read(self.dossier)
        found = described_by_producer(self.dossier)
        values: dict[str, Any] = {f"{code}-described": text for code, text in found.items()}
        for row in findings_of(self.dossier):
            values[f"{row.content}-described"] = row.described or found.get(row.content, "")
            values |= {f"{row.content}-finding": row.finding, f"{row.content}-verdict": row.verdict}
        names = ("has_meeting", "meeting_on", "meeting_note", "proposal")
        return values | {name: getattr(report, name) for name in names}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Findings, meeting, proposal."""
        names = ("has_meeting", "meeting_on", "meeting_note", "proposal")
        return {"findings": form.findings(), **{name: form.cleaned_data[name] for name in names}, "on": self.on}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The dossier beside the form."""
        return super().get_context_data(**{"dossier": self.dossier, **kwargs})


class SignReport(OfDossier):
    """Ký Mẫu 03."""

    title = label = gettext_lazy("Ký Mẫu 03")
    icon, done = "signature", gettext_lazy("Đã ký báo cáo Mẫu 03.")
    template_name = "dossiers/sign.html"
    form_class = SignForm
    subjects = staticmethod(access.signed_by)
    act = staticmethod(verifying.sign_report)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The report that is signed."""
        shown = {
            "dossier": self.dossier, "report": report_read(self.dossier), "findings": findings_of(self.dossier),
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})


class UnsignReport(OfDossier):
    """Rút chữ ký."""

    title = label = gettext_lazy("Rút chữ ký Mẫu 03")
    icon, warns, done = "arrow-back-up", True, gettext_lazy("Đã rút chữ ký; cán bộ xã sửa tiếp được.")
    template_name = "dossiers/form.html"
    form_class = ReasonForm
    subjects = staticmethod(access.signed_by)
    act = staticmethod(verifying.unsign_report)


def proposable(person: Any, *, on: Any) -> QuerySet[Dossier]:
    """The verified dossiers that the person may put on a list."""
    return access.signed_by(person, on=on).filter(state=DossierState.COMMUNE_VERIFIED).order_by("place", "state_on")


class Propose(DatedAct):
    """Văn bản đề nghị."""

    title, label, icon = gettext_lazy("Đề nghị tỉnh đánh giá, phân hạng"), gettext_lazy("Ký, gửi tỉnh"), "send"
    done = gettext_lazy("Đã gửi văn bản đề nghị kèm danh sách hồ sơ lên tỉnh.")
    template_name = "dossiers/form.html"
    form_class = ProposeForm
    act = staticmethod(proposing.propose)

    def is_allowed(self) -> bool:
        """For who signs for a commune."""
        return bool(access.places_with(self.person, "dossiers.sign", on=self.on))

    def make_form(self, **options: Any) -> BaseForm:
        """With the dossiers that are ready."""
        options.pop("files", None)
        return ProposeForm(dossiers=proposable(self.person, on=self.on), **options)

    def initial(self) -> dict[str, Any]:
        """All of them, or the one one came from."""
        asked = self.request.GET.get("ho-so", "")
        rows = proposable(self.person, on=self.on)
        return {"dossiers": [int(asked)] if asked.isdecimal() else list(rows.values_list("pk", flat=True))}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The dossiers by their keys."""
        typed = dict(form.cleaned_data)
        return {**typed, "dossiers": [row.pk for row in typed["dossiers"]], "on": self.on}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Says so where no dossier is ready."""
        is_empty = not proposable(self.person, on=self.on).exists()
        nothing = gettext_lazy("Chưa có hồ sơ nào đã ký Mẫu 03 để đề nghị.") if is_empty else ""
        return super().get_context_data(**{"nothing": nothing, **kwargs})

    def back(self) -> Back:
        """To the worklist."""
        return Back(gettext_lazy("Hồ sơ đánh giá"), reverse("dossiers:work"))

    def next_address(self, result: Proposal | None) -> str:
        """The proposals."""
        return reverse("dossiers:proposals")


class Accept(OfDossier):
    """Tiếp nhận vào đợt."""

    title = label = gettext_lazy("Tiếp nhận vào đợt")
    icon, done = "check", gettext_lazy("Đã tiếp nhận hồ sơ vào đợt đánh giá.")
    question = gettext_lazy("Thành phần, nội dung hồ sơ đã được kiểm tra. Đợt được tính theo ngày xã gửi đề nghị.")
    subjects = staticmethod(access.received_by)
    act = staticmethod(accepting.accept)


class DocumentException(OfDossier):
    """Ghi ngoại lệ."""

    title = label = gettext_lazy("Ghi ngoại lệ về thời gian nộp")
    icon, done = "pencil", gettext_lazy("Đã ghi ngoại lệ.")
    template_name = "dossiers/form.html"
    form_class = BasisForm
    subjects = staticmethod(access.excepted_by)
    act = staticmethod(opening.document_exception)
