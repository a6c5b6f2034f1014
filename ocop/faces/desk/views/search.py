"""Tìm: one box over everything the person may see."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from ocop.base.search.queries import search
from ocop.base.ui.pages import Page

SHOWN = 50


class Search(Page):
    """The answers to the box in the head, with and without accents."""

    title = _("Tìm kiếm")
    template_name = "desk/search.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What was asked and what was found."""
        asked = self.request.GET.get("q", "").strip()[:200]
        hits = search(asked, person=self.person, on=self.on, limit=SHOWN) if asked else []
        return super().get_context_data(**{"asked": asked, "hits": hits, **kwargs})
