"""What a clerk fills in: a document, a stub to complete, validity, citations, a number series."""

from datetime import date
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField, PaperField

from . import queries
from .models import Document
from .rules.register import Particulars
from .services.uploads import Upload
from .vocabulary import Competence, Direction, Relation, Secrecy, SeriesKind, Urgency, Validity

NUMBER_HELD = _("Số, ký hiệu của văn bản đã có trong sổ.")
TEXT_KINDS = ("pdf", "docx", "odt", "txt", "xlsx")
NAMES_LIST = "ten-co-quan"


def names_input(**attrs: Any) -> forms.TextInput:
    """A field that offers the names of bodies while typing."""
    return forms.TextInput(attrs={"list": NAMES_LIST, "autocomplete": "off", **attrs})


def choice(form: forms.Form, name: str) -> forms.ChoiceField:
    """A field whose choices depend on the page."""
    return cast(forms.ChoiceField, form.fields[name])


def type_choices() -> list[Any]:
    """Kinds of documents under the word of their family."""
    grouped = [
        (family, [(kind.code, kind.label) for kind in kinds]) for family, kinds in queries.types_by_family().items()
    ]
    return [("", _("– chọn loại –")), *grouped]


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


def typed_file(form: forms.Form) -> Any:
    """The file field's upload, if any."""
    return form.cleaned_data.get("file")


def source_of(form: forms.Form) -> str:
    """Typed by hand, or brought as a file."""
    return "upload" if typed_file(form) else "manual"


def document_numbered(typed: str, visible: Any) -> Document:
    """The one document of the register with this number; a form error otherwise."""
    found = queries.numbered(typed, visible=visible)
    if len(found) == 1:
        return found[0]
    if not found:
        raise forms.ValidationError(_("Không tìm thấy văn bản này trong sổ."))
    raise forms.ValidationError(_("Có nhiều văn bản cùng số, ký hiệu; ghi thêm năm, ví dụ 107/QĐ-UBND năm 2020."))


class SecretForm(IdentityForm):
    """A text that stays in the secret register: number, issuer, day and degree, nothing else."""

    secrecy = forms.ChoiceField(label=_("Độ mật"), choices=Secrecy.choices, widget=forms.RadioSelect)

    def entry(self) -> Particulars:
        """What is noted."""
        return Particulars(**self.identity(), secrecy=self.cleaned_data["secrecy"])


class ValidityForm(forms.Form):
    """Whether a document holds, from when, until when, and what replaces it."""

    validity = forms.ChoiceField(label=_("Hiệu lực"), choices=Validity.choices, widget=forms.RadioSelect)
    effective_from = DayField(label=_("Có hiệu lực từ ngày"), required=False)
    effective_until = DayField(
        label=_("Hết hiệu lực từ ngày"), required=False, help_text=_("Ngày đầu tiên văn bản không còn hiệu lực.")
    )
    successor = forms.CharField(
        label=_("Văn bản thay thế"),
        max_length=80,
        required=False,
        help_text=NUMBER_HELD,
    )

    def __init__(self, *args: Any, visible: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.visible = visible

    def clean_successor(self) -> Document | None:
        """The document that replaces this one; it must stand in the register."""
        typed = self.cleaned_data["successor"]
        return document_numbered(typed, self.visible) if typed else None


class CitationForm(forms.Form):
    """A citation that the clerk writes down."""

    cited = forms.CharField(label=_("Văn bản được viện dẫn"), max_length=80, help_text=NUMBER_HELD)
    relation = forms.ChoiceField(label=_("Văn bản này … văn bản đó"), choices=Relation.choices)
    quote = forms.CharField(
        label=_("Đoạn viện dẫn"), max_length=1000, required=False, widget=forms.Textarea(attrs={"rows": 2})
    )

    def __init__(self, *args: Any, visible: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.visible = visible

    def clean_cited(self) -> Document:
        """The document cited; it must stand in the register."""
        return document_numbered(self.cleaned_data["cited"], self.visible)


class ResolutionForm(forms.Form):
    """Which document a citation means, and how the text stands to it."""

    relation = forms.ChoiceField(label=_("Quan hệ"), choices=Relation.choices)
    cited = forms.ChoiceField(label=_("Văn bản được viện dẫn là"), widget=forms.RadioSelect)
    other = forms.CharField(
        label=_("Văn bản khác trong sổ"),
        max_length=80,
        required=False,
        help_text=_("Số, ký hiệu; dùng khi không có trong danh sách trên."),
    )

    def __init__(self, *args: Any, candidates: list[tuple[str, str]], visible: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.visible = visible
        choice(self, "cited").choices = candidates

    def clean_other(self) -> Document | None:
        """Another document, by its number."""
        typed = self.cleaned_data["other"]
        return document_numbered(typed, self.visible) if typed else None

    def clean(self) -> dict[str, Any]:
        """One answer: a document of the list, or another by its number."""
        typed = super().clean() or {}
        if typed.get("cited") == "other" and not typed.get("other") and "other" not in self.errors:
            self.add_error("other", _("Ghi số, ký hiệu của văn bản."))
        return typed


class MergeForm(forms.Form):
    """The document of the register that a stub turns out to be."""

    into_id = forms.ModelChoiceField(queryset=Document.objects.none(), label=_("Văn bản đã có trong sổ"))

    def __init__(self, *args: Any, visible: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        into = cast(forms.ModelChoiceField, self.fields["into_id"])
        into.queryset = visible.filter(is_stub=False)


class AttachmentForm(forms.Form):
    """One more file of a document."""

    file = PaperField(label=_("Tệp"), kinds=(*TEXT_KINDS, "png", "jpg"))
    label = forms.CharField(
        label=_("Tên gọi"), max_length=200, required=False, help_text=_("Ví dụ: Phụ lục I, bản đã ký số.")
    )

    def upload(self) -> Upload:
        """The file as the service takes it."""
        sent = self.cleaned_data["file"]
        return Upload(sent.name or "", sent.read())


class SeriesForm(forms.Form):
    """A number series to open, or to take over from the paper book."""

    organisation = forms.CharField(label=_("Cơ quan"), max_length=250, widget=names_input())
    symbol = forms.CharField(label=_("Ký hiệu"), max_length=60, help_text=_("Ví dụ: KH-UBND, BC-VPĐP, QĐ-UBND."))
    year = forms.IntegerField(label=_("Năm"), min_value=2000, max_value=2100)
    kind = forms.ChoiceField(
        label=_("Cách cấp số"), choices=SeriesKind.choices, widget=forms.RadioSelect, initial=SeriesKind.OWN
    )
    last = forms.IntegerField(
        label=_("Số cuối cùng đã dùng"),
        min_value=0,
        max_value=999_999,
        initial=0,
        help_text=_("Ghi 0 nếu bắt đầu từ số 01; ghi số cuối của sổ giấy nếu tiếp nhận dãy số đang dùng."),
    )

    def __init__(self, *args: Any, on: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.on = on

    def clean_organisation(self) -> Any:
        """The body of that name in force today."""
        body = queries.body_named(self.cleaned_data["organisation"], on=self.on)
        if body is None:
            raise forms.ValidationError(_("Không tìm thấy cơ quan này; chọn tên trong danh sách gợi ý."))
        return body
