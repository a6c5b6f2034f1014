"""The catalogue of indicators: what is counted, by which rule, and who counts it now."""

from collections.abc import Iterable
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.base.ui.tables import Table

from .models import Indicator
from .queries import counted_now, matching, may_read, reported_every, source_of, visible_to
from .tables import INDICATORS, INDICATORS_FILE
from .vocabulary import Frequency, How

TITLE = _("Danh mục chỉ tiêu")


def by_source(rows: QuerySet[Indicator], how: str) -> QuerySet[Indicator]:
    """Those counted by an app now, or those that agencies report."""
    return counted_now(rows, counted=how == How.COUNTED)


def units(page: Any) -> Iterable[tuple[str, str]]:
    """The units of the catalogue, in the language of the screen."""
    return sorted({(row.unit, row.unit_label) for row in Indicator.objects.all()}, key=lambda pair: pair[1])


class Catalogue(ListPage):
    """Danh mục chỉ tiêu: open to whoever holds a post."""

    title = TITLE
    lead = _("Mỗi chỉ tiêu có một định nghĩa và một nguồn số liệu; kế hoạch và báo cáo chỉ lấy số liệu từ đây.")
    subjects = staticmethod(visible_to)
    file_name = "chi-tieu"
    counted = _("%(n)s chỉ tiêu")
    empty = Empty(_("Chưa có chỉ tiêu nào"), _("Danh mục chỉ tiêu được nạp bằng lệnh load_reference."))
    filters = (
        SearchFilter(narrow=matching, example=_("Tên hoặc mã, ví dụ: nâng hạng")),
        ChoiceFilter("nguon", _("Số liệu lấy từ"), by_source, choices=How.choices),
        ChoiceFilter("don-vi", _("Đơn vị tính"), "unit", choices=units),
        ChoiceFilter("ky", _("Kỳ báo cáo"), reported_every, choices=Frequency.choices),
    )

    @property
    def table(self) -> Table:  # type: ignore[override]
        """A file carries more than the screen has room for."""
        return INDICATORS_FILE if "tai" in self.request.GET else INDICATORS

    def is_allowed(self) -> bool:
        """For holders of a post."""
        return may_read(self.person, on=self.on)


class IndicatorPage(DetailPage):
    """One indicator: its definition, its source, and the codes of other regimes for the same figure."""

    template_name = "indicators/detail.html"
    subjects = staticmethod(visible_to)

    def back(self) -> Back:
        """To the catalogue."""
        return Back(TITLE, reverse("indicators:list"))

    def heading(self) -> str:
        """Its name in the language of the screen."""
        return str(self.subject.label)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The facts beside the definition."""
        shown = {"facts": facts_of(self.subject), "source_label": source_of(self.subject.code)}
        return super().get_context_data(**{**shown, **kwargs})


def facts_of(indicator: Indicator) -> list[tuple[Any, Any]]:
    """What stands beside the definition."""
    facts = [
        (_("Mã"), indicator.code),
        (_("Mã ở chế độ báo cáo khác"), indicator.same_as),
        (_("Đơn vị tính"), indicator.unit_label),
        (_("Số chữ số thập phân"), indicator.decimals),
        (_("Cấp thu thập"), indicator.tiers),
        (_("Kỳ báo cáo"), indicator.rhythm),
        (_("Phân tổ theo"), indicator.breakdowns),
    ]
    return [(label, value) for label, value in facts if value != []]
