"""Starting an inspection, its general notes, its pictures."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import FilesField
from ocop.cycle.products.services.working import Photo

from ...vocabulary.points import InspectionKind
from .fields import FineNumberField, day, line, text


class BeginForm(forms.Form):
    """Kind, day, team."""

    kind = forms.ChoiceField(label=_("Loại kiểm tra"), choices=InspectionKind.choices, required=False)
    held_on = day(_("Ngày kiểm tra"), help_text=_("Quyết định có hiệu lực vào ngày này cho phiếu kiểm tra."))
    team = text(
        _("Thành viên khác của đoàn"), rows=3,
        help_text=_("Mỗi dòng một người: họ tên, cơ quan. Người lập phiếu đã có trong đoàn."),
    )  # fmt: skip


class NotesForm(forms.Form):
    """Where, when, who received the team, what was said."""

    operator_person = line(_("Người của chủ điểm làm việc với đoàn"), most=120)
    operator_words = text(_("Ý kiến của chủ điểm"), rows=2)
    remarks = text(_("Nhận xét chung"), rows=3)
    place_note = line(_("Nơi kiểm tra"), most=200)
    latitude = FineNumberField(label=_("Vĩ độ"), required=False)
    longitude = FineNumberField(label=_("Kinh độ"), required=False)
    met_at = line(_("Giờ có mặt tại điểm"), most=30)


class InspectionPhotosForm(forms.Form):
    """Pictures of the place or of one criterion."""

    code = forms.ChoiceField(label=_("Của tiêu chí"), required=False)
    camera = FilesField(label=_("Chụp ảnh"), accept="image/*", capture="environment")
    uploads = FilesField(
        label=_("Chọn ảnh có sẵn"), accept="image/*",
        help_text=_("Chọn được nhiều ảnh; ảnh được thu nhỏ trước khi gửi."),
    )  # fmt: skip

    def __init__(self, *args: Any, codes: Any = (), **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["code"].choices = [("", _("Toàn cảnh")), *codes]  # type: ignore[attr-defined]

    def pictures(self) -> list[Photo]:
        """As they came in."""
        sent = [*self.cleaned_data["camera"], *self.cleaned_data["uploads"]]
        return [Photo(one.name, one.read()) for one in sent]
