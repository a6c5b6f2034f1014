"""A request for a booth, goods, results of a booth: short enough for a phone."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.models import Producer
from ocop.base.ui.fields import MoneyField, NumberField
from ocop.cycle.products.models import Product

from ...vocabulary.events import BoothKind
from .event import text

ASKED = [(kind.value, kind.label) for kind in (BoothKind.OCOP, BoothKind.TYPICAL, BoothKind.COMMERCIAL)]


class RequestForm(forms.Form):
    """For whom, with which products, with which needs."""

    producer = forms.ModelChoiceField(label=_("Chủ thể"), queryset=Producer.objects.none(), empty_label=None)
    products = forms.ModelMultipleChoiceField(
        label=_("Sản phẩm mang đến"), queryset=Product.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Cần ít nhất một sản phẩm còn hiệu lực vào ngày kết thúc sự kiện."),
    )  # fmt: skip
    kind = forms.ChoiceField(label=_("Loại gian hàng"), choices=ASKED)
    shares = forms.BooleanField(label=_("Bày trong gian hàng chung của tỉnh"), required=False)
    area_m2 = NumberField(label=_("Diện tích cần (m²)"), required=False, help_text=_("Để trống: gian hàng tiêu chuẩn."))
    needs_cold = forms.BooleanField(label=_("Cần tủ lạnh, tủ đông"), required=False)
    needs_power = forms.BooleanField(label=_("Cần thêm nguồn điện"), required=False)
    needs = forms.CharField(label=_("Yêu cầu khác"), max_length=500, required=False)
    agrees_own_part = forms.BooleanField(label=_("Đồng ý phần chủ thể tự chi nêu trên"), required=False)

    def __init__(self, *args: Any, producers: QuerySet[Producer], products: QuerySet[Product], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["producer"]).queryset = producers
        cast(forms.ModelMultipleChoiceField, self.fields["products"]).queryset = products


class GoodsForm(forms.Form):
    """One kind of goods."""

    product = forms.ModelChoiceField(
        label=_("Sản phẩm"), queryset=Product.objects.none(), required=False, empty_label=_("Hàng khác")
    )
    name = forms.CharField(
        label=_("Tên hàng"), max_length=250, required=False, help_text=_("Để trống: tên của sản phẩm đã chọn.")
    )
    unit = forms.CharField(label=_("Đơn vị tính"), max_length=40)
    brought = NumberField(label=_("Số lượng mang đi"))

    def __init__(self, *args: Any, products: QuerySet[Product], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["product"]).queryset = products


class ReconcileForm(forms.Form):
    """What became of it."""

    sold = NumberField(label=_("Đã bán"))
    returned = NumberField(label=_("Mang về"))
    given = NumberField(label=_("Biếu, dùng thử"))
    damaged = NumberField(label=_("Hư hỏng"))
    explained = text(_("Giải trình chênh lệch"), rows=2, help_text=_("Chỉ khi các số không bằng số mang đi."))


class ResultForm(forms.Form):
    """What the booth sold."""

    revenue_vnd = MoneyField(label=_("Doanh thu tại sự kiện (đồng)"))
    orders = forms.IntegerField(
        label=_("Số đơn hàng"), min_value=0, widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    visitors = forms.IntegerField(
        label=_("Khách đến gian hàng"), min_value=0, required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )  # fmt: skip
    remarks = text(_("Nhận xét"), rows=2)
    reason = forms.CharField(
        label=_("Lý do đính chính"), max_length=500, required=False, help_text=_("Chỉ khi sửa số đã nhập.")
    )
