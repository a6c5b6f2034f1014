"""Hồ sơ: what waits, what there is, what has waited longest, the letters of the communes."""

from collections.abc import Iterator, Sequence
from typing import Any

from django.db.models import Count, Q, QuerySet
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from ocop.actors.producers.queries import advised_by
from ocop.actors.territory.queries import with_predecessors
from ocop.base.ui.components import Action, Empty, Figure
from ocop.base.ui.filters import ChoiceFilter, SearchFilter
from ocop.base.ui.pages import ListPage, Page
from ocop.cycle.rounds.models import Round

from ..models import Proposal
from ..queries import access, entries, waiting
from ..queries.summaries import reads_for_province
from ..tables import DOSSIERS, PROPOSALS, dossier_mark, holder_of
from ..today import waiting as tasks_of
from ..vocabulary import AWAITED, AWAITED_LABEL, SIGN, VIEW, DossierKind, DossierState, Side
from .base import due_of

OPENED = 20


def may_see(page: Page) -> bool:
    """For who writes dossiers or reads them."""
    reads = access.places_with(page.person, VIEW, on=page.on) or entries.may_open(page.person, on=page.on)
    return bool(reads) or advised_by(page.person, on=page.on).exists()


class Work(Page):
    """Hồ sơ đánh giá: what waits for this person, what may be opened, the ways on."""

    template_name = "dossiers/work.html"
    title = gettext_lazy("Hồ sơ đánh giá")

    def is_allowed(self) -> bool:
        """For who has something to do with dossiers."""
        return may_see(self)

    def actions(self) -> Sequence[Action]:
        """Look at the rest."""
        return list(self._acts())

    def _acts(self) -> Iterator[Action]:
        if access.places_with(self.person, SIGN, on=self.on):
            yield Action(_("Văn bản đề nghị mới"), reverse("dossiers:propose"), "send", "primary", asks=True)
        yield Action(_("Tất cả hồ sơ"), reverse("dossiers:list"), "layout-list", asks=True)
        if access.places_with(self.person, VIEW, on=self.on):
            yield Action(_("Chờ lâu nhất"), reverse("dossiers:ageing"), "hourglass", asks=True)
            yield Action(_("Văn bản đề nghị"), reverse("dossiers:proposals"), "file-text", asks=True)
        if reads_for_province(self.person, on=self.on):
            yield Action(_("Tổng hợp hồ sơ của đợt"), reverse("dossiers:summaries"), "file-text", asks=True)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Tasks, entries that may open a dossier, the own dossiers of a producer."""
        reads = bool(access.places_with(self.person, VIEW, on=self.on))
        own = () if reads else access.dossiers_visible_to(self.person, on=self.on).order_by("-state_on", "-pk")[:OPENED]
        shown = {
            "tasks": list(tasks_of(self.person, self.on)),
            "ready": list(entries.openable(self.person, on=self.on)[:OPENED]),
            "own": [(row, dossier_mark(row)) for row in own],
        }
        return super().get_context_data(**{**shown, **kwargs})


def communes_to_filter(page: ListPage) -> list[tuple[str, str]]:
    """The communes of the dossiers the person sees."""
    rows = access.dossiers_visible_to(page.person, on=page.on).order_by().values_list("place", "place__name")
    return [(str(pk), name) for pk, name in sorted(set(rows), key=lambda each: each[1])]


def rounds_to_filter(page: ListPage) -> list[tuple[str, str]]:
    """The rounds opened."""
    return [(str(each.pk), str(each)) for each in Round.objects.select_related("year")]


def states_to_filter(page: ListPage) -> list[tuple[str, Any]]:
    """Every state, and for readers outside the one word that stands for a result until it is announced."""
    awaited = [] if access.is_wholly_inside(page.person, on=page.on) else [(AWAITED, AWAITED_LABEL)]
    return [*DossierState.choices, *awaited]


def in_commune(rows: Any, unit: str) -> Any:
    """Those whose producer's land the commune of today holds."""
    return rows.filter(product__producer__unit__in=with_predecessors({int(unit)}))


class Dossiers(ListPage):
    """Tất cả hồ sơ."""

    title = gettext_lazy("Hồ sơ đánh giá, phân hạng")
    subjects = staticmethod(access.dossiers_visible_to)
    table = DOSSIERS
    file_name = "ho-so-danh-gia"
    counted = gettext_lazy("%(n)s hồ sơ")
    empty = Empty(gettext_lazy("Chưa có hồ sơ nào"), gettext_lazy("Hồ sơ lập từ sản phẩm đủ điều kiện sẽ hiện ở đây."))
    filters = (
        SearchFilter(
            fields=("product__name", "product__producer__name", "form_no"),
            example=gettext_lazy("Tên sản phẩm, chủ thể, số phiếu"),
        ),
        ChoiceFilter("trang-thai", gettext_lazy("Trạng thái"), "told", choices=states_to_filter),
        ChoiceFilter("loai", gettext_lazy("Loại hồ sơ"), "kind", choices=DossierKind.choices),
        ChoiceFilter("dot", gettext_lazy("Đợt"), "round", choices=rounds_to_filter),
        ChoiceFilter("xa", gettext_lazy("Xã, phường"), in_commune, choices=communes_to_filter),
    )

    def is_allowed(self) -> bool:
        """For who has something to do with dossiers."""
        return may_see(self)


class Ageing(Page):
    """Chờ lâu nhất: whose turn it is, for how long, under which clock."""

    template_name = "dossiers/ageing.html"
    title = gettext_lazy("Hồ sơ chờ lâu nhất")
    verb = VIEW

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Rows and counts by side."""
        rows = waiting.ageing(self.person, on=self.on)
        asked = self.request.GET.get("ben", "")
        sides = [(side, sum(row.side == side for row in rows)) for side in Side]
        shown = {
            "figures": [Figure(n, side.label, f"?ben={side.value}", _("đang chờ")) for side, n in sides],
            "asked": Side(asked) if asked in Side.values else None,
            "rows": [
                (row, dossier_mark(row.dossier), holder_of(row.dossier), row.clock and due_of(row.clock, self.on))
                for row in rows
                if asked not in Side.values or row.side == asked
            ],
        }  # fmt: skip
        return super().get_context_data(**{**shown, **kwargs})


def proposals_visible_to(person: Any, *, on: Any) -> QuerySet[Proposal]:
    """The letters with at least one dossier that the person sees; only those are counted."""
    seen = access.dossiers_visible_to(person, on=on).order_by().values("pk")
    found = Proposal.objects.annotate(n=Count("dossiers", filter=Q(dossiers__in=seen), distinct=True))
    return found.filter(n__gt=0).select_related("place")


class Proposals(ListPage):
    """Văn bản đề nghị."""

    title = gettext_lazy("Văn bản đề nghị của xã, phường")
    subjects = staticmethod(proposals_visible_to)
    table = PROPOSALS
    file_name = "van-ban-de-nghi"
    counted = gettext_lazy("%(n)s văn bản")
    empty = Empty(gettext_lazy("Chưa có văn bản đề nghị nào"), gettext_lazy("Xã ký và gửi từ danh sách hồ sơ."))
    verb = VIEW
