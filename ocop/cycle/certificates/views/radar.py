"""Ra-đa hết hạn: what ends soon with the stage of its renewal, places, the rate that lapsed, the months ahead."""

from collections.abc import Sequence
from functools import cached_property
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.kernel.formats import percent
from ocop.base.ui.components import Empty, Figure
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, ListPage
from ocop.base.ui.tables import Table

from ..queries import access
from ..queries import radar as queries
from ..queries.reference import Windows
from ..tables import radar
from ..vocabulary import Stage

MONTHS = 12
TONES = {Stage.CLOSED: "late", Stage.OPEN: "soon"}


class Radar(ListPage):
    """Giấy chứng nhận sắp hết hạn, for the commune, the office, the producer: each their own."""

    title = gettext_lazy("Giấy chứng nhận sắp hết hạn")
    template_name = "certificates/radar.html"
    subjects = staticmethod(queries.watched)
    file_name = "sap-het-han"
    counted = gettext_lazy("%(n)s giấy chứng nhận")
    empty = Empty(gettext_lazy("Không có giấy chứng nhận nào sắp hết hạn"))
    filters = (
        SearchFilter(fields=("recognition__product_name", "recognition__producer_name", "recognition__place_name"),
                     example=gettext_lazy("Tên sản phẩm, chủ thể, xã")),
        ChoiceFilter("buoc", gettext_lazy("Đánh giá lại"), lambda rows, value: rows, choices=Stage.choices),
    )  # fmt: skip

    def is_allowed(self) -> bool:
        """For whoever has to do with recognitions."""
        return access.is_concerned(self.person, on=self.on)

    @cached_property
    def windows(self) -> Windows:
        """By one read."""
        return Windows()

    @cached_property
    def seen(self) -> QuerySet:
        """The recognitions in sight; the reach is read once."""
        return access.recognitions_visible_to(self.person, on=self.on)

    @cached_property
    def table(self) -> Table:  # type: ignore[override]  # the columns know day and law
        """With the window of each."""
        return radar(
            lambda row: queries.stage_of(row, self.windows.of(row.valid_until), on=self.on),
            lambda row: self.windows.of(row.valid_until),
        )

    @cached_property
    def all_watched(self) -> QuerySet:
        """Before the stage is chosen."""
        return super().queryset()

    def queryset(self) -> QuerySet:
        """Narrowed by the stage."""
        found, stage = self.all_watched, self.request.GET.get("buoc", "")
        return queries.in_stage(found, stage, on=self.on) if stage in Stage.values else found

    def back(self) -> Back:
        """To the register."""
        return Back(_("Công nhận, giấy chứng nhận"), reverse("certificates:recognitions"))

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Figures first, then the list, places and months."""
        heads, ahead = queries.forecast(self.seen, on=self.on, months=MONTHS)
        watched = self.all_watched
        shown = {
            "figures": self._figures(watched), "places": queries.by_place(watched),
            "months": heads, "ahead": ahead, "totals": [sum(row[n] for _place, row in ahead) for n in range(MONTHS)],
            "lapse": self._lapse(),
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})

    def _figures(self, watched: QuerySet) -> Sequence[Figure]:
        address = reverse("certificates:radar")
        counts = queries.by_stage(watched, self.windows, on=self.on)
        return [
            Figure(count, stage.label, f"{address}?buoc={stage.value}", tone=TONES.get(stage, "") if count else "")
            for stage, count in counts.items()
        ]

    def _lapse(self) -> dict[str, Any] | None:
        """Of the last twelve months."""
        rate = queries.lapse_rate(self.seen, first=self.on.replace(year=self.on.year - 1, day=1), on=self.on)
        return {"part": rate.part, "whole": rate.whole, "share": percent(rate.part, rate.whole)} if rate.whole else None
