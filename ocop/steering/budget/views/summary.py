"""The province's summary of a year, by source, programme or holder; every number opens its lines."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from ocop.base.kernel.formats import decimal_comma
from ocop.base.ui.components import Action, Figure
from ocop.base.ui.filters import ChoiceFilter, DayFilter, FilterForm
from ocop.base.ui.pages import Page

from ..models import FiscalYear
from ..queries import access
from ..queries.summaries import Total, mobilised_by_source, totals_by, whole
from ..rules.rates import told_rate, width_of
from ..vocabulary import VIEW, Grouping

FILTER_OF = {Grouping.SOURCE: "nguon", Grouping.PROGRAMME: "chuong-trinh", Grouping.HOLDER: "don-vi"}
COLUMNS = (
    ("estimated", _("Dự toán đề nghị"), "k"),
    ("allocated", pgettext_lazy("money", "Đã giao"), "a"),
    ("committed", _("Cam kết"), "w"),
    ("paid", _("Giải ngân"), "g"),
)


def years_to_choose(page: Any) -> list[tuple[str, str]]:
    """The fiscal years, newest first."""
    return [(str(year.year), f"{year.year} – {year.stage.label}") for year in page.years]


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a row, ready to draw."""

    label: Any
    amount: str
    width: str
    tone: str


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the summary, ready to show."""

    name: str
    url: str
    rate: str
    bars: list[Bar]


def millions(amount: int | None) -> str:
    """Million đồng with one decimal, counted on đồng and then rounded (R6); of nothing a dash."""
    return "–" if amount is None else decimal_comma(Decimal(amount) / 1_000_000, 1)


class Summary(Page):
    """Ngân sách: asked, allocated, committed, paid, with the rate; money from outside stands apart."""

    template_name = "budget/summary.html"
    verb = VIEW
    filters = (
        ChoiceFilter("nam", pgettext_lazy("one", "Năm ngân sách"), "", choices=years_to_choose),
        ChoiceFilter("theo", _("Xem"), "", choices=Grouping.choices),
        DayFilter("ngay", _("Số liệu đến ngày"), ""),
    )

    @cached_property
    def years(self) -> list[FiscalYear]:
        """All fiscal years."""
        return list(FiscalYear.objects.all())

    @cached_property
    def filter_form(self) -> FilterForm:
        """Year, grouping and day as the address gives them."""
        typed = self.request.GET.copy()
        typed.setdefault("nam", str(self.usual_year))
        typed.setdefault("theo", Grouping.SOURCE.value)
        return FilterForm(self.filters, self, typed)

    @property
    def usual_year(self) -> int:
        """This year if it is entered, else the newest."""
        known = [year.year for year in self.years]
        return self.on.year if self.on.year in known or not known else known[0]

    @property
    def year(self) -> int:
        """The year asked for."""
        return int(self.filter_form.cleaned_data.get("nam") or self.usual_year)

    @property
    def grouping(self) -> Grouping:
        """By what to add up."""
        return Grouping(self.filter_form.cleaned_data.get("theo") or Grouping.SOURCE)

    @property
    def as_of(self) -> date | None:
        """An earlier day; None is today, from the lines' own totals."""
        day: date | None = self.filter_form.cleaned_data.get("ngay")
        return day if day and day < self.on else None

    def heading(self) -> str:
        """With the year."""
        return str(_("Ngân sách năm %(year)s")) % {"year": self.year}

    def actions(self) -> Sequence[Action]:
        """The other pages of the budget."""
        return [
            Action(_("Dòng dự toán"), self.lines_address(), "layout-list", asks=True),
            Action(_("Khoản cam kết"), reverse("budget:commitments"), "clipboard-list", asks=True),
            Action(_("Năm ngân sách"), reverse("budget:years"), "calendar", "plain", asks=True),
        ]

    def lines_address(self, **more: Any) -> str:
        """The list of lines behind a number."""
        return f"{reverse('budget:lines')}?{urlencode({'nam': self.year, **more})}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Figures, rows with bars, outside money."""
        visible = access.lines_visible_to(self.person, on=self.on)
        rows = totals_by(self.grouping, self.year, lines=visible, as_of=self.as_of)
        total = whole(rows)
        shown = {
            "filters": self.filter_form,
            "as_of": self.as_of or self.on,
            "grouping": self.grouping,
            "figures": list(self._figures(total)),
            "columns": [label for _name, label, _tone in COLUMNS],
            "rows": self._rows(rows),
            "total": self._row(total, most=0),
            **self._mobilised(),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _figures(self, total: Total) -> Iterator[Figure]:
        address = self.lines_address()
        yield Figure(millions(total.allocated), _("triệu đồng đã giao"), address)
        yield Figure(millions(total.committed), _("triệu đồng đã cam kết"), address)
        yield Figure(millions(total.paid), _("triệu đồng đã giải ngân"), address)
        yield Figure(told_rate(total.rate), _("tỷ lệ giải ngân"), address, note=_("giải ngân trên số đã giao"))
        yield Figure(millions(total.available), _("triệu đồng còn được cam kết"), address)

    def _rows(self, totals: list[Total]) -> list[Row]:
        most = max((getattr(row, name) or 0 for row in totals for name, _label, _tone in COLUMNS), default=0)
        return [self._row(row, most=most) for row in totals]

    def _row(self, total: Total, *, most: int) -> Row:
        bars = []
        for name, label, tone in COLUMNS:
            amount = getattr(total, name)
            bars.append(Bar(label, millions(amount), width_of(amount or 0, most), tone))
        address = self.lines_address(**({FILTER_OF[self.grouping]: total.key} if total.key else {}))
        return Row(total.name, address, told_rate(total.rate), bars)

    def _mobilised(self) -> dict[str, Any]:
        visible = access.contributions_visible_to(self.person, on=self.on)
        found = mobilised_by_source(visible, self.year, as_of=self.as_of)
        address = reverse("budget:contributions")
        rows = [
            (row.name, millions(row.allocated), f"{address}?{urlencode({'nam': self.year, 'nguon': row.key})}")
            for row in found
        ]
        return {"mobilised": rows, "mobilised_total": millions(sum(row.allocated for row in found))}
