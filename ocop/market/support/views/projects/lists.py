"""The register of projects, the ranked lists, and what is still to be listed."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

from django.db.models import Count, QuerySet, Sum
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Action, Empty, Figure
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.base.ui.tables import Table

from ...forms import projects as forms
from ...models import Activity, ProjectList
from ...queries import access
from ...queries.money import with_money
from ...services import drafting, listing
from ...tables.projects import LISTS, projects
from ...vocabulary.projects import APPROVE, SIGN, ProjectState
from .base import DatedAct

S = ProjectState


class ProjectRegister(ListPage):
    """Đề án hỗ trợ: longest waiting first."""

    title = gettext_lazy("Đề án hỗ trợ")
    template_name = "support/projects.html"
    subjects = staticmethod(access.projects_visible_to)
    file_name = "de-an-ho-tro"
    counted = gettext_lazy("%(n)s đề án")
    empty = Empty(
        gettext_lazy("Chưa có đề án nào"),
        gettext_lazy("Chủ thể đề nghị hỗ trợ bao bì, máy móc, nhãn hiệu, điểm bán tại đây."),
    )
    filters = (
        SearchFilter(fields=("title", "code", "producer__name", "object_name"),
                     example=gettext_lazy("Tên, mã đề án, chủ thể")),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=ProjectState.choices),
        ChoiceFilter("noi-dung", gettext_lazy("Nội dung"), "activity__code",
                     choices=lambda page: [(a.code, a.label) for a in Activity.objects.all()]),
    )  # fmt: skip

    def is_allowed(self) -> bool:
        """For whoever has to do with projects."""
        return access.is_concerned(self.person, on=self.on)

    @cached_property
    def table(self) -> Table:  # type: ignore[override]  # the clock knows the day
        """With the clocks of the day."""
        return projects(self.on)

    def queryset(self) -> QuerySet:
        """With the money of each."""
        return with_money(super().queryset())

    def actions(self) -> Sequence[Action]:
        """Apply; lists."""
        return list(self._actions())

    def _actions(self) -> Iterator[Action]:
        if access.applicants_of(self.person, on=self.on).exists():
            yield Action(_("Đề nghị hỗ trợ"), reverse("support:start"), "plus", "primary", asks=True)
        if access.reads_lists(self.person, on=self.on):
            yield Action(_("Danh mục trình duyệt"), reverse("support:lists"), "list-check", asks=True)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The sums with which the day begins."""
        return super().get_context_data(**{"figures": self._figures(), **kwargs})

    def _figures(self) -> list[Figure]:
        """How many in each stage that waits; each opens its list."""
        counts = dict(
            access.projects_visible_to(self.person, on=self.on).order_by().values_list("state").annotate(Count("pk"))
        )
        shown = (S.PROPOSED, S.RETURNED, S.SURVEYED, S.APPROVED, S.RUNNING)
        address = reverse("support:projects")
        return [Figure(counts[s], s.label, f"{address}?trang-thai={s}") for s in shown if counts.get(s)]


class Start(DatedAct):
    """Đề nghị hỗ trợ: for which producer; with one only, at a press."""

    title = label = gettext_lazy("Đề nghị hỗ trợ")
    icon, done = "plus", gettext_lazy("Đã mở đề nghị; điền dần, lúc nào cũng lưu được.")
    form_class = forms.StartForm
    act = staticmethod(drafting.open_draft)

    def is_allowed(self) -> bool:
        """For whoever applies."""
        return access.applicants_of(self.person, on=self.on).exists()

    def make_form(self, **options: Any) -> forms.StartForm:
        """Its own producers."""
        options.pop("files", None)
        return forms.StartForm(offered=access.applicants_of(self.person, on=self.on), **options)

    def initial(self) -> dict[str, Any]:
        """The only one."""
        return {"producer": access.applicants_of(self.person, on=self.on).first()}

    def next_address(self, result: Any) -> str:
        """To the first page of the draft."""
        return reverse("support:write-content", args=[result.pk]) if result else self.home()


class ListRegister(ListPage):
    """Danh mục trình duyệt."""

    title = gettext_lazy("Danh mục trình duyệt")
    subjects = staticmethod(access.lists_visible_to)
    table = LISTS
    file_name = "danh-muc-trinh-duyet"
    counted = gettext_lazy("%(n)s danh mục")
    empty = Empty(gettext_lazy("Chưa có danh mục nào"), gettext_lazy("Danh mục gồm các đề án đã thẩm định đạt."))

    def is_allowed(self) -> bool:
        """Never for applicants."""
        return access.reads_lists(self.person, on=self.on)

    def queryset(self) -> QuerySet:
        """With how many and how much."""
        found = ProjectList.objects.filter(pk__in=super().queryset().values("pk"))
        return found.annotate(count=Count("entries"), asked=Sum("entries__proposed_vnd"))

    def back(self) -> Back:
        """To the register."""
        return Back(_("Đề án hỗ trợ"), reverse("support:projects"))

    def actions(self) -> Sequence[Action]:
        """Make one."""
        if not access.plans_lists(self.person, on=self.on):
            return ()
        return [Action(_("Lập danh mục"), reverse("support:make-list"), "plus", "primary", asks=True)]


class MakeList(DatedAct):
    """Lập danh mục."""

    title, label, icon = gettext_lazy("Lập danh mục trình duyệt"), gettext_lazy("Trình"), "send"
    done = gettext_lazy("Đã trình danh mục.")
    question = gettext_lazy("Đề án được xếp theo điểm ưu tiên; mỗi dòng dự toán phải còn đủ kinh phí.")
    verb = SIGN
    form_class = forms.ListForm
    act = staticmethod(listing.plan)

    def make_form(self, **options: Any) -> forms.ListForm:
        """What passed and has its money on lines."""
        options.pop("files", None)
        offered = access.projects_for(self.person, "plan", on=self.on)
        offered = offered.filter(state=ProjectState.APPRAISED, fundings__isnull=False).distinct()
        return forms.ListForm(offered=offered, **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The projects as rows."""
        typed = super().arguments(form)
        return {**typed, "projects": list(typed["projects"])}

    def home(self) -> str:
        """The register of lists."""
        return reverse("support:lists")

    def next_address(self, result: Any) -> str:
        """To the list."""
        return result.get_absolute_url() if result else self.home()


class ListSheet(DetailPage):
    """One list: rank, score, money, decision."""

    template_name = "support/list.html"
    subjects = staticmethod(access.lists_visible_to)

    def back(self) -> Back:
        """To the register of lists."""
        return Back(_("Danh mục trình duyệt"), reverse("support:lists"))

    def actions(self) -> Sequence[Action]:
        """Decide."""
        if not self.subject.is_open or not access.approves(self.person, on=self.on):
            return ()
        address = reverse("support:decide-list", args=[self.subject.pk])
        return [Action(_("Phê duyệt"), address, "signature", "primary", asks=True)]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The entries in their rank."""
        entries = self.subject.entries.select_related("project__producer", "project__activity")
        total = sum(entry.proposed_vnd for entry in entries)
        return super().get_context_data(**{"entries": entries, "total": total, **kwargs})


class DecideList(DatedAct):
    """Phê duyệt danh mục."""

    title, label, icon = gettext_lazy("Phê duyệt danh mục"), gettext_lazy("Phê duyệt"), "signature"
    done = gettext_lazy("Đã ghi quyết định; kinh phí đã được cam kết.")
    question = gettext_lazy(
        "Đề án được chọn được cam kết kinh phí trên dòng dự toán; đề án khác giữ ở trạng thái đã thẩm định."
    )
    verb = APPROVE
    subjects = staticmethod(access.lists_visible_to)
    form_class = forms.DecideForm
    act = staticmethod(listing.decide)

    def make_form(self, **options: Any) -> forms.DecideForm:
        """The entries in their rank."""
        options.pop("files", None)
        return forms.DecideForm(offered=self._offered(), **options)

    def _offered(self) -> list[tuple[str, str]]:
        entries = self.subject.entries.select_related("project__producer")
        return [(str(e.project_id), f"{e.rank}. {e.project.label} – {e.project.producer.name}") for e in entries]

    def initial(self) -> dict[str, Any]:
        """All of them, today."""
        return {"chosen": [key for key, _name in self._offered()], "decided_on": self.on}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """Projects by key."""
        typed = super().arguments(form)
        return {**typed, "chosen": [int(key) for key in typed["chosen"]]}

    def home(self) -> str:
        """The list."""
        address: str = self.subject.get_absolute_url()
        return address
