"""The proposal of a point, its pictures, the support it got."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.actors.territory.models import Unit
from ocop.base.ui.fields import FilesField, MoneyField, NumberField
from ocop.cycle.products.services.working import Photo

from ...models.points import OperationForm, VenueType
from ...vocabulary.points import PhotoKind
from .fields import FineNumberField, day, line, text, tick


class ProposalForm(forms.Form):
    """What a proposal says; the units are those in which the person may propose."""

    name = line(_("Tên điểm"), most=200)
    unit = forms.ModelChoiceField(label=_("Xã, phường"), queryset=Unit.objects.none(), required=False)
    address = line(_("Địa chỉ"), most=300)
    venue_type = forms.ModelChoiceField(label=_("Loại địa điểm"), queryset=VenueType.objects.all(), required=False)
    venue_reason = line(
        _("Lý do (loại địa điểm khác)"), most=300,
        help_text=_("Đông người qua lại, nhiều khách du lịch hoặc khu dân cư đông đúc ra sao."),
    )  # fmt: skip
    venue_name = line(_("Tên chợ, siêu thị, khu du lịch …"), most=200)
    operation_form = forms.ModelChoiceField(
        label=_("Hình thức hoạt động"), queryset=OperationForm.objects.all(), required=False
    )
    latitude = FineNumberField(label=_("Vĩ độ"), required=False, help_text=_("Ví dụ 22,147000."))
    longitude = FineNumberField(label=_("Kinh độ"), required=False, help_text=_("Ví dụ 105,834000."))
    area_m2 = NumberField(label=_("Diện tích trưng bày, bán hàng (m²)"), required=False)
    operator_name = line(
        _("Chủ điểm"), help_text=_("Ghi đúng tên trong danh bạ chủ thể để chủ điểm dùng tài khoản của mình.")
    )
    registration = line(_("Số đăng ký kinh doanh, hợp tác xã, hộ kinh doanh"), most=80)
    sells_food = tick(_("Có bán thực phẩm"))
    food_paper_until = day(_("Giấy an toàn thực phẩm có giá trị đến hết"))
    manager = line(_("Người phụ trách"), most=120, autocomplete="name")
    phone = line(_("Điện thoại"), most=30, inputmode="tel", autocomplete="tel")
    is_phone_public = tick(_("Đồng ý công khai số điện thoại trên trang tìm điểm bán"))
    links = text(_("Kênh bán trực tuyến"), rows=2, help_text=_("Mỗi dòng một địa chỉ."))
    opened_on = day(_("Ngày bắt đầu hoạt động"))
    has_state_money = tick(_("Đề nghị hỗ trợ vốn nhà nước để xây dựng điểm"))

    def __init__(self, *args: Any, units: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["unit"].queryset = units  # type: ignore[attr-defined]


class PhotosForm(forms.Form):
    """Pictures: the camera of the phone, or what it holds already; each is sent by itself."""

    kind = forms.ChoiceField(label=_("Ảnh chụp"), choices=PhotoKind.choices, required=False)
    camera = FilesField(label=_("Chụp ảnh"), accept="image/*", capture="environment")
    uploads = FilesField(
        label=_("Chọn ảnh có sẵn"), accept="image/*",
        help_text=_("Chọn được nhiều ảnh; ảnh được thu nhỏ trước khi gửi."),
    )  # fmt: skip

    def pictures(self) -> list[Photo]:
        """As they came in."""
        sent = [*self.cleaned_data["camera"], *self.cleaned_data["uploads"]]
        return [Photo(one.name, one.read()) for one in sent]


class SupportForm(forms.Form):
    """A project that supports the point."""

    code = line(_("Mã đề án, nhiệm vụ"), most=60)
    title = line(_("Tên đề án, nhiệm vụ"))
    contracted_on = day(_("Ngày ký hợp đồng"))
    amount_vnd = MoneyField(label=_("Số tiền hỗ trợ"), required=False)
    is_state_money = tick(_("Vốn nhà nước"))

    def clean(self) -> dict[str, Any]:
        """Nothing typed is no money."""
        typed = super().clean() or {}
        return {**typed, "amount_vnd": typed.get("amount_vnd") or 0}


class ReasonForm(forms.Form):
    """Why."""

    reason = text(_("Lý do"))


class RejectForm(ReasonForm):
    """Why, and the letter that says so."""

    number = line(_("Số thông báo"), most=80)


class SelectForm(ReasonForm):
    """By which plan or decision."""

    number = line(_("Số kế hoạch, quyết định chọn"), most=80)
    reason = text(_("Lý do chọn"), help_text=_("Bắt buộc khi đề xuất khác có điểm cao hơn, hoặc không có gì để so."))
