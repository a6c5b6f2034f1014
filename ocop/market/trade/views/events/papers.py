"""Papers of an event on screen, as DOCX and as PDF, made of its rows each time."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase

from ocop.base.papers import docx, html, pdf
from ocop.base.papers.blocks import Paper
from ocop.base.ui.pages import Back, DetailPage

from ...papers.events import paper_of
from ...queries.events import access
from .page import PAPERS, shown

WRITERS = {"docx": docx.write, "pdf": pdf.write}
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


class EventPaper(DetailPage):
    """One paper, where the event has come to it."""

    template_name = "trade/events/paper.html"

    @staticmethod
    def subjects(person: Any, *, on: Any) -> Any:
        """For readers of the province."""
        found = shown(person, on=on)
        return found if access.reads(person, on=on) else found.none()

    def heading(self) -> Any:
        """Which paper."""
        return next(label for name, label, _states in PAPERS if name == self.kwargs["paper"])

    def paper(self) -> Paper:
        """404 where there is no such paper, or not yet."""
        states = {name: states for name, _label, states in PAPERS}.get(self.kwargs["paper"], frozenset())
        found = paper_of(self.kwargs["paper"], self.subject) if self.subject.state in states else None
        if found is None:
            raise Http404
        return found

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]  # a file
        """On screen, or as the file that the address names."""
        form = request.GET.get("tep", "")
        paper = self.paper()
        if not form:
            return super().get(request, *args, **kwargs)
        if form not in WRITERS:
            raise Http404
        kind = DOCX if form == "docx" else "application/pdf"
        response = HttpResponse(WRITERS[form](paper), content_type=kind)
        name = f"{self.kwargs['paper']}-{self.subject.code}.{form}"
        response["Content-Disposition"] = f'attachment; filename="{name}"'
        response["Cache-Control"] = "private, no-cache"
        return response

    def back(self) -> Back:
        """To the event."""
        return Back(self.subject.name, self.subject.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sheet, and its files."""
        downloads = [(form.upper(), f"{self.request.path}?tep={form}") for form in WRITERS]
        return super().get_context_data(**{"paper": html.render(self.paper()), "downloads": downloads, **kwargs})
