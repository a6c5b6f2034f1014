"""What the norm keeper types; every act comes with its paper."""

from decimal import Decimal
from typing import Any, cast

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField, MoneyField, NumberField, PaperField

from ..models import Activity, SupportProgramme
from ..vocabulary.norms import NormLevel, NormMode

EMPTY_IS_NONE = _("Bỏ trống khi văn bản không quy định.")


class PaperForm(forms.Form):
    """The document, with its file."""

    document = forms.CharField(
        label=_("Số, ký hiệu văn bản"), max_length=200, help_text=_("Có trong sổ văn bản thì được nối.")
    )
    paper = PaperField(label=_("Tệp văn bản"), kinds=("pdf", "png", "jpg", "docx"))
    remark = forms.CharField(label=_("Ghi chú"), required=False, widget=forms.Textarea(attrs={"rows": 2}))


class FiguresForm(PaperForm):
    """The figures as the paper has them."""

    percent = NumberField(label=_("Tỷ lệ tối đa (%)"), required=False, help_text=EMPTY_IS_NONE)
    ceiling_vnd = MoneyField(label=_("Mức trần (đồng)"), required=False, help_text=EMPTY_IS_NONE)
    technology_factor = NumberField(label=_("Hệ số cho dây chuyền công nghệ"), required=False)
    legal_source = forms.CharField(label=_("Điều khoản"), max_length=500)

    field_order: tuple[str, ...] = (
        "legal_source",
        "percent",
        "ceiling_vnd",
        "technology_factor",
        "document",
        "paper",
        "remark",
    )


class ReplaceForm(FiguresForm):
    """The figures from a day on."""

    start = DayField(label=_("Áp dụng từ ngày"))

    field_order = ("start", *FiguresForm.field_order)


class EndForm(PaperForm):
    """The last day."""

    last_day = DayField(label=_("Ngày cuối còn hiệu lực"))

    field_order = ("last_day", "document", "paper", "remark")


class NormForm(ReplaceForm):
    """A norm of the province, or a new one of the centre."""

    programme = forms.ModelChoiceField(label=_("Chương trình"), queryset=SupportProgramme.objects.none())
    activity = forms.ModelChoiceField(label=_("Nội dung hỗ trợ"), queryset=Activity.objects.none())
    variant = forms.CharField(label=_("Trường hợp"), required=False, max_length=40)
    level = forms.TypedChoiceField(label=_("Cấp quy định"), choices=NormLevel.choices, coerce=NormLevel)
    unit = forms.CharField(label=_("Tính cho"), required=False, max_length=300)
    mode = forms.TypedChoiceField(label=_("Cách tính"), choices=NormMode.choices, coerce=NormMode)
    last_day = DayField(label=_("Đến hết ngày"), required=False)

    field_order = (
        "programme", "activity", "variant", "level", "unit", "mode", "start", "last_day", *FiguresForm.field_order,
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["programme"]).queryset = SupportProgramme.objects.all()
        cast(forms.ModelChoiceField, self.fields["activity"]).queryset = Activity.objects.all()
        self.fields["level"].initial = NormLevel.PROVINCIAL


class TryForm(forms.Form):
    """A cost, to see what the norm allows."""

    cost = MoneyField(label=_("Chi phí hợp lệ (đồng)"), required=False)
    line = forms.BooleanField(label=_("Dây chuyền công nghệ"), required=False)

    @property
    def asked(self) -> tuple[int, bool] | None:
        """Cost and whether it is a technology line, where a cost was typed."""
        if not self.is_valid() or self.cleaned_data["cost"] is None:
            return None
        return self.cleaned_data["cost"], self.cleaned_data["line"]


def shown_first(norm: Any) -> dict[str, Any]:
    """The figures the row has, to be compared with the paper."""
    names = ("percent", "ceiling_vnd", "technology_factor", "legal_source")
    found = {name: getattr(norm, name) for name in names}
    return {name: value for name, value in found.items() if value not in (None, Decimal(0))}
