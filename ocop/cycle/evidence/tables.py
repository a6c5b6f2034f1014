"""Columns of the lists, and how a paper stands in words, tone and sign; pages say the day by `today` and `soon`."""

from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Due, Mark
from ocop.base.ui.tables import Column, Table

from .models import Paper
from .rules.validity import standing
from .vocabulary import Standing, State

TONES: dict[str, tuple[str, str]] = {
    Standing.DRAFT: ("wait", "pencil"),
    Standing.ENTERED: ("run", "hourglass"),
    Standing.REJECTED: ("late", "arrow-back-up"),
    Standing.VALID: ("done", "circle-check"),
    Standing.SOON: ("soon", "clock"),
    Standing.EXPIRED: ("late", "calendar-off"),
    Standing.SUPERSEDED: ("wait", "history"),
    Standing.REVOKED: ("wait", "ban"),
}


def mark_of(stands: str) -> Mark:
    """How a paper stands, in words, tone and sign."""
    tone, sign = TONES[stands]
    return Mark(Standing(stands).label, tone, sign)


def standing_mark(paper: Any) -> Mark:
    """The same for a row of a list."""
    return mark_of(standing(paper.state, paper.last_day, on=paper.today, soon=paper.soon))


def due_of(last: date | None, *, on: date, soon: int) -> Due:
    """The last day, counted in days."""
    if last is None:
        return Due(None, note=gettext("Không ghi thời hạn"))
    left = (last - on).days
    return Due(last, left, "late" if left < 0 else "soon" if left <= soon else "open", working=False)


def due_of_row(paper: Any) -> Due | None:
    """The same for a row of a list; what does not count has no last day to keep."""
    return due_of(paper.last_day, on=paper.today, soon=paper.soon) if paper.state == State.VERIFIED else None


def kind_and_number(paper: Paper) -> str:
    """What it is and its number."""
    return f"{paper.title} · {paper.number}" if paper.number else paper.title


def renewal(paper: Any) -> str:
    """Whether a new paper is on its way."""
    return str(gettext("Đang nhập giấy mới")) if paper.has_renewal else ""


def handed_in_by(paper: Paper) -> str:
    """Who handed it in, and for whom."""
    name = paper.entered_by.full_name if paper.entered_by else ""
    if not paper.entered_for:
        return name
    return gettext("%(person)s, nhập thay %(helped)s") % {"person": name, "helped": paper.entered_for}


def library_of(producer: Any) -> str:
    """The producer's papers."""
    return reverse("evidence:library", args=[producer.pk])


def library_of_paper(paper: Paper) -> str:
    """The papers beside it."""
    return library_of(paper.producer)


def check_address(paper: Paper) -> str:
    """Where the paper is looked at point by point."""
    return reverse("evidence:verify", args=[paper.pk])


_PAPER = Column("paper", _("Giấy tờ"), kind_and_number, link="get_absolute_url", heading=True, sort="type__position")
_PLACE = (
    Column("producer", _("Chủ thể"), "producer.called", link=library_of_paper, sort="producer__name"),
    Column("unit", _("Xã, phường"), "producer.unit.name", sort="producer__unit__name"),
)

PAPERS = Table(
    caption=_("Kho minh chứng"),
    columns=(
        _PAPER,
        *_PLACE,
        Column("issued_on", _("Ngày cấp"), kind="day", sort=True),
        Column("last_day", _("Dùng được đến"), kind="day", sort=True),
        Column("state", _("Tình trạng"), standing_mark, kind="status", sort="state"),
    ),
)

RADAR = Table(
    caption=_("Giấy tờ sắp hết hạn"),
    columns=(
        _PAPER,
        *_PLACE,
        Column("last_day", _("Hạn"), due_of_row, kind="due", sort=True, export="last_day"),
        Column("renewal", _("Giấy thay"), renewal),
    ),
    order="last_day",
)

WAITING = Table(
    caption=_("Giấy tờ chờ xác nhận"),
    columns=(
        Column("paper", _("Giấy tờ"), kind_and_number, link=check_address, heading=True, sort="type__position"),
        *_PLACE,
        Column("entered_on", _("Ngày nộp"), kind="day", sort=True),
        Column("entered_by", _("Người nộp"), handed_in_by),
    ),
    order="entered_on",
)

ASSISTED = Table(
    caption=_("Chủ thể trên địa bàn"),
    columns=(
        Column("name", _("Chủ thể"), link=library_of, heading=True, sort=True),
        Column("unit", _("Xã, phường"), "unit.name", sort="unit__name"),
        Column("phone", _("Điện thoại")),
        Column("verified", _("Giấy đã xác nhận"), "verified_papers", kind="number"),
        Column("open", _("Đang nhập, chờ xác nhận"), "open_papers", kind="number"),
    ),
    order="name",
)
