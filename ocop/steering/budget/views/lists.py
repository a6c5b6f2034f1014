"""Lists: lines, commitments, the ledger of a line, money from outside."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, ListPage
from ocop.base.ui.pages.detail import one_of
from ocop.base.ui.tables import Table

from .. import permissions
from ..models import BudgetLine, FiscalYear, FundingSource, Programme
from ..queries import access
from ..queries.ledger import ledger
from ..tables import COMMITMENTS, COMMITMENTS_FILE, CONTRIBUTIONS, LEDGER, LEDGER_FILE, LINES, LINES_FILE
from ..vocabulary import ALLOCATE, APPRAISE, VIEW, CommitmentState

IN_DONG = _("Số tiền tính bằng đồng.")


def years(page: Any) -> list[tuple[str, str]]:
    """The fiscal years."""
    return [(str(year), str(year)) for year in FiscalYear.objects.values_list("year", flat=True)]


def sources(page: Any) -> list[tuple[str, str]]:
    """The sources of the budget."""
    return [(str(row.pk), row.label) for row in FundingSource.objects.filter(is_state_budget=True)]


def outside_sources(page: Any) -> list[tuple[str, str]]:
    """The sources outside the budget."""
    return [(str(row.pk), row.label) for row in FundingSource.objects.filter(is_state_budget=False)]


def programmes(page: Any) -> list[tuple[str, str]]:
    """The programmes."""
    return [(str(row.pk), row.label) for row in Programme.objects.all()]


def holders(page: Any) -> list[tuple[str, str]]:
    """The bodies that hold a line the person may see."""
    found = access.lines_visible_to(page.person, on=page.on).order_by("holder__short")
    return [(str(pk), short) for pk, short in dict(found.values_list("holder", "holder__short")).items()]


def waiting(rows: QuerySet, value: str) -> QuerySet:
    """Only those in the state."""
    return rows.filter(state=value)


class SummaryBack:
    """Lists belong under the summary."""

    def back(self) -> Back:
        """To the summary."""
        return Back(str(_("Ngân sách")), reverse("budget:summary"))


class LineList(SummaryBack, ListPage):
    """Dòng dự toán."""

    title, verb = _("Dòng dự toán"), VIEW
    subjects = staticmethod(access.lines_visible_to)
    lead, file_name = IN_DONG, "dong-du-toan"
    counted = _("%(n)s dòng dự toán")
    empty = Empty(_("Chưa có dòng dự toán nào"), _("Sở Tài chính mở dòng theo năm, nguồn, chương trình, đơn vị."))
    filters = (
        SearchFilter(fields=("activity", "holder__name", "source__name", "programme__name"), example=_("khuyến công")),
        ChoiceFilter("nam", _("Năm"), "fiscal_year__year", choices=years),
        ChoiceFilter("nguon", _("Nguồn vốn"), "source", choices=sources),
        ChoiceFilter("chuong-trinh", _("Chương trình"), "programme", choices=programmes),
        ChoiceFilter("don-vi", _("Đơn vị sử dụng"), "holder", choices=holders),
    )

    @property
    def table(self) -> Table:  # type: ignore[override]
        """A file carries more than the screen has room for."""
        return LINES_FILE if "tai" in self.request.GET else LINES

    def actions(self) -> Sequence[Action]:
        """Open a line, for those who allocate."""
        if permissions.may(self.person, ALLOCATE, on=self.on):
            return [Action(_("Mở dòng dự toán"), reverse("budget:open-line"), "plus", "primary", asks=True)]
        return ()


class CommitmentList(SummaryBack, ListPage):
    """Khoản cam kết."""

    title, verb = _("Khoản cam kết"), VIEW
    subjects = staticmethod(access.commitments_visible_to)
    lead, file_name = IN_DONG, "khoan-cam-ket"
    counted = _("%(n)s khoản cam kết")
    empty = Empty(_("Chưa có khoản cam kết nào"), _("Khoản cam kết được đề nghị trên trang của dòng dự toán."))
    filters = (
        SearchFilter(fields=("title", "beneficiary", "line__holder__name"), example=_("máy sấy")),
        ChoiceFilter("trang-thai", _("Trạng thái"), waiting, choices=CommitmentState.choices),
        ChoiceFilter("nam", _("Năm"), "line__fiscal_year__year", choices=years),
    )

    @property
    def table(self) -> Table:  # type: ignore[override]
        """A file carries more than the screen has room for."""
        return COMMITMENTS_FILE if "tai" in self.request.GET else COMMITMENTS


class Ledger(ListPage):
    """Sổ chi tiết: every entry of a line, with the totals after it."""

    title, verb = _("Sổ chi tiết"), VIEW
    lead, file_name = IN_DONG, "so-chi-tiet"
    counted = _("%(n)s bút toán")
    empty = Empty(_("Chưa có bút toán nào"))

    @property
    def table(self) -> Table:  # type: ignore[override]
        """A file carries more than the screen has room for."""
        return LEDGER_FILE if "tai" in self.request.GET else LEDGER

    @cached_property
    def line(self) -> BudgetLine:
        """The line, where the person may see it."""
        found: Any = one_of(access.lines_visible_to(self.person, on=self.on), field="pk", key=self.kwargs["pk"])
        return found

    def heading(self) -> str:
        """Of which line."""
        return str(_("Sổ chi tiết: %(line)s")) % {"line": self.line}

    def back(self) -> Back:
        """To the line."""
        return Back(str(self.line), self.line.get_absolute_url())

    def queryset(self) -> QuerySet:
        """All of the line, in the order of entering."""
        return ledger(self.line)


class ContributionList(SummaryBack, ListPage):
    """Vốn huy động ngoài ngân sách."""

    title, verb = _("Vốn huy động ngoài ngân sách"), VIEW
    lead = _("Ghi nhận kèm minh chứng; không nằm trong số dự toán, cam kết, giải ngân.")
    subjects = staticmethod(access.contributions_visible_to)
    table, file_name = CONTRIBUTIONS, "von-huy-dong"
    counted = _("%(n)s khoản")
    empty = Empty(_("Chưa ghi khoản huy động nào"))
    filters = (
        SearchFilter(fields=("contributor", "holder__name")),
        ChoiceFilter("nam", _("Năm"), "fiscal_year__year", choices=years),
        ChoiceFilter("nguon", _("Nguồn"), "source", choices=outside_sources),
    )

    def actions(self) -> Sequence[Action]:
        """Record one, for those who may for their body."""
        if permissions.may(self.person, APPRAISE, on=self.on):
            return [Action(_("Ghi vốn huy động"), reverse("budget:contribute"), "plus", "primary", asks=True)]
        return ()
