"""Forms of the clerk's desk: a text to read, the particulars of its document, the wording of a proposal."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.organisations.queries import province_committee
from ocop.base.ui.fields import DayField, PaperField
from ocop.law.documents.models import DocumentType
from ocop.law.documents.rules.register import Particulars
from ocop.law.documents.vocabulary import Direction

from ..models import Intake, Proposal
from ..queries.offices import following_offices
from ..services.review import Wording
from ..vocabulary import Recurrence, TaskKind
from .fields import offer, offer_choices

READABLE = ("docx", "pdf", "odt", "txt")


class IntakeForm(forms.Form):
    """A pasted text or a file; the file wins where both are given."""

    text = forms.CharField(
        label=_("Dán nội dung văn bản"),
        required=False,
        strip=False,
        widget=forms.Textarea(attrs={"rows": 12}),
        help_text=_("Dán toàn bộ văn bản, kể cả phần đầu và nơi nhận."),
    )
    file = PaperField(
        label=_("Hoặc chọn tệp"),
        kinds=READABLE,
        required=False,
        help_text=_("Tệp .docx, .odt, .txt hoặc .pdf có lớp chữ (không phải bản chụp)."),
    )


class HeadForm(forms.Form):
    """The particulars of the document, filled from its text; the clerk checks and completes them."""

    written = forms.CharField(label=_("Số, ký hiệu"), max_length=80, help_text=_("Ví dụ 3188/UBND-KTTCKT"))
    type_code = forms.ChoiceField(label=_("Loại văn bản"))
    issuer = forms.ChoiceField(label=_("Cơ quan ban hành"), required=False)
    issuer_text = forms.CharField(
        label=_("Cơ quan ban hành (nếu chưa có trong danh mục)"), max_length=250, required=False
    )
    issued_on = DayField(label=_("Ngày ban hành"))
    subject = forms.CharField(label=_("Trích yếu"), max_length=500, widget=forms.Textarea(attrs={"rows": 3}))
    office = forms.ModelChoiceField(
        label=_("Cơ quan theo dõi, đôn đốc"),
        queryset=Organisation.objects.none(),
        required=False,
        help_text=_("Cơ quan này xác nhận kết quả, đôn đốc và báo cáo việc thực hiện văn bản."),
    )

    def __init__(self, *args: Any, intake: Intake, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.intake, self.on = intake, on
        types = DocumentType.objects.values_list("code", "name")
        offer_choices(self, "type_code", [("", "—"), *types])
        offer(self, "office", Organisation.objects.filter(pk__in=[o.pk for o in following_offices(on)]))
        offer_choices(self, "issuer", [("", "—"), *_issuers(on, intake)])

    def entry(self) -> Particulars:
        """The particulars as the register takes them."""
        typed = self.cleaned_data
        return Particulars(
            written=typed["written"],
            type_code=typed["type_code"],
            issuer_id=int(typed["issuer"]) if typed["issuer"] else None,
            issuer_text="" if typed["issuer"] else typed["issuer_text"],
            issued_on=typed["issued_on"],
            subject=typed["subject"],
            body=self.intake.text,
            direction=Direction.OUTGOING if self._is_our_own() else Direction.INCOMING,
            arrived_on=None if self._is_our_own() else self.on,
        )

    def _is_our_own(self) -> bool:
        """Issued by the committee that keeps the book, or its chairman: it goes out, it never arrived."""
        issuer, committee = self.cleaned_data["issuer"], province_committee(self.cleaned_data["issued_on"])
        own = Q(key=committee.key) | Q(head_of_key=committee.key) if committee else Q(pk__in=[])
        return bool(issuer) and Organisation.objects.filter(own, pk=issuer).exists()


def head_initial(intake: Intake) -> dict[str, Any]:
    """What the head of the text says, in the fields of the form."""
    head = intake.header
    known = DocumentType.objects.filter(name__iexact=head.get("type", "")).values_list("code", flat=True).first()
    return {
        "written": head.get("number", ""),
        "type_code": known or "",
        "issuer": head.get("issuer_id") or "",
        "issuer_text": "" if head.get("issuer_id") else head.get("issuer", ""),
        "issued_on": date.fromisoformat(head["issued_on"]) if head.get("issued_on") else None,
        "subject": head.get("subject", ""),
    }


def _issuers(on: date, intake: Intake) -> list[tuple[int, str]]:
    head = intake.header
    day = date.fromisoformat(head["issued_on"]) if head.get("issued_on") else on
    levels = ["provincial", "central", "district"]
    found = Organisation.objects.in_force(day).filter(level__in=levels).exclude(kind="drafting_unit")
    return list(found.order_by("level", "name").values_list("pk", "name"))


class WordingForm(forms.Form):
    """A proposal in the clerk's words; saved leniently, checked when it is confirmed."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    action = forms.CharField(label=_("Nội dung nhiệm vụ"), widget=forms.Textarea(attrs={"rows": 3}))
    lead = forms.CharField(
        label=_("Chủ trì"), required=False, help_text=_("Nhiều cơ quan: cách nhau bằng dấu chấm phẩy.")
    )
    coordinating = forms.CharField(label=_("Phối hợp"), required=False)
    kind = forms.ChoiceField(label=_("Loại"), choices=TaskKind.choices)
    recurrence = forms.ChoiceField(label=_("Kỳ lặp lại"), choices=Recurrence.choices, required=False)
    due_on = DayField(label=_("Hạn"), required=False)
    due_text = forms.CharField(label=_("Hạn ghi trong văn bản"), max_length=300, required=False)
    worded_before = forms.BooleanField(label=_("Văn bản viết “trước ngày”"), required=False)
    deliverable = forms.CharField(label=_("Sản phẩm phải nộp"), max_length=300, required=False)
    report_to = forms.CharField(label=_("Báo cáo cho"), required=False)
    approver = forms.CharField(label=_("Cấp phê duyệt"), required=False)

    def wording(self) -> Wording:
        """The typed values as the service takes them."""
        typed = {name: value for name, value in self.cleaned_data.items() if name != "seen"}
        typed["recurrence"] = Recurrence(typed["recurrence"] or Recurrence.NONE)
        return Wording(**typed | {"kind": TaskKind(typed["kind"])})


def wording_initial(proposal: Proposal) -> dict[str, Any]:
    """A proposal in the fields of the form."""
    same = ("action", "kind", "recurrence", "due_on", "due_text", "worded_before", "deliverable")
    lists = {
        "lead": proposal.lead_text,
        "coordinating": proposal.coordinating_text,
        "report_to": proposal.report_to,
        "approver": proposal.approver,
    }
    words = {name: "; ".join(names) for name, names in lists.items()}
    return {name: getattr(proposal, name) for name in same} | words | {"seen": proposal.version}
