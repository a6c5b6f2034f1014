"""Báo sai phạm as the public writes it, and its answer as the office does."""

from typing import Any

from django import forms
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from .. import figures
from ..vocabulary.checking import MisuseState


class ReportForm(forms.Form):
    """Place and what was seen; photo and contact only if one likes."""

    place = forms.CharField(
        label=gettext_lazy("Nơi thấy sản phẩm"), max_length=250,
        help_text=gettext_lazy("Ví dụ: cửa hàng, chợ, địa chỉ, đường dẫn của trang bán hàng."),
        error_messages={"required": gettext_lazy("Ghi nơi thấy sản phẩm.")},
    )  # fmt: skip
    text = forms.CharField(
        label=gettext_lazy("Điều đã thấy"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        error_messages={"required": gettext_lazy("Ghi điều đã thấy.")},
    )  # fmt: skip
    photo = forms.FileField(
        label=gettext_lazy("Ảnh chụp"), required=False,
        widget=forms.FileInput(attrs={"accept": "image/jpeg,image/png,image/webp"}),
        help_text=gettext_lazy("Ảnh được vẽ lại trước khi lưu: vị trí và thông tin máy chụp bị bỏ đi."),
    )  # fmt: skip
    contact = forms.CharField(
        label=gettext_lazy("Điện thoại hoặc thư điện tử"), max_length=120, required=False,
        widget=forms.TextInput(attrs={"autocomplete": "email"}),
        help_text=gettext_lazy("Chỉ cơ quan kiểm tra đọc; bị xóa khi không còn cần."),
    )  # fmt: skip
    ma = forms.CharField(max_length=200, required=False, widget=forms.HiddenInput)
    mark = forms.CharField(max_length=200, widget=forms.HiddenInput)

    def clean_photo(self) -> UploadedFile | None:
        """Refused before it is read when it is larger than any phone makes it."""
        photo = self.cleaned_data["photo"]
        most = figures.load().report.photo_megabytes
        if photo and photo.size > most * 1024 * 1024:
            raise forms.ValidationError(_("Ảnh lớn hơn %(n)s MB.") % {"n": most})
        return photo or None

    def said(self) -> dict[str, Any]:
        """As the service takes it."""
        photo = self.cleaned_data["photo"]
        return {
            **{name: self.cleaned_data[name] for name in ("place", "text", "contact")},
            "checked": self.cleaned_data["ma"],
            "photo": photo.read() if photo else None,
        }


class AnswerForm(forms.Form):
    """What was found, in words for the reporter."""

    found = forms.ChoiceField(
        label=gettext_lazy("Kết quả kiểm tra"), widget=forms.RadioSelect,
        choices=[(each.value, each.label) for each in (MisuseState.CONFIRMED, MisuseState.UNFOUNDED)],
    )  # fmt: skip
    answer = forms.CharField(
        label=gettext_lazy("Trả lời"), max_length=4000, widget=forms.Textarea(attrs={"rows": 5}),
        help_text=gettext_lazy("Người báo đọc lời này bằng mã trả lời; không ghi tên hay số liên lạc của ai."),
    )  # fmt: skip
