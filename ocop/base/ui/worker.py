"""The service worker: served at the root, so that it may keep any page, with the names of the files it keeps."""

import hashlib
import json

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.templatetags.static import static
from django.urls import reverse
from django.utils import translation
from django.views.decorators.http import require_safe

LOOK = (
    "vendor/bootstrap/bootstrap.min.css", "ui/theme.css", "ui/js/desk.js", "ui/js/offline.js", "ui/js/device.js",
    "django_htmx/htmx-2.min.js",
    "vendor/fonts/bvp-latin-400.woff2", "vendor/fonts/bvp-vietnamese-400.woff2",
    "vendor/fonts/bvp-latin-600.woff2", "vendor/fonts/bvp-vietnamese-600.woff2",
)  # fmt: skip


def in_language(code: str, name: str) -> str:
    """The address as people of that language ask for it."""
    with translation.override(code):
        return reverse(name)


@require_safe
def worker(request: HttpRequest) -> HttpResponse:
    """Never cached for long: the browser asks again with each visit and takes a changed one."""
    files = [static(name) for name in LOOK]
    with translation.override("vi"):
        told = {"files": json.dumps(files), "no_line": reverse("ui:no-line")}
    told["sign_out"] = json.dumps([in_language(code, "people:sign-out") for code, _name in settings.LANGUAGES])
    version = hashlib.sha256(json.dumps(told).encode()).hexdigest()[:12]
    body = render_to_string("ui/sw.js", {**told, "version": version})
    answer = HttpResponse(body, content_type="text/javascript; charset=utf-8")
    answer["Cache-Control"] = "no-cache"
    answer["Service-Worker-Allowed"] = "/"
    return answer
