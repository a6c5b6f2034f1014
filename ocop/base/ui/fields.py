"""Form fields as officials fill them in: days dd/mm/yyyy, money in whole đồng, files with their limits named."""

import re
from decimal import Decimal
from typing import Any

from django import forms
from django.core.validators import MinValueValidator
from django.utils.translation import gettext_lazy as _

from ocop.base.kernel import formats

GROUPED = re.compile(r"\d{1,3}(\.\d{3})+(,\d+)?")


class DayInput(forms.DateInput):
    """A day typed as on paper; no date picker that writes another order of day and month."""

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        usual = {"inputmode": "numeric", "placeholder": "dd/mm/yyyy", "autocomplete": "off"}
        super().__init__({**usual, **(attrs or {})}, format="%d/%m/%Y")


class DayField(forms.DateField):
    """23/11/2026; also 23-11-2026, 23.11.2026 and the ISO form of other systems."""

    widget = DayInput
    default_error_messages = {"invalid": _("Ghi ngày như trên giấy, ví dụ 05/03/2026.")}

    def __init__(self, **options: Any) -> None:
        super().__init__(input_formats=["%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y", "%Y-%m-%d"], **options)


class MoneyInput(forms.TextInput):
    """Whole đồng with points between thousands."""

    def format_value(self, value: Any) -> str | None:
        """12500000 as 12.500.000; what was typed wrongly stays as typed."""
        return formats.grouped(value) if isinstance(value, int) else super().format_value(value)


class MoneyField(forms.IntegerField):
    """Whole đồng: 12.500.000, 12500000, 12.500.000 đ."""

    widget = MoneyInput
    default_error_messages = {"invalid": _("Ghi số tiền bằng đồng, ví dụ 12.500.000.")}

    def __init__(self, **options: Any) -> None:
        widget = MoneyInput(attrs={"inputmode": "numeric"})
        super().__init__(widget=widget, validators=[MinValueValidator(0)], **options)

    def to_python(self, value: Any) -> int | None:
        """Reads the number without its points, blanks and đ."""
        typed = str(value or "").replace(".", "").replace(" ", "").removesuffix("đ")
        return super().to_python(typed)


class NumberInput(forms.TextInput):
    """A number with a decimal comma."""

    def format_value(self, value: Any) -> str | None:
        """1234.50 as 1.234,5; what was typed wrongly stays as typed."""
        return formats.quantity(value) if isinstance(value, Decimal) else super().format_value(value)


class NumberField(forms.DecimalField):
    """40 · 1.234,5 · 4,5 (a point that does not group thousands is read as a comma)."""

    widget = NumberInput
    default_error_messages = {"invalid": _("Ghi một số, ví dụ 40 hoặc 1.234,5.")}

    def __init__(self, **options: Any) -> None:
        widget = NumberInput(attrs={"inputmode": "decimal", "autocomplete": "off"})
        super().__init__(
            max_digits=14, decimal_places=2, widget=widget, validators=[MinValueValidator(Decimal(0))], **options
        )

    def to_python(  # type: ignore[override]  # the stubs derive this field from the one of whole numbers
        self, value: Any
    ) -> Decimal | None:
        """Reads the number without its points and blanks."""
        typed = str(value or "").replace(" ", "")
        if GROUPED.fullmatch(typed):
            typed = typed.replace(".", "")
        return super().to_python(typed.replace(",", "."))


class FilesInput(forms.FileInput):
    """Several files at once."""

    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Files, none or several; what is in them is checked by `files`."""

    def __init__(self, *, label: Any, accept: str, many: bool = True, help_text: Any = "", **attrs: str) -> None:
        widget = (FilesInput if many else forms.FileInput)(attrs={"accept": accept, **attrs})
        super().__init__(label=label, required=False, help_text=help_text, widget=widget, allow_empty_file=True)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:  # type: ignore[override]  # one file in Django's words
        """Each file on its own."""
        given = data if isinstance(data, list | tuple) else [data] if data else []
        return [super(FilesField, self).clean(one, initial) for one in given]


class PaperField(forms.FileField):
    """One file; `kinds` are the endings the field names and the browser offers. Content is checked by `files`."""

    def __init__(self, *, kinds: tuple[str, ...] = ("pdf", "docx", "odt", "txt", "xlsx", "png", "jpg"), **options: Any):
        accept = ",".join(f".{kind}" for kind in kinds)
        super().__init__(widget=forms.ClearableFileInput(attrs={"accept": accept}), **options)
