"""Sản phẩm bày bán: by what right a thing is carried, and when its recognition no longer carries it.

Basis: QĐ 950/QĐ-BCT, product criteria (any one of four groups; `GOODS_MODE` may ask for OCOP).
"""

from collections.abc import Iterator
from datetime import date

from ocop.base.kernel.outcome import Obstacle

from ...vocabulary.points import GoodsGroup

LEAST_STARS = 3


def is_carried_rightly(group: str, *, is_valid: bool, stars: int | None) -> bool:
    """An OCOP product only while its recognition is valid with 3 stars; the others by their proof."""
    return group != GoodsGroup.OCOP or (is_valid and (stars or 0) >= LEAST_STARS)


def obstacles_to_carrying(
    *, group: str, has_product: bool, name: str, proof: str, is_valid: bool, stars: int | None, is_carried: bool,
    barcode_taken: str, mode: str,
) -> Iterator[Obstacle]:  # fmt: skip
    """Every reason at once."""
    if not has_product and not name.strip():
        yield Obstacle("goods.no-name", repair="#id_product")
    if group not in GoodsGroup.values:
        yield Obstacle("goods.no-group", repair="#id_group")
    elif group == GoodsGroup.OCOP and not has_product:
        yield Obstacle("goods.no-product", repair="#id_product")
    elif group == GoodsGroup.OCOP and not is_carried_rightly(group, is_valid=is_valid, stars=stars):
        yield Obstacle("goods.not-valid", repair="#id_product")
    elif group != GoodsGroup.OCOP and not proof.strip():
        yield Obstacle("goods.no-proof", repair="#id_proof")
    if mode == "ocop_required" and group != GoodsGroup.OCOP:
        yield Obstacle("goods.ocop-required", repair="#id_group")
    if is_carried:
        yield Obstacle("goods.carried-already", repair="#id_product")
    if barcode_taken:
        yield Obstacle("goods.barcode-taken", {"name": barcode_taken}, repair="#id_barcode")


def obstacles_to_dropping(*, end: date | None, start: date, day: date | None, on: date) -> Iterator[Obstacle]:
    """Once, on a day since it was carried and that has come."""
    if end:
        yield Obstacle("goods.dropped-already")
    elif day is None or not start <= day <= on:
        yield Obstacle("goods.no-last-day", repair="#id_day")


def obstacles_to_contract(
    *, number: str, producer: str, signed_on: date | None, ends_on: date | None, value_vnd: int, on: date
) -> Iterator[Obstacle]:
    """Number, partner, day."""
    if not number.strip():
        yield Obstacle("supply.no-number", repair="#id_number")
    if not producer.strip():
        yield Obstacle("supply.no-producer", repair="#id_producer_name")
    if signed_on is None or signed_on > on:
        yield Obstacle("supply.no-day", repair="#id_signed_on")
    elif ends_on and ends_on < signed_on:
        yield Obstacle("supply.ends-before", repair="#id_ends_on")
    if value_vnd < 0:
        yield Obstacle("supply.below-zero", repair="#id_value_vnd")
