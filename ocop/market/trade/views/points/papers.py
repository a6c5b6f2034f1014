"""Papers of points on screen, and as DOCX and PDF."""

from collections import Counter
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.papers import docx, html, pdf
from ocop.base.papers.blocks import Paper
from ocop.base.ui.pages import Back, DetailPage
from ocop.base.ui.pages.page import Page

from ...models.points import PointRecognition
from ...papers import points as papers
from ...queries.points import access, due
from ...queries.points.reference import settings_on
from ...vocabulary.points import InspectionState, Outcome, PointState

WRITERS = {"docx": docx.write, "pdf": pdf.write}
TYPES = {"docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "pdf": "application/pdf"}


class PaperPage(Page):
    """A paper; `tep` asks for a file of it."""

    template_name = "trade/points/paper.html"
    stem = "giay"

    def paper(self) -> Paper | None:
        """The blocks; None where there is none."""
        raise NotImplementedError

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:  # type: ignore[override]
        """On screen, or the file."""
        made, form = self.paper(), request.GET.get("tep", "")
        if made is None or (form and form not in WRITERS):
            raise Http404
        if not form:
            downloads = [(each.upper(), f"{request.path}?tep={each}") for each in WRITERS]
            return self.show(paper=html.render(made), downloads=downloads)
        answer = HttpResponse(WRITERS[form](made), content_type=TYPES[form])
        answer["Content-Disposition"] = f'attachment; filename="{self.stem}.{form}"'
        answer["Cache-Control"] = "private, no-cache"
        return answer


class OnePaper(PaperPage, DetailPage):
    """Of one subject."""

    def back(self) -> Back:
        """To it."""
        return Back(str(self.subject), self.subject.get_absolute_url())


class ProposalPaper(OnePaper):
    """Phiếu đề xuất."""

    title, stem = _("Phiếu đề xuất điểm"), "phieu-de-xuat-diem"
    subjects = staticmethod(access.points_visible_to)

    def paper(self) -> Paper:
        """Of the point."""
        return papers.proposal(self.subject)


class RecognitionDecisionPaper(ProposalPaper):
    """Quyết định công nhận."""

    title, stem = _("Quyết định công nhận điểm"), "quyet-dinh-cong-nhan-diem"

    def paper(self) -> Paper:
        """As noted, or drafted."""
        return papers.recognition_decision(self.subject, self.on)


class SuspensionPaper(ProposalPaper):
    """Quyết định tạm dừng."""

    title, stem = _("Quyết định tạm dừng điểm"), "quyet-dinh-tam-dung-diem"

    def paper(self) -> Paper | None:  # type: ignore[override]  # not every point has one
        """The newest."""
        return papers.suspension_decision(self.subject, self.on)


class RevocationPaper(ProposalPaper):
    """Quyết định thu hồi."""

    title, stem = _("Quyết định thu hồi công nhận điểm"), "quyet-dinh-thu-hoi-diem"

    def paper(self) -> Paper | None:  # type: ignore[override]  # not every point has one
        """Of the point."""
        return papers.revocation_decision(self.subject, self.on)


def recognitions_visible_to(person: Any, *, on: Any) -> QuerySet[PointRecognition]:
    """Of visible points."""
    found = PointRecognition.objects.filter(point__in=access.points_visible_to(person, on=on).values("pk"))
    return found.select_related("point", "authority")


class RecognitionPaper(OnePaper):
    """Giấy công nhận."""

    title, stem = _("Giấy công nhận điểm"), "giay-cong-nhan-diem"
    subjects = staticmethod(recognitions_visible_to)

    def paper(self) -> Paper:
        """As frozen."""
        return papers.recognition_paper(self.subject)

    def back(self) -> Back:
        """To the point."""
        return Back(self.subject.point.name, self.subject.point.get_absolute_url())


class InspectionPaper(OnePaper):
    """Phiếu kiểm tra, biên bản."""

    title, stem = _("Phiếu kiểm tra theo tiêu chí"), "phieu-kiem-tra-diem"
    subjects = staticmethod(access.inspections_visible_to)

    def paper(self) -> Paper:
        """Of the inspection."""
        return papers.checklist(self.subject)


class SalesPaper(OnePaper):
    """Báo cáo doanh số."""

    title, stem = _("Báo cáo doanh số"), "bao-cao-doanh-so-diem"
    subjects = staticmethod(access.reports_visible_to)

    def paper(self) -> Paper:
        """Of the month."""
        return papers.sales_report(self.subject)


class SummaryPaper(OnePaper):
    """Báo cáo doanh số các điểm."""

    title, stem = _("Báo cáo doanh số các điểm"), "bao-cao-doanh-so-cac-diem"
    subjects = staticmethod(access.summaries_visible_to)

    def paper(self) -> Paper:
        """As it was sent."""
        return papers.sales_summary(self.subject)


class PointsPaper(PaperPage):
    """Danh sách điểm."""

    title, stem = _("Danh sách điểm"), "danh-sach-diem-ban-ocop"

    def is_allowed(self) -> bool:
        """For readers of points."""
        return access.reads(self.person, on=self.on) or access.keeps(self.person, on=self.on)

    def back(self) -> Back:
        """To the list."""
        return Back(_("Điểm giới thiệu và bán sản phẩm"), reverse("trade:points"))

    def paper(self) -> Paper:
        """Those that the person sees."""
        rows = access.points_visible_to(self.person, on=self.on).exclude(state=PointState.DRAFT)
        return papers.points_list(rows.prefetch_related("recognitions").order_by("unit__name", "name"), self.on)


class InspectionsPaper(PointsPaper):
    """Báo cáo kiểm tra."""

    title, stem = _("Báo cáo kiểm tra điểm"), "bao-cao-kiem-tra-diem"

    def back(self) -> Back:
        """To the list."""
        return Back(_("Kiểm tra điểm giới thiệu và bán sản phẩm"), reverse("trade:inspections"))

    def paper(self) -> Paper:
        """The year's inspections with their outcomes."""
        seen = access.inspections_visible_to(self.person, on=self.on)
        held = seen.filter(state=InspectionState.CONCLUDED, held_on__year=self.on.year).order_by("held_on", "pk")
        rows = list(held)
        points = list(access.points_visible_to(self.person, on=self.on).filter(state=PointState.RECOGNISED))
        waiting = due.inspections_due(points, settings_on(self.on))
        late = {pk for pk, day in waiting.items() if day <= self.on}
        done = {row.point_id for row in rows}
        outcomes = Counter(row.outcome for row in rows)
        counts = {"done": len(done), "due": len(done | late), "passed": outcomes[Outcome.PASS],
                  "conditional": outcomes[Outcome.CONDITIONAL], "failed": outcomes[Outcome.FAIL]}  # fmt: skip
        return papers.inspections_report(rows, counts, self.on)
