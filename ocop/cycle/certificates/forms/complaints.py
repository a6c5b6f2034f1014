"""Forms of kiến nghị, khiếu nại; whether a field must be filled is said by the service."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField
from ocop.cycle.assessment.models import Result

from ..vocabulary import ComplaintKind, Outcome


class ResultField(forms.ModelChoiceField):
    """A result by product and day."""

    def label_from_instance(self, obj: Any) -> str:
        """Trà Shan tuyết, thông báo 7/TB."""
        told = next(iter(obj.announcements.all()), "")  # the latest of its stages
        return str(_("%(product)s, thông báo %(number)s") % {"product": obj.item.called, "number": told})


class ComplaintForm(forms.Form):
    """About which result, what."""

    result = ResultField(label=_("Kết quả"), queryset=Result.objects.none(), required=False)
    kind = forms.ChoiceField(label=_("Loại"), choices=ComplaintKind.choices, widget=forms.RadioSelect, required=False)
    sender_name = forms.CharField(
        label=_("Người gửi"), max_length=250, required=False, help_text=_("Để trống nếu là chủ thể của sản phẩm.")
    )
    text = forms.CharField(label=_("Nội dung"), required=False, widget=forms.Textarea(attrs={"rows": 6}))
    file = forms.FileField(label=_("Tệp kèm theo"), required=False)

    def __init__(self, *args: Any, offered: QuerySet[Result], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["result"]).queryset = offered


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(label=_("Lý do"), required=False, widget=forms.Textarea(attrs={"rows": 3}))


class AnswerForm(forms.Form):
    """Finding and outcome."""

    outcome = forms.ChoiceField(label=_("Kết luận"), choices=Outcome.choices, widget=forms.RadioSelect, required=False)
    finding = forms.CharField(label=_("Kết quả xem xét lại"), required=False, widget=forms.Textarea(attrs={"rows": 5}))
    number = forms.CharField(label=_("Số văn bản trả lời"), max_length=80, required=False)
    answered_on = DayField(label=_("Ngày văn bản"), required=False)
