"""Number series: which there are, how far each has come, and opening one."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.people.models import Person
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, ListPage

from .. import forms, services, tables
from ..models import NumberSeries
from ..vocabulary import REGISTER, SeriesKind
from .entry import EntryAct


def series_visible_to(person: Person, *, on: date) -> QuerySet[NumberSeries]:
    """All series, for those who keep the register."""
    return NumberSeries.objects.select_related("organisation")


class SeriesList(ListPage):
    """Dãy số văn bản."""

    verb = REGISTER
    title = _("Dãy số văn bản")
    lead = _("Mỗi cơ quan, ký hiệu và năm có một dãy số từ 01; số do hệ thống cấp không có khoảng trống.")
    subjects = staticmethod(series_visible_to)
    table = tables.SERIES
    filters = (
        SearchFilter(fields=("symbol", "organisation__name"), example=_("Ký hiệu, cơ quan")),
        ChoiceFilter("cach", _("Cách cấp số"), "kind", choices=SeriesKind.choices),
    )
    file_name = "day-so-van-ban"
    counted = _("%(n)s dãy số")
    empty = Empty(_("Chưa có dãy số nào"), _("Dãy số được mở khi cấp số đầu tiên, hoặc mở trước để tiếp nhận sổ giấy."))

    def actions(self) -> Sequence[Action]:
        """Open one."""
        return (Action(_("Mở dãy số"), reverse("documents:series-open"), "plus", "primary", asks=True),)


class OpenSeries(EntryAct):
    """Mở dãy số."""

    title = _("Mở dãy số")
    label = _("Mở dãy số")
    form_class = forms.SeriesForm
    act = staticmethod(services.open_series)
    done = _("Đã mở dãy số.")
    success_url = "documents:series"

    def make_form(self, **options: Any) -> forms.SeriesForm:
        """The form, knowing the day."""
        return forms.SeriesForm(on=self.on, **options)

    def initial(self) -> dict[str, Any]:
        """This year."""
        return {"year": self.on.year}

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """The series and the day."""
        return {**form.cleaned_data, "on": self.on}

    def back(self) -> Back:
        """To the list of series."""
        return Back(_("Dãy số văn bản"), reverse("documents:series"))
