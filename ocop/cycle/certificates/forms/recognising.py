"""Forms of recognition; whether a field must be filled is said by the service."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField
from ocop.cycle.assessment.models import Result


def line(label: Any, *, most: int = 80, help_text: Any = "") -> forms.CharField:
    """One line."""
    return forms.CharField(label=label, max_length=most, required=False, help_text=help_text)


def text(label: Any, *, rows: int = 4, help_text: Any = "") -> forms.CharField:
    """Several lines."""
    return forms.CharField(
        label=label, required=False, widget=forms.Textarea(attrs={"rows": rows}), help_text=help_text
    )


class ResultsField(forms.ModelMultipleChoiceField):
    """Results with product, producer and stars."""

    def label_from_instance(self, obj: Any) -> str:
        """Trà Shan tuyết (HTX Khuổi Lùng): 4 sao."""
        producer = obj.item.dossier.product.producer.name
        facts = {"product": obj.item.called, "producer": producer, "stars": obj.stars}
        return str(_("%(product)s (%(producer)s): %(stars)s sao theo kết quả Hội đồng") % facts)


class RecogniseForm(forms.Form):
    """Which results, by which decision."""

    results = ResultsField(
        label=_("Kết quả đã phê duyệt"), queryset=Result.objects.none(), required=False,
        widget=forms.CheckboxSelectMultiple,
    )  # fmt: skip
    decision_number = line(_("Số quyết định công nhận"), help_text=_("Như đã cấp, ví dụ 40/QĐ-UBND."))
    decided_on = DayField(label=_("Ngày quyết định"), required=False)

    def __init__(self, *args: Any, offered: QuerySet[Result], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelMultipleChoiceField, self.fields["results"]).queryset = offered


class IssueForm(forms.Form):
    """The day; the number only where another gives it."""

    issued_on = DayField(label=_("Ngày cấp"), required=False)
    number = line(_("Số giấy chứng nhận"), help_text=_("Chỉ ghi khi Bộ cấp số; số của tỉnh do hệ thống cấp."))


class ExtendForm(forms.Form):
    """How long, by which document."""

    days = forms.IntegerField(label=_("Số ngày kéo dài"), required=False, min_value=0)
    decision_number = line(_("Số văn bản"))
    decided_on = DayField(label=_("Ngày văn bản"), required=False)
    reason = text(_("Lý do"), rows=3)
