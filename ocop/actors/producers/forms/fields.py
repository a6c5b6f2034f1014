"""Fields of this app: texts of several lines, counts, communes, points."""

from typing import Any, cast

from django import forms
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.territory.models import Unit

MOST_PEOPLE = 1_000_000


def words(label: Any, *, rows: int = 3, help_text: Any = "", required: bool = False, **more: Any) -> forms.CharField:
    """A text of several lines; what is missing is said by the service, with everything else that is missing."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, required=required, help_text=help_text, widget=widget, **more)


def text(label: Any, longest: int, *, help_text: Any = "", **attrs: str) -> forms.CharField:
    """One line; whether it must be filled is the service's to say."""
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(label=label, max_length=longest, required=False, help_text=help_text, widget=widget)


def count(label: Any, *, help_text: Any = "") -> forms.IntegerField:
    """How many people."""
    widget = forms.TextInput(attrs={"inputmode": "numeric", "autocomplete": "off"})
    bounds = [MinValueValidator(0), MaxValueValidator(MOST_PEOPLE)]
    return forms.IntegerField(label=label, required=False, help_text=help_text, widget=widget, validators=bounds)


class DegreeField(forms.FloatField):
    """A latitude or longitude: 22,1474 or 22.1474."""

    default_error_messages = {"invalid": _("Ghi số độ, ví dụ 22,1474.")}

    def __init__(self, label: Any, example: str) -> None:
        widget = forms.TextInput(attrs={"inputmode": "decimal", "placeholder": example, "autocomplete": "off"})
        super().__init__(label=label, required=False, widget=widget)

    def to_python(  # type: ignore[override]  # the stubs derive this field from the one of whole numbers
        self, value: Any
    ) -> float | None:
        """A comma is a point here."""
        typed = str(value).strip().replace(",", ".") if value not in (None, "") else ""
        return super().to_python(typed)


class CommuneField(forms.ModelChoiceField):
    """A commune in force; the page says which ones are offered."""

    def __init__(self, **options: Any) -> None:
        super().__init__(
            queryset=Unit.objects.none(), **{"label": _("Xã, phường"), "empty_label": _("Chọn xã, phường"), **options}
        )


def offer(form: forms.BaseForm, name: str, rows: QuerySet[Any]) -> None:
    """Let the field offer these rows."""
    cast(forms.ModelChoiceField, form.fields[name]).queryset = rows
