"""What all pages of the check share: made without the request, so that no session is touched; the rate limit."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views import View

from ocop.base.ui.context import languages

from ... import figures, limiter
from ...rules.caching import seconds_to_keep

WAIT = 429
POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)


def page(request: HttpRequest, template: str, *, status: int = 200, **facts: Any) -> HttpResponse:
    """One page of the check; by itself it is kept by nobody."""
    around = {
        "installation": settings.INSTALLATION,
        "languages": languages(request),
        "language": get_language(),
        "domain": settings.INSTALLATION["domain"],
        "demo": settings.DEMO,
    }
    answer = HttpResponse(render_to_string(f"certificates/check/{template}.html", {**around, **facts}), status=status)
    answer["Cache-Control"] = "no-store"
    answer["Content-Security-Policy"] = POLICY
    return answer


def kept_a_minute(answer: HttpResponse) -> HttpResponse:
    """What a browser or a cache before us may keep, until midnight in Viet Nam at the latest."""
    seconds = seconds_to_keep(timezone.now(), figures.load().cache_seconds)
    answer["Cache-Control"] = f"public, max-age={seconds}"
    return answer


def address_of(request: HttpRequest) -> str:
    """Where the request comes from; behind our own proxy, the address that the proxy saw."""
    forwarded = request.headers.get("X-Forwarded-For", "") if settings.SECURE_PROXY_SSL_HEADER else ""
    return (forwarded.rpartition(",")[2].strip() or request.META.get("REMOTE_ADDR", ""))[:45]


class Door(View):
    """Who asks too often sees a page that says when to ask again; the register is not asked at all."""

    http_method_names = ["get", "head"]
    purposes = {"POST": ("report", "reports_per_minute")}
    usual = ("check", "per_minute")

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """In, or wait."""
        purpose, figure = self.purposes.get(request.method or "", self.usual)
        seconds = limiter.seconds_to_wait(address_of(request), purpose=purpose, limit=settings.CHECKING[figure])
        if not seconds:
            return super().dispatch(request, *args, **kwargs)
        answer = page(request, "wait", title=_("Xin chờ một chút"), seconds=seconds, status=WAIT)
        answer["Retry-After"] = str(seconds)
        return answer
