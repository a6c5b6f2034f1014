"""What the public pages of trade share: made without the request, so that no session is touched; kept for a minute."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import get_language

from ocop.base.ui.context import languages
from ocop.cycle.certificates.rules.caching import seconds_to_keep

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'none'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
MOST_SECONDS = 60


def page(request: HttpRequest, template: str, *, status: int = 200, **facts: Any) -> HttpResponse:
    """One public page; by itself it is kept by nobody."""
    around = {
        "installation": settings.INSTALLATION,
        "languages": languages(request),
        "LANGUAGE_CODE": get_language(),
        "demo": settings.DEMO,
    }
    answer = HttpResponse(render_to_string(f"trade/public/{template}.html", {**around, **facts}), status=status)
    answer["Cache-Control"] = "no-store"
    answer["Content-Security-Policy"] = POLICY
    return answer


def kept_a_minute(answer: HttpResponse) -> HttpResponse:
    """What a browser or a cache before us may keep, until midnight in Viet Nam at the latest."""
    answer["Cache-Control"] = f"public, max-age={seconds_to_keep(timezone.now(), MOST_SECONDS)}"
    return answer
