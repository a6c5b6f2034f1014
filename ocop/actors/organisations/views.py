"""The register of bodies on screen: those of a day, and one body with its days, predecessors and successors."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations import queries
from ocop.actors.organisations.models import Organisation, OrganisationQuerySet
from ocop.actors.organisations.tables import REGISTER
from ocop.actors.organisations.vocabulary import Kind, Level
from ocop.base.ui.components import Empty
from ocop.base.ui.fields import DayField
from ocop.base.ui.filters import ChoiceFilter, DayFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage

KINDS = [(value, label) for value, label in Kind.choices if value != Kind.PRODUCER]


def state_bodies(person: Any, *, on: date) -> OrganisationQuerySet:
    """The register is open to whoever is signed in; producers have a register of their own."""
    return Organisation.objects.exclude(kind=Kind.PRODUCER).select_related("parent", "unit")


class DayShown(DayFilter):
    """The day whose bodies are shown; today where nothing is typed."""

    def applied(self, rows: QuerySet, value: Any) -> QuerySet:
        """All rows: the page has already chosen the day."""
        return rows


class Register(ListPage):
    """Danh mục cơ quan, đơn vị — the bodies in force on a day."""

    template_name = "organisations/list.html"
    title = _("Cơ quan, đơn vị")
    lead = _("Tên, ký hiệu và quan hệ trực thuộc theo từng thời điểm.")
    subjects = staticmethod(state_bodies)
    table = REGISTER
    file_name = "co-quan"
    counted = _("%(n)s cơ quan, đơn vị")
    empty = Empty(_("Chưa có cơ quan nào"), _("Danh mục cơ quan được nạp bằng lệnh load_reference."))
    filters = (
        SearchFilter(narrow=queries.named, example=_("Tên hoặc ký hiệu, ví dụ: Sở Công Thương, SCT")),
        DayShown("ngay", _("Vào ngày"), ""),
        ChoiceFilter("cap", _("Cấp"), "level", choices=Level.choices),
        ChoiceFilter("loai", _("Loại"), "kind", choices=KINDS),
    )

    @property
    def day(self) -> date:
        """The day shown."""
        try:
            return DayField(required=False).clean(self.request.GET.get("ngay", "")) or self.on
        except forms.ValidationError:
            return self.on

    def queryset(self) -> OrganisationQuerySet:
        """The bodies in force on the day shown."""
        return state_bodies(self.person, on=self.on).in_force(self.day)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The list with its day."""
        return super().get_context_data(**{"day_shown": self.day, **kwargs})


class Body(DetailPage):
    """One version of one body."""

    template_name = "organisations/detail.html"
    subjects = staticmethod(state_bodies)
    subject_field = "ref"

    def heading(self) -> Any:
        """The name as papers print it."""
        return self.subject.name

    def back(self) -> Back:
        """Back to the register."""
        return Back(_("Cơ quan, đơn vị"), "../")

    @property
    def day(self) -> date:
        """Today, or the body's own last day, so that an ended body shows the tree it had."""
        period = self.subject.period
        return self.on if period.holds_on(self.on) else (period.last_day or period.start or self.on)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The body, its neighbours in time, and those directly below it."""
        body: Organisation = self.subject
        below = Organisation.objects.in_force(self.day).filter(parent_key=body.key).exclude(kind=Kind.PRODUCER)
        shown = {
            "versions": Organisation.objects.filter(key=body.key).exclude(pk=body.pk).order_by("start"),
            "origins": body.origins.select_related("predecessor"),
            "successions": body.successions.select_related("successor"),
            "heirs": queries.successors_of(body, self.on) if body.succession_rule else [],
            "below": below.order_by("level", "id"),
            "tree_day": self.day,
            "about_start": "valid_from" in body.about,
            "about_end": "valid_to" in body.about,
        }
        return super().get_context_data(**{**shown, **kwargs})
