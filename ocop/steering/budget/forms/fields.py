"""Fields that several forms share."""

from typing import Any, cast

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import MoneyField

AMOUNT, BASIS = _("Số tiền (đồng)"), _("Số, ký hiệu văn bản làm căn cứ")


def amount(label: Any = AMOUNT, *, required: bool = True, help_text: Any = "") -> MoneyField:
    """Whole đồng, typed as 12.500.000."""
    return MoneyField(label=label, required=required, help_text=help_text)


def document(*, required: bool = True, label: Any = BASIS) -> forms.CharField:
    """The number of a decision; linked to the register where it is found there."""
    return forms.CharField(
        label=label,
        required=required,
        max_length=200,
        help_text=_("Ví dụ 15/QĐ-UBND; có trong sổ văn bản thì được nối."),
    )


def words(label: Any, *, required: bool = False, rows: int = 3) -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(label=label, required=required, max_length=500, widget=forms.Textarea(attrs={"rows": rows}))


def offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    """Let the field offer these rows."""
    cast(forms.ModelChoiceField, form.fields[name]).queryset = rows


def offer_choices(form: forms.Form, name: str, choices: list[tuple[Any, Any]]) -> None:
    """Let the field offer these choices."""
    cast(forms.ChoiceField, form.fields[name]).choices = choices
