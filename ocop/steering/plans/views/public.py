"""Kế hoạch đã công bố: what everybody may read, without signing in.

Sums by source only; nothing here says who receives how much (support-and-trade notes §3: the public sees published
results, no amounts for a beneficiary).
"""

from typing import Any

from django.http import FileResponse, Http404, HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from django.views.generic import TemplateView

from ocop.base.files.serving import serve
from ocop.law.documents.models import ArchivedPaper

from ..models import PlanVersion
from ..queries import access
from ..queries.facts import line_rows
from .money import money_rows
from .shown import grouped, total


class PublishedList(TemplateView):
    """The published plans by year."""

    template_name = "plans/published_list.html"
    http_method_names = ["get", "head"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Each plan once, in its newest published version."""
        plans: dict[int, PlanVersion] = {}
        for version in access.versions_published():
            plans.setdefault(version.plan_id, version)
        return super().get_context_data(title=_("Kế hoạch đã công bố"), versions=list(plans.values()), **kwargs)


class PublishedPlan(TemplateView):
    """One published version; where a later one is published too, it says so."""

    template_name = "plans/published.html"
    http_method_names = ["get", "head"]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Targets, lines, money by source."""
        version = get_object_or_404(access.versions_published(), pk=self.kwargs["pk"])
        later = access.versions_published().filter(plan=version.plan, number__gt=version.number).first()
        sources = money_rows(version)
        shown = {
            "title": str(version),
            "version": version,
            "plan": version.plan,
            "later": later,
            "groups": grouped(line_rows(version), {}),
            "sources": sources,
            "total": total([row.planned for row in sources]),
            "has_paper": _paper(version) is not None,
        }
        return super().get_context_data(**{**shown, **kwargs})


@require_safe
def published_paper(request: HttpRequest, pk: int) -> FileResponse:
    """The decision as it was archived: the PDF, or the DOCX of an installation that makes none."""
    paper = _paper(get_object_or_404(access.versions_published(), pk=pk))
    if paper is None:
        raise Http404
    return serve(paper.pdf or paper.docx, inline=True)


def _paper(version: PlanVersion) -> ArchivedPaper | None:
    """The files of the decision."""
    return ArchivedPaper.objects.filter(document=version.document_id).select_related("pdf", "docx").first()
