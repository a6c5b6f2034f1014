"""Phiên: the list, one sitting with its dossiers, planning it, opening it, its attendance and minutes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.base.ui.components import Action, Empty, Mark
from ocop.base.ui.pages import Back, DetailPage, ListPage
from ocop.cycle.rounds.models import Round
from ocop.law.criteria.models import CriteriaSet
from ocop.law.criteria.queries import framework_on

from ..forms.items import ReasonForm
from ..forms.sittings import DossiersForm, SampleForm, SittingForm
from ..models import Council, Item, Minutes, Sheet, Sitting
from ..permissions import seat_in
from ..queries import access
from ..queries import sittings as queries
from ..queries.facts import members_of, present_in, regulation_facts, sitting_facts
from ..rules.facts import SittingFacts
from ..rules.sitting import obstacles_to_opening
from ..services import opening, planning
from ..tables import SITTINGS, holder_of, item_mark, sitting_mark
from ..vocabulary import KEEPERS, SET, Mode, SittingState
from . import offered
from .base import Guarded, OfSitting, action


class SittingList(ListPage):
    """Phiên của Hội đồng."""

    title = gettext_lazy("Phiên của Hội đồng")
    subjects = staticmethod(access.sittings_visible_to)
    table = SITTINGS
    file_name = "phien-hoi-dong"
    counted = gettext_lazy("%(n)s phiên")
    empty = Empty(gettext_lazy("Chưa có phiên nào"), gettext_lazy("Phiên do cơ quan điều phối OCOP lập cho từng đợt."))

    def is_allowed(self) -> bool:
        """For whoever has to do with councils."""
        return access.is_concerned(self.person, on=self.on)

    def queryset(self) -> QuerySet:
        """With what the person may know of each list."""
        return queries.counted(super().queryset(), self.person)

    def actions(self) -> Sequence[Action]:
        """The councils."""
        return [Action(_("Hội đồng"), reverse("assessment:councils"), "users", asks=True)]


@dataclass(frozen=True, slots=True)
class ItemRow:
    """A dossier on the list, as this person sees it."""

    item: Item
    mark: Mark
    holder: str
    needs_declaration: bool
    sheet: Sheet | None


class SittingPage(DetailPage):
    """One sitting."""

    subjects = staticmethod(access.sittings_visible_to)
    template_name = "assessment/sitting.html"

    @property
    def sitting(self) -> Sitting:
        """The subject by its own name."""
        sitting: Sitting = self.subject
        return sitting

    def back(self) -> Back:
        """To the list."""
        return Back(_("Phiên của Hội đồng"), reverse("assessment:sittings"))

    def actions(self) -> Sequence[Action]:
        """What the office, the secretary and the chair do here."""
        return [*self._of_office(), *self._of_council()]

    def _of_office(self) -> Iterator[Action]:
        if not access.sets(self.person, on=self.on) or self.sitting.state != SittingState.PLANNED:
            return
        if self.sitting.is_trial:
            yield action("add-sample", self.sitting, _("Thêm sản phẩm mẫu"), "plus", "primary")
        else:
            yield action("list-dossiers", self.sitting, _("Đưa hồ sơ vào phiên"), "plus", "primary")
        yield action("cancel-sitting", self.sitting, _("Hủy phiên"), "calendar-off", "plain")

    def _of_council(self) -> Iterator[Action]:
        seat = seat_in(self.person, self.sitting, on=self.on)
        if seat is None or seat.role not in KEEPERS:
            return
        if self.sitting.mode == Mode.MEETING and self.sitting.state in (SittingState.PLANNED, SittingState.OPEN):
            yield action("attendance", self.sitting, _("Điểm danh"), "user-check")
        if self.sitting.state == SittingState.OPEN:
            yield action("minutes", self.sitting, _("Biên bản"), "writing")
        if access.led_sittings(self.person, on=self.on).filter(pk=self.sitting.pk).exists():
            yield from self._of_chair()

    def _of_chair(self) -> Iterator[Action]:
        if self.sitting.state == SittingState.PLANNED:
            yield action("open-sitting", self.sitting, _("Mở phiên"), "users", "primary")
        if self.sitting.state == SittingState.OPEN:
            yield action("close-sitting", self.sitting, _("Kết thúc phiên"), "lock", "plain")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The list, who is there, what keeps it from opening."""
        items = queries.listed_for(self.person, self.sitting, on=self.on)
        present, members = present_in(self.sitting), members_of(self.sitting)
        facts = sitting_facts(self.sitting, on=self.on, reader=self.person)
        is_planned = self.sitting.state == SittingState.PLANNED
        shown = {
            "sitting": self.sitting,
            "mark": sitting_mark(self.sitting),
            "rows": list(self.rows(items)),
            "members": [(each, present is None or present.get(each.pk, False)) for each in members],
            "counts_presence": present is not None,
            "obstacles": self.obstacles(facts) if is_planned else [],
            "minutes": Minutes.objects.filter(sitting=self.sitting).select_related("kept_by").first(),
            "hears": not access.stands_back_in(self.sitting, self.person),
            "papers": offered.of_sitting(self.sitting, self.person),
            "consistency": offered.consistency_of(self.sitting, self.person, on=self.on),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def obstacles(self, facts: SittingFacts) -> list[Any]:
        """What still keeps the chair from opening; for the council and the office alone."""
        return list(obstacles_to_opening(facts, regulation_facts(self.sitting.regulation)))

    def rows(self, items: list[Item]) -> Iterator[ItemRow]:
        """Each dossier with the own sheet and whether a declaration is owed."""
        seat = seat_in(self.person, self.sitting, on=self.on)
        declared = set(seat.declarations.values_list("dossier", flat=True)) if seat else set()
        sheets: dict[int, Sheet] = {}
        if seat is not None:
            own = Sheet.objects.filter(member=seat, item__in=[item.pk for item in items]).order_by("turn")
            sheets = {each.item_id: each for each in own}
        for item in items:
            owes = seat is not None and item.dossier_id is not None
            yield ItemRow(
                item, item_mark(item), holder_of(item), owes and item.dossier_id not in declared, sheets.get(item.pk)
            )


class PlanSitting(Guarded):
    """Lập phiên."""

    title = label = gettext_lazy("Lập phiên")
    icon, done = "calendar-plus", gettext_lazy("Đã lập phiên. Bước tiếp theo là đưa hồ sơ vào phiên.")
    verb = SET
    subjects = staticmethod(access.settable_councils)
    form_class = SittingForm
    act = staticmethod(planning.plan_sitting)

    def make_form(self, **options: Any) -> SittingForm:
        """With the rounds that are open, or the council's only one."""
        options.pop("files", None)
        council: Council = self.subject
        rounds = Round.objects.filter(closed_on=None).select_related("year")
        return SittingForm(rounds=rounds.filter(pk=council.round_id) if council.round_id else rounds, **options)

    def aimed_at(self) -> Model | None:
        """The council that the address names."""
        return Council.objects.filter(pk=self.kwargs.get("pk")).first()

    def next_address(self, result: Any) -> str:
        """The sitting."""
        address: str = result.get_absolute_url() if result is not None else self.home()
        return address

    def back(self) -> Back:
        """To the council."""
        return Back(str(self.subject), self.subject.get_absolute_url())


class ListDossiers(OfSitting):
    """Đưa hồ sơ vào phiên."""

    title = label = gettext_lazy("Đưa hồ sơ vào phiên")
    icon, done = "plus", gettext_lazy("Đã đưa hồ sơ vào phiên; thành viên được báo.")
    verb = SET
    subjects = staticmethod(access.settable_sittings)
    form_class = DossiersForm
    act = staticmethod(planning.list_dossiers)

    def make_form(self, **options: Any) -> DossiersForm:
        """With the dossiers that are ready."""
        options.pop("files", None)
        return DossiersForm(offered=queries.listable(self.sitting, self.person), **options)

    def arguments(self, form: Any) -> Mapping[str, Any]:
        """In the order of the form."""
        return {"dossiers": list(form.cleaned_data["dossiers"]), "on": self.on}


class AddSample(OfSitting):
    """Thêm sản phẩm mẫu."""

    title = label = gettext_lazy("Thêm sản phẩm mẫu")
    icon, done = "plus", gettext_lazy("Đã thêm sản phẩm mẫu.")
    verb = SET
    subjects = staticmethod(access.settable_sittings)
    form_class = SampleForm
    act = staticmethod(planning.add_sample)

    def make_form(self, **options: Any) -> SampleForm:
        """With the sets in force."""
        options.pop("files", None)
        framework = framework_on(self.on)
        sets = framework.sets.filter(is_usable=True) if framework else CriteriaSet.objects.none()
        return SampleForm(sets=sets, **options)


class CancelSitting(OfSitting):
    """Hủy phiên."""

    title = label = gettext_lazy("Hủy phiên")
    icon, warns, done = "calendar-off", True, gettext_lazy("Đã hủy phiên.")
    question = gettext_lazy("Hồ sơ trong phiên chờ một phiên khác.")
    verb = SET
    subjects = staticmethod(access.settable_sittings)
    form_class = ReasonForm
    act = staticmethod(planning.cancel_sitting)


class OpenSitting(OfSitting):
    """Mở phiên."""

    title = label = gettext_lazy("Mở phiên")
    icon, done = "users", gettext_lazy("Đã mở phiên; thành viên chấm được.")
    question = gettext_lazy("Mỗi thành viên nhận một phiếu cho mỗi hồ sơ không có xung đột lợi ích.")
    subjects = staticmethod(access.led_sittings)
    act = staticmethod(opening.open_sitting)


class CloseSitting(OfSitting):
    """Kết thúc phiên."""

    title = label = gettext_lazy("Kết thúc phiên")
    icon, warns, done = "lock", True, gettext_lazy("Đã kết thúc phiên.")
    question = gettext_lazy("Phiên đã kết thúc không mở lại được.")
    subjects = staticmethod(access.led_sittings)
    act = staticmethod(opening.close_sitting)
