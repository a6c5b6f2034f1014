"""Lịch sự kiện: events to come and those that were, each with its results once they were concluded. No cookie."""

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views import View

from ocop.base.workdays import clock

from ....queries.events import public
from ....queries.events.results import summary_of
from .door import kept_a_minute, page


class Calendar(View):
    """Events of a year; the running year by default."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest) -> HttpResponse:
        """What comes first, then what was."""
        on = clock.today()
        years = public.years(on)
        asked = request.GET.get("nam", "")
        year = int(asked) if asked.isdecimal() and int(asked) in years else on.year
        coming, past = public.coming(year, on=on), public.past(year, on=on)
        title = _("Lịch sự kiện xúc tiến thương mại")
        return kept_a_minute(page(request, "calendar", title=title, coming=coming, past=past, year=year, years=years))


class EventOfPublic(View):
    """One public event."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        """Its days, place, invitation; results where they were concluded."""
        event = public.events().filter(code__iexact=code).select_related("holder").first()
        if event is None:
            return page(request, "unknown", title=_("Không có sự kiện này"), status=404)
        told = summary_of(event) if public.has_results(event) else None
        return kept_a_minute(
            page(
                request, "event", title=event.name, event=event, summary=told, partners=event.partners.all(),
                holders=public.holders(event) if told else [], on=clock.today(),
            )
        )  # fmt: skip
