"""Kế hoạch: the list, what waits for the person above it, and the way from a plan to its present version."""

from collections.abc import Sequence
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui import slots
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import DetailPage, ListPage
from ocop.steering.budget.models import Programme

from ..models import Plan
from ..queries import access, offers
from ..tables import PLANS
from ..today import waiting
from ..vocabulary import DRAFT, VIEW, Level, PlanState


def years_to_filter(page: ListPage) -> Sequence[tuple[Any, Any]]:
    """The years of the plans this person sees."""
    return offers.plan_years(access.plans_visible_to(page.person, on=page.on))


def programmes(page: ListPage) -> list[tuple[str, str]]:
    """Kinds of plans."""
    return [(each.code, each.label) for each in Programme.objects.all()]


def covering_year(plans: QuerySet, year: str) -> QuerySet:
    """Plans for the year, schemes that cover it included."""
    return plans.filter(first_year__lte=year, last_year__gte=year)


class PlanList(ListPage):
    """Kế hoạch."""

    title = gettext_lazy("Kế hoạch")
    verb = VIEW
    subjects = staticmethod(access.plans_visible_to)
    template_name = "plans/list.html"
    table = PLANS
    file_name = "ke-hoach"
    counted = gettext_lazy("%(n)s kế hoạch")
    empty = Empty(
        gettext_lazy("Chưa có kế hoạch nào"),
        gettext_lazy("Kế hoạch do cơ quan anh/chị lập, được giao góp ý hoặc đã ban hành sẽ hiện ở đây."),
    )
    filters = (
        SearchFilter(fields=("title", "owner__name"), example=gettext_lazy("Kế hoạch năm 2027")),
        ChoiceFilter("nam", gettext_lazy("Năm"), covering_year, choices=years_to_filter),
        ChoiceFilter("cap", gettext_lazy("Cấp"), "level", choices=Level.choices),
        ChoiceFilter("loai", gettext_lazy("Loại"), "programme__code", choices=programmes),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "latest_state", choices=PlanState.choices),
    )

    def queryset(self) -> QuerySet:
        """With the state of the version in force, else of the newest the person sees, and its decision."""
        seen = access.versions_visible_to(self.person, on=self.on).filter(plan=OuterRef("pk")).order_by("-number")
        found = super().queryset().select_related("owner", "programme")
        issued, newest = seen.filter(document__isnull=False), Subquery(seen.values("state")[:1])
        in_force = Subquery(seen.filter(state=PlanState.IN_FORCE).values("state")[:1])
        return found.annotate(
            newest_state=newest,
            latest_state=Coalesce(in_force, newest),
            latest_written=Subquery(issued.values("document__written")[:1]),
        )

    def actions(self) -> Sequence[Action]:
        """Draw up a new one, where the person drafts."""
        if slots.may(self.person, DRAFT, on=self.on):
            return [Action(_("Lập kế hoạch"), reverse("plans:new"), "plus", "primary", asks=True)]
        return ()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """What waits for this person, above the list."""
        return super().get_context_data(**{"tasks": list(waiting(self.person, self.on)), **kwargs})


class PlanRedirect(DetailPage):
    """A plan's own address leads to the version in force, before there is one to the newest this person sees."""

    subjects = staticmethod(access.plans_visible_to)

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """To the version."""
        plan: Plan = self.subject
        seen = access.versions_visible_to(self.person, on=self.on).filter(plan=plan)
        version = seen.filter(state=PlanState.IN_FORCE).first() or seen.order_by("-number").first()
        if version is None:
            raise Http404
        return HttpResponseRedirect(version.get_absolute_url())
