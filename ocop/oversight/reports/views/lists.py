"""Lists: reports, the inbox, and the records behind a figure."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, ListPage
from ocop.base.ui.pages.detail import one_of
from ocop.base.ui.tables import Table

from ..models import ExecutionReport
from ..queries import access
from ..tables import EXTENSIONS, INBOX, LETTERS, RECORDS, RECORDS_FILE, REPORTS
from ..vocabulary import Figure, ReportState
from ..wording import told_period

UNREAD, READ = "chua-xem", "da-xem"


class ReportList(ListPage):
    """Báo cáo: those the person's bodies make, those on the person's route, and those sent to them."""

    title = gettext_lazy("Báo cáo")
    subjects = staticmethod(access.reports_visible_to)
    table = REPORTS
    file_name = "bao-cao"
    counted = gettext_lazy("%(n)s báo cáo")
    empty = Empty(
        gettext_lazy("Chưa có báo cáo nào"),
        gettext_lazy("Báo cáo được soạn từ số liệu thực hiện nhiệm vụ của một văn bản chỉ đạo."),
    )
    filters = (
        SearchFilter(
            fields=("directive__document__written", "directive__document__subject", "document__written"),
            example="3188/UBND-KTTCKT",
        ),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=ReportState.choices),
    )

    def is_allowed(self) -> bool:
        """For those whose business reports are."""
        return access.may_open_list(self.person, on=self.on)

    def actions(self) -> Sequence[Action]:
        """Draft a new one, where one of the person's bodies reports."""
        if access.bodies_with(self.person, on=self.on, verbs=(access.DRAFT,)):
            return [Action(_("Soạn báo cáo"), reverse("reports:new"), "plus", "primary", asks=True)]
        return ()


def by_reading(deliveries: QuerySet, value: str) -> QuerySet:
    """Only the unread, or only the read."""
    return deliveries.filter(read_at__isnull=value == UNREAD)


class Inbox(ListPage):
    """Báo cáo đến: the reader's own."""

    title = gettext_lazy("Báo cáo đến")
    verb = access.RECEIVE
    subjects = staticmethod(access.deliveries_of)
    table = INBOX
    file_name = "bao-cao-den"
    counted = gettext_lazy("%(n)s báo cáo")
    empty = Empty(
        gettext_lazy("Chưa có báo cáo nào gửi đến"),
        gettext_lazy("Báo cáo đã ký, gửi cho cơ quan của anh/chị sẽ hiện ở đây."),
    )
    filters = (
        ChoiceFilter(
            "xem",
            gettext_lazy("Tình trạng"),
            by_reading,
            choices=[(UNREAD, gettext_lazy("Chưa xác nhận đã xem")), (READ, gettext_lazy("Đã xem"))],
        ),
    )


class BehindFigure(ListPage):
    """The records of a report behind one of its numbers, as they were at the cut-off."""

    counted = gettext_lazy("%(n)s dòng")
    empty = Empty(gettext_lazy("Con số này bằng không"), gettext_lazy("Không có hồ sơ nào đứng sau con số."))

    @cached_property
    def report(self) -> ExecutionReport:
        """The report, where the person may see it."""
        found: Any = one_of(access.reports_visible_to(self.person, on=self.on), field="pk", key=self.kwargs["pk"])
        return found

    def back(self) -> Back:
        """To the report."""
        return Back(str(self.report), self.report.get_absolute_url())

    @property
    def lead_words(self) -> str:
        """Of which days the number speaks."""
        return told_period(self.report.data_from, self.report.cut_off)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The period beside the title."""
        return super().get_context_data(**{"lead": self.lead_words, **kwargs})


def bodies_of(page: "Records") -> list[tuple[str, str]]:
    """The bodies of the report."""
    return [(str(row["body"]), row["short"]) for row in page.report.figures["bodies"]]


def tasks_of(page: "Records") -> list[tuple[str, str]]:
    """The tasks of the report."""
    return [(str(row["task"]), f"{row['code']} {row['name']}") for row in page.report.figures["tasks"]]


class Records(BehindFigure):
    """Nhiệm vụ đứng sau con số."""

    file_name = "nhiem-vu-sau-con-so"
    filters = (
        SearchFilter(fields=("action", "body_name", "code")),
        ChoiceFilter("co-quan", gettext_lazy("Cơ quan"), "body", choices=bodies_of),
        ChoiceFilter("nhiem-vu", gettext_lazy("Nhiệm vụ"), "task", choices=tasks_of),
    )

    @property
    def table(self) -> Table:  # type: ignore[override]
        """A file carries more than the screen has room for."""
        return RECORDS_FILE if "tai" in self.request.GET else RECORDS

    @cached_property
    def figure(self) -> Figure:
        """Which number; one the report does not know is not found."""
        try:
            return Figure(self.kwargs["figure"])
        except ValueError as unknown:
            raise Http404 from unknown

    def heading(self) -> str:
        """Its name."""
        return str(self.figure.label)

    def queryset(self) -> QuerySet:
        """Exactly the records whose ids were kept with the number."""
        behind = self.report.ids_behind(self.figure)
        return self.report.rows.select_related("body").filter(assignment__in=behind)


class Extensions(BehindFigure):
    """Đề nghị gia hạn đến ngày chốt."""

    title = gettext_lazy("Đề nghị gia hạn")
    table = EXTENSIONS
    file_name = "gia-han"

    def queryset(self) -> QuerySet:
        """All of the report."""
        return self.report.extension_rows.all()


class Letters(BehindFigure):
    """Công văn đôn đốc đến ngày chốt."""

    title = gettext_lazy("Công văn đôn đốc")
    table = LETTERS
    file_name = "don-doc"

    def queryset(self) -> QuerySet:
        """All of the report."""
        return self.report.letter_rows.all()
