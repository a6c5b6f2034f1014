"""A commitment from the proposal to the last payment."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField

from ..models import CarryOverGround
from .fields import amount, document, offer, offer_choices, words


class ProposeForm(forms.Form):
    """What for, for whom, how much."""

    title = forms.CharField(label=_("Nội dung"), max_length=300)
    beneficiary = forms.CharField(label=_("Bên thụ hưởng"), max_length=300)
    advance_kind = forms.ChoiceField(label=_("Loại nội dung"), help_text=_("Quyết định mức và điều kiện tạm ứng."))
    amount_vnd = amount(_("Số đề nghị (đồng)"))
    note = words(_("Thuyết minh"))

    def __init__(self, *args: Any, kinds: list[tuple[Any, Any]], **options: Any) -> None:
        super().__init__(*args, **options)
        offer_choices(self, "advance_kind", kinds)


class AppraiseForm(forms.Form):
    """What the support should be."""

    amount_vnd = amount(_("Số thẩm định (đồng)"))
    note = words(_("Ý kiến thẩm định"))


class ApproveForm(forms.Form):
    """What is bound, and by which decision."""

    amount_vnd = amount(_("Số phê duyệt (đồng)"))
    document = document()


class ReleaseForm(forms.Form):
    """What will not be spent."""

    amount_vnd = amount()
    reason = words(_("Lý do"), required=True)


class ProgressForm(forms.Form):
    """The facts on which advances and payments depend."""

    contract_signed_on = DayField(label=_("Ngày ký hợp đồng"), required=False)
    investment_done_percent = forms.DecimalField(
        label=_("Tỷ lệ đã thực hiện (%)"), required=False, max_digits=5, decimal_places=2,
        widget=forms.TextInput(attrs={"inputmode": "decimal"}), localize=True,
        help_text=_("Vốn đầu tư hoặc khối lượng đã thực hiện, ví dụ 72,5."),
    )  # fmt: skip
    accepted_on = DayField(label=_("Ngày nghiệm thu"), required=False)


class PaymentForm(forms.Form):
    """An advance or a payment with the day its papers reached the Treasury."""

    amount_vnd = amount()
    papers_on = DayField(label=_("Ngày gửi chứng từ đến Kho bạc"))
    document = document(required=False, label=_("Số chứng từ"))


class ClearForm(forms.Form):
    """Papers of an advance."""

    amount_vnd = amount()
    papers_on = DayField(label=_("Ngày gửi chứng từ đến Kho bạc"))


class RecoverForm(forms.Form):
    """What comes back."""

    amount_vnd = amount()
    of_advance = forms.BooleanField(label=_("Thu hồi tạm ứng"), required=False)
    reason = words(_("Lý do"), required=True)


class CarryForm(forms.Form):
    """On which ground, under which decision."""

    ground = forms.ModelChoiceField(label=_("Căn cứ chuyển nguồn"), queryset=CarryOverGround.objects.none())
    document = document(label=_("Văn bản cho phép chuyển nguồn"))

    def __init__(self, *args: Any, grounds: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "ground", grounds)
