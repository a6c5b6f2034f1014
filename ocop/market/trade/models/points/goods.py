"""Sản phẩm bày bán: what stands on the shelf and by what right, and the contracts it comes by."""

from django.db import models
from django.db.models import F, Q

from ocop.actors.producers.models import Producer
from ocop.base.files.models import StoredFile
from ocop.cycle.products.models import Product

from ...vocabulary.points import GoodsGroup
from .point import PERSON, PointOfSale


class SupplyContract(models.Model):
    """Hợp đồng cung ứng between a producer and the operator."""

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="contracts")
    producer = models.ForeignKey(Producer, models.PROTECT, null=True, blank=True, related_name="+")
    producer_name = models.CharField(max_length=250)
    number = models.CharField(max_length=80)
    signed_on = models.DateField()
    ends_on = models.DateField(null=True, blank=True)
    value_vnd = models.BigIntegerField(default=0)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ("-signed_on", "id")
        constraints = [
            models.UniqueConstraint(fields=["point", "number", "signed_on"], name="supply_contract_once"),
            models.CheckConstraint(condition=Q(ends_on=None) | Q(ends_on__gte=F("signed_on")), name="supply_ends"),
            models.CheckConstraint(condition=Q(value_vnd__gte=0), name="supply_value"),
        ]

    def __str__(self) -> str:
        return f"{self.number}, {self.producer_name}"


class PointGoods(models.Model):
    """Mặt hàng: a product of the register, or another thing with the proof of its group; from a day until a day.

    `warned_on` is the day on which the operator heard that the product's recognition had lapsed.
    """

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="goods")
    product = models.ForeignKey(Product, models.PROTECT, null=True, blank=True, related_name="carried_by")
    name = models.CharField(max_length=250)
    producer_name = models.CharField(max_length=250, blank=True)
    group = models.CharField(max_length=12, choices=GoodsGroup)
    proof = models.CharField(max_length=250, blank=True)
    proof_file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    barcode = models.CharField(max_length=32, blank=True)
    unit_name = models.CharField(max_length=30, blank=True)
    price_vnd = models.BigIntegerField(null=True, blank=True)
    contract = models.ForeignKey(SupplyContract, models.PROTECT, null=True, blank=True, related_name="goods")
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    warned_on = models.DateField(null=True, blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.CheckConstraint(condition=~Q(name=""), name="point_goods_name"),
            models.CheckConstraint(
                condition=Q(group=GoodsGroup.OCOP, product__isnull=False)
                | (Q(group__in=[group for group in GoodsGroup.values if group != "ocop"]) & ~Q(proof="")),
                name="point_goods_have_a_right",
            ),
            models.UniqueConstraint(
                fields=["point", "product"], condition=Q(end=None, product__isnull=False), name="point_product_once"
            ),
            models.UniqueConstraint(
                fields=["point", "barcode"], condition=Q(end=None) & ~Q(barcode=""), name="point_barcode_once"
            ),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gte=F("start")), name="point_goods_period"),
            models.CheckConstraint(condition=Q(price_vnd=None) | Q(price_vnd__gte=0), name="point_goods_price"),
        ]

    def __str__(self) -> str:
        return self.name
