"""The calendar of a year and place: the main milestones, month by month every window, and the spans."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from ocop.actors.people.acting import post_of
from ocop.actors.territory.models import Unit
from ocop.base.kernel.formats import short_date
from ocop.base.ui import exports
from ocop.base.ui.components import Empty, Milestone
from ocop.base.ui.filters import ChoiceFilter, FilterForm
from ocop.base.ui.pages import Page
from ocop.base.ui.tables import Cell

from ..models import WindowRule
from ..queries.days import concerns_place, in_order, spans, year_view
from ..queries.places import may_read, own_place, places_of
from ..tables import SPANS, WINDOWS, YEAR_FILE, Line, lines_of
from ..vocabulary import FIRST_YEAR, Kind, Level, Step

PROVINCE = _("Toàn tỉnh")


def years_to_choose(page: Any) -> list[tuple[str, str]]:
    """From the first year of the rules to two years ahead."""
    starts = [start.year for start in WindowRule.objects.values_list("start", flat=True) if start]
    first = min([*starts, page.on.year]) if starts else page.on.year
    return [(str(year), str(year)) for year in range(max(first, FIRST_YEAR), page.on.year + 3)]


def places_to_choose(page: Any) -> list[tuple[str, str]]:
    """The places below the province in the year asked for."""
    return [(str(place.pk), str(place)) for place in page.places.values()]


@dataclass(frozen=True, slots=True)
class Month:
    """The windows that close in one month, ready to show."""

    label: str
    cells: list[list[Cell]]


class YearPage(Page):
    """Lịch năm: open to whoever holds a post; a commune's people see their commune first."""

    template_name = "windows/year.html"
    title = _("Lịch năm")
    lead = _("Các mốc trong năm của Chương trình OCOP, mỗi mốc có căn cứ; ngày ghi là ngày cuối còn được làm.")
    empty = Empty(
        _("Năm này chưa có mốc nào"),
        _("Chỉ hiện mốc của quy định đang áp dụng; chọn năm khác hoặc bỏ bớt điều kiện lọc."),
    )
    filters = (
        ChoiceFilter("nam", _("Năm"), "", choices=years_to_choose),
        ChoiceFilter("dia-ban", _("Địa bàn"), "", choices=places_to_choose, every=PROVINCE),
        ChoiceFilter("loai", _("Loại mốc"), "", choices=Kind.choices),
        ChoiceFilter("buoc", _("Bước"), "", choices=[(str(step), name) for step, name in Step.choices]),
    )

    def is_allowed(self) -> bool:
        """For holders of a post."""
        return may_read(self.person, on=self.on)

    def get(  # type: ignore[override]  # a file is streamed, which Django's TemplateView does not foresee
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The page, or all of its windows as a file."""
        if write := exports.FORMATS.get(request.GET.get("tai", "")):
            return write(YEAR_FILE, self.lines(), name=f"lich-nam-{self.year}")
        return super().get(request, *args, **kwargs)

    @cached_property
    def year(self) -> int:
        """The year asked for, else this one."""
        typed = self.request.GET.get("nam", "")
        return int(typed) if typed in dict(years_to_choose(self)) else self.on.year

    @cached_property
    def places(self) -> dict[int, Unit]:
        """The places below the province in that year."""
        return {place.pk: place for place in places_of(self.year, on=self.on)}

    @cached_property
    def filter_form(self) -> FilterForm:
        """The filters as the address fills them; without a word about the place, the person's own."""
        typed = self.request.GET.copy()
        typed.setdefault("nam", str(self.year))
        own = own_place(post_of(self.request, self.on))
        typed.setdefault("dia-ban", str(own.pk) if own and own.pk in self.places else "")
        return FilterForm(self.filters, self, typed)

    @property
    def place(self) -> Unit | None:
        """The place asked for; None is the whole province."""
        key = self.filter_form.cleaned_data.get("dia-ban")
        return self.places[int(key)] if key else None

    @cached_property
    def all_lines(self) -> list[Line]:
        """Every window of the year and place."""
        view = year_view(self.year)
        concerned = [one for one in view.windows(self.place).values() if concerns_place(one.rule, self.place)]
        return lines_of(in_order(concerned), view.originals(), self.on)

    def lines(self) -> list[Line]:
        """Those that the filters keep."""
        chosen = self.filter_form.cleaned_data
        kind, step = chosen.get("loai"), chosen.get("buoc")
        kept = (line for line in self.all_lines if not kind or line.window.rule.kind == kind)
        return [line for line in kept if not step or str(line.window.rule.step) == step]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Milestones, months and spans."""
        lines, rows = self.lines(), spans(self.year)
        shown = {
            "filters": self.filter_form,
            "year": self.year,
            "place_name": self.place or PROVINCE,
            "count": str(_("%(n)s mốc")) % {"n": len(lines)},
            "milestones": list(milestones_of(self.all_lines, self.place)),
            "headings": WINDOWS.headings(""),
            "caption": WINDOWS.caption,
            "months": list(months_of(lines)),
            "span_headings": SPANS.headings(""),
            "span_cells": SPANS.shown(rows),
            "span_caption": SPANS.caption,
            "empty": self.empty,
            "formats": list(exports.FORMATS),
        }
        return super().get_context_data(**{**shown, **kwargs})


def months_of(lines: Iterable[Line]) -> Iterator[Month]:
    """The windows by the month of their last good day."""
    for (year, month), group in groupby(lines, key=lambda line: line.window.closes_on.timetuple()[:2]):
        label = str(_("Tháng %(month)s/%(year)s")) % {"month": month, "year": year}
        yield Month(label, WINDOWS.shown(group))


def milestones_of(lines: Iterable[Line], place: Unit | None) -> Iterator[Milestone]:
    """The main days: past, the next one, later; the province's timeline leaves out what communes do each."""
    main = [line for line in lines if line.window.rule.is_milestone and (place or is_provincial(line))]
    ahead = next((line for line in main if not line.window.has_closed(line.on)), None)
    for line in main:
        state = "past" if line.window.has_closed(line.on) else "now" if line is ahead else "later"
        note = line.due.words if line is ahead else ""
        yield Milestone(line.name, short_date(line.window.closes_on), state, line.url, note=note)


def is_provincial(line: Line) -> bool:
    """Whether the whole province has this one day."""
    return line.window.rule.level == Level.PROVINCE
