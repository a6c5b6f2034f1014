"""The plan of an event, its registration, money, results."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField, MoneyField, NumberField
from ocop.cycle.products.models import Product
from ocop.steering.budget.models import BudgetLine

from ...vocabulary.events import BoothKind, EventKind, EventLevel, EventRole, Ground, Payer, Split, VisitorKind


def text(label: Any, *, rows: int = 3, required: bool = False, help_text: Any = "") -> forms.CharField:
    """Several lines."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, max_length=4000, widget=widget, help_text=help_text)


class PlanForm(forms.Form):
    """Everything of the plan; the service says what is still missing."""

    name = forms.CharField(label=_("Tên sự kiện"), max_length=250)
    kind = forms.ChoiceField(label=_("Loại"), choices=EventKind.choices)
    role = forms.ChoiceField(label=_("Vai trò của tỉnh"), choices=EventRole.choices)
    level = forms.ChoiceField(label=_("Cấp"), choices=EventLevel.choices)
    place = forms.CharField(label=_("Địa điểm"), max_length=250)
    theme = forms.CharField(label=_("Chủ đề"), max_length=250, required=False)
    start_on = DayField(label=_("Ngày bắt đầu"))
    end_on = DayField(label=_("Ngày kết thúc"))
    organiser_name = forms.CharField(
        label=_("Đơn vị tổ chức"), max_length=250, required=False, help_text=_("Để trống nếu cơ quan này tổ chức.")
    )
    co_organisers = text(_("Đơn vị phối hợp"), rows=2, help_text=_("Mỗi dòng một đơn vị."))
    is_trader = forms.BooleanField(label=_("Do thương nhân tổ chức"), required=False)
    ground = forms.ChoiceField(label=_("Căn cứ tổ chức"), choices=Ground.choices)
    registration_number = forms.CharField(label=_("Số văn bản xác nhận đăng ký"), max_length=80, required=False)
    filed_on = DayField(label=_("Ngày nộp đăng ký"), required=False)
    complete_on = DayField(label=_("Ngày hồ sơ đăng ký đầy đủ"), required=False)
    plan_number = forms.CharField(label=_("Số văn bản kế hoạch, chương trình"), max_length=80, required=False)
    plan_on = DayField(label=_("Ngày văn bản"), required=False)
    booths_total = forms.IntegerField(label=_("Tổng số gian hàng"), min_value=0, initial=0)
    booths_province = forms.IntegerField(label=_("Số gian hàng của tỉnh"), min_value=0, initial=0)
    state_part_vnd = MoneyField(label=_("Phần ngân sách (đồng)"), initial=0)
    line = forms.ModelChoiceField(
        label=_("Dòng dự toán"),
        queryset=BudgetLine.objects.none(),
        required=False,
        empty_label=_("Không dùng ngân sách"),
    )
    split = forms.ChoiceField(label=_("Chia chi phí chung"), choices=Split.choices)
    summary = text(_("Giới thiệu cho công chúng"), rows=4)
    is_public = forms.BooleanField(label=_("Đăng trên lịch sự kiện công khai"), required=False)

    def __init__(self, *args: Any, lines: QuerySet[BudgetLine], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["line"]).queryset = lines

    def clean_co_organisers(self) -> list[str]:
        """A line each."""
        return [line for line in self.cleaned_data["co_organisers"].splitlines() if line.strip()]


class ReasonForm(forms.Form):
    """Why."""

    reason = text(_("Lý do"))


class ApproveForm(forms.Form):
    """By which document."""

    plan_number = forms.CharField(
        label=_("Số văn bản kế hoạch"), max_length=80, required=False, help_text=_("Có trong sổ văn bản thì được nối.")
    )
    plan_on = DayField(label=_("Ngày văn bản"), required=False)


class OpenForm(forms.Form):
    """From when to when, with which words."""

    opens_on = DayField(label=_("Nhận đăng ký từ"), required=False)
    closes_on = DayField(label=_("Nhận đăng ký đến hết"), required=False)
    invitation = text(_("Lời mời"), rows=5)


class LayoutForm(forms.Form):
    """Numbers of one zone."""

    first = forms.IntegerField(label=_("Từ số"), min_value=1, max_value=999)
    last = forms.IntegerField(label=_("Đến số"), min_value=1, max_value=999)
    zone = forms.CharField(label=_("Khu"), max_length=80, required=False)
    kind = forms.ChoiceField(label=_("Loại gian hàng"), choices=BoothKind.choices)
    area_m2 = NumberField(label=_("Diện tích (m²)"))


class CostForm(forms.Form):
    """What for, who bears it, how much."""

    name = forms.CharField(label=_("Nội dung chi"), max_length=250)
    payer = forms.ChoiceField(label=_("Nguồn chi"), choices=Payer.choices)
    is_common = forms.BooleanField(label=_("Chi phí chung, chia cho các gian hàng"), required=False)
    planned_vnd = MoneyField(label=_("Dự kiến (đồng)"))


class AcceptForm(forms.Form):
    """What it came to."""

    accepted_vnd = MoneyField(label=_("Nghiệm thu (đồng)"))


class PayForm(forms.Form):
    """One payment."""

    amount_vnd = MoneyField(label=_("Số tiền (đồng)"))
    papers_on = DayField(label=_("Ngày gửi chứng từ đến Kho bạc"))
    document = forms.CharField(label=_("Số chứng từ"), max_length=200, required=False)


class ReportForm(forms.Form):
    """The report on results."""

    report_number = forms.CharField(label=_("Số báo cáo kết quả"), max_length=80, required=False)
    reported_on = DayField(label=_("Ngày báo cáo"), required=False)


class DatesForm(forms.Form):
    """The new days of a postponed event."""

    start_on = DayField(label=_("Ngày bắt đầu"))
    end_on = DayField(label=_("Ngày kết thúc"))


class VisitorsForm(forms.Form):
    """One number of one day."""

    day = DayField(label=_("Ngày"))
    kind = forms.ChoiceField(label=_("Cách có số liệu"), choices=VisitorKind.choices, widget=forms.RadioSelect)
    number = forms.IntegerField(label=_("Số khách"), min_value=0)
    method = forms.CharField(label=_("Cách đếm, cách ước tính"), max_length=200, required=False)


class SpecialitiesForm(forms.Form):
    """The event's own list."""

    products = forms.ModelMultipleChoiceField(
        label=_("Đặc sản địa phương"), queryset=Product.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip

    def __init__(self, *args: Any, offered: QuerySet[Product], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelMultipleChoiceField, self.fields["products"]).queryset = offered
