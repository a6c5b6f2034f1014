"""Working on what stands in the register: validity, files, number series."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField, PaperField

from .. import queries
from ..models import Document
from ..services.uploads import Upload
from ..vocabulary import SeriesKind, Validity
from .fields import NUMBER_HELD, TEXT_KINDS, document_numbered, names_input


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
