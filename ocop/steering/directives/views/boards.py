"""Boards: the figures of all agencies for leader and office, each leading to the list behind it."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Bar, Chart, Figure
from ocop.base.ui.pages import Page

from .. import permissions
from ..queries import access, boards, statuses
from ..queries.moments import moment
from ..queries.urging import assignments_to_explain
from ..rules.rates import Counts
from ..vocabulary import DirectiveState, TimeStatus


def figures_of(counts: Counts, address: str) -> list[Figure]:
    """The figures with which a board begins; each opens its list."""

    def to(status: TimeStatus) -> str:
        return f"{address}tinh-trang={status.value}"

    return [
        Figure(
            counts.overdue, _("quá hạn, chưa hoàn thành"), to(TimeStatus.OVERDUE), tone="late" if counts.overdue else ""
        ),
        Figure(counts.due_soon, _("sắp đến hạn"), to(TimeStatus.DUE_SOON), tone="soon" if counts.due_soon else ""),
        Figure(counts.not_due, _("trong hạn"), to(TimeStatus.NOT_DUE)),
        Figure(counts.waiting, _("chờ xác nhận"), f"{address}xu-ly=submitted"),
        Figure(counts.done, _("hoàn thành"), f"{address}xu-ly=done", note=_("%(n)s quá hạn") % {"n": counts.done_late}),
    ]


class Board(Page):
    """Bảng theo dõi: agencies compared, the most overdue first."""

    title = _("Bảng theo dõi nhiệm vụ")
    template_name = "directives/board.html"
    verb = permissions.BOARD

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Counts, rates with their counts, agencies, directives, and what must be explained."""
        now = moment(self.on)
        visible = access.assignments_visible_to(self.person, on=self.on)
        directives = list(
            access.directives_visible_to(self.person, on=self.on).exclude(state=DirectiveState.REVIEW)[:50]
        )
        counts = statuses.counts(boards.top_level(visible), now)
        by_directive = boards.by_directive([d.pk for d in directives], visible, now)
        agencies = boards.by_agency(visible, now)
        address = f"{reverse('directives:tasks')}?"
        shown = {
            "counts": counts,
            "figures": figures_of(counts, address),
            "median_late": boards.median_late(visible, now),
            "agencies": agencies,
            "chart": _chart(agencies, address),
            "directives": [(d, by_directive.get(d.pk, Counts())) for d in directives],
            "to_explain": assignments_to_explain(now),
            "address": address,
        }
        return super().get_context_data(**{**shown, **kwargs})


def _chart(agencies: list[boards.AgencyRow], address: str) -> Chart:
    late = [row for row in agencies if row.counts.overdue][:12]
    bars = [
        Bar(
            row.organisation.short or row.organisation.name,
            row.counts.overdue,
            row.counts.due,
            "late",
            f"{address}co-quan={row.organisation.pk}&tinh-trang=overdue",
        )
        for row in late
    ]
    finding = _("%(n)s cơ quan có nhiệm vụ quá hạn") % {"n": sum(1 for row in agencies if row.counts.overdue)}
    return Chart(finding, bars, _("quá hạn"), _("đến hạn"))
