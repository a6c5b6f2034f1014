"""Lists and pages of assignments and directives: what is to be done, by whom, until when, and how it stands."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.people import permissions as posts
from ocop.base.audit.queries import trail_of
from ocop.base.files.models import StoredFile
from ocop.base.files.serving import serve
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.base.ui.phrases import sentence_of_verb
from ocop.base.ui.tables import Table

from .. import permissions
from ..models import Assignment, Directive
from ..queries import access, boards, statuses
from ..queries.moments import Moment, moment
from ..queries.records import directive_tasks, files_visible_with, record_of
from ..tables import DIRECTIVES, assignments_table, due_of
from ..vocabulary import AssignmentState, DirectiveState, TaskKind, TimeStatus
from .offers import acts_offered

STATUSES = [s for s in TimeStatus if s != TimeStatus.OUT]


def agencies(page: Any) -> list[tuple[int, str]]:
    """The bodies that have assignments the person sees."""
    found = page.queryset().order_by("organisation__name").values_list("organisation_id", "organisation__name")
    return list(dict.fromkeys(found))


class TaskList(ListPage):
    """Nhiệm vụ: the longest overdue first; every figure of the boards leads here with its filter."""

    title = _("Nhiệm vụ")
    counted = _("%(n)s nhiệm vụ")
    file_name = "nhiem-vu"
    empty = Empty(_("Chưa có nhiệm vụ nào"), _("Nhiệm vụ được giao cho cơ quan anh/chị sẽ hiện ở đây."))
    filters = (
        SearchFilter(fields=("task__action", "task__directive__document__written", "organisation__name", "task__code")),
        ChoiceFilter("tinh-trang", _("Tình trạng"), "time_status", choices=[(s.value, s.label) for s in STATUSES]),
        ChoiceFilter("xu-ly", _("Xử lý"), "state", choices=AssignmentState.choices),
        ChoiceFilter("co-quan", _("Chủ trì"), "organisation_id", choices=agencies),
        ChoiceFilter("loai", _("Loại"), "task__kind", choices=TaskKind.choices),
        ChoiceFilter(
            "van-ban", _("Văn bản"), "task__directive_id",
            choices=lambda page: access.directives_visible_to(page.person, on=page.on).values_list(
                "pk", "document__written"
            ),
        ),
    )  # fmt: skip

    @cached_property
    def moment(self) -> Moment:
        """Today with its rules."""
        return moment(self.on)

    @cached_property
    def table(self) -> Table:  # type: ignore[override]
        """The columns as of today."""
        return assignments_table(self.moment)

    def queryset(self) -> QuerySet[Assignment]:
        """What the person may see, each with its computed status."""
        visible = access.assignments_visible_to(self.person, on=self.on)
        return statuses.with_status(visible, self.moment).select_related("officer")


class AssignmentPage(DetailPage):
    """One assignment: the clause, the due day, the record, and what may be done next."""

    subjects = staticmethod(access.assignments_visible_to)
    template_name = "directives/assignment.html"

    def heading(self) -> str:
        """The obligation itself."""
        return str(self.subject.task.action)

    def back(self) -> Back:
        """To the list."""
        return Back(_("Nhiệm vụ"), reverse("directives:tasks"))

    def actions(self) -> Sequence[Action]:
        """What this person may do with it now."""
        return acts_offered(self.person, self.subject, moment(self.on))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Status, record, trail."""
        standing = moment(self.on).standing_of(self.subject)
        self.subject.time_status = standing.status.value
        shown = {
            "standing": standing,
            "due": due_of(self.subject, standing),
            "record": record_of(self.subject),
            "trail": [(entry, sentence_of_verb(entry.verb, entry.facts)) for entry in trail_of(self.subject)[:30]],
            "sees_review": access.oversees(self.person, on=self.on),
        }
        return super().get_context_data(**{**shown, **kwargs})


class EntryFile(DetailPage):
    """A file of the record, for whoever sees the assignment."""

    subjects = staticmethod(files_visible_with)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        """The file itself."""
        subject: StoredFile = self.subject
        return serve(subject)


class DirectiveList(ListPage):
    """Văn bản chỉ đạo."""

    title = _("Văn bản chỉ đạo")
    subjects = staticmethod(access.directives_visible_to)
    table = DIRECTIVES
    counted = _("%(n)s văn bản")
    file_name = "van-ban-chi-dao"
    empty = Empty(_("Chưa có văn bản chỉ đạo nào"), _("Dán hoặc tải văn bản lên để máy đề xuất nhiệm vụ."))
    filters = (
        SearchFilter(fields=("document__written", "document__subject")),
        ChoiceFilter("trang-thai", _("Trạng thái"), "state", choices=DirectiveState.choices),
    )

    def actions(self) -> Sequence[Action]:
        """Read a new text."""
        if posts.may(self.person, permissions.READ, on=self.on):
            return [Action(_("Đọc văn bản mới"), reverse("directives:take-in"), "plus", "primary", asks=True)]
        return ()


class DirectivePage(DetailPage):
    """One directive: its figures, its tasks with every body, its text."""

    subjects = staticmethod(access.directives_visible_to)
    template_name = "directives/directive.html"

    def back(self) -> Back:
        """To the list."""
        return Back(_("Văn bản chỉ đạo"), reverse("directives:directives"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Figures and tasks as this person may see them."""
        directive: Directive = self.subject
        now = moment(self.on)
        visible = access.assignments_visible_to(self.person, on=self.on).filter(task__directive=directive)
        shown = {
            "counts": statuses.counts(boards.top_level(visible), now),
            "tasks": directive_tasks(visible, now),
            "list_address": f"{reverse('directives:tasks')}?van-ban={directive.pk}",
            "may_review": access.oversees(self.person, on=self.on),
        }
        return super().get_context_data(**{**shown, **kwargs})
