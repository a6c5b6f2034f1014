"""Columns of the lists; files never carry sex, ethnicity, year of birth or residence."""

from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.base.ui.components import Mark
from ocop.base.ui.tables import Column, Table

from .models import DataRequest, ImportBatch, Producer, SignUp
from .today import due_of
from .vocabulary import BatchState, RequestState, RowState, SignUpState, Status

TONES: dict[str, tuple[str, str]] = {
    Status.ACTIVE: ("done", "circle-check"),
    Status.PAUSED: ("soon", "player-pause"),
    Status.DISSOLVED: ("wait", "x"),
    Status.CONVERTED: ("wait", "refresh"),
    Status.MERGED: ("wait", "git-merge"),
}
SIGN_UP_TONES: dict[str, tuple[str, str]] = {
    SignUpState.WAITING: ("run", "hourglass"),
    SignUpState.VERIFIED: ("done", "user-check"),
    SignUpState.REFUSED: ("late", "x"),
    SignUpState.EXPIRED: ("wait", "clock"),
}
REQUEST_TONES: dict[str, tuple[str, str]] = {
    RequestState.RECEIVED: ("soon", "mail"),
    RequestState.ANSWERED: ("run", "refresh"),
    RequestState.DONE: ("done", "check"),
    RequestState.DECLINED: ("wait", "x"),
}
BATCH_TONES: dict[str, tuple[str, str]] = {
    BatchState.TRIED: ("run", "eye"),
    BatchState.CONFIRMED: ("done", "check"),
    BatchState.UNDONE: ("wait", "arrow-back-up"),
    BatchState.DISCARDED: ("wait", "trash"),
}
ROW_TONES: dict[str, tuple[str, str]] = {
    RowState.READY: ("done", "check"),
    RowState.FAULTY: ("late", "alert-triangle"),
    RowState.PRESENT: ("wait", "users"),
    RowState.MADE: ("done", "circle-check"),
    RowState.UNDONE: ("wait", "arrow-back-up"),
}


def mark_of(row: Any, tones: dict[str, tuple[str, str]], name: str = "state") -> Mark:
    """The state of a row in words, tone and sign."""
    tone, sign = tones[getattr(row, name)]
    return Mark(getattr(row, f"get_{name}_display")(), tone, sign)


def status_mark(producer: Producer) -> Mark:
    """Whether it works."""
    return mark_of(producer, TONES, "status")


def sign_up_mark(sign_up: SignUp) -> Mark:
    """Where a sign-up stands."""
    return mark_of(sign_up, SIGN_UP_TONES)


def request_mark(request: DataRequest) -> Mark:
    """Where a request stands."""
    return mark_of(request, REQUEST_TONES)


def batch_mark(batch: ImportBatch) -> Mark:
    """Where a list stands."""
    return mark_of(batch, BATCH_TONES)


def full_name(producer: Producer) -> str:
    """The registered name below the short one."""
    return producer.name if producer.called != producer.name else ""


def place_of(producer: Producer) -> str:
    """Street and commune."""
    return ", ".join(part for part in (producer.street, producer.unit.name) if part)


def sign_up_address(sign_up: SignUp) -> str:
    """Its page."""
    return reverse("producers:sign-up-detail", args=[sign_up.pk])


PRODUCERS = Table(
    caption=_("Chủ thể OCOP"),
    columns=(
        Column("name", _("Chủ thể"), value="called", link="get_absolute_url", heading=True, note=full_name, sort=True,
               export="name"),
        Column("kind", _("Loại hình"), value="get_kind_display", sort=True),
        Column("unit", _("Địa bàn"), value="unit.name", note="street", export=place_of),
        Column("tax_code", _("Mã số thuế")),
        Column("phone", _("Điện thoại")),
        Column("status", _("Trạng thái"), value=status_mark, kind="status", sort=True),
    ),
    order="name",
)  # fmt: skip

SIGN_UPS = Table(
    caption=_("Đăng ký chờ xác minh"),
    columns=(
        Column("producer_name", _("Chủ thể"), link=sign_up_address, heading=True, sort=True),
        Column("full_name", _("Người đăng ký"), note="position"),
        Column("unit", _("Xã, phường"), value="unit.name"),
        Column("made_on", _("Ngày đăng ký"), kind="day", sort=True),
        Column("last_day", _("Phiếu có hạn đến"), kind="day", sort=True),
        Column("state", _("Trạng thái"), value=sign_up_mark, kind="status", sort=True),
    ),
    order="last_day",
)

REQUESTS = Table(
    caption=_("Yêu cầu về dữ liệu cá nhân"),
    columns=(
        Column("rule", _("Yêu cầu"), value="rule", link="get_absolute_url", heading=True, note="person.full_name"),
        Column("unit", _("Địa bàn"), value="unit.name"),
        Column("received_on", _("Ngày nhận"), kind="day", sort=True),
        Column("answer_due_on", _("Hạn phản hồi"), kind="day", sort=True),
        Column("due_on", _("Hạn thực hiện"), kind="day", sort=True),
        Column("state", _("Trạng thái"), value=request_mark, kind="status", sort=True),
    ),
    order="due_on",
)

BATCHES = Table(
    caption=_("Danh sách đã đọc"),
    columns=(
        Column("file_name", _("Tệp"), link="get_absolute_url", heading=True),
        Column("on", _("Ngày"), kind="day", sort=True),
        Column("ready", _("Dòng nhập được"), value="n_ready", kind="number"),
        Column("faulty", _("Dòng có chỗ sai"), value="n_faulty", kind="number"),
        Column("made", _("Đã nhập"), value="n_made", kind="number"),
        Column("state", _("Trạng thái"), value=batch_mark, kind="status", sort=True),
    ),
    order="-on",
)

__all__ = ["BATCHES", "PRODUCERS", "REQUESTS", "ROW_TONES", "SIGN_UPS", "due_of", "mark_of", "status_mark"]
