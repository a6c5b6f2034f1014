"""Báo cáo doanh số: by form on a phone, by sheet, by scanning; sums of a period, sent and kept."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.db.models import QuerySet, Sum
from django.http import HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.periods import Period
from ocop.base.ui.components import Action, Due, Empty
from ocop.base.ui.exports import XLSX
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.base.ui.tables import Column, Table

from ...forms.points import selling as forms
from ...models.points import PointOfSale, SalesReport, SalesSummary
from ...queries.points import access
from ...queries.points import sales as queries
from ...queries.points.reference import settings_on
from ...services.points import selling, sheets, summing
from ...tables.points import report_mark, reports
from ...vocabulary.points import ReportState, ReportWay
from .base import PointAct, action

MOST_MONTHS = 14


class SalesList(ListPage):
    """Các báo cáo doanh số."""

    title = gettext_lazy("Doanh số tại các điểm")
    table = reports(lambda row: row.revenue or 0)
    file_name = "doanh-so-diem-ban"
    counted = gettext_lazy("%(n)s báo cáo")
    empty = Empty(
        gettext_lazy("Chưa có báo cáo nào"), gettext_lazy("Chủ điểm báo cáo doanh số từng tháng ở trang của điểm.")
    )
    filters = (
        SearchFilter(fields=("point__name", "point__code"), example=gettext_lazy("Tên, mã điểm")),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=ReportState.choices),
    )

    @staticmethod
    def subjects(person: Any, *, on: Any) -> QuerySet:
        """With the money of their lines."""
        return access.reports_visible_to(person, on=on).annotate(revenue=Sum("lines__revenue_vnd"))

    def is_allowed(self) -> bool:
        """For whoever has to do with points."""
        return access.is_concerned(self.person, on=self.on)


def months_of(point: PointOfSale, on: Any) -> list[tuple[str, str]]:
    """The months that may be reported, newest first."""
    months = [month for each in queries.selling(PointOfSale.objects.filter(pk=point.pk))
              for month in each.months(Period(), on=on) if month.start]  # fmt: skip
    starts = [month.start for month in months[-MOST_MONTHS:] if month.start]
    return [(start.isoformat(), f"{start:%m/%Y}") for start in reversed(starts)]


class BeginSales(PointAct):
    """Mở báo cáo của một tháng."""

    title, label, icon = gettext_lazy("Báo cáo doanh số"), gettext_lazy("Mở báo cáo"), "chart-bar"
    done = gettext_lazy("Đã mở báo cáo.")
    subjects = staticmethod(access.points_written_by)
    form_class = forms.MonthForm
    act = staticmethod(selling.begin)

    def make_form(self, **options: Any) -> Any:
        """With the months of the point."""
        return super().make_form(months=months_of(self.point, self.on), **options)

    def next_address(self, result: Any) -> str:
        """To the report."""
        return result.get_absolute_url() if result else self.home()


class ReportPage(DetailPage):
    """Một báo cáo: filled in while a draft, read afterwards."""

    template_name = "trade/points/report.html"
    subjects = staticmethod(access.reports_visible_to)

    @property
    def report(self) -> SalesReport:
        """The subject by its own name."""
        report: SalesReport = self.subject
        return report

    def heading(self) -> str:
        """Month and point."""
        told = {"month": f"{self.report.start:%m/%Y}", "point": self.report.point.name}
        return _("Doanh số tháng %(month)s: %(point)s") % told

    def back(self) -> Back:
        """To the point."""
        return Back(self.report.point.name, self.report.point.get_absolute_url())

    def actions(self) -> Sequence[Action]:
        """Sending; a correction; the paper."""
        return list(self._actions())

    def _actions(self) -> Iterator[Action]:
        if self._writes():
            if self.report.state == ReportState.DRAFT:
                yield action("send-sales", self.report, _("Gửi báo cáo"), "send", "primary")
            else:
                label = _("Lập báo cáo điều chỉnh")
                yield Action(label, reverse("trade:begin-sales", args=[self.report.point_id]), "pencil", asks=True)
        yield action("sales-paper", self.report, _("Xem bản in"), "printer", asks=True)

    def _writes(self) -> bool:
        return access.reports_written_by(self.person, on=self.on).filter(pk=self.report.pk).exists()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The lines, or the form with scanner and sheet."""
        report, is_open = self.report, self.report.state == ReportState.DRAFT and self._writes()
        goods = selling.goods_for(report)
        lines = list(report.lines.select_related("goods"))
        left = (report.due_on - self.on).days
        tone = "late" if left < 0 else ("soon" if left <= settings_on(self.on)["SALES_DUE_DAY"] else "open")
        shown = {
            "report": report, "mark": report_mark(report), "is_open": is_open, "lines": lines,
            "form": forms.SalesForm(goods=goods, initial=forms.figures_of(report)) if is_open else None,
            "goods": goods, "scanner": forms.ScanForm(initial={"quantity": 1}), "sheet": forms.SheetForm(),
            "total": queries.revenue_of(report), "online": sum(line.online_vnd for line in lines),
            "due": Due(report.due_on, left, tone, working=False, basis=settings_on(self.on).basis("SALES_DUE_DAY"))
            if report.state == ReportState.DRAFT else None,
            "versions": list(report.point.sales.filter(start=report.start).exclude(pk=report.pk)),
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})


class OfReport(PointAct):
    """An act on a report; it ends on its page."""

    subjects = staticmethod(access.reports_written_by)

    @property
    def report(self) -> SalesReport:
        """The subject by its own name."""
        report: SalesReport = self.subject
        return report

    def home(self) -> str:
        """The report."""
        return self.report.get_absolute_url()

    def back(self) -> Back:
        """To the report."""
        return Back(str(self.report), self.home())


class FillSales(OfReport):
    """Ghi doanh số."""

    title, label, icon = gettext_lazy("Ghi doanh số"), gettext_lazy("Lưu"), "device-floppy"
    done = gettext_lazy("Đã lưu; kiểm tra rồi gửi báo cáo.")
    template_name = "trade/points/fill.html"
    form_class = forms.SalesForm
    is_offline = True
    act = staticmethod(selling.fill)

    def make_form(self, **options: Any) -> Any:
        """A line for each thing of the month."""
        return super().make_form(goods=selling.goods_for(self.report), **options)

    def initial(self) -> dict[str, Any]:
        """As it stands."""
        return forms.figures_of(self.report)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Lines and general figures."""
        general = {name: form.cleaned_data[name] for name in ("visitors", "tour_groups", "note")}
        return {**general, "lines": form.lines(), "way": ReportWay.FORM, "on": self.on}


class ScanSales(OfReport):
    """Quét mã vạch."""

    title, label, icon = gettext_lazy("Quét mã vạch"), gettext_lazy("Cộng"), "plus"
    done = gettext_lazy("Đã cộng.")
    form_class = forms.ScanForm
    act = staticmethod(selling.scan)

    def done_message(self, result: Any) -> str:
        """What was added, and its sum."""
        return _("%(name)s: %(n)s") % {"name": result.goods.name, "n": f"{result.quantity.normalize():f}"}

    def next_address(self, result: Any) -> str:
        """Back to the scanner."""
        return f"{self.home()}#quet"


class UploadSales(OfReport):
    """Tải tệp bảng tính."""

    title, label, icon = gettext_lazy("Tải tệp bảng tính"), gettext_lazy("Nhập"), "upload"
    done = gettext_lazy("Đã nhập từ tệp; kiểm tra rồi gửi báo cáo.")
    form_class = forms.SheetForm
    has_files = True
    act = staticmethod(selling.fill)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The lines of the sheet; what was said of the whole month stays."""
        sheet, report = form.cleaned_data["sheet"], self.report
        lines = sheets.read(sheet.read() if sheet else b"", selling.goods_for(report))
        kept = {name: getattr(report, name) for name in ("visitors", "tour_groups", "note")}
        return {**kept, "lines": lines, "way": ReportWay.SHEET, "on": self.on}


class SalesTemplate(DetailPage):
    """Mẫu bảng tính của tháng."""

    subjects = staticmethod(access.reports_written_by)

    def get(self, request: Any, *args: Any, **kwargs: Any) -> HttpResponse:  # type: ignore[override]  # a file
        """With the month's things in it."""
        report: SalesReport = self.subject
        answer = HttpResponse(sheets.template(selling.goods_for(report)), content_type=XLSX)
        answer["Content-Disposition"] = f'attachment; filename="doanh-so-{report.start:%Y-%m}.xlsx"'
        answer["Cache-Control"] = "private, no-cache"
        return answer


class SendSales(OfReport):
    """Gửi báo cáo."""

    title = label = gettext_lazy("Gửi báo cáo doanh số")
    icon, done = "send", gettext_lazy("Đã gửi báo cáo doanh số.")
    question = gettext_lazy("Báo cáo đã gửi không sửa được; có sai thì lập báo cáo điều chỉnh.")
    act = staticmethod(selling.send)


class SummaryList(ListPage):
    """Báo cáo tổng hợp đã gửi."""

    title = gettext_lazy("Báo cáo doanh số các điểm")
    subjects = staticmethod(access.summaries_visible_to)
    file_name = "bao-cao-doanh-so"
    counted = gettext_lazy("%(n)s báo cáo")
    empty = Empty(gettext_lazy("Chưa gửi báo cáo nào"), gettext_lazy("Sở tổng hợp doanh số theo tháng, quý, năm."))
    table = Table(
        caption=gettext_lazy("Báo cáo tổng hợp doanh số"),
        columns=(
            Column("period", gettext_lazy("Kỳ"), value=str, link="get_absolute_url", heading=True, sort="start"),
            Column("version", gettext_lazy("Bản"), kind="ordinal"),
            Column("revenue", gettext_lazy("Doanh thu"), value=lambda row: row.content["totals"]["revenue_vnd"],
                   kind="money"),
            Column("sent_on", gettext_lazy("Ngày gửi"), kind="day", sort=True),
        ),
        order="-period",
    )  # fmt: skip

    def is_allowed(self) -> bool:
        """For readers of points."""
        return access.reads(self.person, on=self.on) or access.keeps(self.person, on=self.on)

    def actions(self) -> Sequence[Action]:
        """A new one."""
        keeps = access.keeps(self.person, on=self.on)
        return [action("send-summary", None, _("Tổng hợp, gửi"), "send", "primary")] if keeps else []


class SendSummary(PointAct):
    """Tổng hợp, gửi."""

    title, label, icon = gettext_lazy("Tổng hợp doanh số các điểm"), gettext_lazy("Gửi"), "send"
    done = gettext_lazy("Đã gửi báo cáo; số liệu được giữ nguyên.")
    question = gettext_lazy("Số liệu của hôm nay được giữ nguyên; báo cáo đến sau hiện ở kỳ sau là số liệu điều chỉnh.")
    form_class = forms.SummaryForm
    act = staticmethod(summing.send_summary)

    def is_allowed(self) -> bool:
        """The department."""
        return access.keeps(self.person, on=self.on)

    def home(self) -> str:
        """The list."""
        return reverse("trade:sales-summaries")

    def next_address(self, result: Any) -> str:
        """To what was sent."""
        return result.get_absolute_url() if result else self.home()


class SummaryPage(DetailPage):
    """Một báo cáo tổng hợp như đã gửi."""

    template_name = "trade/points/summary.html"
    subjects = staticmethod(access.summaries_visible_to)

    @property
    def summary(self) -> SalesSummary:
        """The subject by its own name."""
        summary: SalesSummary = self.subject
        return summary

    def heading(self) -> str:
        """The period."""
        last = Period(self.summary.start, self.summary.end).last_day
        told = {"start": f"{self.summary.start:%d/%m/%Y}", "last": f"{last:%d/%m/%Y}"}
        return _("Doanh số các điểm, %(start)s – %(last)s") % told

    def back(self) -> Back:
        """To the list."""
        return Back(_("Báo cáo doanh số các điểm"), reverse("trade:sales-summaries"))

    def actions(self) -> Sequence[Action]:
        """The paper."""
        return [action("summary-paper", self.summary, _("Xem bản in"), "printer", asks=True)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The rows as they were sent."""
        content = self.summary.content
        shown = {"summary": self.summary, "rows": content["rows"], "totals": content["totals"],
                 "corrections": content["corrections"]}  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})
