"""Hôm nay: the figures with which the day begins, what is late, what comes due, and what waits for this person."""

from collections.abc import Sequence
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.people import permissions as posts
from ocop.actors.people.queries import posts_of
from ocop.base.ui.components import Action, Chip, Figure, Task
from ocop.base.ui.pages import Page
from ocop.base.ui.today import panels_for
from ocop.steering.directives import permissions
from ocop.steering.directives.queries.access import oversees, takes_part
from ocop.steering.directives.queries.days import DaySheet, Row, day_sheet
from ocop.steering.directives.queries.moments import moment
from ocop.steering.directives.tables import address_of, due_of

WEEKDAYS = (
    _("Thứ Hai"),
    _("Thứ Ba"),
    _("Thứ Tư"),
    _("Thứ Năm"),
    _("Thứ Sáu"),
    _("Thứ Bảy"),
    _("Chủ nhật"),
)


class Home(Page):
    """The day of a signed-in person, by what their posts allow."""

    template_name = "desk/home.html"

    def heading(self) -> Any:
        """A greeting without guessing anybody's age or sex."""
        return _("Chào %(name)s") % {"name": self.person.full_name}

    def may(self, verb: str) -> bool:
        """Whether one of today's posts carries the verb."""
        return posts.may(self.person, verb, on=self.on)

    def actions(self) -> Sequence[Action]:
        """Where a new day's work often begins."""
        found = []
        if self.may(permissions.READ):
            found.append(Action(_("Đọc văn bản mới"), reverse("directives:take-in"), "plus", "primary", asks=True))
        if self.may(permissions.BOARD):
            found.append(Action(_("Bảng theo dõi"), reverse("directives:board"), "chart-bar", asks=True))
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The day sheet as rows of work."""
        sheet = day_sheet(
            self.person, moment(self.on), oversees=oversees(self.person, on=self.on), works=self.may(permissions.WORK)
        )
        has_part = takes_part(self.person, on=self.on)
        shown = {
            "sheet": sheet,
            "has_part": has_part,
            "figures": list(self.figures(sheet)) if has_part else [],
            "panels": [(name, title, [_work(row) for row in rows]) for name, title, rows in _panels(sheet) if rows],
            "waiting": panels_for(self.person, self.on),
            "weekday": WEEKDAYS[self.on.weekday()],
            "titles": [f"{post.title}, {post.organisation.name}" for post in posts_of(self.person, self.on)],
        }
        return super().get_context_data(**{**shown, **kwargs})

    def figures(self, sheet: DaySheet) -> Sequence[Figure]:
        """Three to five numbers, each a link to its list."""
        counts, tasks = sheet.counts, f"{reverse('directives:tasks')}?pham-vi={sheet.scope}&"
        late = max((row.standing.days_late for row in sheet.overdue), default=0)
        longest = _("lâu nhất %(n)s ngày") % {"n": late} if late else ""
        found = [
            Figure(counts.overdue, _("việc quá hạn"), f"{tasks}tinh-trang=overdue", longest, "late" if late else ""),
            Figure(counts.due_soon, _("việc sắp đến hạn"), f"{tasks}tinh-trang=due_soon",
                   tone="soon" if counts.due_soon else ""),
            Figure(counts.waiting, _("kết quả chờ xác nhận"), f"{tasks}xu-ly=submitted"),
        ]  # fmt: skip
        if sheet.extensions:
            found.append(Figure(len(sheet.extensions), _("đề nghị gia hạn"), "#gia-han", tone="soon"))
        if sheet.to_accept:
            found.append(Figure(len(sheet.to_accept), _("việc mới chờ nhận"), f"{tasks}xu-ly=assigned"))
        return [*found, Figure(counts.not_due, _("việc trong hạn"), f"{tasks}tinh-trang=not_due")][:5]


def _panels(sheet: DaySheet) -> Sequence[tuple[str, Any, Sequence[Row]]]:
    return (
        ("qua-han", _("Quá hạn"), sheet.overdue),
        ("viec-moi", _("Việc mới chờ nhận"), sheet.to_accept),
        ("tra-lai", _("Bị trả lại, cần giao lại"), sheet.returned),
        ("cho-xac-nhan", _("Kết quả chờ xác nhận"), sheet.to_confirm),
        ("sap-den-han", _("Sắp đến hạn"), sheet.due_soon),
    )


def _work(row: Row) -> Task:
    assignment = row.assignment
    return Task(
        title=assignment.task.action,
        url=address_of(assignment),
        due=due_of(assignment, row.standing),
        why=_why(row),
        chips=[Chip(assignment.organisation.short or assignment.organisation.name, lead=True)],
        notes=[str(assignment.task), assignment.get_state_display()],
    )


def _why(row: Row) -> Any:
    """What the records themselves say about the delay; nothing is guessed."""
    said = []
    if row.is_extension_refused:
        said.append(str(_("đề nghị gia hạn không được đồng ý")))
    if row.assignment.reason:
        said.append(row.assignment.reason)
    if row.urged:
        said.append(str(_("đã đôn đốc %(n)s lần bằng công văn")) % {"n": row.urged})
    return "; ".join(said)
