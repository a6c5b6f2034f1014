"""A page of a wizard: every field may stay empty, rows are added by a submit button, nothing typed is lost."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any, ClassVar

from django import forms
from django.db.models import Model
from django.forms.utils import ErrorDict
from django.utils.translation import gettext_lazy as _

SPARE_ROWS = 2
MOST_ROWS = 100
MORE = "them-dong"


def plain(value: Any) -> Any:
    """A value as JSON keeps it: days in ISO form, decimals as text without idle zeros."""
    if isinstance(value, Decimal):
        return format(value.normalize(), "f")
    return value.isoformat() if isinstance(value, date) else value


class Unchecked(forms.Form):
    """A form that can be shown again as typed without a word about what cannot be read yet."""

    is_unchecked = False

    def full_clean(self) -> None:
        """Nothing is checked while the person only asks for more rows."""
        if self.is_unchecked:
            self._errors = ErrorDict()
            return
        super().full_clean()


class RowForm(Unchecked):
    """One row of a list; a row that says nothing is not there. `titles` name the row for readers."""

    usual: ClassVar[Mapping[str, Any]] = {}

    def __init__(self, *args: Any, number: int, **options: Any) -> None:
        super().__init__(*args, **options)
        self.number = number

    @property
    def row(self) -> dict[str, Any]:
        """The row in plain values."""
        return {name: plain(self.cleaned_data.get(name)) for name in self.fields}

    @property
    def is_empty(self) -> bool:
        """Whether it says nothing beyond what every row says."""
        told = {name: value for name, value in self.row.items() if value not in (None, "")}
        return not {name for name, value in told.items() if self.usual.get(name) != value}


class Rows:
    """The rows of one list on a page."""

    def __init__(
        self, page: "PageForm", name: str, kind: type[RowForm], prefix: str, stored: Sequence[Mapping[str, Any]]
    ):
        self.name, self.kind, self.prefix, self.page = name, kind, prefix, page
        self.count_name = f"{prefix}-rows"
        count = self._asked() if page.is_bound else len(stored) + SPARE_ROWS
        self.forms = [
            kind(
                page.data if page.is_bound else None,
                prefix=f"{prefix}{n}",
                initial=dict(stored[n]) if n < len(stored) else {},
                auto_id="id_%s",
                number=n + 1,
            )
            for n in range(count)
        ]

    @property
    def count(self) -> int:
        """How many rows the page shows."""
        return len(self.forms)

    def values(self) -> list[dict[str, Any]]:
        """Those that say something."""
        return [each.row for each in self.forms if not each.is_empty]

    def _asked(self) -> int:
        asked = str(self.page.data.get(self.count_name, ""))
        return min(int(asked), MOST_ROWS) if asked.isdecimal() else SPARE_ROWS


class PageForm(Unchecked):
    """`seen` is the edition the page showed, `hand` this very page: its own saves are not somebody else's."""

    seen = forms.IntegerField(widget=forms.HiddenInput, required=False)
    hand = forms.CharField(widget=forms.HiddenInput, required=False, max_length=40)
    lists: ClassVar[Mapping[str, tuple[type[RowForm], str]]] = {}

    def __init__(self, *args: Any, stored: Mapping[str, Any], **options: Any) -> None:
        super().__init__(*args, **options)
        self.rows = {
            name: Rows(self, name, kind, prefix, list(stored.get(name) or ()))
            for name, (kind, prefix) in self.lists.items()
        }

    def __iter__(self) -> Iterator[forms.BoundField]:
        """Every field, those of the rows too, so that the summary of faults leads to each."""
        yield from super().__iter__()
        for rows in self.rows.values():
            for row in rows.forms:
                yield from row

    @property
    def names(self) -> list[str]:
        """The fields of the form that stand on this page."""
        return [name for name in self.fields if name not in ("seen", "hand")]

    def unchecked(self) -> "PageForm":
        """As typed, without a word about faults."""
        self.is_unchecked = True
        for rows in self.rows.values():
            for row in rows.forms:
                row.is_unchecked = True
        return self

    def is_valid(self) -> bool:
        """The page and every row."""
        rows = [row.is_valid() for each in self.rows.values() for row in each.forms]
        return all([super().is_valid(), *rows])

    @property
    def has_faults(self) -> bool:
        """Whether something cannot be read."""
        return self.is_bound and not self.is_unchecked and not self.is_valid()

    def values(self) -> dict[str, Any]:
        """What the page says, plain: fields and rows."""
        told = {name: self._plain(name) for name in self.names}
        return told | {name: rows.values() for name, rows in self.rows.items()}

    def _plain(self, name: str) -> Any:
        value = self.cleaned_data.get(name)
        return value.pk if isinstance(value, Model) else plain(value)


def words(label: Any, *, rows: int = 3, help_text: Any = "") -> forms.CharField:
    """A text of several lines."""
    return forms.CharField(
        label=label, required=False, help_text=help_text, widget=forms.Textarea(attrs={"rows": rows})
    )


def line(label: Any, *, most: int = 250, help_text: Any = "", **attrs: Any) -> forms.CharField:
    """A text of one line."""
    return forms.CharField(
        label=label, required=False, max_length=most, help_text=help_text, widget=forms.TextInput(attrs=attrs)
    )


def whole(label: Any, *, help_text: Any = "") -> forms.IntegerField:
    """A count."""
    return forms.IntegerField(
        label=label,
        required=False,
        min_value=0,
        help_text=help_text,
        widget=forms.TextInput(attrs={"inputmode": "numeric"}),
    )


def choice(label: Any, choices: Sequence[tuple[Any, Any]]) -> forms.ChoiceField:
    """One of some words, or none yet."""
    return forms.ChoiceField(label=label, required=False, choices=[("", _("Chưa chọn")), *choices])
