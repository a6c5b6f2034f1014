"""The estimate of a draft: lines that may be added by a button, nothing typed is lost; members of a group."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import MoneyField, NumberField
from ocop.base.ui.pageforms import PageForm, RowForm

from ..rules.costs import Item


class ItemRow(RowForm):
    """One line of the estimate."""

    usual: ClassVar[Mapping[str, Any]] = {"is_eligible": True}
    name = forms.CharField(label=_("Hạng mục"), required=False, max_length=300)
    quantity = NumberField(label=_("Số lượng"), required=False)
    unit = forms.CharField(label=_("Đơn vị tính"), required=False, max_length=40)
    price = MoneyField(label=_("Đơn giá"), required=False)
    is_eligible = forms.BooleanField(label=_("Đề nghị tính hỗ trợ"), required=False, initial=True)
    why_not = forms.CharField(label=_("Vì sao không tính"), required=False, max_length=300)
    member = forms.CharField(label=_("Của đơn vị"), required=False, max_length=40, widget=forms.Select)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        if not self.is_bound and not self.initial:
            self.initial = {"is_eligible": True}

    @property
    def is_empty(self) -> bool:
        """Whether it names nothing."""
        return not self.cleaned_data.get("name")

    def item(self) -> Item:
        """The line as the rules take it."""
        told = self.cleaned_data
        return Item(
            told["name"], told.get("quantity") or Decimal(0), told.get("unit") or "", told.get("price") or 0,
            bool(told.get("is_eligible")), told.get("why_not") or "",
        )  # fmt: skip


class MemberRowForm(RowForm):
    """One beneficiary of a group."""

    producer = forms.CharField(label=_("Đơn vị"), required=False, max_length=40, widget=forms.Select)
    requested = MoneyField(label=_("Đề nghị hỗ trợ"), required=False)

    @property
    def is_empty(self) -> bool:
        """Whether it names nobody."""
        return not self.cleaned_data.get("producer")


class EstimateForm(PageForm):
    """Dự toán, số đề nghị, nhóm."""

    lists: ClassVar[Mapping[str, tuple[type[RowForm], str]]] = {
        "items": (ItemRow, "muc"),
        "members": (MemberRowForm, "dv"),
    }
    requested_vnd = MoneyField(label=_("Số tiền đề nghị hỗ trợ"), required=False)
    is_group = forms.BooleanField(label=_("Đề án nhóm, nhiều đơn vị cùng thụ hưởng"), required=False)

    def __init__(self, *args: Any, offered: list[tuple[str, str]], is_group: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.shows_members = is_group
        choices = [("", str(_("Chưa chọn"))), *offered]
        for rows, name in (("items", "member"), ("members", "producer")):
            for row in self.rows[rows].forms:
                row.fields[name].widget = forms.Select(choices=choices)
        if not is_group:
            for row in self.rows["items"].forms:
                del row.fields["member"]
