"""Fields of this app: several files at once, and choices that depend on person and day."""

from collections.abc import Sequence
from typing import Any, cast

from django import forms
from django.db.models import QuerySet

from ocop.base.ui.fields import PaperField


class PapersInput(forms.ClearableFileInput):
    """A choice of several files at once."""

    allow_multiple_selected = True


class PapersField(PaperField):
    """Any number of files; cleaned to a list, empty where none was chosen."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.widget = PapersInput(attrs=self.widget.attrs)

    def clean(self, data: Any, initial: Any = None) -> list[Any]:
        """Each file checked as one; the whole list is missing only if a file is required."""
        chosen: Sequence[Any] = data if isinstance(data, list | tuple) else [data] if data else []
        if not chosen:
            super().clean(None, initial)
        return [super(PapersField, self).clean(file, initial) for file in chosen]


def offer(form: forms.Form, name: str, rows: QuerySet[Any]) -> None:
    """Let the field offer these rows."""
    cast(forms.ModelChoiceField, form.fields[name]).queryset = rows


def offer_choices(form: forms.Form, name: str, choices: Sequence[tuple[Any, Any]]) -> None:
    """Let the field offer these choices."""
    cast(forms.ChoiceField, form.fields[name]).choices = list(choices)
