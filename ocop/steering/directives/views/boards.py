"""Boards: the figures of all agencies for leader and office, each leading to the list behind it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Bar, Chart, Figure
from ocop.base.ui.pages import Page

from .. import permissions
from ..models import Assignment, Directive
from ..queries import access, boards, statuses
from ..queries.moments import Moment, moment
from ..queries.urging import assignments_to_explain, not_accepted
from ..rules.rates import Counts
from ..tables import DONE, TO_ACCEPT, TO_EXPLAIN, list_address
from ..vocabulary import DirectiveState, Scope, TimeStatus

SHOWN, DIRECTIVES, BARS = 8, 50, 12


@dataclass(frozen=True)
class Waiting:
    """A short list on the board and the address of the whole."""

    name: str
    title: Any
    rows: Sequence[Assignment]
    count: int
    address: str


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
        Figure(
            counts.done, _("hoàn thành"), f"{address}tinh-trang={DONE}", _("%(n)s quá hạn") % {"n": counts.done_late}
        ),
    ]


class Board(Page):
    """Bảng theo dõi: agencies compared, the most overdue first."""

    title = _("Bảng theo dõi nhiệm vụ")
    template_name = "directives/board.html"
    verb = permissions.BOARD

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Counts, rates with their counts, agencies, directives, and what must be explained."""
        now, address = moment(self.on), f"{list_address(Scope.GIVEN)}&"
        visible = access.assignments_visible_to(self.person, on=self.on)
        late = boards.all_late(visible, now)
        counts, agencies = statuses.counts(boards.top_level(visible), now), boards.by_agency(visible, now, late)
        shown = {
            "counts": counts,
            "figures": figures_of(counts, address),
            "median_late": boards.median_late(late),
            "agencies": agencies,
            "chart": _chart(agencies, address),
            "directives": self.by_directive(now),
            "waiting": self.waiting(now),
            "address": address,
        }
        return super().get_context_data(**{**shown, **kwargs})

    def by_directive(self, now: Moment) -> list[tuple[Directive, Counts]]:
        """The latest directives with their counts."""
        sent = access.directives_visible_to(self.person, on=self.on).exclude(state=DirectiveState.REVIEW)
        shown = list(sent[:DIRECTIVES])
        visible = access.assignments_visible_to(self.person, on=self.on)
        found = boards.by_directive([d.pk for d in shown], visible, now)
        return [(d, found.get(d.pk, Counts())) for d in shown]

    def waiting(self, now: Moment) -> list[Waiting]:
        """What agencies owe besides the work itself: an explanation, the acceptance of what is new."""
        visible = access.assignments_visible_to(self.person, on=self.on)
        unexplained = assignments_to_explain(now).filter(task__parent__isnull=True)
        new = not_accepted(boards.top_level(visible), now).order_by("assigned_on", "pk")
        return [
            _waiting("giai-trinh", _("Cần giải trình"), unexplained, f"{list_address(Scope.GIVEN)}&cho={TO_EXPLAIN}"),
            _waiting("cham-nhan", _("Chậm nhận nhiệm vụ"), new, f"{list_address(Scope.GIVEN)}&cho={TO_ACCEPT}"),
        ]


def _waiting(name: str, title: Any, found: QuerySet[Assignment], address: str) -> Waiting:
    return Waiting(name, title, list(found[:SHOWN]), found.count(), address)


def _chart(agencies: list[boards.AgencyRow], address: str) -> Chart:
    late = [row for row in agencies if row.counts.overdue]
    bars = [
        Bar(
            row.organisation.short or row.organisation.name,
            row.counts.overdue,
            row.counts.due,
            "late",
            f"{address}co-quan={row.organisation.pk}&tinh-trang=overdue",
        )
        for row in late[:BARS]
    ]
    finding = _("%(n)s cơ quan có nhiệm vụ quá hạn") % {"n": len(late)}
    return Chart(finding, bars, _("quá hạn"), _("đến hạn"))
