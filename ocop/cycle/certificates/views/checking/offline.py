"""Kiểm tra khi không có mạng: a page that verifies a paper's payload by itself, and what it needs beforehand."""

import json

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from ocop.base.kernel.outcome import Refused
from ocop.base.workdays import clock

from ... import figures
from ...models import PublishedKey
from ...services.keys import list_of_changes
from .door import kept_a_minute, page

POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; worker-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SCRIPT, SHEET = "certificates/offline.js", "certificates/check.css"
UNAVAILABLE = 503


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """The page with every answer in it; its script shows the one that holds."""
    old_after = figures.load().list_is_old_after_days
    answer = page(request, "offline", title=_("Kiểm tra khi không có mạng"), old_after=old_after)
    answer["Content-Security-Policy"] = POLICY
    return kept_a_minute(answer)


@require_safe
def keys(request: HttpRequest) -> HttpResponse:
    """Every key ever published, with its period and its revocation."""
    published = [
        {
            "key": key.number, "public": key.public, "starts": key.starts.isoformat(),
            "ends": key.ends.isoformat() if key.ends else None,
            "revoked": key.revoked_on.isoformat() if key.revoked_on else None, "test": key.is_test,
        }
        for key in PublishedKey.objects.order_by("number")
    ]  # fmt: skip
    return kept_a_minute(JsonResponse({"keys": published}))


@require_safe
def revocations(request: HttpRequest) -> HttpResponse:
    """The signed list of the day; without a key there is none."""
    try:
        told = list_of_changes(on=clock.today())
    except Refused:
        return JsonResponse({}, status=UNAVAILABLE)
    return kept_a_minute(JsonResponse(told))


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Of this folder alone: keeps the offline page, and shows it where a scanned address finds no network."""
    needed = [reverse(f"checking:{name}") for name in ("offline", "keys", "revocations")]
    files = [*needed, static(SCRIPT), static(SHEET)]
    facts = {"needed": json.dumps(files), "offline": json.dumps(needed[0])}
    answer = HttpResponse(
        render_to_string("certificates/check/sw.js", facts), content_type="text/javascript; charset=utf-8"
    )
    answer["Cache-Control"] = "no-cache"
    return answer
