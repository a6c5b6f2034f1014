"""Sơ đồ tổ chức of a plan: sent, replaced, opened by whoever reads the plan."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponseBase
from django.utils.translation import gettext_lazy as _

from ocop.base.files.serving import serve
from ocop.base.ui.pages import DetailPage

from ..forms.acts import ChartForm
from ..models import BusinessPlan
from ..queries import access
from ..services import charting
from .base import OfEntry


class AttachChart(OfEntry):
    """Gửi sơ đồ tổ chức."""

    title, label, icon, done = _("Sơ đồ tổ chức"), _("Gửi"), "upload", _("Đã gửi sơ đồ tổ chức.")
    form_class = ChartForm
    subjects = staticmethod(access.entries_written_by)
    act = staticmethod(charting.attach_chart)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The file as it came in."""
        return {"chart": form.file(), "on": self.on}


class ChartFile(DetailPage):
    """The chart, in the browser."""

    subjects = staticmethod(access.entries_visible_to)

    def get(  # type: ignore[override]  # a stored file is streamed
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """Of a plan that has one."""
        plan = BusinessPlan.objects.filter(entry=self.subject).select_related("org_chart").first()
        if plan is None or plan.org_chart is None:
            raise Http404
        return serve(plan.org_chart, inline=True)
