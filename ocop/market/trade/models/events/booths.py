"""Gian hàng: the places of the province at an event, requests for them, goods taken along, what each booth tells."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.producers.models import Producer
from ocop.base.kernel.formats import grouped
from ocop.cycle.products.models import Product

from ...rules.events.goods import GoodsLine
from ...vocabulary.events import BoothKind, RequestState, ResultField, ResultState
from .event import TradeEvent

PERSON = settings.AUTH_USER_MODEL


class Booth(models.Model):
    """One place of the province at the event; a common house has several holders."""

    event = models.ForeignKey(TradeEvent, models.CASCADE, related_name="booths")
    number = models.CharField(max_length=20)
    zone = models.CharField(max_length=80, blank=True)
    kind = models.CharField(max_length=10, choices=BoothKind, default=BoothKind.OCOP)
    area_m2 = models.DecimalField(max_digits=6, decimal_places=2)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["event", "number"], name="booth_number_once"),
            models.CheckConstraint(condition=Q(kind__in=BoothKind.values), name="booth_kind"),
            models.CheckConstraint(condition=Q(area_m2__gt=0) & ~Q(number=""), name="booth_area"),
        ]

    def __str__(self) -> str:
        return self.number


class BoothRequest(models.Model):
    """Đăng ký gian hàng: one of a producer for an event. `place` is its place in the queue once it was ranked.

    `stars` and `paid_before` are what the ranking saw; `own_part_vnd` is what the producer was shown to pay itself.
    """

    event = models.ForeignKey(TradeEvent, models.PROTECT, related_name="requests")
    producer = models.ForeignKey(Producer, models.PROTECT, related_name="booth_requests")
    products = models.ManyToManyField(Product, related_name="booth_requests")
    kind = models.CharField(max_length=10, choices=BoothKind, default=BoothKind.OCOP)
    shares = models.BooleanField(default=False)
    area_m2 = models.DecimalField(max_digits=6, decimal_places=2)
    needs_cold = models.BooleanField(default=False)
    needs_power = models.BooleanField(default=False)
    needs = models.CharField(max_length=500, blank=True)
    own_part_vnd = models.BigIntegerField(default=0)
    agrees_own_part = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=RequestState, default=RequestState.REQUESTED)
    stars = models.PositiveSmallIntegerField(default=0)
    paid_before = models.PositiveSmallIntegerField(default=0)
    place = models.PositiveIntegerField(null=True, blank=True)
    booth = models.ForeignKey(Booth, models.PROTECT, null=True, blank=True, related_name="requests")
    reason = models.TextField(blank=True)
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_at = models.DateTimeField()
    asked_on = models.DateField()
    decided_on = models.DateField(null=True, blank=True)
    moved_up_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = (F("place").asc(nulls_last=True), "asked_at", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["event", "producer"], condition=~Q(state=RequestState.WITHDRAWN), name="booth_request_once"
            ),
            models.UniqueConstraint(
                fields=["booth"], condition=Q(state=RequestState.GRANTED, shares=False), name="booth_holder_once"
            ),
            models.CheckConstraint(condition=Q(state__in=RequestState.values), name="booth_request_state"),
            models.CheckConstraint(condition=Q(kind__in=BoothKind.values), name="booth_request_kind"),
            models.CheckConstraint(
                condition=~Q(state=RequestState.GRANTED) | Q(booth__isnull=False), name="booth_granted_has_a_booth"
            ),
            models.CheckConstraint(
                condition=~Q(state=RequestState.DECLINED) | ~Q(reason=""), name="booth_declined_for_a_reason"
            ),
            models.CheckConstraint(condition=Q(own_part_vnd__gte=0), name="booth_own_part"),
        ]
        indexes = [models.Index(fields=["event", "state", "place"], name="booth_queue")]

    def __str__(self) -> str:
        return f"{self.producer} – {self.event}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("trade:booth", args=[self.pk])

    @property
    def stage(self) -> RequestState:
        """The state as a badge takes it."""
        return RequestState(self.state)


class Goods(models.Model):
    """Hàng mang đi: how much was brought and what became of it (T6)."""

    request = models.ForeignKey(BoothRequest, models.CASCADE, related_name="goods")
    product = models.ForeignKey(Product, models.PROTECT, null=True, blank=True, related_name="+")
    name = models.CharField(max_length=250)
    unit = models.CharField(max_length=40)
    brought = models.DecimalField(max_digits=12, decimal_places=2)
    sold = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    returned = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    given = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    damaged = models.DecimalField(max_digits=12, decimal_places=2, default=0)
    explained = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["request", "name", "unit"], name="goods_once"),
            models.CheckConstraint(condition=~Q(name="") & ~Q(unit=""), name="goods_named"),
            models.CheckConstraint(
                condition=Q(brought__gte=0, sold__gte=0, returned__gte=0, given__gte=0, damaged__gte=0),
                name="goods_not_below_zero",
            ),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def line(self) -> GoodsLine:
        """As the rule takes it."""
        return GoodsLine(
            self.name, self.brought, self.sold, self.returned, self.given, self.damaged, explained=self.explained
        )


class EventResult(models.Model):
    """Kết quả gian hàng: what one booth sold, or why it gave no answer. Sums of an event are made of these alone."""

    request = models.OneToOneField(BoothRequest, models.PROTECT, related_name="result")
    state = models.CharField(max_length=10, choices=ResultState, default=ResultState.ENTERED)
    revenue_vnd = models.BigIntegerField(null=True, blank=True)
    orders = models.PositiveIntegerField(null=True, blank=True)
    visitors = models.PositiveIntegerField(null=True, blank=True)
    remarks = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    entered_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    entered_on = models.DateField()
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("request",)
        constraints = [
            models.CheckConstraint(
                condition=Q(state=ResultState.ENTERED, revenue_vnd__gte=0, orders__gte=0, reason="")
                | (Q(state=ResultState.NO_ANSWER, revenue_vnd=None, orders=None, visitors=None) & ~Q(reason="")),
                name="event_result_told_or_not",
            ),
        ]

    def __str__(self) -> str:
        return str(self.request)


class ResultChange(models.Model):
    """Đính chính: a correction keeps the old value beside the new; rows are only added (T5)."""

    result = models.ForeignKey(EventResult, models.PROTECT, related_name="changes")
    field = models.CharField(max_length=12)
    old = models.CharField(max_length=250, blank=True)
    new = models.CharField(max_length=250, blank=True)
    reason = models.TextField()
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("-id",)
        constraints = [models.CheckConstraint(condition=~Q(reason=""), name="result_changed_for_a_reason")]

    def __str__(self) -> str:
        return f"{self.result_id} {self.field}: {self.old} → {self.new}"

    @property
    def shown_field(self) -> str:
        """What was corrected, in words."""
        return str(ResultField(self.field).label)

    @property
    def shown(self) -> tuple[str, str]:
        """Old and new with points between thousands; what was not known is a dash."""
        old, new = (grouped(int(value)) if value else "–" for value in (self.old, self.new))
        return old, new
