"""Giấy tờ của Hội đồng on screen and as files; what a reader may not see of a sitting is in no paper of it either."""

from collections.abc import Mapping
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _

from ocop.base.files.vocabulary import CONTENT_TYPES, Kind
from ocop.base.papers import docx, html, pdf
from ocop.base.papers.blocks import Paper
from ocop.base.ui.pages import Back, DetailPage

from .. import papers
from ..models import Result, Sitting, Submission
from ..queries import access
from ..vocabulary import RowVerdict, SittingState
from . import offered

WRITERS = {"docx": docx.write, "pdf": pdf.write}


class PaperPage(DetailPage):
    """A paper on screen, or as a file where the address names a form."""

    template_name = "assessment/paper.html"
    address = ""

    def make(self) -> Paper:
        """The paper."""
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """On screen, or as a file made on the spot."""
        form = request.GET.get("tep", "")
        if not form:
            return super().get(request, *args, **kwargs)
        if form not in WRITERS:
            raise Http404
        response = HttpResponse(WRITERS[form](self.make()), content_type=CONTENT_TYPES[Kind(form)])
        response["Content-Disposition"] = f'attachment; filename="{self.file_name()}.{form}"'
        response["X-Content-Type-Options"] = "nosniff"
        response["Cache-Control"] = "private, no-cache"
        return response

    def file_name(self) -> str:
        """What the file is called."""
        return f"{self.kwargs.get('paper', 'phieu')}-{self.subject.pk}"

    def back(self) -> Back:
        """To the subject."""
        return Back(str(self.subject), self.subject.get_absolute_url())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sheet, and its files."""
        downloads = [(form.upper(), f"{self.request.path}?tep={form}") for form in WRITERS]
        shown = {"paper": html.render(self.make()), "downloads": downloads}  # the address names a “paper” too
        return super().get_context_data(**{**kwargs, **shown})


class Named(PaperPage):
    """One of several papers of a subject."""

    names: Mapping[str, Any] = {}

    def heading(self) -> str:
        """The paper."""
        if self.kwargs["paper"] not in self.names:
            raise Http404
        return str(self.names[self.kwargs["paper"]])


class ResultPaper(Named):
    """Bảng tổng hợp, thông báo."""

    names = offered.OF_RESULT
    subjects = staticmethod(access.results_visible_to)

    def make(self) -> Paper:
        """Notices are for readers of all results, the summary also for the council's members."""
        result, name = self.subject, self.kwargs["paper"]
        if not offered.may_open(name, self.person, on=self.on):
            raise Http404
        if name == "tong-hop":
            return papers.summary_paper(result)
        stage, whom = offered.NOTICES[name]
        if not offered.is_reached(name, offered.stages_of(result)):
            raise Http404
        return papers.notice_paper(result, whom=whom, by_day=self.on, stage=stage)


class BallotPaper(PaperPage):
    """Phiếu đánh giá của một thành viên: one's own, or any for who reads all results or led the dossier."""

    title = _("Phiếu đánh giá")
    subjects = staticmethod(access.results_visible_to)

    def make(self) -> Paper:
        """As frozen."""
        result: Result = self.subject
        member, turn = self.kwargs["member"], self.kwargs["turn"]
        open_to = offered.members_open_to(result, self.person, on=self.on)
        if (open_to is not None and member not in open_to) or not _has(result, member, turn):
            raise Http404
        return papers.ballot_paper(result, member=member, turn=turn)

    def file_name(self) -> str:
        """With member and turn."""
        return f"phieu-danh-gia-{self.subject.pk}-{self.kwargs['member']}-{self.kwargs['turn']}"


class SittingPaper(Named):
    """Biên bản, báo cáo of a closed sitting."""

    names = offered.OF_SITTING
    subjects = staticmethod(access.sittings_visible_to)

    def make(self) -> Paper:
        """Out of the results that the reader may see."""
        sitting: Sitting = self.subject
        rows = offered.results_in(sitting, self.person).select_related("item__criteria_set")
        results = list(rows.prefetch_related("item__notes"))
        if sitting.state != SittingState.CLOSED or not results:
            raise Http404
        write = papers.minutes_paper if self.kwargs["paper"] == "bien-ban" else papers.report_paper
        return write(sitting, results, withholds=access.stands_back_in(self.person, sitting))


class SubmissionPaper(Named):
    """Tờ trình, dự thảo quyết định, công văn gửi Bộ."""

    names = offered.OF_SUBMISSION
    subjects = staticmethod(access.submissions_visible_to)

    def make(self) -> Paper:
        """Out of the rows that the reader may see."""
        submission: Submission = self.subject
        kept = set(access.kept_from(self.person).values_list("dossier", flat=True))
        rows = [row for row in papers.submitted_rows(submission) if row.result.item.dossier_id not in kept]
        name = self.kwargs["paper"]
        if not rows or (name == "gui-bo" and not any(row.verdict == RowVerdict.TO_MINISTRY for row in rows)):
            raise Http404
        write = {
            "to-trinh": papers.submission_paper, "quyet-dinh": papers.decision_paper, "gui-bo": papers.letter_paper,
        }[name]  # fmt: skip
        return write(submission, rows)


def _has(result: Result, member: int, turn: int) -> bool:
    """Whether the record keeps that sheet, signed, of a member who is not recused."""
    kept = (each for each in result.content["ballots"] if (each["member"], each["turn"]) == (member, turn))
    return any(offered.is_counted(each) for each in kept)
