"""A new plan, an adjustment of one in force."""

from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.steering.budget.models import Programme

from ..models import Plan
from ..vocabulary import Level
from .fields import offer, offer_choices, words


class NewPlanForm(forms.Form):
    """Whose plan, for which programme and year; copied from the year before where that helps."""

    owner = forms.ModelChoiceField(label=_("Cơ quan lập"), queryset=Organisation.objects.none())
    programme = forms.ModelChoiceField(label=_("Loại kế hoạch"), queryset=Programme.objects.all())
    level = forms.ChoiceField(label=_("Cấp kế hoạch"), choices=Level.choices)
    first_year = forms.TypedChoiceField(label=_("Năm"), coerce=int)
    last_year = forms.TypedChoiceField(
        label=_("Đến năm"),
        coerce=int,
        empty_value=None,
        required=False,
        help_text=_("Chỉ chọn khi là đề án nhiều năm."),
    )
    copy_from = forms.ModelChoiceField(
        label=_("Chép từ kế hoạch năm trước"),
        queryset=Plan.objects.none(),
        required=False,
        help_text=_(
            "Nội dung được chép với ngày lùi một năm, chỉ tiêu giữ làm phương án; việc chưa xong được đánh dấu."
        ),
    )
    scheme = forms.ModelChoiceField(label=_("Thuộc đề án"), queryset=Plan.objects.none(), required=False)
    title = forms.CharField(
        label=_("Tên kế hoạch"), max_length=300, required=False, help_text=_("Để trống thì lấy tên theo loại và năm.")
    )

    def __init__(
        self, *args: Any, owners: QuerySet[Organisation], years: list[int], plans: QuerySet[Plan], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        offer(self, "owner", owners)
        offer(self, "copy_from", plans)
        offer(self, "scheme", plans)
        choices = [(year, str(year)) for year in years]
        offer_choices(self, "first_year", choices)
        offer_choices(self, "last_year", [("", "—"), *choices])


class AdjustForm(forms.Form):
    """Why the plan is adjusted."""

    ground = words(
        _("Lý do, căn cứ điều chỉnh"),
        required=True,
        help_text=_("Ghi văn bản hoặc sự việc khiến kế hoạch phải điều chỉnh."),
    )
