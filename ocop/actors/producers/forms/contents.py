"""Figures of a year, sites, members, capabilities, advisers."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.territory.models import Unit
from ocop.base.ui.fields import DayField, MoneyField, NumberField

from ..services.wording import FiguresWording
from ..vocabulary import CapabilityKind, FigureSource
from .fields import CommuneField, DegreeField, count, offer, text

PRODUCED = ("output", "output_unit")
MONEY = ("revenue_vnd", "export_vnd", "profit_vnd", "tax_paid_vnd")
LABOUR = ("labour_total", "labour_local", "labour_women", "labour_ethnic", "labour_insured")
SOURCE = ("source", "source_note")


class SignedMoneyField(MoneyField):
    """Profit may be a loss."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.validators = []


class FiguresForm(forms.Form):
    """The figures of one year."""

    seen = forms.IntegerField(required=False, widget=forms.HiddenInput)
    year = forms.TypedChoiceField(label=_("Năm"), coerce=int)
    output = NumberField(label=_("Sản lượng"), required=False)
    output_unit = text(_("Đơn vị tính"), 40, placeholder="tấn")
    revenue_vnd = MoneyField(label=_("Doanh thu (đồng)"), required=False)
    export_vnd = MoneyField(label=_("Trong đó xuất khẩu (đồng)"), required=False)
    profit_vnd = SignedMoneyField(label=_("Lợi nhuận (đồng)"), required=False, help_text=_("Lỗ thì ghi số âm."))
    tax_paid_vnd = MoneyField(label=_("Thuế đã nộp (đồng)"), required=False)
    labour_total = count(_("Tổng số lao động"))
    labour_local = count(_("Lao động địa phương"))
    labour_women = count(_("Lao động nữ"))
    labour_ethnic = count(_("Lao động dân tộc thiểu số"))
    labour_insured = count(_("Lao động đóng bảo hiểm xã hội"))
    source = forms.ChoiceField(label=_("Nguồn số liệu"), choices=FigureSource.choices)
    source_note = text(_("Giấy tờ, ghi chú"), 300)

    def __init__(self, *args: Any, years: list[int], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["year"].choices = [(year, str(year)) for year in years]  # type: ignore[attr-defined]

    @property
    def groups(self) -> list[tuple[Any, list[forms.BoundField]]]:
        """The fields under their headings."""
        named = ((_("Sản xuất"), ("year", *PRODUCED)), (_("Kết quả"), MONEY), (_("Lao động"), LABOUR))
        return [(heading, [self[name] for name in names]) for heading, names in (*named, (_("Nguồn"), SOURCE))]

    def wording(self) -> FiguresWording:
        """What was typed."""
        return FiguresWording(year=self.cleaned_data["year"], **{
            name: self.cleaned_data[name] for name in (*PRODUCED, *MONEY, *LABOUR, *SOURCE)
        })  # fmt: skip


class SiteForm(forms.Form):
    """A site."""

    name = text(_("Tên cơ sở"), 200)
    unit = CommuneField(required=False)
    street = text(_("Thôn, số nhà, đường"), 250)
    makes = text(_("Sản xuất, chế biến gì"), 300)
    area_m2 = NumberField(label=_("Diện tích (m²)"), required=False)
    latitude = DegreeField(_("Vĩ độ"), "22,1474")
    longitude = DegreeField(_("Kinh độ"), "105,8348")

    def __init__(self, *args: Any, communes: QuerySet[Unit], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "unit", communes)


class MemberForm(forms.Form):
    """A member: the name and share alone."""

    name = text(_("Họ và tên"), 120, autocomplete="off")
    position = text(_("Vai trò"), 120)
    share_vnd = MoneyField(label=_("Vốn góp (đồng)"), required=False)
    joined_on = DayField(label=_("Ngày tham gia"), required=False)


class CapabilityForm(forms.Form):
    """What the producer works with."""

    kind = forms.ChoiceField(label=_("Loại"), choices=CapabilityKind.choices)
    name = text(_("Tên, mô tả"), 250, help_text=_("Ví dụ: Vùng chè Shan tuyết; Máy sấy lạnh; HĐ liên kết 20 hộ."))
    quantity = NumberField(label=_("Số lượng"), required=False)
    unit_text = text(_("Đơn vị tính"), 40, placeholder="ha")
    partner = text(_("Bên liên kết, nơi có"), 250)
    number = text(_("Số hợp đồng, mã vùng, giấy chứng nhận"), 80)
    start = DayField(label=_("Từ ngày"), required=False)
    end = DayField(label=_("Đến ngày"), required=False)


class AdviserForm(forms.Form):
    """Who is invited, to what, until when."""

    username = text(_("Tên đăng nhập của người được mời"), 60, autocomplete="off", autocapitalize="none")
    may_enter = forms.BooleanField(
        label=_("Được nhập, sửa hồ sơ"),
        required=False,
        help_text=_("Không bao giờ được nộp hồ sơ hay quyết định thay."),
    )
    until = DayField(label=_("Đến ngày"), required=False, help_text=_("Để trống thì đến khi thôi mời."))
