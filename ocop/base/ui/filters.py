"""Filters of a list, declared as data; their values live in the address, so a filtered list can be sent on."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import reduce
from typing import Any

from django import forms
from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.fields import DayField

MOST_IN_SIGHT = 3
SEARCH, EVERY = _("Tìm"), _("Tất cả")
Choices = Iterable[tuple[str, Any]]


@dataclass(frozen=True, slots=True)
class Filter:
    """One field above a list. `narrow(rows, value)` or a lookup such as "issuer__key" says what it keeps."""

    name: str
    label: Any
    narrow: str | Callable[[QuerySet, Any], QuerySet]

    def field(self, page: Any) -> forms.Field:
        """The form field of the filter."""
        return forms.CharField(label=self.label, required=False, max_length=200)

    def applied(self, rows: QuerySet, value: Any) -> QuerySet:
        """The rows this value keeps."""
        return self.narrow(rows, value) if callable(self.narrow) else rows.filter(**{self.narrow: value})


@dataclass(frozen=True, slots=True)
class SearchFilter(Filter):
    """Free words: each must occur in one of the `fields`, unless `narrow` searches in its own way."""

    name: str = "q"
    label: Any = SEARCH
    narrow: str | Callable[[QuerySet, Any], QuerySet] = ""
    fields: Sequence[str] = ()
    example: Any = ""

    def field(self, page: Any) -> forms.Field:
        """A search box with an example in it."""
        widget = forms.TextInput(attrs={"type": "search", "placeholder": self.example})
        return forms.CharField(label=self.label, required=False, max_length=200, widget=widget)

    def applied(self, rows: QuerySet, value: Any) -> QuerySet:
        """The rows in which every word occurs."""
        if self.narrow:
            return Filter.applied(self, rows, value)
        return reduce(lambda found, word: found.filter(self._anywhere(word)), value.split(), rows)

    def _anywhere(self, word: str) -> Q:
        return reduce(lambda either, name: either | Q(**{f"{name}__icontains": word}), self.fields, Q())


@dataclass(frozen=True, slots=True)
class ChoiceFilter(Filter):
    """One of some choices; `choices` may ask the page (`choices(page)`), which knows person and day."""

    choices: Choices | Callable[[Any], Choices] = ()
    every: Any = EVERY

    def field(self, page: Any) -> forms.Field:
        """A select with "all" first."""
        choices = self.choices(page) if callable(self.choices) else self.choices
        return forms.ChoiceField(label=self.label, required=False, choices=[("", self.every), *choices])


@dataclass(frozen=True, slots=True)
class DayFilter(Filter):
    """A day written dd/mm/yyyy; the lookup says from or until ("issued_on__gte")."""

    def field(self, page: Any) -> forms.Field:
        """A day field."""
        return DayField(label=self.label, required=False)


class FilterForm(forms.Form):
    """The filters of one page as a GET form; a value that is not understood is shown with its fault and not used."""

    def __init__(self, filters: Sequence[Filter], page: Any, typed: Any) -> None:
        super().__init__(typed, auto_id="loc-%s")
        self.filters = filters
        self.fields.update({each.name: each.field(page) for each in filters})
        self.is_valid()

    @property
    def used(self) -> bool:
        """Whether any filter holds something."""
        return any(self.cleaned_data.get(each.name) for each in self.filters)

    @property
    def first(self) -> list[forms.BoundField]:
        """The fields always in sight."""
        return list(self)[: self._in_sight()]

    @property
    def more(self) -> list[forms.BoundField]:
        """The fields folded away, so that the list itself is in sight on a phone."""
        return list(self)[self._in_sight() :]

    @property
    def more_used(self) -> bool:
        """Whether a folded field holds something, or something wrong."""
        return any(self.cleaned_data.get(field.name) or field.errors for field in self.more)

    def _in_sight(self) -> int:
        return len(self.filters) if len(self.filters) <= MOST_IN_SIGHT + 1 else MOST_IN_SIGHT

    def applied(self, rows: QuerySet) -> QuerySet:
        """The rows all filters keep."""
        for each in self.filters:
            if value := self.cleaned_data.get(each.name):
                rows = each.applied(rows, value)
        return rows
