"""Years, lines, entries of finance, money from outside."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.actors.organisations.models import Organisation
from ocop.base.ui.fields import PaperField

from ..models import CarryOverGround, Commitment, FiscalYear, FundingSource, Programme
from ..vocabulary import EntryKind, YearState
from .fields import amount, document, offer, words


class EstimateForm(forms.Form):
    """What is asked for."""

    amount_vnd = amount()
    document = document(required=False)
    reason = words(_("Ghi chú"))


class DecidedForm(forms.Form):
    """What an authority decides."""

    amount_vnd = amount()
    document = document()
    reason = words(_("Ghi chú"))


class LineForm(forms.Form):
    """A new line."""

    fiscal_year = forms.ModelChoiceField(
        label=pgettext_lazy("one", "Năm ngân sách"), queryset=FiscalYear.objects.none()
    )
    source = forms.ModelChoiceField(label=_("Nguồn vốn"), queryset=FundingSource.objects.none())
    programme = forms.ModelChoiceField(label=_("Chương trình"), queryset=Programme.objects.none())
    activity = forms.CharField(
        label=_("Nội dung"), required=False, max_length=200, help_text=_("Bỏ trống khi giao cho cả chương trình.")
    )
    holder = forms.ModelChoiceField(label=_("Đơn vị sử dụng"), queryset=Organisation.objects.none())
    document = document(required=False)

    def __init__(self, *args: Any, holders: QuerySet[Organisation], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "fiscal_year", FiscalYear.objects.exclude(state=YearState.CLOSED))
        offer(self, "source", FundingSource.objects.filter(is_state_budget=True))
        offer(self, "programme", Programme.objects.all())
        offer(self, "holder", holders)


class ReasonForm(forms.Form):
    """Why something is undone."""

    reason = words(_("Lý do"), required=True)


class CorrectForm(forms.Form):
    """An entry in a closed year."""

    kind = forms.TypedChoiceField(label=pgettext_lazy("one", "Bút toán"), choices=EntryKind.choices, coerce=EntryKind)
    commitment = forms.ModelChoiceField(
        label=pgettext_lazy("one", "Khoản cam kết"), queryset=Commitment.objects.none(), required=False,
        help_text=_("Cần khi bút toán là cam kết, giải phóng, tạm ứng, thanh toán, thu hồi."),
    )  # fmt: skip
    amount_vnd = amount()
    of_advance = forms.BooleanField(label=_("Thu hồi tạm ứng"), required=False)
    document = document()
    reason = words(_("Lý do"), required=True)

    def __init__(self, *args: Any, commitments: QuerySet[Commitment], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "commitment", commitments)


class YearForm(forms.Form):
    """A new fiscal year."""

    year = forms.IntegerField(label=_("Năm"), widget=forms.TextInput(attrs={"inputmode": "numeric"}))


class CloseForm(forms.Form):
    """For every balance: its ground in the list, or nothing, which cancels it; one decision for all that is carried."""

    document = document(required=False, label=_("Văn bản cho phép chuyển nguồn"))

    def __init__(
        self, *args: Any, balances: Iterable[Commitment], grounds: QuerySet[CarryOverGround], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        self.balances = list(balances)
        rows = list(grounds)
        self.grounds = {str(row.pk): row for row in rows}
        choices = [("", _("Giải phóng và hủy")), *((str(row.pk), row.label) for row in rows)]
        for commitment in self.balances:
            self.fields[field_of(commitment)] = forms.ChoiceField(
                label=commitment.title, required=False, choices=choices
            )

    @property
    def rows(self) -> list[tuple[Commitment, forms.BoundField]]:
        """Each balance with its choice."""
        return [(commitment, self[field_of(commitment)]) for commitment in self.balances]

    @property
    def carries(self) -> dict[int, CarryOverGround]:
        """The balances that go over, each with its ground."""
        chosen = {commitment.pk: self.cleaned_data[field_of(commitment)] for commitment in self.balances}
        return {pk: self.grounds[value] for pk, value in chosen.items() if value}


def field_of(commitment: Commitment) -> str:
    """The name of a balance's choice."""
    return f"can-cu-{commitment.pk}"


class ContributionForm(forms.Form):
    """Money from outside the budget."""

    fiscal_year = forms.ModelChoiceField(label=_("Năm"), queryset=FiscalYear.objects.none())
    source = forms.ModelChoiceField(label=_("Nguồn"), queryset=FundingSource.objects.none())
    programme = forms.ModelChoiceField(label=_("Chương trình"), queryset=Programme.objects.none())
    holder = forms.ModelChoiceField(label=_("Cơ quan ghi nhận"), queryset=Organisation.objects.none())
    contributor = forms.CharField(label=_("Bên đóng góp"), max_length=300)
    amount_vnd = amount()
    document = document(required=False, label=_("Số, ký hiệu văn bản minh chứng"))
    proof = PaperField(label=_("Tệp minh chứng"), required=False)

    def __init__(self, *args: Any, holders: QuerySet[Organisation], **options: Any) -> None:
        super().__init__(*args, **options)
        offer(self, "fiscal_year", FiscalYear.objects.exclude(state=YearState.CLOSED))
        offer(self, "source", FundingSource.objects.filter(is_state_budget=False))
        offer(self, "programme", Programme.objects.all())
        offer(self, "holder", holders)
