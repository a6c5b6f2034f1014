"""Hoàn thiện sản phẩm: the packaging order with its proofs and label check, label versions, filings of marks (§6.4)."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from ocop.base.files.models import StoredFile
from ocop.cycle.products.models import Product

from ..vocabulary.finishing import LabelAnswer, LabelGroup, MarkState, OrderState
from .projects import SupportProject
from .reference import ALWAYS, Dated, holds

PERSON = settings.AUTH_USER_MODEL


class LabelItem(Dated):
    """Nội dung bắt buộc trên nhãn: for some groups of products, or for every one where none is named."""

    code = models.CharField(max_length=40)
    groups = models.JSONField(default=list, blank=True)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="label_item_once"),
            holds("label_item_holds"),
        ]


class PackagingOrder(models.Model):
    """Đặt thiết kế, in bao bì: brief, proofs, choice, label check, approval, print, acceptance."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="packaging_orders")
    product = models.ForeignKey(Product, models.PROTECT, related_name="packaging_orders")
    group = models.CharField(max_length=10, choices=LabelGroup)
    brief = models.TextField()
    state = models.CharField(max_length=10, choices=OrderState, default=OrderState.BRIEF)
    chosen = models.ForeignKey("DesignProof", models.PROTECT, null=True, blank=True, related_name="+")
    chosen_because = models.TextField(blank=True)
    chosen_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    chosen_on = models.DateField(null=True, blank=True)
    mark_stars = models.PositiveSmallIntegerField(null=True, blank=True)  # of the OCOP mark; none = no mark
    checked_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    checked_on = models.DateField(null=True, blank=True)
    approved_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    approved_on = models.DateField(null=True, blank=True)
    printed_quantity = models.PositiveIntegerField(null=True, blank=True)
    printed_on = models.DateField(null=True, blank=True)
    accepted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    accepted_on = models.DateField(null=True, blank=True)
    opened_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    opened_on = models.DateField()

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=Q(state__in=OrderState.values), name="packaging_order_state"),
            models.CheckConstraint(
                condition=Q(chosen=None) | ~Q(chosen_because=""), name="packaging_order_chosen_with_a_reason"
            ),
            models.CheckConstraint(
                condition=~Q(state=OrderState.ACCEPTED) | Q(accepted_on__isnull=False, printed_on__isnull=False),
                name="packaging_order_accepted_after_print",
            ),
            models.CheckConstraint(
                condition=Q(checked_by=None) | Q(approved_by=None) | ~Q(checked_by=F("approved_by")),
                name="packaging_order_two_people",
            ),
        ]

    def __str__(self) -> str:
        return self.product.name

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("support:packaging", args=[self.pk])

    @property
    def stage(self) -> OrderState:
        """The state as a word with a colour."""
        return OrderState(self.state)


class DesignProof(models.Model):
    """Phương án thiết kế: what the designer offers; it is never changed, a better one is another proof."""

    order = models.ForeignKey(PackagingOrder, models.PROTECT, related_name="proofs")
    number = models.PositiveSmallIntegerField()
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    note = models.CharField(max_length=500, blank=True)
    added_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    added_on = models.DateField()

    class Meta:
        ordering = ["number"]
        constraints = [models.UniqueConstraint(fields=["order", "number"], name="design_proof_once")]

    def __str__(self) -> str:
        return str(self.number)


class LabelCheck(models.Model):
    """One item of the label as it was asked on the day, with what was found on the chosen proof."""

    order = models.ForeignKey(PackagingOrder, models.PROTECT, related_name="label_checks")
    proof = models.ForeignKey(DesignProof, models.PROTECT, related_name="+")
    item = models.ForeignKey(LabelItem, models.PROTECT, related_name="+")
    answer = models.CharField(max_length=8, choices=LabelAnswer)

    class Meta:
        ordering = ["item__position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["proof", "item"], name="label_check_once"),
            models.CheckConstraint(condition=Q(answer__in=LabelAnswer.values), name="label_check_answer"),
        ]

    def __str__(self) -> str:
        return f"{self.item}: {self.get_answer_display()}"


class LabelVersion(models.Model):
    """Phiên bản nhãn of a product, from its acceptance until the next one; the sample stays as an image."""

    product = models.ForeignKey(Product, models.PROTECT, related_name="label_versions")
    order = models.OneToOneField(PackagingOrder, models.PROTECT, related_name="label_version")
    number = models.PositiveSmallIntegerField()
    sample = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    mark_stars = models.PositiveSmallIntegerField(null=True, blank=True)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-number"]
        constraints = [
            models.UniqueConstraint(fields=["product", "number"], name="label_version_once"),
            models.UniqueConstraint(fields=["product"], condition=Q(end=None), name="label_version_in_use_once"),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gte=F("start")), name="label_version_holds"),
        ]

    def __str__(self) -> str:
        return f"{self.product} ({self.number})"


class TrademarkFiling(models.Model):
    """Đơn đăng ký nhãn hiệu: number, day, office, what the office answered."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="trademark_filings")
    product = models.ForeignKey(Product, models.PROTECT, null=True, blank=True, related_name="trademark_filings")
    mark = models.CharField(max_length=200)
    filing_number = models.CharField(max_length=60)
    filed_on = models.DateField()
    office = models.CharField(max_length=200)
    state = models.CharField(max_length=8, choices=MarkState, default=MarkState.FILED)
    answered_on = models.DateField(null=True, blank=True)
    certificate_number = models.CharField(max_length=60, blank=True)
    noted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")

    class Meta:
        ordering = ["-filed_on", "-id"]
        constraints = [
            models.UniqueConstraint(fields=["filing_number"], name="trademark_filing_once"),
            models.CheckConstraint(condition=Q(state__in=MarkState.values), name="trademark_filing_state"),
            models.CheckConstraint(
                condition=~Q(state=MarkState.GRANTED) | ~Q(certificate_number=""), name="trademark_granted_has_a_number"
            ),
            models.CheckConstraint(
                condition=Q(answered_on=None) | Q(answered_on__gte=F("filed_on")),
                name="trademark_answered_later",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.mark} ({self.filing_number})"

    @property
    def stage(self) -> MarkState:
        """The state as a word with a colour."""
        return MarkState(self.state)
