"""Pages for what goes wrong: each says what happened, what is still there, and what to do next."""

from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django_htmx.http import HttpResponseClientRedirect

from ocop.base.kernel.outcome import Obstacle

UNSENT = frozenset({"csrfmiddlewaretoken", "next"})
SECRET = "password"


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the address or the form cannot be read; no part of the request is trusted for the page."""
    return _still("ui/400.html", _("Yêu cầu không đọc được"), status=400)


def permission_denied(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: signed in, but not allowed."""
    return _page(request, "ui/403.html", _("Anh/chị chưa có quyền làm việc này"), status=403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: no such page, or not for this person; the two are not told apart."""
    return _page(request, "ui/404.html", _("Không tìm thấy trang này"), status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault; made without database and without the frame's menu, since either may be what failed."""
    return _still("ui/500.html", _("Hệ thống đang gặp trục trặc"), status=500)


def refused(request: HttpRequest, obstacles: Sequence[Obstacle]) -> HttpResponse:
    """403 with every obstacle, for pages that could not even be shown."""
    title = _("Chưa mở được trang này")
    return _page(request, "ui/403.html", title, status=403, obstacles=tuple(obstacles))


def sign_in_first(request: HttpRequest) -> HttpResponseBase:
    """To the sign-in page; what was being sent is kept in a page that can send it again."""
    if request.method == "POST":
        return _kept(request, _("Phiên làm việc đã hết"), may_resend=True)
    if getattr(request, "htmx", False):
        return HttpResponseClientRedirect(redirect_to_login(_here(request)).url)
    return redirect_to_login(request.get_full_path())


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """The form is older than the session. Sent again at a press, but only what came from our own page."""
    return _kept(request, _("Trang đã mở quá lâu"), may_resend=_is_ours(request))


def _kept(request: HttpRequest, title: str, *, may_resend: bool) -> HttpResponse:
    typed = [(name, value) for name, values in request.POST.lists() for value in values if name not in UNSENT]
    holds_secret = any(SECRET in name for name, _value in typed)
    facts = {
        "kept": typed if may_resend and not holds_secret else [],
        "next": request.POST.get("next", ""),
        "address": request.get_full_path(),
        "files_lost": bool(request.FILES),
        "signed_in": _is_signed_in(request),
        "sign_in_url": redirect_to_login("/").url.partition("?")[0],
    }
    response = _page(request, "ui/csrf.html", title, status=403, **facts)
    if getattr(request, "htmx", False):
        response["HX-Retarget"], response["HX-Reswap"] = "body", "innerHTML"
    return response


def _is_ours(request: HttpRequest) -> bool:
    """Whether the browser vouches that the form was sent by a page of this site."""
    if site := request.headers.get("Sec-Fetch-Site"):
        return site == "same-origin"
    return urlsplit(request.headers.get("Origin", "")).netloc == request.get_host()


def _is_signed_in(request: HttpRequest) -> bool:
    user = getattr(request, "user", None)
    return bool(user is not None and user.is_authenticated)


def _here(request: HttpRequest) -> str:
    htmx: Any = getattr(request, "htmx", None)
    return getattr(htmx, "current_url_abs_path", None) or request.get_full_path()


def _page(request: HttpRequest, template: str, title: str, *, status: int, **facts: Any) -> HttpResponse:
    frame = "ui/desk.html" if _is_signed_in(request) else "ui/portal.html"
    return render(request, template, {"frame": frame, "title": title, **facts}, status=status)


def _still(template: str, title: str, *, status: int) -> HttpResponse:
    facts = {"frame": "ui/portal.html", "title": title, "installation": settings.INSTALLATION, "demo": settings.DEMO}
    return HttpResponse(render_to_string(template, facts), status=status)
