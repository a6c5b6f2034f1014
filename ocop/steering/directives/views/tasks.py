"""Lists and pages of assignments and directives: what is to be done, by whom, until when, and how it stands."""

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Any

from django.db.models import Q, QuerySet
from django.http import HttpRequest, HttpResponseBase
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.people import permissions as posts
from ocop.base.audit.queries import trail_of
from ocop.base.files.models import StoredFile
from ocop.base.files.serving import serve
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, Filter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage
from ocop.base.ui.phrases import sentence_of_verb
from ocop.base.ui.tables import Table

from .. import permissions
from ..models import Assignment, Directive
from ..queries import access, boards, statuses, urging
from ..queries.finding import assignments_with, directives_with
from ..queries.moments import Moment, moment
from ..queries.records import directive_tasks, files_visible_with, record_of
from ..tables import DIRECTIVES, DONE, OPEN, TO_ACCEPT, TO_EXPLAIN, assignments_table, due_of, list_address
from ..vocabulary import OPEN_STATES, AssignmentState, DirectiveState, Scope, TaskKind, TimeStatus
from .base import PartList
from .boards import figures_of
from .offers import acts_offered

STATUSES = [(s.value, s.label) for s in TimeStatus if s != TimeStatus.OUT]
STATUSES += [(DONE, _("Hoàn thành (đúng hạn và quá hạn)"))]
STATES = [*AssignmentState.choices, (OPEN, _("Đang mở (chưa hoàn thành)"))]
WAITING = [(TO_ACCEPT, _("Chậm nhận nhiệm vụ")), (TO_EXPLAIN, _("Cần giải trình"))]


class TaskList(PartList):
    """Nhiệm vụ: the longest overdue first; every figure of the boards leads here with its filter."""

    template_name = "directives/tasks.html"
    title = _("Nhiệm vụ")
    counted = _("%(n)s nhiệm vụ")
    file_name = "nhiem-vu"
    empty = Empty(_("Chưa có nhiệm vụ nào"), _("Nhiệm vụ được giao cho cơ quan anh/chị sẽ hiện ở đây."))

    @cached_property
    def filters(self) -> Sequence[Filter]:  # type: ignore[override]
        """The filters; whose work it is depends on the person, what waits on the day."""
        return (
            SearchFilter(narrow=assignments_with),
            ChoiceFilter("tinh-trang", _("Tình trạng"), _in_status, choices=STATUSES),
            ChoiceFilter("pham-vi", _("Phạm vi"), self.in_scope, choices=Scope.choices),
            ChoiceFilter("xu-ly", _("Xử lý"), _in_state, choices=STATES),
            ChoiceFilter("cho", _("Đang chờ"), self.waiting, choices=WAITING),
            ChoiceFilter("co-quan", _("Chủ trì"), "organisation_id", choices=self.agencies()),
            ChoiceFilter("loai", _("Loại"), "task__kind", choices=TaskKind.choices),
            ChoiceFilter("van-ban", _("Văn bản"), "task__directive_id", choices=self.directives()),
        )

    def in_scope(self, rows: QuerySet[Assignment], scope: str) -> QuerySet[Assignment]:
        """Whose work it is, as seen by this person."""
        own = access.own_bodies(self.person, on=self.on)
        conditions = {
            Scope.GIVEN: Q(task__parent__isnull=True),
            Scope.LED: Q(organisation__in=own),
            Scope.COORDINATED: access.own_coordination(self.person, on=self.on),
            Scope.PARTS: Q(task__parent__organisation__in=own),
        }
        return rows.filter(conditions[Scope(scope)])

    def waiting(self, rows: QuerySet[Assignment], what: str) -> QuerySet[Assignment]:
        """What agencies owe besides the work itself."""
        if what == TO_ACCEPT:
            return urging.not_accepted(rows, self.moment)
        return rows.filter(pk__in=urging.assignments_to_explain(self.moment).values("pk"))

    def agencies(self) -> Iterable[tuple[str, Any]]:
        """The bodies that have assignments the person sees."""
        bodies = Organisation.objects.filter(pk__in=self.visible.order_by().values("organisation"))
        return [(str(pk), name) for pk, name in bodies.order_by("name").values_list("pk", "name")]

    def directives(self) -> Iterable[tuple[str, Any]]:
        """The directives that have given tasks."""
        found = access.directives_visible_to(self.person, on=self.on).exclude(state=DirectiveState.REVIEW)
        return [(str(pk), written) for pk, written in found.values_list("pk", "document__written")]

    @cached_property
    def visible(self) -> QuerySet[Assignment]:
        """What the person may see."""
        return access.assignments_visible_to(self.person, on=self.on)

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
        return statuses.with_status(self.visible, self.moment).select_related("officer")

    def rows(self) -> QuerySet[Assignment]:
        """Without a wish, open work before what is over."""
        found = super().rows()
        return found if self.wish else statuses.open_first(found)

    def actions(self) -> Sequence[Action]:
        """Many deadlines at once, for the office."""
        if permissions.may_oversee(self.person, on=self.on):
            return [Action(_("Điều chỉnh thời hạn"), reverse("directives:move-deadlines"), "clock", asks=True)]
        return ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Above the list the figures of one's own body; of all bodies for those who look over them."""
        oversees = access.oversees(self.person, on=self.on)
        scope = Scope.GIVEN if oversees else Scope.LED
        counted = boards.top_level(self.visible) if oversees else access.own_assignments(self.person, on=self.on)
        figures = figures_of(statuses.counts(counted, self.moment), f"{list_address(scope)}&")
        return super().get_context_data(**{"figures": figures, **kwargs})


def _in_status(rows: QuerySet[Assignment], value: str) -> QuerySet[Assignment]:
    wanted = (TimeStatus.DONE_ON_TIME, TimeStatus.DONE_LATE) if value == DONE else (TimeStatus(value),)
    return rows.filter(statuses.in_status(*wanted))


def _in_state(rows: QuerySet[Assignment], value: str) -> QuerySet[Assignment]:
    return rows.filter(state__in=OPEN_STATES if value == OPEN else [value])


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
        }
        return super().get_context_data(**{**shown, **kwargs})


class EntryFile(DetailPage):
    """A file of the record, for whoever sees the assignment."""

    subjects = staticmethod(files_visible_with)

    def get(  # type: ignore[override]  # a file is streamed, which Django's TemplateView does not foresee
        self, request: HttpRequest, *args: Any, **kwargs: Any
    ) -> HttpResponseBase:
        """The file itself."""
        subject: StoredFile = self.subject
        return serve(subject)


class DirectiveList(PartList):
    """Văn bản chỉ đạo."""

    title = _("Văn bản chỉ đạo")
    subjects = staticmethod(access.directives_visible_to)
    table = DIRECTIVES
    counted = _("%(n)s văn bản")
    file_name = "van-ban-chi-dao"
    empty = Empty(_("Chưa có văn bản chỉ đạo nào"), _("Dán hoặc tải văn bản lên để máy đề xuất nhiệm vụ."))
    filters = (
        SearchFilter(narrow=directives_with),
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
            "list_address": list_address(Scope.GIVEN, **{"van-ban": directive.pk}),
            "done": DONE,
            "may_review": posts.may(self.person, permissions.READ, on=self.on),
            "may_move": permissions.may_oversee(self.person, on=self.on),
        }
        return super().get_context_data(**{**shown, **kwargs})
