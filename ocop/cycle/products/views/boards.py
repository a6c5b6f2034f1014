"""Việc với sản phẩm, danh sách đăng ký, bảng theo bước: what waits, what there is, how much stands where."""

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

from django.http import Http404
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.producers.queries.places import communes
from ocop.actors.territory.models import Unit
from ocop.actors.territory.queries import with_predecessors
from ocop.base.ui import slots
from ocop.base.ui.components import Action, Empty, Figure
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import ListPage, Page
from ocop.cycle.rounds.models import ProgrammeYear
from ocop.cycle.rounds.queries import year_on

from ..queries import access, entries
from ..tables import ENTRIES, mark_of
from ..today import waiting
from ..vocabulary import IN_IDEAS, IN_PLANS, SELECT, TRAIN, VIEW, EntryState, Route

S = EntryState
COLUMNS = (
    (gettext_lazy("Ý tưởng"), IN_IDEAS),
    (gettext_lazy("Phương án"), IN_PLANS),
    (gettext_lazy("Triển khai"), frozenset({S.IN_IMPLEMENTATION, S.SUSPENDED})),
    (gettext_lazy("Đủ điều kiện"), frozenset({S.READY_FOR_EVALUATION})),
    (gettext_lazy("Đã dừng, chuyển năm"), frozenset({
        S.IDEA_WITHDRAWN, S.IDEA_REJECTED, S.CARRIED_OVER, S.PLAN_REJECTED, S.DROPPED,
    })),
)  # fmt: skip


def may_see(page: Page) -> bool:
    """For who writes for producers, advises one, or reads what they hand in."""
    return slots.may(page.person, VIEW, on=page.on) or access.takes_part(page.person, on=page.on)


class Work(Page):
    """Sản phẩm trong chu trình: what waits for this person, and the ways on."""

    template_name = "products/work.html"
    title = gettext_lazy("Sản phẩm trong chu trình")

    def is_allowed(self) -> bool:
        """For who has something to do with entries."""
        return may_see(self)

    def actions(self) -> Sequence[Action]:
        """Begin, look at the rest."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        if access.producers_entered_by(self.person, on=self.on).exists():
            yield Action(_("Đăng ký sản phẩm"), reverse("products:start"), "plus", "primary", asks=True)
        yield Action(_("Tất cả lượt đăng ký"), reverse("products:entries"), "layout-list", asks=True)
        if slots.may(self.person, VIEW, on=self.on):
            yield Action(_("Bảng theo bước"), reverse("products:board"), "chart-bar", asks=True)
        if slots.may(self.person, SELECT, on=self.on):
            yield Action(_("Danh sách lựa chọn"), reverse("products:selections"), "list-check", asks=True)
        if slots.may(self.person, TRAIN, on=self.on):
            yield Action(_("Tập huấn"), reverse("products:trainings"), "users", asks=True)
        yield Action(_("Mẫu để ghi tay"), reverse("products:blanks"), "printer", asks=True)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The tasks, and the own entries of a producer."""
        own = (
            access.entries_visible_to(self.person, on=self.on) if not slots.may(self.person, VIEW, on=self.on) else None
        )
        rows = [(entry, mark_of(entry.state)) for entry in own.order_by("-year__year", "-state_on")[:20]] if own else []
        return super().get_context_data(**{"tasks": list(waiting(self.person, self.on)), "own": rows, **kwargs})


def years_to_filter(page: ListPage) -> list[tuple[str, str]]:
    """The years opened."""
    return [(str(year.pk), str(year)) for year in ProgrammeYear.objects.all()]


def communes_to_filter(page: ListPage) -> list[tuple[str, str]]:
    """The communes of today in the person's reach."""
    reach = access.places_with(page.person, VIEW, on=page.on)
    return [(str(unit.pk), unit.name) for unit in communes(set(reach.units), on=page.on)]


def in_commune(rows: Any, unit: str) -> Any:
    """Those whose producer's land the commune of today holds."""
    return rows.filter(product__producer__unit__in=with_predecessors({int(unit)}))


class Entries(ListPage):
    """Lượt đăng ký."""

    title = gettext_lazy("Lượt đăng ký sản phẩm")
    subjects = staticmethod(access.entries_visible_to)
    table = ENTRIES
    file_name = "san-pham-dang-ky"
    counted = gettext_lazy("%(n)s lượt đăng ký")
    empty = Empty(
        gettext_lazy("Chưa có lượt đăng ký nào"), gettext_lazy("Sản phẩm đăng ký tham gia năm sẽ hiện ở đây.")
    )
    filters = (
        SearchFilter(
            fields=("product__name", "product__producer__name"), example=gettext_lazy("Tên sản phẩm, chủ thể")
        ),
        ChoiceFilter("nam", gettext_lazy("Năm"), "year", choices=years_to_filter),
        ChoiceFilter("xa", gettext_lazy("Xã, phường"), in_commune, choices=communes_to_filter),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "state", choices=EntryState.choices),
        ChoiceFilter("hinh-thuc", gettext_lazy("Hình thức"), "route", choices=Route.choices),
    )

    def is_allowed(self) -> bool:
        """For who has something to do with entries."""
        return may_see(self)


class Board(Page):
    """Bảng theo bước: counts of the year by step and place; every number opens its list."""

    template_name = "products/board.html"
    title = gettext_lazy("Bảng theo bước")
    verb = VIEW

    @cached_property
    def year(self) -> ProgrammeYear:
        """The year asked for, else that of today."""
        asked = self.request.GET.get("nam", "")
        found = ProgrammeYear.objects.filter(pk=asked).first() if asked.isdecimal() else year_on(self.on)
        found = found or ProgrammeYear.objects.first()
        if found is None:
            raise Http404
        return found

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Figures by state, rows by place."""
        counts = entries.counts_by_state(self.person, self.year, on=self.on)
        shown = {
            "year": self.year,
            "years": ProgrammeYear.objects.all(),
            "figures": [
                Figure(counts[state.value], state.label, self._list(f"&trang-thai={state.value}"))
                for state in EntryState
                if counts.get(state.value)
            ],
            "columns": [label for label, _states in COLUMNS],
            "rows": list(self.rows()),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def rows(self) -> Iterator[tuple[Unit, str, list[int], int]]:
        """A place with its counts by step."""
        found = entries.counts_by_place(self.person, self.year, on=self.on)
        units = Unit.objects.in_bulk(list(found))
        for key in sorted(found, key=lambda each: units[each].name):
            counts = found[key]
            steps = [sum(n for state, n in counts.items() if state in states) for _label, states in COLUMNS]
            yield units[key], self._list(f"&xa={key}"), steps, sum(counts.values())

    def _list(self, more: str) -> str:
        return f"{reverse('products:entries')}?nam={self.year.pk}{more}"
