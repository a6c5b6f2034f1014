"""What the Centre and the producer type about packaging and marks."""

from collections.abc import Iterable
from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.ui.fields import DayField, PaperField
from ocop.cycle.products.models import Product

from ..models import DesignProof, LabelItem
from ..vocabulary.finishing import LabelAnswer, LabelGroup, MarkState

PICTURES = ("png", "jpg", "pdf")


def words(label: Any, *, required: bool = True, rows: int = 3) -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(label=label, required=required, max_length=2000, widget=forms.Textarea(attrs={"rows": rows}))


class OrderForm(forms.Form):
    """A new packaging order."""

    product = forms.ModelChoiceField(label=_("Sản phẩm"), queryset=Product.objects.none())
    group = forms.TypedChoiceField(label=_("Nhóm ghi nhãn"), choices=LabelGroup.choices, coerce=LabelGroup)
    brief = words(_("Yêu cầu thiết kế"), rows=5)

    def __init__(self, *args: Any, products: QuerySet[Product], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["product"]).queryset = products


class ProofForm(forms.Form):
    """A design proof."""

    file = PaperField(label=_("Tệp phương án"), kinds=PICTURES)
    note = forms.CharField(label=_("Ghi chú"), required=False, max_length=500)


class ChooseForm(forms.Form):
    """Which proof, and why."""

    proof = forms.ModelChoiceField(label=_("Phương án"), queryset=DesignProof.objects.none(), widget=forms.RadioSelect,
                                   empty_label=None)  # fmt: skip
    reason = words(_("Lý do chọn"))

    def __init__(self, *args: Any, proofs: QuerySet[DesignProof], **options: Any) -> None:
        super().__init__(*args, **options)
        field = cast(forms.ModelChoiceField, self.fields["proof"])
        field.queryset = proofs
        field.label_from_instance = proof_named  # type: ignore[method-assign, assignment]


def proof_named(proof: DesignProof) -> str:
    """Phương án 2: nền xanh."""
    named = str(_("Phương án %(n)s")) % {"n": proof.number}
    return f"{named}: {proof.note}" if proof.note else named


class LabelForm(forms.Form):
    """Every item of the label, and the OCOP mark on it."""

    mark_stars = forms.TypedChoiceField(
        label=_("Nhãn hiệu OCOP trên nhãn"), required=False, coerce=int, empty_value=None,
        choices=[("", _("Không in")), *((str(n), _("%(n)s sao") % {"n": n}) for n in (3, 4, 5))],
    )  # fmt: skip

    def __init__(self, *args: Any, items: Iterable[LabelItem], **options: Any) -> None:
        super().__init__(*args, **options)
        self.codes = [item.code for item in items]
        for item in items:
            self.fields[item.code] = forms.ChoiceField(
                label=item.label, choices=LabelAnswer.choices, required=False, widget=forms.RadioSelect,
                help_text=f"{item.source} · {item.proof.label}",
            )  # fmt: skip

    @property
    def answers(self) -> dict[str, str]:
        """What was found, by code."""
        return {code: self.cleaned_data[code] for code in self.codes if self.cleaned_data[code]}


class PrintForm(forms.Form):
    """What was printed."""

    quantity = forms.IntegerField(label=_("Số lượng in"), widget=forms.TextInput(attrs={"inputmode": "numeric"}))
    printed_on = DayField(label=_("Ngày in"))


class SampleForm(forms.Form):
    """The accepted packaging as an image."""

    sample = PaperField(label=_("Ảnh mẫu bao bì"), kinds=("png", "jpg"))


class MarkForm(forms.Form):
    """A filing of a mark."""

    mark = forms.CharField(label=pgettext_lazy("one", "Nhãn hiệu"), max_length=200)
    product = forms.ModelChoiceField(label=_("Sản phẩm"), queryset=Product.objects.none(), required=False)
    filing_number = forms.CharField(label=_("Số đơn"), max_length=60)
    filed_on = DayField(label=_("Ngày nộp đơn"))
    office = forms.CharField(label=_("Cơ quan nhận"), max_length=200, initial=_("Cục Sở hữu trí tuệ"))

    def __init__(self, *args: Any, products: QuerySet[Product], **options: Any) -> None:
        super().__init__(*args, **options)
        cast(forms.ModelChoiceField, self.fields["product"]).queryset = products


class AnswerForm(forms.Form):
    """What the office answered."""

    state = forms.TypedChoiceField(label=_("Kết quả"), choices=MarkState.choices[1:], coerce=MarkState)
    answered_on = DayField(label=_("Ngày trả lời"))
    certificate_number = forms.CharField(label=_("Số văn bằng"), required=False, max_length=60)
