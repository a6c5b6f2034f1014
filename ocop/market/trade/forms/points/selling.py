"""Reports of sales: the month, a line for each thing, a scanned code, a sheet; the period of a summary."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import MoneyField, NumberField, PaperField

from ...models.points import PointGoods, SalesReport
from ...rules.points.sales import Line
from .fields import day, line


class MonthForm(forms.Form):
    """A month that is over; the reason where one is there already."""

    month = forms.TypedChoiceField(label=_("Tháng"), required=False, coerce=date.fromisoformat, empty_value=None)
    reason = line(_("Lý do điều chỉnh"), most=300, help_text=_("Chỉ khi tháng này đã có báo cáo."))

    def __init__(self, *args: Any, months: Sequence[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["month"].choices = months  # type: ignore[attr-defined]


class SalesForm(forms.Form):
    """Four figures for each thing that stood on the shelf in the month."""

    visitors = forms.IntegerField(label=_("Số khách (ước tính)"), required=False, min_value=0)
    tour_groups = forms.IntegerField(label=_("Số đoàn khách du lịch"), required=False, min_value=0)
    note = line(_("Ghi chú"), most=500)

    def __init__(self, *args: Any, goods: Sequence[PointGoods], **options: Any) -> None:
        super().__init__(*args, **options)
        self.goods = goods
        for each in goods:
            self.fields[f"q-{each.pk}"] = NumberField(label=_("Số lượng"), required=False)
            self.fields[f"v-{each.pk}"] = MoneyField(label=_("Doanh thu"), required=False)
            self.fields[f"o-{each.pk}"] = MoneyField(label=_("Trong đó bán trực tuyến"), required=False)
            self.fields[f"r-{each.pk}"] = NumberField(label=_("Trả lại, hết hạn"), required=False)

    def rows(self) -> Iterator[tuple[PointGoods, list[forms.BoundField]]]:
        """Each thing with its fields."""
        for each in self.goods:
            yield each, [self[f"{letter}-{each.pk}"] for letter in "qvor"]

    def general(self) -> list[forms.BoundField]:
        """The fields of the whole month."""
        return [self["visitors"], self["tour_groups"], self["note"]]

    def lines(self) -> list[Line]:
        """As the rules take them."""
        typed = self.cleaned_data
        return [
            Line(each.pk, each.name, typed[f"q-{each.pk}"], typed[f"v-{each.pk}"], typed[f"r-{each.pk}"],
                 typed[f"o-{each.pk}"])
            for each in self.goods
        ]  # fmt: skip


def figures_of(report: SalesReport) -> dict[str, Any]:
    """What the form shows first."""
    told: dict[str, Any] = {name: getattr(report, name) for name in ("visitors", "tour_groups", "note")}
    for row in report.lines.all():
        told |= {f"q-{row.goods_id}": row.quantity, f"v-{row.goods_id}": row.revenue_vnd,
                 f"o-{row.goods_id}": row.online_vnd or None, f"r-{row.goods_id}": row.returned or None}  # fmt: skip
    return told


class ScanForm(forms.Form):
    """One code, and how many."""

    barcode = line(_("Mã vạch"), most=32, inputmode="numeric", autocomplete="off")
    quantity = NumberField(label=_("Số lượng"), required=False)


class SheetForm(forms.Form):
    """The filled template."""

    sheet = PaperField(label=_("Tệp bảng tính (.xlsx)"), kinds=("xlsx",), required=False)


class SummaryForm(forms.Form):
    """From which day to which."""

    start = day(_("Từ ngày"))
    last = day(_("Đến hết ngày"))
