"""Tìm điểm bán: recognised points for anybody, by commune, venue type, product; made without the request, no cookie."""

from typing import Any

from django.conf import settings
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views import View

from ocop.base.kernel.formats import grouped
from ocop.base.ui.context import languages
from ocop.base.workdays import clock
from ocop.cycle.certificates import figures
from ocop.cycle.certificates.rules.caching import seconds_to_keep

from ...queries.points import public

PER_PAGE = 20
LONGEST = 100


def page(request: HttpRequest, template: str, **facts: Any) -> HttpResponse:
    """One public page; kept a minute, until midnight in Viet Nam at the latest."""
    around = {"installation": settings.INSTALLATION, "languages": languages(request), "demo": settings.DEMO}
    answer = HttpResponse(render_to_string(f"trade/points/public/{template}.html", {**around, **facts}))
    seconds = seconds_to_keep(timezone.now(), figures.load().cache_seconds)
    answer["Cache-Control"] = f"public, max-age={seconds}"
    return answer


class Finder(View):
    """The list with its filters in the address."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest) -> HttpResponse:
        """What is found, twenty to a page."""
        on = clock.today()
        asked = {name: request.GET.get(name, "").strip()[:LONGEST] for name in ("xa", "loai", "q")}
        rows = public.narrowed(public.public_points(on), unit=asked["xa"], venue=asked["loai"], words=asked["q"], on=on)
        shown = Paginator(rows, PER_PAGE).get_page(request.GET.get("trang"))
        facts = {
            "title": _("Tìm điểm bán sản phẩm OCOP"), "asked": asked, "page": shown, "on": on,
            "points": public.found(list(shown.object_list), on), "units": public.units_with_points(on),
            "venues": public.venues_with_points(on), "count": grouped(shown.paginator.count),
            "is_narrowed": any(asked.values()), "address": reverse("points:finder"),
        }  # fmt: skip
        return page(request, "finder", **facts)


class PublicPoint(View):
    """One recognised point."""

    http_method_names = ["get", "head"]

    def get(self, request: HttpRequest, code: str) -> HttpResponse:
        """By its code; suspended and ended ones are not found."""
        on = clock.today()
        held = public.public_points(on).filter(code=code).first()
        if held is None:
            raise Http404
        point = public.found([held], on)[0]
        return page(request, "point", title=point.name, point=point, on=on)
