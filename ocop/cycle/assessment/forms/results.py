"""Forms of results on their way: the submission, the Chairman's word, the ministry's answer, the notice."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField, NumberField

from ..models import Result
from ..rules.tally import shown
from ..vocabulary import Exit


def line(label: Any, *, most: int = 60, help_text: Any = "") -> forms.CharField:
    """One line; whether it must be filled is said by the service."""
    return forms.CharField(label=label, max_length=most, required=False, help_text=help_text)


class ResultsField(forms.ModelMultipleChoiceField):
    """Results with product, points and stars."""

    def label_from_instance(self, obj: Any) -> str:
        """Trà Shan tuyết: 74,00 điểm, 4 sao."""
        facts = {"product": obj.item.called, "mean": shown(obj.mean), "stars": obj.stars}
        return str(_("%(product)s: %(mean)s điểm, %(stars)s sao") % facts)


class SubmissionForm(forms.Form):
    """Which results go before the Chairman."""

    results = ResultsField(
        label=_("Kết quả"), queryset=Result.objects.none(), required=False, widget=forms.CheckboxSelectMultiple
    )
    text = forms.CharField(label=_("Nội dung trình"), required=False, widget=forms.Textarea(attrs={"rows": 5}))

    def __init__(self, *args: Any, offered: QuerySet[Result], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelMultipleChoiceField, self.fields["results"]).queryset = offered


class NumberForm(forms.Form):
    """The number of a letter of ours."""

    number = line(_("Số, ký hiệu văn bản"))


class ApproveForm(forms.Form):
    """The Chairman's decision."""

    decision_number = line(_("Số quyết định phê duyệt kết quả"))
    letter_number = line(_("Số văn bản gửi Bộ"), help_text=_("Khi có sản phẩm tiềm năng 5 sao."))


class ReturnForm(forms.Form):
    """Why it comes back."""

    reason = forms.CharField(label=_("Lý do"), required=False, widget=forms.Textarea(attrs={"rows": 3}))


class AnswerForm(forms.Form):
    """What the ministry answered; the stars follow from the framework."""

    mean = NumberField(label=_("Điểm trung bình của Hội đồng Trung ương"))
    answer_number = line(_("Số văn bản của Bộ"))
    answered_on = DayField(label=_("Ngày văn bản"), required=False)


class ExitForm(forms.Form):
    """One of the three ways on."""

    exit = forms.ChoiceField(label=_("Hướng xử lý"), choices=Exit.choices, widget=forms.RadioSelect)
    reason = forms.CharField(label=_("Lý do"), required=False, widget=forms.Textarea(attrs={"rows": 3}))

    def __init__(self, *args: Any, offered: tuple[Exit, ...], **options: Any) -> None:
        super().__init__(*args, **options)
        choices = [(each.value, each.label) for each in offered]
        cast(forms.ChoiceField, self.fields["exit"]).choices = choices
