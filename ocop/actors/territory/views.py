"""The territory on screen: the units of a day, and one unit with what it came from and what became of it."""

from datetime import date
from typing import Any

from django import forms
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from ocop.actors.territory import queries
from ocop.actors.territory.models import Unit, UnitQuerySet
from ocop.actors.territory.tables import UNITS
from ocop.actors.territory.vocabulary import Level
from ocop.base.ui.components import Empty
from ocop.base.ui.fields import DayField
from ocop.base.ui.filters import ChoiceFilter, DayFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage


def every_unit(person: Any, *, on: date) -> UnitQuerySet:
    """The territory is public: whoever is signed in sees all of it."""
    return Unit.objects.select_related("parent")


def provinces(page: Any) -> list[tuple[str, str]]:
    """The provinces of the day shown."""
    return [(unit.key, unit.name) for unit in queries.units_on(page.day, level=Level.PROVINCE).order_by("folded")]


class WithinFilter(ChoiceFilter):
    """One province with all below it."""

    def applied(self, rows: QuerySet, value: Any) -> QuerySet:
        """The units inside the province chosen."""
        return rows.within(Unit.objects.get(key=value))  # type: ignore[attr-defined]


class DayShown(DayFilter):
    """The day whose units are shown; today where nothing is typed."""

    def applied(self, rows: QuerySet, value: Any) -> QuerySet:
        """All rows: the page has already chosen the day."""
        return rows


class Units(ListPage):
    """Địa bàn — the units in force on a day, by level and province."""

    template_name = "territory/units.html"
    title = _("Địa bàn")
    lead = _("Tỉnh, huyện, xã theo từng thời điểm. Danh sách toàn quốc là hiện trạng ngày 01/07/2025.")
    subjects = staticmethod(every_unit)
    table = UNITS
    file_name = "dia-ban"
    counted = _("%(n)s đơn vị")
    empty = Empty(_("Chưa có đơn vị nào"), _("Dữ liệu địa bàn được nạp bằng lệnh load_reference."))
    filters = (
        SearchFilter(narrow=queries.named, example=_("Tên hoặc mã, ví dụ: Cao Trĩ")),
        DayShown("ngay", _("Vào ngày"), ""),
        ChoiceFilter("cap", _("Cấp"), "level", choices=Level.choices),
        WithinFilter("tinh", _("Tỉnh, thành phố"), "", choices=provinces),
    )

    @property
    def day(self) -> date:
        """The day shown."""
        try:
            return DayField(required=False).clean(self.request.GET.get("ngay", "")) or self.on
        except forms.ValidationError:
            return self.on

    def queryset(self) -> UnitQuerySet:
        """The units in force on the day shown."""
        return every_unit(self.person, on=self.on).in_force(self.day)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The list with its day."""
        return super().get_context_data(**{"day_shown": self.day, **kwargs})


class UnitPage(DetailPage):
    """One version of one unit: its days, its parents, where its land came from and went."""

    template_name = "territory/unit.html"
    subjects = staticmethod(every_unit)
    subject_field = "key"

    def back(self) -> Back:
        """Back to the list."""
        return Back(_("Địa bàn"), "../")

    @property
    def is_former_district(self) -> bool:
        """Whether this is a district of before 01/07/2025."""
        return self.subject.level == Level.DISTRICT and not self.subject.period.holds_on(self.on)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The unit, its neighbours in time, and the land of a former district today."""
        unit: Unit = self.subject
        shown = {
            "origins": unit.origins.select_related("predecessor__parent").order_by("predecessor__code"),
            "successions": unit.successions.select_related("successor__parent").order_by("successor__code"),
            "today": self.today(),
            "heirs": queries.heirs_of_district(unit, on=self.on) if self.is_former_district else [],
            "children": unit.children.order_by("code") if unit.level == Level.DISTRICT else [],
            "former_district": self.is_former_district,
        }
        return super().get_context_data(**{**shown, **kwargs})

    def today(self) -> list[Unit]:
        """Where the land of an ended unit lies now, through all reforms since."""
        if self.subject.period.holds_on(self.on) or self.is_former_district:
            return []
        return list(queries.became(self.subject, on=self.on))
