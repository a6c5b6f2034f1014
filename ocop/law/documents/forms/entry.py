"""Entering documents: everything the register keeps, and the note of a secret one."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField, PaperField

from .. import queries
from ..models import Document
from ..rules.register import Particulars
from ..services.uploads import Upload
from ..vocabulary import Competence, Direction, Secrecy, Urgency, Validity
from .fields import NUMBER_HELD, TEXT_KINDS, choice, document_numbered, names_input, type_choices, typed_file


class IdentityForm(forms.Form):
    """By which a document is known: number, issuer, day."""

    written = forms.CharField(
        label=_("Số, ký hiệu"),
        max_length=80,
        required=False,
        help_text=_("Ghi như trên văn bản: 3188/UBND-KTTCKT, 107/QĐ-UBND, 21-CT/TU. Để trống nếu văn bản không có số."),
    )
    issuer_text = forms.CharField(label=_("Cơ quan ban hành"), max_length=250, widget=names_input(), required=False)
    issued_on = DayField(label=_("Ngày ban hành"), required=False)

    def __init__(self, *args: Any, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.on = on

    def identity(self) -> dict[str, Any]:
        """Number, day and the issuer, as a body of the register where its name is known on that day."""
        typed = self.cleaned_data
        body = queries.body_named(typed["issuer_text"], on=typed["issued_on"] or self.on)
        named = {"issuer_id": body.pk, "issuer_text": ""} if body else {"issuer_text": typed["issuer_text"].strip()}
        return {"written": typed["written"].strip(), "issued_on": typed["issued_on"], **named}


class DocumentForm(IdentityForm):
    """Everything the register keeps about a document; the sections are those of the paper book."""

    direction = forms.ChoiceField(
        label=_("Vào sổ"), choices=Direction.choices, widget=forms.RadioSelect, initial=Direction.INCOMING
    )
    type_code = forms.ChoiceField(label=_("Loại văn bản"), required=False)
    subject = forms.CharField(
        label=_("Trích yếu nội dung"), max_length=500, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )
    file = PaperField(
        label=_("Tệp văn bản"),
        kinds=TEXT_KINDS,
        required=False,
        help_text=_("Nội dung được đọc từ tệp để tìm kiếm; tệp gốc được giữ nguyên."),
    )
    arrived_on = DayField(label=_("Ngày đến"), required=False)
    arrival_number = forms.IntegerField(
        label=_("Số đến"),
        min_value=1,
        max_value=999_999,
        required=False,
        help_text=_("Để trống để lấy số tiếp theo của sổ văn bản đến."),
    )
    handed_to = forms.CharField(
        label=_("Đơn vị, người nhận hoặc giữ bản lưu"), max_length=200, required=False, widget=names_input()
    )
    passed_on = DayField(label=_("Ngày chuyển"), required=False)
    due_on = DayField(label=_("Hạn trả lời ghi trên văn bản"), required=False)
    urgency = forms.ChoiceField(label=_("Mức độ khẩn"), choices=Urgency.choices, initial=Urgency.NORMAL)
    signer_name = forms.CharField(label=_("Người ký"), max_length=80, required=False)
    signer_title = forms.CharField(label=_("Chức vụ người ký"), max_length=120, required=False)
    competence = forms.ChoiceField(
        label=_("Thẩm quyền ký"), choices=[("", _("Người đứng đầu ký")), *Competence.choices], required=False
    )
    place = forms.CharField(label=_("Địa danh"), max_length=80, required=False)
    recipients = forms.CharField(
        label=_("Nơi nhận"),
        required=False,
        max_length=4000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=_("Mỗi dòng một nơi nhận. Cơ quan có tên trong hệ thống sẽ xem được văn bản."),
    )
    copies = forms.IntegerField(label=_("Số lượng bản"), min_value=1, max_value=9999, required=False)
    effective_from = DayField(label=_("Có hiệu lực từ ngày"), required=False)
    effective_until = DayField(label=_("Hết hiệu lực từ ngày"), required=False)
    validity = forms.ChoiceField(label=_("Hiệu lực"), choices=Validity.choices, initial=Validity.UNKNOWN)
    reply_to = forms.CharField(
        label=_("Trả lời văn bản số"),
        max_length=80,
        required=False,
        help_text=NUMBER_HELD,
    )
    note = forms.CharField(label=_("Ghi chú"), max_length=500, required=False)

    SECTIONS = (
        (_("Văn bản"), ("direction", "written", "type_code", "issuer_text", "issued_on", "subject", "file")),
        (
            _("Văn bản đến và chuyển giao"),
            ("arrived_on", "arrival_number", "handed_to", "passed_on", "due_on", "urgency"),
        ),
        (
            _("Người ký và nơi nhận"),
            ("signer_name", "signer_title", "competence", "place", "recipients", "copies", "reply_to"),
        ),
        (_("Hiệu lực và ghi chú"), ("validity", "effective_from", "effective_until", "note")),
    )

    def __init__(self, *args: Any, visible: Any, known: Document | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        self.visible, self.known = visible, known
        choice(self, "type_code").choices = type_choices()

    def sections(self) -> list[tuple[Any, list[tuple[forms.BoundField, str]]]]:
        """The fields under their headings, each with its width: short ones stand side by side."""
        return [(title, [(self[name], width_of(name)) for name in names]) for title, names in self.SECTIONS]

    def clean_reply_to(self) -> Document | None:
        """The document answered; it must stand in the register."""
        typed = self.cleaned_data["reply_to"]
        return document_numbered(typed, self.visible) if typed else None

    def entry(self) -> Particulars:
        """What was typed, as the register takes it."""
        typed = {name: value for name, value in self.cleaned_data.items() if name not in {"file", "reply_to"}}
        reply_to = self.cleaned_data["reply_to"]
        recipients = queries.bodies_named(typed["recipients"].splitlines(), on=typed["issued_on"] or self.on)
        return Particulars(
            **{
                **typed,
                **self.identity(),
                "reply_to_id": reply_to.pk if reply_to else None,
                "recipient_ids": tuple(body.pk for body in recipients),
                "body": self.known.body if self.known and not typed_file(self) else "",
                "source": self.known.source if self.known and not self.known.is_stub else source_of(self),
            }
        )

    def upload(self) -> Upload | None:
        """The file that came with the form."""
        sent = typed_file(self)
        return Upload(sent.name or "", sent.read()) if sent else None


def width_of(name: str) -> str:
    """The classes of a field's column."""
    return "col-12" if name in {"direction", "subject", "file", "recipients", "note"} else "col-12 col-md-6"


def source_of(form: forms.Form) -> str:
    """Typed by hand, or brought as a file."""
    return "upload" if typed_file(form) else "manual"


class SecretForm(IdentityForm):
    """A text that stays in the secret register: number, issuer, day and degree, nothing else."""

    secrecy = forms.ChoiceField(label=_("Độ mật"), choices=Secrecy.choices, widget=forms.RadioSelect)

    def entry(self) -> Particulars:
        """What is noted."""
        return Particulars(**self.identity(), secrecy=self.cleaned_data["secrecy"])
