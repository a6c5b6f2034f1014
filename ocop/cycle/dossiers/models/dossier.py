"""A dossier: its state in machine B, the way so far, who is kept from it."""

from django.conf import settings
from django.db import models
from django.db.models import Case, CharField, F, Q, Value, When
from django.db.models.functions import Cast
from django.urls import reverse

from ocop.actors.people.models import Person
from ocop.actors.territory.models import Unit
from ocop.cycle.products.models import CycleEntry, Product
from ocop.cycle.rounds.models import Round
from ocop.law.criteria.models import Classification, CriteriaSet, Framework

from ..vocabulary import ACTS, AGAIN_IN, AWAITED, EDITABLE, LIVING, VEILED, DossierKind, DossierState

PERSON = settings.AUTH_USER_MODEL
UNTOLD = Q(state__in=VEILED, told_on=None) | Q(state__in=AGAIN_IN, told_on=None, noted_stars__isnull=False)
SHOWN = (
    "product__producer__unit", "product__producer__organisation", "place", "framework", "criteria_set", "round__year",
    "entry__year",
)  # fmt: skip


class DossierQuerySet(models.QuerySet["Dossier"]):
    """Words of the dossiers."""

    def named(self) -> "DossierQuerySet":
        """With what every list and page shows."""
        return self.select_related(*SHOWN)

    def living(self) -> "DossierQuerySet":
        """Those on their way."""
        return self.filter(state__in=LIVING)

    def undecided(self) -> "DossierQuerySet":
        """Those on their way, and those of which nobody outside knows yet that they have ended."""
        return self.filter(Q(state__in=LIVING) | UNTOLD)

    def told(self, *, inside: Q) -> "DossierQuerySet":
        """With `told`, the state as the reader may know it, who is inside these dossiers and outside of all others:
        `rules.telling.state_told` for whole lists.
        """
        state = Case(When(UNTOLD & ~inside, then=Value(AWAITED)), default=F("state"))
        return self.annotate(told=Cast(state, CharField()))

    def open_to(self, person: Person) -> "DossierQuerySet":
        """Without those from which the person is kept (recusal), whatever their posts; what their own producer still
        reads is asked apart (`queries.access`).
        """
        return self.exclude(pk__in=Exclusion.objects.filter(person=person).values("dossier"))


class Dossier(models.Model):
    """Hồ sơ of one entry. `framework`, `classification` and set are those in force while it is a draft; from the filing
    on they stay (E01). `place` is the commune of the day of opening. `previous` is the dossier a renewal or an upgrade
    starts from.

    `told_on` is the day on which the last result was announced to producer and commune (E28).
    `exception_basis` documents a filing outside the window of a re-evaluation (E23). `noted_*` is what later apps told.
    `entered_by` is the officer who wrote it for the producer, `entered_for` whom they wrote it for.
    """

    entry = models.ForeignKey(CycleEntry, models.PROTECT, related_name="dossiers")
    product = models.ForeignKey(Product, models.PROTECT, related_name="dossiers")
    kind = models.CharField(max_length=14, choices=DossierKind)
    state = models.CharField(max_length=20, choices=DossierState, default=DossierState.DRAFT)
    state_on = models.DateField()
    framework = models.ForeignKey(Framework, models.PROTECT, related_name="+")
    framework_basis = models.CharField(max_length=200, blank=True)
    framework_until = models.DateField(null=True, blank=True)
    classification = models.ForeignKey(Classification, models.PROTECT, related_name="+")
    criteria_set = models.ForeignKey(CriteriaSet, models.PROTECT, related_name="+")
    place = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    round = models.ForeignKey(Round, models.PROTECT, null=True, blank=True, related_name="dossiers")
    previous = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="followers")
    proposal = models.ForeignKey("dossiers.Proposal", models.PROTECT, null=True, blank=True, related_name="dossiers")
    facts = models.JSONField(default=dict)
    form_number = models.PositiveIntegerField(null=True, blank=True)
    form_no = models.CharField(max_length=80, null=True, blank=True, unique=True)
    filed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    filed_on = models.DateField(null=True, blank=True)
    received_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    received_on = models.DateField(null=True, blank=True)
    proposed_on = models.DateField(null=True, blank=True)
    office_number = models.PositiveIntegerField(null=True, blank=True)
    office_no = models.CharField(max_length=80, null=True, blank=True, unique=True)
    accepted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    accepted_on = models.DateField(null=True, blank=True)
    exception_basis = models.TextField(blank=True)
    exception_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    exception_on = models.DateField(null=True, blank=True)
    ended_because = models.TextField(blank=True)
    noted_stars = models.PositiveSmallIntegerField(null=True, blank=True)
    noted_mean = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    noted_ground = models.CharField(max_length=60, blank=True)
    told_on = models.DateField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)
    entered_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    entered_for = models.CharField(max_length=200, blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    objects = DossierQuerySet.as_manager()

    class Meta:
        ordering = ("state_on", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["product"], condition=Q(state__in=sorted(LIVING)), name="dossier_one_living_of_a_product"
            ),
            models.CheckConstraint(condition=Q(state__in=DossierState.values), name="dossier_state_is_known"),
            models.CheckConstraint(condition=Q(kind__in=DossierKind.values), name="dossier_kind_is_known"),
            models.CheckConstraint(
                condition=Q(form_no=None, received_on=None) | Q(form_no__isnull=False, received_on__isnull=False),
                name="dossier_received_has_a_number",
            ),
            models.CheckConstraint(
                condition=Q(state__in=["draft", "withdrawn"]) | Q(filed_on__isnull=False),
                name="dossier_filed_on_a_day",
            ),
            models.CheckConstraint(
                condition=Q(exception_basis="", exception_on=None)
                | ~Q(exception_basis="") & Q(exception_on__isnull=False),
                name="dossier_exception_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(entered_by=None, entered_for="") | Q(entered_by__isnull=False) & ~Q(entered_for=""),
                name="dossier_assisted_names_both",
            ),
            models.CheckConstraint(
                condition=Q(noted_stars=None) | Q(noted_stars__gte=0, noted_stars__lte=5), name="dossier_stars"
            ),
        ]
        indexes = [
            models.Index(fields=["state", "state_on"], name="dossier_waits"),
            models.Index(fields=["place", "state"], name="dossier_place_state"),
        ]

    def __str__(self) -> str:
        return f"{self.product}: {self.get_kind_display()}"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("dossiers:dossier", args=[self.pk])

    @property
    def stage(self) -> DossierState:
        """The state as a word."""
        return DossierState(self.state)

    @property
    def is_living(self) -> bool:
        """Whether it is on its way."""
        return self.state in LIVING

    @property
    def is_editable(self) -> bool:
        """Whether its forms and answers may be written."""
        return self.state in EDITABLE

    @property
    def is_first(self) -> bool:
        """Whether the product comes for the first time."""
        return self.kind == DossierKind.FIRST


class DossierStep(models.Model):
    """One move or act: who, when, where it led, with which words."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="way")
    verb = models.CharField(max_length=20)
    state = models.CharField(max_length=20, choices=DossierState)
    note = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("id",)

    def __str__(self) -> str:
        return f"{self.dossier}: {self.verb}"

    @property
    def label(self) -> str:
        """What was done, where it left the state as it was; else the state it led to."""
        return str(ACTS.get(self.verb) or self.get_state_display())


class Exclusion(models.Model):
    """Từ chối tham gia: a person kept from a dossier whatever their posts say, as long as the row stands; written by
    the recusal of a council, by an interest declared before an advisory team, for a later dossier of the product.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="exclusions")
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    reason = models.CharField(max_length=300)
    noted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    noted_on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["dossier", "person"], name="dossier_exclusion_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.dossier}"


class FormSeries(models.Model):
    """The register numbers of Form 01 that a place (commune, or the province for the office) gives in a year, without
    gaps.
    """

    place = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["place", "year"], name="dossier_series_once")]

    def __str__(self) -> str:
        return f"{self.place} {self.year}: {self.last}"
