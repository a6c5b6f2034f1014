"""Forms of years and rounds; what is missing is said by the service, all at once."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.territory.models import Unit
from ocop.base.ui.fields import DayField

from .vocabulary import Judge, JudgedStep, RoundLevel


class YearForm(forms.Form):
    """Which year to open."""

    year = forms.IntegerField(label=_("Năm"), widget=forms.TextInput(attrs={"inputmode": "numeric"}))


class StepForm(forms.Form):
    """How a step is judged."""

    step = forms.ChoiceField(label=_("Bước"), choices=JudgedStep.choices)
    place = forms.ModelChoiceField(
        label=_("Địa bàn"), queryset=Unit.objects.none(), required=False, empty_label=_("Toàn tỉnh")
    )
    screened_by = forms.ChoiceField(label=_("Ai xem xét"), choices=Judge.choices)
    decided_by = forms.ChoiceField(label=_("Ai quyết định"), choices=Judge.choices)
    resubmit_days = forms.IntegerField(
        label=_("Số ngày để nộp lại sau khi bị trả"), widget=forms.TextInput(attrs={"inputmode": "numeric"})
    )
    reason = forms.CharField(label=_("Lý do, căn cứ"), max_length=300, required=False)

    def __init__(self, *args: Any, places: QuerySet[Unit], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["place"]).queryset = places


class RoundForm(forms.Form):
    """A round; days and ground only for one beside those of the law."""

    level = forms.ChoiceField(label=_("Cấp"), choices=RoundLevel.choices, initial=RoundLevel.PROVINCE)
    number = forms.IntegerField(label=_("Đợt số"), widget=forms.TextInput(attrs={"inputmode": "numeric"}))
    extra_round_basis = forms.CharField(
        label=_("Căn cứ của đợt thêm"),
        max_length=300,
        required=False,
        help_text=_("Đợt 1 và đợt 2 lấy ngày từ lịch năm. Chỉ đợt thêm mới ghi ba ô này."),
    )
    intake_close = DayField(label=_("Hết nhận hồ sơ"), required=False)
    done_by = DayField(label=_("Hoàn thành trước hoặc trong ngày"), required=False)
