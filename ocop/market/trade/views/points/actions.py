"""The button bar of a point: what the person may do in its present state, in the order of the table of moves."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _

from ocop.actors.people.models import Person
from ocop.base.ui.components import Action

from ...models.points import PointOfSale
from ...queries.points import access
from ...services.points.proposing import obstacles_to_sending
from ...vocabulary.points import ENDED, MOVES, SELLING, PointState
from .base import action

S = PointState


def actions_of(person: Person, point: PointOfSale, *, on: date) -> Iterator[Action]:
    """First what moves it on, then what is kept up."""
    if point.state in ENDED:
        return
    writes = access.points_written_by(person, on=on).filter(pk=point.pk).exists()
    if writes:
        yield from _of_writer(point, on)
    if access.decides(person, on=on):
        yield from _of_decider(point)
    if access.points_inspected_by(person, on=on).filter(pk=point.pk).exists() and point.state != S.SELECTED:
        yield action("begin-inspection", point, _("Kiểm tra"), "clipboard-list", _kind(point.state == S.PROPOSED))
    if access.keeps(person, on=on):
        yield from _of_keeper(point)
    if writes:
        yield from _of_upkeep(point)


def _kind(is_first: bool) -> str:
    return "primary" if is_first else "quiet"


def _of_writer(point: PointOfSale, on: date) -> Iterator[Action]:
    if point.state == S.DRAFT:
        yield action("propose-point", point, _("Gửi đề xuất"), "send", "primary",
                     obstacles=obstacles_to_sending(point, on=on))  # fmt: skip
    if point.state in SELLING:
        yield action("begin-sales", point, _("Báo cáo doanh số"), "chart-bar", "primary")


def _of_decider(point: PointOfSale) -> Iterator[Action]:
    if point.state in MOVES["recognise"][0] or point.state == S.RECOGNISED:
        is_first = point.state != S.RECOGNISED
        label = _("Công nhận") if is_first else _("Công nhận lại")
        yield action("recognise-point", point, label, "signature", _kind(is_first))
    if point.state == S.RECOGNISED:
        yield action("suspend-point", point, _("Tạm dừng"), "player-pause", "warn")
    if point.state == S.SUSPENDED:
        yield action("restore-point", point, _("Cho hoạt động lại"), "refresh", "primary")
        yield action("revoke-point", point, _("Thu hồi"), "ban", "warn")


def _of_keeper(point: PointOfSale) -> Iterator[Action]:
    if point.state == S.SURVEYED:
        yield action("select-point", point, _("Chọn xây dựng"), "target")
        yield action("reject-point", point, _("Không chọn"), "x", "warn")
    if point.state == S.SELECTED:
        yield action("build-point", point, _("Bắt đầu xây dựng"), "building-store", "primary")
    if point.state != S.DRAFT:
        yield action("support-point", point, _("Ghi hỗ trợ"), "coins")


def _of_upkeep(point: PointOfSale) -> Iterator[Action]:
    yield action("revise-point", point, _("Sửa"), "pencil")
    yield action("carry-goods", point, _("Thêm mặt hàng"), "shopping-bag")
    yield action("add-contract", point, _("Ghi hợp đồng cung ứng"), "file-plus")
    yield action("close-point", point, _("Ngừng hoạt động"), "circle-x", "warn")
