"""What the point carries, and its supply contracts."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.actors.producers.models import Producer
from ocop.base.ui.fields import MoneyField, PaperField
from ocop.cycle.products.models import Product

from ...models.points import SupplyContract
from ...vocabulary.points import GoodsGroup
from .fields import day, line


class ProductChoice(forms.ModelChoiceField):
    """With the producer, since names repeat."""

    def label_from_instance(self, obj: Any) -> str:
        """Product, producer."""
        return f"{obj.name} – {obj.producer.name}"


class CarryForm(forms.Form):
    """A product of the register, or another thing with its proof."""

    group = forms.ChoiceField(label=_("Nhóm"), choices=GoodsGroup.choices, required=False)
    product = ProductChoice(
        label=_("Sản phẩm trong sổ công nhận"), queryset=Product.objects.none(), required=False,
        help_text=_("Sản phẩm OCOP còn hiệu lực hôm nay."),
    )  # fmt: skip
    name = line(_("Tên mặt hàng khác"))
    producer_name = line(_("Nơi sản xuất (mặt hàng khác)"))
    proof = line(_("Giấy chứng minh thuộc nhóm (mặt hàng khác)"))
    proof_file = PaperField(label=_("Tệp chứng minh"), required=False)
    contract = forms.ModelChoiceField(label=_("Theo hợp đồng"), queryset=SupplyContract.objects.none(), required=False)
    barcode = line(_("Mã vạch"), most=32, inputmode="numeric")
    unit_name = line(_("Đơn vị tính"), most=30)
    price_vnd = MoneyField(label=_("Giá bán"), required=False)

    def __init__(self, *args: Any, products: Any, contracts: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["product"].queryset = products  # type: ignore[attr-defined]
        self.fields["contract"].queryset = contracts  # type: ignore[attr-defined]


class DropForm(forms.Form):
    """The last day on the shelf."""

    day = day(_("Ngày cuối bày bán"))


class ContractForm(forms.Form):
    """A contract with a producer."""

    number = line(_("Số hợp đồng"), most=80)
    producer = forms.ModelChoiceField(label=_("Chủ thể"), queryset=Producer.objects.none(), required=False)
    producer_name = line(_("Bên cung ứng khác"))
    signed_on = day(_("Ngày ký"))
    ends_on = day(_("Có giá trị đến hết"))
    value_vnd = MoneyField(label=_("Giá trị trong năm"), required=False)
    file = PaperField(label=_("Tệp hợp đồng"), required=False)

    def __init__(self, *args: Any, producers: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["producer"].queryset = producers  # type: ignore[attr-defined]
