"""Sự kiện xúc tiến: the event with its plan, who has a part in it, its history, costs and visitors."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.cycle.products.models import Product
from ocop.law.documents.models import Document
from ocop.steering.budget.models import BudgetLine, Commitment

from ...rules.events.moves import Dates
from ...vocabulary.events import (
    EventKind,
    EventLevel,
    EventRole,
    EventState,
    Ground,
    MoveVerb,
    PartnerKind,
    Payer,
    Split,
    VisitorKind,
)

PERSON = settings.AUTH_USER_MODEL


class EventCounter(models.Model):
    """The last number drawn in a year; its row is locked while one is drawn, so the series has no gaps."""

    year = models.PositiveSmallIntegerField(unique=True)
    last = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("-year",)

    def __str__(self) -> str:
        return f"{self.year}: {self.last}"


class TradeEvent(models.Model):
    """A fair, exhibition, week, conference … that the province organises or joins.

    `holder` is the body that runs it for the province and whose budget line bears the state part; `organiser_name`
    is who holds the event itself where it is joined. `specialities` are local products that the event's own list
    admits beside recognised ones (T3). Sums of results are computed, never kept here.
    """

    year = models.PositiveSmallIntegerField()
    sequence = models.PositiveSmallIntegerField()
    code = models.CharField(max_length=14, unique=True)
    name = models.CharField(max_length=250)
    kind = models.CharField(max_length=14, choices=EventKind)
    role = models.CharField(max_length=10, choices=EventRole, default=EventRole.ORGANISE)
    level = models.CharField(max_length=10, choices=EventLevel, default=EventLevel.PROVINCE)
    place = models.CharField(max_length=250)
    theme = models.CharField(max_length=250, blank=True)
    start_on = models.DateField()
    end_on = models.DateField()
    holder = models.ForeignKey(Organisation, models.PROTECT, related_name="trade_events")
    organiser_name = models.CharField(max_length=250, blank=True)
    is_trader = models.BooleanField(default=False)
    ground = models.CharField(max_length=14, choices=Ground, default=Ground.NONE)
    registration_number = models.CharField(max_length=80, blank=True)
    filed_on = models.DateField(null=True, blank=True)
    complete_on = models.DateField(null=True, blank=True)
    plan_number = models.CharField(max_length=80, blank=True)
    plan_on = models.DateField(null=True, blank=True)
    plan_document = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="trade_events")
    booths_total = models.PositiveIntegerField(default=0)
    booths_province = models.PositiveIntegerField(default=0)
    state_part_vnd = models.BigIntegerField(default=0)
    line = models.ForeignKey(BudgetLine, models.PROTECT, null=True, blank=True, related_name="trade_events")
    commitment = models.OneToOneField(Commitment, models.PROTECT, null=True, blank=True, related_name="trade_event")
    split = models.CharField(max_length=8, choices=Split, default=Split.EQUAL)
    opens_on = models.DateField(null=True, blank=True)
    closes_on = models.DateField(null=True, blank=True)
    invitation = models.TextField(blank=True)
    summary = models.TextField(blank=True)
    is_public = models.BooleanField(default=False)
    state = models.CharField(max_length=12, choices=EventState, default=EventState.PLANNED)
    submitted_on = models.DateField(null=True, blank=True)
    planned_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    planned_on = models.DateField()
    report_number = models.CharField(max_length=80, blank=True)
    reported_on = models.DateField(null=True, blank=True)
    stop_reason = models.TextField(blank=True)
    specialities = models.ManyToManyField(Product, blank=True, related_name="events_admitting")

    class Meta:
        ordering = ("-start_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["year", "sequence"], name="trade_event_number_once"),
            models.CheckConstraint(condition=Q(end_on__gte=F("start_on")), name="trade_event_days"),
            models.CheckConstraint(condition=Q(kind__in=EventKind.values), name="trade_event_kind"),
            models.CheckConstraint(condition=Q(role__in=EventRole.values), name="trade_event_role"),
            models.CheckConstraint(condition=Q(level__in=EventLevel.values), name="trade_event_level"),
            models.CheckConstraint(condition=Q(state__in=EventState.values), name="trade_event_state"),
            models.CheckConstraint(condition=Q(ground__in=Ground.values), name="trade_event_ground"),
            models.CheckConstraint(
                condition=Q(booths_province__lte=F("booths_total")), name="trade_event_booths_within_all"
            ),
            models.CheckConstraint(condition=Q(state_part_vnd__gte=0), name="trade_event_state_part"),
            models.CheckConstraint(
                condition=Q(state__in=["planned", "cancelled"]) | ~Q(plan_number=""), name="trade_event_has_a_plan"
            ),
            models.CheckConstraint(
                condition=Q(state__in=["planned", "cancelled"]) | ~Q(ground="none"), name="trade_event_has_a_ground"
            ),
            models.CheckConstraint(
                condition=Q(closes_on=None) | Q(opens_on=None) | Q(closes_on__gte=F("opens_on")),
                name="trade_event_registration_days",
            ),
        ]
        indexes = [
            models.Index(fields=["state", "start_on"], name="trade_event_by_state"),
            models.Index(fields=["is_public", "end_on"], name="trade_event_calendar"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page at the desk."""
        return reverse("trade:event", args=[self.pk])

    @property
    def stage(self) -> EventState:
        """The state as a badge takes it."""
        return EventState(self.state)

    @property
    def dates(self) -> Dates:
        """Its days as the rules take them."""
        return Dates(self.start_on, self.end_on, self.opens_on, self.closes_on)

    @property
    def held_by(self) -> str:
        """Who holds the event itself."""
        return self.organiser_name or self.holder.name


class EventPartner(models.Model):
    """Who else has a part in it."""

    event = models.ForeignKey(TradeEvent, models.CASCADE, related_name="partners")
    name = models.CharField(max_length=250)
    kind = models.CharField(max_length=14, choices=PartnerKind, default=PartnerKind.CO_ORGANISER)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["event", "name"], name="event_partner_once"),
            models.CheckConstraint(condition=Q(kind__in=PartnerKind.values) & ~Q(name=""), name="event_partner_kind"),
        ]

    def __str__(self) -> str:
        return self.name


class EventMove(models.Model):
    """One step of the event's way: what was done, by whom, why; rows are only added."""

    event = models.ForeignKey(TradeEvent, models.CASCADE, related_name="moves")
    verb = models.CharField(max_length=20, choices=MoveVerb)
    state = models.CharField(max_length=12, choices=EventState)
    by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    on = models.DateField()
    reason = models.TextField(blank=True)

    class Meta:
        ordering = ("id",)
        indexes = [models.Index(fields=["state", "on"], name="event_move_by_day")]

    def __str__(self) -> str:
        return f"{self.event_id}: {self.verb}"


class EventCost(models.Model):
    """A cost of the event; the common ones are split to booths by the plan's rule (T7)."""

    event = models.ForeignKey(TradeEvent, models.CASCADE, related_name="costs")
    name = models.CharField(max_length=250)
    payer = models.CharField(max_length=10, choices=Payer, default=Payer.STATE)
    is_common = models.BooleanField(default=True)
    planned_vnd = models.BigIntegerField()
    accepted_vnd = models.BigIntegerField(null=True, blank=True)
    accepted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    accepted_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(planned_vnd__gt=0) & ~Q(name=""), name="event_cost_planned"),
            models.CheckConstraint(condition=Q(payer__in=Payer.values), name="event_cost_payer"),
            models.CheckConstraint(
                condition=Q(accepted_vnd=None, accepted_on=None) | Q(accepted_vnd__gte=0, accepted_on__isnull=False),
                name="event_cost_accepted_wholly",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class EventVisitors(models.Model):
    """Khách tham quan of one day: counted or estimated, two numbers that are never added."""

    event = models.ForeignKey(TradeEvent, models.CASCADE, related_name="visitors")
    day = models.DateField()
    kind = models.CharField(max_length=10, choices=VisitorKind)
    number = models.PositiveIntegerField()
    method = models.CharField(max_length=200, blank=True)
    entered_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    entered_on = models.DateField()

    class Meta:
        ordering = ("day", "kind")
        constraints = [
            models.UniqueConstraint(fields=["event", "day", "kind"], name="event_visitors_once_a_day"),
            models.CheckConstraint(condition=Q(kind__in=VisitorKind.values), name="event_visitors_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.event_id} {self.day}: {self.number}"
