"""Columns of the lists, states in words, tone and sign."""

from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from .models import CycleEntry, Product, SelectionList
from .vocabulary import EntryState

S = EntryState
TONES = {
    S.IDEA_DRAFT: ("wait", "pencil"),
    S.IDEA_SUBMITTED: ("run", "send"),
    S.IDEA_UNDER_REVIEW: ("run", "eye"),
    S.IDEA_RETURNED: ("soon", "arrow-back-up"),
    S.IDEA_WITHDRAWN: ("wait", "x"),
    S.IDEA_SELECTED: ("done", "check"),
    S.IDEA_REJECTED: ("late", "ban"),
    S.CARRIED_OVER: ("wait", "history"),
    S.PLAN_DRAFT: ("wait", "pencil"),
    S.PLAN_SUBMITTED: ("run", "send"),
    S.PLAN_UNDER_REVIEW: ("run", "eye"),
    S.PLAN_RETURNED: ("soon", "arrow-back-up"),
    S.PLAN_APPROVED: ("done", "signature"),
    S.PLAN_REJECTED: ("late", "ban"),
    S.IN_IMPLEMENTATION: ("run", "route"),
    S.READY_FOR_EVALUATION: ("done", "circle-check"),
    S.SUSPENDED: ("soon", "player-pause"),
    S.DROPPED: ("late", "hand-stop"),
}


def mark_of(state: str) -> Mark:
    """A state in words, tone and sign."""
    tone, sign = TONES[EntryState(state)]
    return Mark(EntryState(state).label, tone, sign)


def entry_mark(entry: CycleEntry) -> Mark:
    """Of an entry."""
    return mark_of(entry.state)


def holder_of(entry: CycleEntry) -> str:
    """The producer, and its place."""
    producer = entry.product.producer
    return f"{producer.called}, {producer.unit.name}"


def list_mark(selection: SelectionList) -> Mark:
    """A draft or fast."""
    return Mark(
        selection.get_state_display(),
        "done" if selection.is_approved else "wait",
        "lock" if selection.is_approved else "pencil",
    )


def rank_of(product: Product) -> str:
    """The rank in force as told by the certificates."""
    return str(_("%(n)s sao")) % {"n": product.noted_stars} if product.noted_stars else ""


ENTRIES = Table(
    caption=_("Sản phẩm đăng ký"),
    columns=(
        Column(
            "product",
            _("Sản phẩm"),
            value="product.name",
            link="get_absolute_url",
            heading=True,
            sort="product__name",
            note=holder_of,
        ),
        Column("year", _("Năm"), value="year.year", kind="ordinal", sort="year__year"),
        Column("route", _("Hình thức"), value="get_route_display"),
        Column("state", _("Trạng thái"), value=entry_mark, kind="status", sort=True, export="get_state_display"),
        Column("state_on", _("Từ ngày"), kind="day", sort=True),
        Column("producer", _("Chủ thể"), value="product.producer.name", export="product.producer.name"),
    ),
    order="state_on",
)
PRODUCTS = Table(
    caption=_("Sản phẩm"),
    columns=(
        Column("name", _("Sản phẩm"), link="get_absolute_url", heading=True, sort=True),
        Column("picture", _("Ảnh"), template="products/_thumbnail.html", exported=False),
        Column("producer", _("Chủ thể"), value="producer.name", sort="producer__name", note="producer.unit.name"),
        Column("stars", _("Hạng sao"), value=rank_of, sort="noted_stars"),
        Column("status", _("Trạng thái"), value="get_status_display"),
    ),
    order="name",
)
SELECTIONS = Table(
    caption=_("Danh sách lựa chọn"),
    columns=(
        Column("list", _("Danh sách"), value=str, link="get_absolute_url", heading=True),
        Column("state", _("Trạng thái"), value=list_mark, kind="status"),
        Column("decision_number", _("Quyết định")),
        Column("decision_on", _("Ngày"), kind="day"),
    ),
)
TRAININGS = Table(
    caption=_("Lớp tập huấn"),
    columns=(
        Column("title", _("Lớp"), link="get_absolute_url", heading=True, note="place"),
        Column("day", _("Ngày"), kind="day", sort=True),
        Column("kind", _("Loại"), value="get_kind_display"),
        Column("held_by", _("Cơ quan mở"), value="held_by.name"),
        Column("invited", _("Chủ thể được mời"), kind="number"),
        Column("attended", _("Lượt dự"), kind="number"),
    ),
    order="-day",
)
