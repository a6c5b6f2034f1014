"""Fields of this app: numbers as papers print them, texts of several lines, choices by person and day."""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import Any, cast

from django import forms
from django.core.validators import MinValueValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.kernel import formats

GROUPED = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")


class NumberInput(forms.TextInput):
    """A number with a decimal comma."""

    def format_value(self, value: Any) -> str | None:
        """1234.50 as 1.234,5; what was typed wrongly stays as typed."""
        if not isinstance(value, Decimal):
            return super().format_value(value)
        places = max(0, -int(value.normalize().as_tuple().exponent))
        return formats.decimal_comma(value, places)


class NumberField(forms.DecimalField):
    """40 · 1.234,5 · 4,5 (a point that does not group thousands is read as a comma)."""

    widget = NumberInput
    default_error_messages = {"invalid": _("Ghi một số, ví dụ 40 hoặc 1.234,5.")}

    def __init__(self, **options: Any) -> None:
        widget = NumberInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(
            max_digits=14, decimal_places=2, widget=widget, validators=[MinValueValidator(Decimal(0))], **options
        )

    def to_python(self, value: Any) -> Any:
        """Reads the number without its points and blanks."""
        typed = str(value or "").replace(" ", "")
        if GROUPED.fullmatch(typed):
            typed = typed.replace(".", "")
        return super().to_python(typed.replace(",", "."))


def words(label: Any, *, rows: int = 4, help_text: Any = "", required: bool = False) -> forms.CharField:
    """A text of several lines; what is missing is said by the service, with everything else that is missing."""
    return forms.CharField(
        label=label, required=required, help_text=help_text, widget=forms.Textarea(attrs={"rows": rows})
    )


def offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    """Let the field offer these rows."""
    cast(forms.ModelChoiceField, form.fields[name]).queryset = rows


def offer_choices(form: forms.Form, name: str, choices: Sequence[tuple[Any, Any]]) -> None:
    """Let the field offer these choices."""
    cast(forms.ChoiceField, form.fields[name]).choices = list(choices)
