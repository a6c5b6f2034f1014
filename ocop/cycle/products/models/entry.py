"""A product's entry of one year: its state in machine A, the way so far, forms that came back, screenings, editions."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.cycle.rounds.models import ProgrammeYear

from ..vocabulary import (
    IDEA_EDITABLE,
    IN_IDEAS,
    IN_PLANS,
    PLAN_EDITABLE,
    EntryState,
    Finding,
    FormKind,
    Reason,
    Route,
    Topic,
)
from .product import Product

PERSON = settings.AUTH_USER_MODEL


class CycleEntry(models.Model):
    """Lượt tham gia chu trình. `previous_entry` leads to the year it was carried over from.

    `entered_by` is the officer who wrote it for the producer, `entered_for` whom they wrote it for; both empty where
    the producer wrote itself. `resubmit_until` is the last day for handing a returned form in again.
    """

    product = models.ForeignKey(Product, models.PROTECT, related_name="entries")
    year = models.ForeignKey(ProgrammeYear, models.PROTECT, related_name="entries")
    route = models.CharField(max_length=16, choices=Route)
    state = models.CharField(max_length=20, choices=EntryState)
    state_on = models.DateField()
    previous_entry = models.OneToOneField("self", models.PROTECT, null=True, blank=True, related_name="next_entry")
    resubmit_until = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    entered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    entered_for = models.CharField(max_length=200, blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ("-year__year", "product__name", "id")
        constraints = [
            models.UniqueConstraint(fields=["product", "year", "route"], name="entry_once_a_year"),
            models.CheckConstraint(condition=Q(state__in=EntryState.values), name="entry_state_is_known"),
            models.CheckConstraint(condition=Q(route__in=Route.values), name="entry_route_is_known"),
            models.CheckConstraint(
                condition=Q(entered_by=None, entered_for="") | Q(entered_by__isnull=False) & ~Q(entered_for=""),
                name="entry_assisted_names_both",
            ),
        ]
        indexes = [models.Index(fields=["year", "state"], name="entry_year_state")]

    def __str__(self) -> str:
        return f"{self.product} ({self.year})"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("products:entry", args=[self.pk])

    @property
    def stage(self) -> EntryState:
        """The state as a word."""
        return EntryState(self.state)

    @property
    def is_idea_editable(self) -> bool:
        """Whether form a may be written."""
        return self.state in IDEA_EDITABLE

    @property
    def is_plan_editable(self) -> bool:
        """Whether form b may be written."""
        return self.state in PLAN_EDITABLE

    @property
    def form_kind(self) -> str:
        """The form the entry is about now."""
        return FormKind.IDEA if self.state in IN_IDEAS else FormKind.PLAN if self.state in IN_PLANS else ""


class EntryStep(models.Model):
    """One move: who, when, where it led, with which words."""

    entry = models.ForeignKey(CycleEntry, models.CASCADE, related_name="way")
    verb = models.CharField(max_length=20)
    state = models.CharField(max_length=20, choices=EntryState)
    note = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.entry}: {self.verb}"


class Return(models.Model):
    """One reason of a return: which field or paper, which criterion it blocks, until when; all of one `round` came
    at once.
    """

    entry = models.ForeignKey(CycleEntry, models.CASCADE, related_name="returns")
    form = models.CharField(max_length=4, choices=FormKind)
    round = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=26, choices=Reason)
    field = models.CharField(max_length=200, blank=True)
    criterion = models.CharField(max_length=20, blank=True)
    text = models.TextField(blank=True)
    due = models.DateField()
    answered_on = models.DateField(null=True, blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("-round", "id")
        constraints = [
            models.CheckConstraint(condition=Q(reason__in=Reason.values), name="return_reason_is_known"),
            models.CheckConstraint(condition=Q(form__in=FormKind.values), name="return_form_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_reason_display()}: {self.field or self.text}"


class Screening(models.Model):
    """What an idea was found to be in one topic; the last word of each topic counts."""

    entry = models.ForeignKey(CycleEntry, models.CASCADE, related_name="screenings")
    topic = models.CharField(max_length=12, choices=Topic)
    finding = models.CharField(max_length=5, choices=Finding)
    note = models.CharField(max_length=300, blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["entry", "topic"], name="screening_once"),
            models.CheckConstraint(condition=Q(topic__in=Topic.values), name="screening_topic_is_known"),
            models.CheckConstraint(condition=Q(finding__in=Finding.values), name="screening_finding_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.get_topic_display()}: {self.get_finding_display()}"


class FormEdition(models.Model):
    """The form as saved once: two people on it are told what the other wrote. `hand` is the open page it came from."""

    entry = models.ForeignKey(CycleEntry, models.CASCADE, related_name="editions")
    form = models.CharField(max_length=4, choices=FormKind)
    number = models.PositiveIntegerField()
    values = models.JSONField()
    hand = models.CharField(max_length=40, blank=True)
    saved_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["entry", "form", "number"], name="form_edition_once")]

    def __str__(self) -> str:
        return f"{self.entry} {self.form} {self.number}"
