"""Hợp đồng, ghi nhớ, đơn hàng with their yearly follow-up; certificates of typical rural industrial products."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.producers.models import Producer
from ocop.base.files.models import StoredFile
from ocop.cycle.products.models import Product

from ...vocabulary.events import OPEN_DEALS, DealKind, DealState, SelectionGroup, SelectionLevel
from .event import TradeEvent

PERSON = settings.AUTH_USER_MODEL


class Deal(models.Model):
    """Giao dịch of a producer with a partner; a memorandum is no contract and has no value (T5).

    `mark` says which paper, parties and day; the same mark at another event is `same_as` the first and not counted.
    """

    event = models.ForeignKey(TradeEvent, models.PROTECT, null=True, blank=True, related_name="deals")
    kind = models.CharField(max_length=10, choices=DealKind)
    producer = models.ForeignKey(Producer, models.PROTECT, related_name="deals")
    partner = models.CharField(max_length=250)
    partner_place = models.CharField(max_length=250, blank=True)
    products = models.ManyToManyField(Product, blank=True, related_name="deals")
    quantity = models.CharField(max_length=250, blank=True)
    value_vnd = models.BigIntegerField(null=True, blank=True)
    signed_on = models.DateField()
    valid_to = models.DateField(null=True, blank=True)
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    mark = models.CharField(max_length=400)
    is_another = models.BooleanField(default=False)  # the person says that an equal paper is another deal
    state = models.CharField(max_length=10, choices=DealState, default=DealState.SIGNED)
    state_on = models.DateField()
    delivered_vnd = models.BigIntegerField(null=True, blank=True)
    entered_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    entered_on = models.DateField()

    class Meta:
        ordering = ("-signed_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["mark"], condition=Q(is_another=False), name="deal_counted_once"),
            models.CheckConstraint(condition=Q(kind__in=DealKind.values), name="deal_kind"),
            models.CheckConstraint(condition=Q(state__in=DealState.values), name="deal_state"),
            models.CheckConstraint(
                condition=Q(kind=DealKind.MOU, value_vnd=None) | (~Q(kind=DealKind.MOU) & Q(value_vnd__gt=0)),
                name="deal_mou_has_no_value",
            ),
            models.CheckConstraint(condition=Q(valid_to=None) | Q(valid_to__gte=F("signed_on")), name="deal_period"),
            models.CheckConstraint(condition=~Q(partner=""), name="deal_has_a_partner"),
        ]
        indexes = [models.Index(fields=["kind", "signed_on"], name="deal_by_day")]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}: {self.producer} – {self.partner}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("trade:deal", args=[self.pk])

    @property
    def stage(self) -> DealState:
        """The state as a badge takes it."""
        return DealState(self.state)

    @property
    def is_open(self) -> bool:
        """Whether it is still followed."""
        return self.state in OPEN_DEALS


class DealCheck(models.Model):
    """Theo dõi hằng năm: asked on a day, answered with what was delivered."""

    deal = models.ForeignKey(Deal, models.CASCADE, related_name="checks")
    asked_on = models.DateField()
    due_on = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    state = models.CharField(max_length=10, choices=DealState, blank=True)
    delivered_vnd = models.BigIntegerField(null=True, blank=True)
    note = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("-asked_on", "-id")
        constraints = [
            models.UniqueConstraint(
                fields=["deal", "asked_on"], condition=Q(answered_on=None), name="deal_asked_once_a_day"
            ),
            models.CheckConstraint(
                condition=Q(answered_on=None, state="") | (Q(answered_on__isnull=False) & ~Q(state="")),
                name="deal_check_answered_wholly",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.deal_id}: {self.asked_on}"


class TypicalProduct(models.Model):
    """Giấy chứng nhận sản phẩm công nghiệp nông thôn tiêu biểu, valid to the end of a year (T8)."""

    product = models.ForeignKey(Product, models.PROTECT, null=True, blank=True, related_name="typical")
    product_name = models.CharField(max_length=250)
    producer = models.ForeignKey(Producer, models.PROTECT, null=True, blank=True, related_name="typical")
    producer_name = models.CharField(max_length=250)
    group = models.CharField(max_length=12, choices=SelectionGroup)
    level = models.CharField(max_length=10, choices=SelectionLevel)
    number = models.CharField(max_length=80)
    issuer_name = models.CharField(max_length=250)
    issued_on = models.DateField()
    valid_until = models.DateField()
    points = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    council = models.PositiveSmallIntegerField(null=True, blank=True)
    basis = models.CharField(max_length=250)
    evidence = models.CharField(max_length=16)
    entered_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    entered_on = models.DateField()

    class Meta:
        ordering = ("-issued_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["level", "number", "product_name"], name="typical_product_once"),
            models.CheckConstraint(condition=Q(level__in=SelectionLevel.values), name="typical_product_level"),
            models.CheckConstraint(condition=Q(group__in=SelectionGroup.values), name="typical_product_group"),
            models.CheckConstraint(condition=Q(valid_until__gt=F("issued_on")), name="typical_product_period"),
        ]
        indexes = [models.Index(fields=["valid_until"], name="typical_product_by_end")]

    def __str__(self) -> str:
        return f"{self.product_name} ({self.number})"
