"""Danh bạ chủ thể: the list, one producer's page, the way to one's own."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.territory.queries import with_predecessors
from ocop.base.kernel import formats
from ocop.base.ui import slots
from ocop.base.ui.components import Action, Empty
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import Back, DetailPage, ListPage, Page

from .. import permissions
from ..models import Adviser, Producer, YearFigures
from ..queries import access, places, registry
from ..tables import PRODUCERS, place_of, status_mark
from ..vocabulary import EDIT, MERGE, SUCCEEDED, VIEW, Kind, Status
from .base import action

LISTED = [(value, label) for value, label in Status.choices if value != Status.MERGED]


def communes_to_filter(page: ListPage) -> list[tuple[str, str]]:
    """The communes of today in the person's reach."""
    reach = access.places_with(page.person, VIEW, on=page.on)
    found = places.communes(set(reach.units), on=page.on).values_list("pk", "name")
    return [(str(pk), name) for pk, name in found]


def in_commune(producers: QuerySet, unit: str) -> QuerySet:
    """Those whose land the commune of today holds, under whatever commune they were entered."""
    return producers.filter(unit__in=with_predecessors({int(unit)}))


class Registry(ListPage):
    """Chủ thể OCOP."""

    title = gettext_lazy("Chủ thể OCOP")
    verb = VIEW
    subjects = staticmethod(access.listed_to)
    table = PRODUCERS
    file_name = "chu-the"
    counted = gettext_lazy("%(n)s chủ thể")
    empty = Empty(
        gettext_lazy("Chưa có chủ thể nào"),
        gettext_lazy("Lập hồ sơ từng chủ thể, nhập từ danh sách, hoặc để chủ thể tự đăng ký rồi xác minh."),
    )
    filters = (
        SearchFilter(narrow=registry.named, example=gettext_lazy("Tên, mã số thuế, điện thoại")),
        ChoiceFilter("xa", gettext_lazy("Xã, phường"), in_commune, choices=communes_to_filter),
        ChoiceFilter("loai", gettext_lazy("Loại hình"), "kind", choices=Kind.choices),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "status", choices=LISTED),
    )

    def actions(self) -> Sequence[Action]:
        """Enter one, read a list."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        if slots.may(self.person, EDIT, on=self.on):
            yield Action(_("Lập hồ sơ"), reverse("producers:new"), "plus", "primary", asks=True)
        if slots.may(self.person, MERGE, on=self.on):
            yield Action(_("Nhập danh sách"), reverse("producers:imports"), "upload", asks=True)


class Own(Page):
    """Hồ sơ chủ thể: the own record, else a choice among those one acts for or was invited to."""

    template_name = "producers/own.html"
    title = gettext_lazy("Hồ sơ chủ thể")

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Straight to the only one."""
        own = list(access.own_producers(self.person, on=self.on))
        advised = [
            each.producer for each in access.advised_by(self.person, on=self.on).select_related("producer__unit")
        ]
        if not own and not advised:
            raise Http404
        if len(own) + len(advised) == 1:
            return HttpResponseRedirect((own or advised)[0].get_absolute_url())
        return self.show(own=own, advised=advised)


class ProducerPage(DetailPage):
    """Who it is, where, with whom and with what; what became of it."""

    subjects = staticmethod(access.visible_to)
    template_name = "producers/producer.html"

    @property
    def producer(self) -> Producer:
        """The subject by its own name."""
        producer: Producer = self.subject
        return producer

    def heading(self) -> str:
        """The registered name."""
        return self.producer.name

    def back(self) -> Back:
        """To the registry, or home for the producer itself."""
        is_reader = slots.may(self.person, VIEW, on=self.on)
        return Back(_("Chủ thể OCOP"), reverse("producers:list" if is_reader else "desk:home"))

    def actions(self) -> Sequence[Action]:
        """Write into it, decide about it."""
        return list(self._acts()) if self.producer.status not in SUCCEEDED else []

    def _acts(self) -> Iterator[Action]:
        producer = self.producer
        if permissions.may_enter(self.person, producer, on=self.on):
            yield action("edit", producer, _("Sửa hồ sơ"), "pencil", "primary")
            yield action("figures", producer, _("Ghi số liệu năm"), "chart-bar")
        if not self.may_decide:
            return
        if producer.status == Status.PAUSED:
            yield action("resume", producer, _("Hoạt động trở lại"), "refresh", asks=False)
        if producer.status == Status.ACTIVE:
            yield action("pause", producer, _("Tạm ngừng hoạt động"), "player-pause")
        if producer.is_living:
            yield action("convert", producer, _("Chuyển đổi loại hình"), "arrows-split")
            yield action("dissolve", producer, _("Giải thể"), "x", "plain")

    @property
    def may_decide(self) -> bool:
        """Whether the person decides for the producer."""
        return permissions.may_decide(self.person, self.producer, on=self.on)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The record, its people, places, figures and history."""
        producer = self.producer
        figures = list(producer.figures.all())
        living = producer.is_living
        shown = {
            "producer": producer,
            "mark": status_mark(producer),
            "place": place_of(producer),
            "places_now": [unit for unit in places.units_now(producer.unit, on=self.on) if unit != producer.unit],
            "representative": registry.representative_of(producer),
            "may_enter": living and permissions.may_enter(self.person, producer, on=self.on),
            "may_decide": living and self.may_decide,
            **self._restricted(),
            "figures": figures,
            "bars": bars_of(figures),
            "years": [year_row(each) for each in figures],
            **self._people(),
            **self._history(),
        }
        return super().get_context_data(**{**shown, **kwargs})

    def _restricted(self) -> dict[str, Any]:
        """What only its own people and the offices that keep the record see."""
        if not access.may_see_personal(self.person, self.producer, on=self.on):
            return {"sees_personal": False}
        return {"sees_personal": True, "bank_account": registry.account_of(self.producer)}

    def _people(self) -> dict[str, Any]:
        producer = self.producer
        return {
            "former_representatives": producer.representatives.filter(end__isnull=False),
            "members": producer.members.all(),
            "advisers": producer.advisers.filter(pk__in=Adviser.objects.in_force(self.on)).select_related("person"),
            "sites": producer.sites.select_related("unit"),
            "capabilities": producer.capabilities.all(),
        }

    def _history(self) -> dict[str, Any]:
        producer = self.producer
        may_merge = slots.may(self.person, MERGE, on=self.on)
        return {
            "former_names": producer.former_names.all(),
            "origins": registry.origins_of(producer),
            "conversions": registry.conversions_of(producer),
            "merges": registry.merges_of(producer),
            "pairs": registry.open_pairs_of(producer) if may_merge else [],
        }


def bars_of(figures: Sequence[YearFigures]) -> list[dict[str, Any]]:
    """Revenue by year against the best year, oldest first; drawn, and printed beside."""
    known = [each for each in reversed(figures) if each.revenue_vnd is not None]
    most = max((each.revenue_vnd or 0 for each in known), default=0)
    return [
        {"year": each.year, "text": formats.money(each.revenue_vnd or 0), "width": _share(each.revenue_vnd or 0, most)}
        for each in known
    ]


def year_row(figures: YearFigures) -> dict[str, Any]:
    """A year with its money in million đồng."""
    money = {"revenue": figures.revenue_vnd, "export": figures.export_vnd, "profit": figures.profit_vnd}
    return {"figures": figures, **{name: millions(amount) for name, amount in money.items()}}


def millions(amount_vnd: int | None) -> str:
    """1.250,5: million đồng, to a thousand đồng."""
    if amount_vnd is None:
        return "–"
    return formats.quantity((Decimal(amount_vnd) / 1_000_000).quantize(Decimal("0.001")))


def _share(part: int, whole: int) -> str:
    return f"{Decimal(part) * 100 / whole:.2f}" if whole else "0"
