"""Sản phẩm bày bán và hợp đồng cung ứng: taken onto the shelf by right, taken off on a day."""

from datetime import date

from django.db import transaction

from ocop.actors.people.models import Person
from ocop.actors.producers.models import Producer
from ocop.base.audit.services import record
from ocop.base.files.models import StoredFile
from ocop.base.kernel.outcome import Obstacle, refuse_if
from ocop.cycle.products.models import Product

from ...models.points import PointGoods, PointOfSale, SupplyContract
from ...permissions import points as permissions
from ...queries.points import facts as known
from ...queries.points.locking import goods_for_update, point_for_update
from ...queries.points.reference import settings_on
from ...rules.points import goods as rules
from ...vocabulary.points import ENDED


@transaction.atomic
def carry(
    point_id: int, *, by: Person, on: date, product: Product | None, group: str, name: str = "",
    producer_name: str = "", proof: str = "", proof_file: StoredFile | None = None, barcode: str = "",
    unit_name: str = "", price_vnd: int | None = None, contract: SupplyContract | None = None,
    start: date | None = None,
) -> PointGoods:  # fmt: skip
    """Thêm mặt hàng: a recognised product of the register, or another with the proof of its group."""
    point = point_for_update(point_id)
    permissions.require_writing(by, point, on=on)
    stars = known.stars_on([product.pk], on).get(product.pk) if product else None
    live = point.goods.filter(end=None)
    taken = live.filter(barcode=barcode.strip()).first() if barcode.strip() else None
    refuse_if([
        *_obstacles_to_living(point),
        *_obstacles_to_money(price_vnd),
        *rules.obstacles_to_carrying(
            group=group, has_product=product is not None, name=name, proof=proof, is_valid=stars is not None,
            stars=stars, is_carried=product is not None and live.filter(product=product).exists(),
            barcode_taken=taken.name if taken else "", mode=settings_on(on).text("GOODS_MODE"),
        ),
    ])  # fmt: skip
    made = PointGoods.objects.create(
        point=point, product=product, name=name.strip() or (product.name if product else ""),
        producer_name=producer_name.strip() or (product.producer.name if product else ""), group=group,
        proof=proof.strip(), proof_file=proof_file, barcode=barcode.strip() or (product.gtin if product else ""),
        unit_name=unit_name.strip(), price_vnd=price_vnd, contract=contract, start=start or on, made_by=by,
    )  # fmt: skip
    record("trade.goods.carried", made, by=by, point=str(point), goods=made.name, group=made.get_group_display())
    return made


@transaction.atomic
def drop(goods_id: int, *, by: Person, on: date, day: date | None) -> PointGoods:
    """Thôi bày bán, from the day after."""
    goods = goods_for_update(goods_id)
    permissions.require_writing(by, goods.point, on=on)
    refuse_if(rules.obstacles_to_dropping(end=goods.end, start=goods.start, day=day, on=on))
    goods.end = day
    goods.save(update_fields=["end"])
    record("trade.goods.dropped", goods, by=by, point=str(goods.point), goods=goods.name, day=day)
    return goods


@transaction.atomic
def add_contract(
    point_id: int, *, by: Person, on: date, number: str, producer: Producer | None, producer_name: str,
    signed_on: date | None, ends_on: date | None = None, value_vnd: int | None = None, file: StoredFile | None = None,
) -> SupplyContract:  # fmt: skip
    """Ghi hợp đồng cung ứng with a producer."""
    point = point_for_update(point_id)
    permissions.require_writing(by, point, on=on)
    called = producer.name if producer else producer_name.strip()
    is_there = point.contracts.filter(number=number.strip(), signed_on=signed_on).exists() if signed_on else False
    refuse_if([
        *_obstacles_to_living(point),
        *rules.obstacles_to_contract(
            number=number, producer=called, signed_on=signed_on, ends_on=ends_on, value_vnd=value_vnd or 0, on=on
        ),
        *([Obstacle("supply.is-there")] if is_there else []),
    ])  # fmt: skip
    assert signed_on
    made = SupplyContract.objects.create(
        point=point, producer=producer, producer_name=called, number=number.strip(), signed_on=signed_on,
        ends_on=ends_on, value_vnd=value_vnd or 0, file=file, made_by=by, made_on=on,
    )  # fmt: skip
    record("trade.supply.noted", made, by=by, point=str(point), number=made.number, producer=called)
    return made


def _obstacles_to_living(point: PointOfSale) -> list[Obstacle]:
    return [Obstacle("point.other-state", {"state": point.get_state_display()})] if point.state in ENDED else []


def _obstacles_to_money(price_vnd: int | None) -> list[Obstacle]:
    is_bad = price_vnd is not None and price_vnd < 0
    return [Obstacle("goods.price-below-zero", repair="#id_price_vnd")] if is_bad else []
