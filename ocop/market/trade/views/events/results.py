"""Results: of one event booth by booth; of a period by the indicators T01–T05 and E01, each opened to its records."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.formats import decimal_comma, grouped
from ocop.base.kernel.periods import Period
from ocop.base.ui.pages import Back, DetailPage, Page
from ocop.law.indicators.registry import Question, Reading

from ... import measures_of_events as measures
from ...queries.events import access
from ...queries.events import results as queries
from ...vocabulary.events import TOOK_PLACE, VIEW
from .page import shown

MILLION = Decimal(1_000_000)


class EventResults(DetailPage):
    """Kết quả sự kiện."""

    template_name = "trade/events/results.html"

    @staticmethod
    def subjects(person: Any, *, on: Any) -> Any:
        """Events that took place, for readers of the province."""
        found = shown(person, on=on).filter(state__in=TOOK_PLACE)
        return found if access.reads(person, on=on) else found.none()

    def heading(self) -> Any:
        """Of which event."""
        return _("Kết quả: %(event)s") % {"event": self.subject.name}

    def back(self) -> Back:
        """To the event."""
        return Back(self.subject.name, self.subject.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sum, every booth, every deal, visitors of both kinds."""
        event = self.subject
        shown = {
            "event": event,
            "summary": queries.summary_of(event),
            "booths": [(row, getattr(row, "result", None)) for row in queries.booths_with_results(event)],
            "deals": list(queries.deals_of(event)),
            "visitors": event.visitors.all(),
        }
        return super().get_context_data(**{**shown, **kwargs})


@dataclass(frozen=True, slots=True)
class Line:
    """One indicator of the page: this period, the same days a year before, how much is known."""

    code: str
    label: Any
    value: str
    before: str
    change: str
    coverage: str
    url: str


class Indicators(Page):
    """Chỉ tiêu xúc tiến thương mại of a quarter or a year, compared with the same days a year before (R4)."""

    template_name = "trade/events/indicators.html"
    title = gettext_lazy("Kết quả xúc tiến thương mại")
    verb = VIEW

    def back(self) -> Back:
        """To the events."""
        return Back(_("Sự kiện xúc tiến thương mại"), reverse("trade:events"))

    def asked(self) -> tuple[int, int]:
        """Year and quarter of the address; quarter 0 is the whole year."""
        year, quarter = self.request.GET.get("nam", ""), self.request.GET.get("quy", "")
        is_year = year.isdecimal() and 2000 <= int(year) <= 2099
        return (int(year) if is_year else self.on.year, int(quarter) if quarter in {"1", "2", "3", "4"} else 0)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """A line for each indicator."""
        year, quarter = self.asked()
        shown = {
            "lines": [self._line(code, label, counts, year, quarter) for code, label, counts in measures.SHOWN],
            "year": year, "quarter": quarter, "years": range(self.on.year, self.on.year - 5, -1),
            "quarters": range(1, 5),
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})

    def _line(self, code: str, label: Any, counts: Any, year: int, quarter: int) -> Line:
        now = counts(Question(days_of(year, quarter)))[None]
        before = counts(Question(days_of(year - 1, quarter)))[None]
        return Line(
            code=code, label=label, value=words_of(code, now), before=words_of(code, before),
            change=change_of(now, before), coverage=now.coverage, url=self._records(code, year, quarter),
        )  # fmt: skip

    def _records(self, code: str, year: int, quarter: int) -> str:
        """R1: the list of the records behind the figure."""
        period = days_of(year, quarter)
        start, last = period.start, period.last_day
        days = f"tu={start:%d/%m/%Y}&den={last:%d/%m/%Y}"
        if code == "T04":
            return f"{reverse('trade:deals')}?{days}"
        return reverse("trade:listings") if code == "E01" else f"{reverse('trade:events')}?{days}"


def days_of(year: int, quarter: int) -> Period:
    """The quarter, or the year."""
    if not quarter:
        return Period(date(year, 1, 1), date(year + 1, 1, 1))
    end = date(year + (quarter == 4), quarter * 3 % 12 + 1, 1)
    return Period(date(year, quarter * 3 - 2, 1), end)


def words_of(code: str, reading: Reading) -> str:
    """R2, R6: no data says so; money in million đồng with one decimal, rounded once from the sum in đồng."""
    if reading.value is None:
        return _("chưa có số liệu")
    if code == "T03":
        return _("%(n)s triệu đồng") % {"n": decimal_comma(reading.value / MILLION, 1)}
    return grouped(int(reading.value))


def change_of(now: Reading, before: Reading) -> str:
    """R4: against the same days a year before; nothing to divide by is a dash."""
    if now.value is None or not before.value:
        return "–"
    return f"{decimal_comma(now.value * 100 / before.value, 1)}%"
