"""Kênh trực tuyến: products on channels, what an officer found at the address, sales of a month; buyers' inquiries."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.cycle.products.models import Product

from ...vocabulary.events import ENDS, OPEN_INQUIRIES, Finding, InquiryState, ListingState, SalesSource
from .deals import Deal
from .law import Channel

PERSON = settings.AUTH_USER_MODEL


class Listing(models.Model):
    """One product on one channel; taken off, it may be listed again as another row."""

    product = models.ForeignKey(Product, models.PROTECT, related_name="listings")
    channel = models.ForeignKey(Channel, models.PROTECT, related_name="listings")
    url = models.URLField(max_length=500, blank=True)
    state = models.CharField(max_length=10, choices=ListingState, default=ListingState.REQUESTED)
    live_from = models.DateField(null=True, blank=True)
    removed_on = models.DateField(null=True, blank=True)
    checked_on = models.DateField(null=True, blank=True)
    finding = models.CharField(max_length=12, choices=Finding, blank=True)
    reason = models.TextField(blank=True)
    asked_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    asked_on = models.DateField()

    class Meta:
        ordering = ("product__name", "channel__position", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["product", "channel"], condition=~Q(state=ListingState.REMOVED), name="listing_once"
            ),
            models.CheckConstraint(condition=Q(state__in=ListingState.values), name="listing_state"),
            models.CheckConstraint(
                condition=~Q(state__in=["live", "paused"]) | (Q(live_from__isnull=False) & ~Q(url="")),
                name="listing_on_sale_has_an_address",
            ),
            models.CheckConstraint(
                condition=Q(state="removed", removed_on__isnull=False) | (~Q(state="removed") & Q(removed_on=None)),
                name="listing_removed_on_a_day",
            ),
        ]
        indexes = [models.Index(fields=["state", "checked_on"], name="listing_to_check")]

    def __str__(self) -> str:
        return f"{self.product} – {self.channel}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("trade:listing", args=[self.pk])

    @property
    def stage(self) -> ListingState:
        """The state as a badge takes it."""
        return ListingState(self.state)


class ListingCheck(models.Model):
    """What an officer found at the address on a day; rows are only added."""

    listing = models.ForeignKey(Listing, models.CASCADE, related_name="checks")
    finding = models.CharField(max_length=12, choices=Finding)
    note = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("-on", "-id")
        constraints = [models.CheckConstraint(condition=Q(finding__in=Finding.values), name="listing_finding")]

    def __str__(self) -> str:
        return f"{self.listing_id} {self.on}: {self.finding}"


class ListingSales(models.Model):
    """Doanh số trực tuyến of one month, as one source tells it; `month` is its first day."""

    listing = models.ForeignKey(Listing, models.PROTECT, related_name="sales")
    month = models.DateField()
    orders = models.PositiveIntegerField()
    quantity = models.DecimalField(max_digits=12, decimal_places=2, null=True, blank=True)
    revenue_vnd = models.BigIntegerField()
    source = models.CharField(max_length=10, choices=SalesSource)
    entered_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    entered_on = models.DateField()

    class Meta:
        ordering = ("-month", "source")
        constraints = [
            models.UniqueConstraint(fields=["listing", "month", "source"], name="listing_sales_once_a_month"),
            models.CheckConstraint(condition=Q(source__in=SalesSource.values), name="listing_sales_source"),
            models.CheckConstraint(condition=Q(revenue_vnd__gte=0), name="listing_sales_revenue"),
            models.CheckConstraint(condition=Q(month__day=1), name="listing_sales_month"),
        ]

    def __str__(self) -> str:
        return f"{self.listing_id} {self.month:%m/%Y}"


class Inquiry(models.Model):
    """Hỏi mua: a buyer from a product's page. Name and contact are for the producer and the office alone, and are
    forgotten in time. `mark` is of the page it was sent from: sent twice it counts once.
    """

    answer_code = models.CharField(max_length=14, unique=True)
    mark = models.CharField(max_length=32, unique=True)
    product = models.ForeignKey(Product, models.PROTECT, related_name="inquiries")
    name = models.CharField(max_length=200, blank=True)
    organisation = models.CharField(max_length=250, blank=True)
    contact = models.CharField(max_length=200, blank=True)
    quantity = models.CharField(max_length=200, blank=True)
    text = models.TextField()
    received_at = models.DateTimeField()
    due_on = models.DateField()
    state = models.CharField(max_length=10, choices=InquiryState, default=InquiryState.RECEIVED)
    handed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    handed_on = models.DateField(null=True, blank=True)
    answer = models.TextField(blank=True)
    answered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    answered_on = models.DateField(null=True, blank=True)
    note = models.TextField(blank=True)
    ended_on = models.DateField(null=True, blank=True)
    deal = models.ForeignKey(Deal, models.PROTECT, null=True, blank=True, related_name="inquiries")

    class Meta:
        ordering = ("due_on", "id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=InquiryState.values), name="inquiry_state"),
            models.CheckConstraint(condition=~Q(text=""), name="inquiry_says_something"),
            models.CheckConstraint(
                condition=Q(state__in=sorted(OPEN_INQUIRIES), ended_on=None)
                | Q(state__in=[*sorted(ENDS), "set_aside"], ended_on__isnull=False),
                name="inquiry_ended_on_a_day",
            ),
        ]
        indexes = [models.Index(fields=["state", "due_on"], name="inquiry_by_state")]

    def __str__(self) -> str:
        return self.answer_code

    def get_absolute_url(self) -> str:
        """Its page at the desk."""
        return reverse("trade:inquiry", args=[self.pk])

    @property
    def stage(self) -> InquiryState:
        """The state as a badge takes it."""
        return InquiryState(self.state)

    @property
    def is_open(self) -> bool:
        """Whether somebody still works on it."""
        return self.state in OPEN_INQUIRIES
