"""The library of components, the paper frame, and the whole menu for small screens."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponseBase, JsonResponse
from django.middleware.csrf import get_token
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from ocop.base.ui import refusals, specimens
from ocop.base.ui.pages import Back, Page


class OpenInDemo(TemplateView):
    """For everyone in a demonstration, otherwise for signed-in people."""

    title: Any = ""

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """Ask for a sign-in where real people work."""
        if settings.DEMO or request.user.is_authenticated:
            return super().dispatch(request, *args, **kwargs)
        return refusals.sign_in_first(request)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The title and the way back to the library."""
        return super().get_context_data(title=self.title, back=Back(_("Thư viện giao diện"), "./../"), **kwargs)


class Specimens(OpenInDemo):
    """Thư viện giao diện: every component once."""

    template_name = "ui/specimens.html"
    title = _("Thư viện giao diện")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Invented facts for every component."""
        return super().get_context_data(**specimens.everything(), **kwargs) | {"back": None}


class PaperSpecimen(OpenInDemo):
    """The paper frame, with a page laid out as Decree 30/2020 asks."""

    template_name = "ui/paper_specimen.html"
    title = _("Giấy in")


class Menu(Page):
    """The whole side menu as a page, for the last tab of small screens."""

    template_name = "ui/menu.html"
    title = _("Menu công việc")


@never_cache
@require_safe
def line(request: HttpRequest) -> JsonResponse:
    """Whether the line holds, who is signed in, and a fresh token for what waited; a hundred bytes on a slow line."""
    return JsonResponse({"person": str(request.user.pk or ""), "token": get_token(request)})


class NoLine(TemplateView):
    """What the worker shows where a page was never kept; the same for everybody."""

    template_name = "ui/no_line.html"
    extra_context = {"title": _("Không có mạng")}
