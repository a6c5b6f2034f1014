"""The producer itself: one record beside its organisation, and the names it had before."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.models import Unit
from ocop.actors.territory.vocabulary import Evidence

from ..vocabulary import LIVING, SUCCEEDED, Kind, Origin, Status

PERSON = settings.AUTH_USER_MODEL
LONGEST_WORD = 40


class ProducerQuerySet(models.QuerySet["Producer"]):
    """Words of the registry."""

    def living(self) -> "ProducerQuerySet":
        """Those that work or pause."""
        return self.filter(status__in=LIVING)

    def listed(self) -> "ProducerQuerySet":
        """Every record but those another one took in."""
        return self.exclude(status=Status.MERGED)


class Producer(models.Model):
    """Chủ thể OCOP. Posts, delegation and reach are those of its organisation (settled 14).

    `unit` is the commune by its version of the day of entry; where a source names only a district or province, that.
    `name_key` is the name without marks and legal form. `edition` grows with every change. `succeeded_by` leads from
    a converted record to the new body, from a merged one to the record that stays.
    """

    organisation = models.OneToOneField(Organisation, models.PROTECT, related_name="producer")
    kind = models.CharField(max_length=20, choices=Kind)
    name = models.CharField(_("tên chủ thể"), max_length=250)
    short_name = models.CharField(max_length=120, blank=True)
    name_en = models.CharField(max_length=250, blank=True)
    name_key = models.CharField(max_length=250, blank=True)
    tax_code = models.CharField(_("mã số thuế"), max_length=14, null=True, blank=True)
    registration_number = models.CharField(max_length=60, blank=True)
    registered_on = models.DateField(null=True, blank=True)
    registration_authority = models.CharField(max_length=200, blank=True)
    charter_capital_vnd = models.BigIntegerField(null=True, blank=True)
    members_total = models.PositiveIntegerField(null=True, blank=True)
    members_poor = models.PositiveIntegerField(null=True, blank=True)
    business_lines = models.TextField(blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="producers")
    street = models.CharField(max_length=250, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    phone = models.CharField(max_length=11, blank=True)
    email = models.EmailField(blank=True)
    website = models.URLField(blank=True)
    social = models.URLField(blank=True)
    shop = models.URLField(blank=True)
    established_on = models.DateField(null=True, blank=True)
    status = models.CharField(max_length=12, choices=Status, default=Status.ACTIVE)
    status_on = models.DateField()
    status_reason = models.TextField(blank=True)
    succeeded_by = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="predecessors")
    origin = models.CharField(max_length=12, choices=Origin)
    evidence = models.CharField(max_length=32, choices=Evidence)
    source = models.TextField(blank=True)
    edition = models.PositiveIntegerField(default=1)
    made_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    made_on = models.DateField()

    objects = ProducerQuerySet.as_manager()

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(
                fields=["tax_code"], condition=Q(status__in=["active", "paused"]), name="producer_tax_code_once"
            ),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="producer_kind_is_known"),
            models.CheckConstraint(condition=Q(status__in=Status.values), name="producer_status_is_known"),
            models.CheckConstraint(condition=Q(origin__in=Origin.values), name="producer_origin_is_known"),
            models.CheckConstraint(condition=~Q(tax_code=""), name="producer_tax_code_or_null"),
            models.CheckConstraint(condition=~Q(name=""), name="producer_has_a_name"),
            models.CheckConstraint(
                condition=Q(status__in=["converted", "merged"], succeeded_by__isnull=False)
                | (~Q(status__in=["converted", "merged"]) & Q(succeeded_by__isnull=True)),
                name="producer_succeeded_or_not",
            ),
            models.CheckConstraint(condition=~Q(succeeded_by=F("id")), name="producer_succeeds_another"),
            models.CheckConstraint(
                condition=Q(charter_capital_vnd__isnull=True) | Q(charter_capital_vnd__gte=0),
                name="producer_capital_not_negative",
            ),
            models.CheckConstraint(
                condition=Q(members_poor__isnull=True) | Q(members_poor__lte=F("members_total")),
                name="producer_poor_members_within_all",
            ),
        ]
        indexes = [
            models.Index(fields=["unit", "status"], name="producer_place_status"),
            models.Index(fields=["name_key"], name="producer_name_key"),
            models.Index(fields=["phone"], name="producer_phone"),
            models.Index(fields=["tax_code"], name="producer_tax_code"),
            models.Index(fields=["name", "id"], name="producer_in_order"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("producers:producer", args=[self.pk])

    @property
    def called(self) -> str:
        """The short name, where there is one."""
        return self.short_name or self.name

    @property
    def is_living(self) -> bool:
        """Whether it works or pauses."""
        return self.status in LIVING

    @property
    def is_succeeded(self) -> bool:
        """Whether another record stands for it now."""
        return self.status in SUCCEEDED

    @property
    def point(self) -> str:
        """Latitude and longitude, as maps take them."""
        return f"{self.latitude:.5f}, {self.longitude:.5f}" if self.latitude and self.longitude else ""


class ProducerWord(models.Model):
    """A word of the producer's names and numbers, without marks; the registry is searched by their beginnings."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="words", db_index=False)
    word = models.CharField(max_length=LONGEST_WORD, db_index=True)

    class Meta:
        ordering = ("producer", "word")
        constraints = [models.UniqueConstraint(fields=["producer", "word"], name="producer_word_once")]
        indexes = [models.Index(fields=["word", "producer"], name="producer_word_holders")]

    def __str__(self) -> str:
        return self.word


class FormerName(models.Model):
    """A name the producer had, until the day given."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="former_names")
    name = models.CharField(max_length=250)
    until = models.DateField()
    reason = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-until", "-id")

    def __str__(self) -> str:
        return self.name
