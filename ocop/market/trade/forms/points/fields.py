"""Fields that the forms of points share."""

from typing import Any

from django import forms

from ocop.base.ui.fields import DayField, NumberField


def line(label: Any, *, most: int = 250, help_text: Any = "", **attrs: str) -> forms.CharField:
    """One line that may stay empty."""
    widget = forms.TextInput(attrs=attrs)
    return forms.CharField(label=label, max_length=most, required=False, help_text=help_text, widget=widget)


def text(label: Any, *, rows: int = 3, most: int = 2000, help_text: Any = "") -> forms.CharField:
    """Several lines that may stay empty."""
    widget = forms.Textarea(attrs={"rows": rows})
    return forms.CharField(label=label, max_length=most, required=False, widget=widget, help_text=help_text)


def day(label: Any, *, help_text: Any = "") -> DayField:
    """A day that may stay empty."""
    return DayField(label=label, required=False, help_text=help_text)


def tick(label: Any, *, help_text: Any = "") -> forms.BooleanField:
    """A box."""
    return forms.BooleanField(label=label, required=False, help_text=help_text)


class FineNumberField(NumberField):
    """A number with six places after the comma, below zero too: a coordinate."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.decimal_places, self.max_digits = 6, 9
        self.validators = [forms.DecimalField(max_digits=9, decimal_places=6).validators[-1]]
