"""Kết quả thực hiện: planned, done and percent by place on a day chosen in the address, and who reported what."""

from collections.abc import Iterator
from datetime import date
from functools import cached_property
from typing import Any

from django import forms
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.formats import short_date
from ocop.base.ui.components import Figure, Mark
from ocop.base.ui.fields import DayField
from ocop.base.ui.pages import Back, DetailPage

from ..models import Line, PlanVersion
from ..queries import access
from ..queries.actuals import actuals_before
from ..queries.progress import Course, LineProgress, PlaceProgress, lines_to_follow, progress, progress_of, summary
from ..queries.records import records_behind
from .base import VersionDetail, millions, plain_number
from .shown import percent_text

COURSES = {
    Course.DONE: Mark(gettext_lazy("Đã xong"), "done"),
    Course.GOING: Mark(gettext_lazy("Đang làm"), "run"),
    Course.LATE: Mark(gettext_lazy("Chậm"), "late"),
    Course.STOPPED: Mark(gettext_lazy("Ngừng"), "wait"),
}


class DayForm(forms.Form):
    """The day of the figures, and which lines."""

    ngay = DayField(label=gettext_lazy("Số liệu đến ngày"), required=False)


def day_asked(typed: Any, usual: date) -> tuple[DayForm, date]:
    """The form as filled, and the day it says."""
    form = DayForm(typed if typed.get("ngay") else None, initial={"ngay": usual}, auto_id="loc-%s")
    found = form.cleaned_data.get("ngay") if form.is_bound and form.is_valid() else None
    return form, found or usual


class Progress(VersionDetail):
    """Planned, done, percent."""

    subjects = staticmethod(access.versions_visible_to)
    template_name = "plans/progress.html"
    title = gettext_lazy("Kết quả thực hiện kế hoạch")

    @cached_property
    def asked(self) -> tuple[DayForm, date]:
        """The day; without one, today or the last day of the plan."""
        last = date(self.version.plan.last_year, 12, 31)
        return day_asked(self.request.GET, min(self.on, last))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The lines of the course asked for."""
        if not self.version.is_issued:
            raise Http404
        form, day = self.asked
        found = progress(self.version, as_of=day)
        told = summary(self.version, as_of=day, found=found)
        wanted = self.request.GET.get("tinh-trang", "")
        rows = [self._row(each, day) for each in found if not wanted or each.course == wanted]
        address = f"{self.request.path}?ngay={day:%d/%m/%Y}"
        figures = [
            Figure(told.lines, _("nội dung"), address),
            Figure(told.done, _("đã xong"), f"{address}&tinh-trang={Course.DONE}"),
            Figure(told.going, _("đang làm"), f"{address}&tinh-trang={Course.GOING}"),
            Figure(told.late, _("chậm"), f"{address}&tinh-trang={Course.LATE}", tone="late" if told.late else ""),
            Figure(f"{told.reached}/{told.targets}", _("chỉ tiêu đạt"), address, percent_text(told.reached_percent)),
        ]
        money = [(each, *map(millions, (each.planned_vnd, each.allocated_vnd, each.paid_vnd))) for each in told.money]
        shown = {"form": form, "day": day, "figures": figures, "rows": rows, "money": money, "wanted": wanted}
        return super().get_context_data(**{**shown, **kwargs})

    def _row(self, found: LineProgress, day: date) -> dict[str, Any]:
        return {
            "line": found.line,
            "indicator": found.line.indicator.label if found.line.indicator else "",
            "mark": COURSES[found.course],
            "assignments": found.assignments,
            "places": [_place(found.line, place, day) for place in found.rows],
            "label": next((place.source_label for place in found.rows), ""),
        }


def _place(line: Line, place: PlaceProgress, day: date) -> dict[str, Any]:
    unit = f"&noi={place.unit.pk}" if place.unit else ""
    planned = plain_number(place.planned)
    if place.upper is not None:
        planned = f"{planned}–{plain_number(place.upper)}"
    return {
        "name": place.unit.name if place.unit else _("Tổng"),
        "planned": f"≥ {planned}" if place.is_at_least else planned,
        "done": plain_number(place.done) if place.done is not None else "",
        "percent": percent_text(place.percent),
        "is_reached": place.is_reached,
        "coverage": place.coverage,
        "url": f"{reverse('plans:records', args=[line.pk])}?ngay={day:%d/%m/%Y}{unit}",
    }


class BehindFigure(DetailPage):
    """The records behind one figure of a line, with who reported each."""

    subjects = staticmethod(access.lines_visible_to)
    template_name = "plans/records.html"

    @property
    def line(self) -> Line:
        """The subject by its own name."""
        line: Line = self.subject
        return line

    @property
    def version(self) -> PlanVersion:
        """The version it stands in; an agency's proposal has no figures yet."""
        if self.line.version is None:
            raise Http404
        return self.line.version

    def heading(self) -> str:
        """What was counted."""
        return self.line.indicator.label if self.line.indicator else self.line.content

    def back(self) -> Back:
        """To the figures, or to the draft beside which last year stands."""
        if self.version.is_issued and "nam-truoc" not in self.request.GET:
            return Back(_("Kết quả thực hiện"), reverse("plans:progress", args=[self.version.pk]))
        return Back(str(self.version), self.version.get_absolute_url())

    def _found(self) -> Iterator[tuple[str, Any]]:
        """In words what is shown, and the keys of the records."""
        if "nam-truoc" in self.request.GET and self.line.indicator:
            code, year = self.line.indicator.code, self.version.plan.first_year - 1
            reading = actuals_before(self.version.plan, {code}, on=self.on).get(code)
            yield _("Thực hiện năm %(year)s") % {"year": year}, reading
            return
        _form, day = day_asked(self.request.GET, self.on)
        lines = list(lines_to_follow(Line.objects.filter(pk=self.line.pk)))
        wanted = self.request.GET.get("noi", "")
        for place in progress_of(lines, as_of=day)[0].rows:
            if str(place.unit.pk if place.unit else "") == wanted:
                name = place.unit.name if place.unit else _("Tổng")
                yield _("%(place)s, đến ngày %(day)s") % {"place": name, "day": short_date(day)}, place

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The figure in words, the records this person may open, how many more there are."""
        lead, found = next(self._found(), ("", None))
        if not lead:
            raise Http404
        records = records_behind(found.records if found else (), person=self.person, on=self.on)
        value = (found.value if hasattr(found, "value") else found.done) if found else None
        shown = {"lead": lead, "records": records, "value": plain_number(value), "line": self.line}
        return super().get_context_data(**{**shown, **kwargs})
