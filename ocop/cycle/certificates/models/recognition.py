"""Công nhận and giấy chứng nhận, and which recognition took another's place. What was given is never rewritten."""

from datetime import date

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.models import Unit
from ocop.base.files.models import StoredFile
from ocop.cycle.assessment.models import PastFramework, Result
from ocop.cycle.products.models import Product
from ocop.law.criteria.models import Framework
from ocop.law.criteria.vocabulary import Level
from ocop.law.documents.models import Document

from ..vocabulary import Evidence, Source, SuccessionKind

PERSON = settings.AUTH_USER_MODEL


class Recognition(models.Model):
    """One product recognised at so many stars by one authority under one regime.

    Names are kept as they were on the day. An imported one may lack what its source does not tell (the product's
    record, the stars, the decision); it is linked to a product once. Database triggers keep all else.
    """

    source = models.CharField(max_length=10, choices=Source)
    product = models.ForeignKey(Product, models.PROTECT, null=True, blank=True, related_name="recognitions")
    result = models.OneToOneField(Result, models.PROTECT, null=True, blank=True, related_name="recognition")
    framework = models.ForeignKey(Framework, models.PROTECT, null=True, blank=True, related_name="+")
    past_framework = models.ForeignKey(PastFramework, models.PROTECT, null=True, blank=True, related_name="+")
    product_name = models.CharField(max_length=250)
    producer_name = models.CharField(max_length=250, blank=True)
    place_name = models.CharField(max_length=250, blank=True)
    place = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    level = models.CharField(max_length=10, choices=Level, blank=True)
    authority = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    authority_name = models.CharField(max_length=250, blank=True)
    stars = models.PositiveSmallIntegerField(null=True, blank=True)
    decision = models.ForeignKey(Document, models.PROTECT, null=True, blank=True, related_name="recognitions")
    decision_number = models.CharField(max_length=80, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    external_key = models.CharField(max_length=80, null=True, blank=True, unique=True)
    evidence = models.CharField(max_length=16, choices=Evidence, default=Evidence.VERIFIED)
    note = models.TextField(blank=True)
    sources = models.JSONField(default=list, blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = (F("decided_on").desc(nulls_last=True), "-id")
        constraints = [
            models.CheckConstraint(condition=Q(source__in=Source.values), name="recognition_source"),
            models.CheckConstraint(
                condition=Q(stars=None) | Q(stars__gte=3, stars__lte=5), name="recognition_from_three_stars"
            ),
            models.CheckConstraint(
                condition=Q(source=Source.IMPORTED, external_key__isnull=False, result=None)
                | (
                    Q(source=Source.RESULT, product__isnull=False, result__isnull=False, framework__isnull=False)
                    & Q(stars__isnull=False, decided_on__isnull=False)
                    & ~Q(decision_number="")
                    & ~Q(level="")
                ),
                name="recognition_is_whole",
            ),
            models.CheckConstraint(condition=~Q(product_name=""), name="recognition_names_a_product"),
        ]
        indexes = [models.Index(fields=["product", "-decided_on"], name="recognition_of_product")]

    def __str__(self) -> str:
        return self.product_name

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("certificates:recognition", args=[self.pk])

    @property
    def is_imported(self) -> bool:
        """Whether it was given before this system."""
        return self.source == Source.IMPORTED

    @property
    def regime(self) -> str:
        """The decision under which it was given, as far as known."""
        found = self.framework or self.past_framework
        return found.number if found else ""


class CertificateQuerySet(models.QuerySet["Certificate"]):
    """Words of the certificates."""

    def ending_between(self, first: date, last: date) -> "CertificateQuerySet":
        """Whose last day lies there."""
        return self.filter(valid_until__gte=first, valid_until__lte=last)

    def current(self) -> "CertificateQuerySet":
        """The newest issue of each recognition that nothing has replaced and nobody has revoked."""
        later = Certificate.objects.filter(
            recognition=models.OuterRef("recognition"), issue__gt=models.OuterRef("issue")
        )
        found = self.filter(~models.Exists(later), recognition__succeeded_by__isnull=True)
        revoked = models.Q(recognition__cases__revoked_on__isnull=False)
        return found.exclude(revoked)


class Certificate(models.Model):
    """Giấy chứng nhận: one issue; `valid_until` is its last day. A reprint comes from `content` and is the same.

    `code` is what a QR carries: unguessable, one per issue. Of an imported certificate the number may be unknown.
    `docx` and `pdf` are the papers as made; `signed` is the signed PDF, put in once.
    """

    recognition = models.ForeignKey(Recognition, models.PROTECT, related_name="certificates")
    issue = models.PositiveSmallIntegerField(default=1)
    issuer = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    year = models.PositiveSmallIntegerField()
    sequence = models.PositiveIntegerField(null=True, blank=True)
    number = models.CharField(max_length=80, blank=True)
    issued_on = models.DateField()
    valid_until = models.DateField()
    code = models.CharField(max_length=26, unique=True)
    content = models.JSONField(default=dict)
    digest = models.CharField(max_length=64)
    docx = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    pdf = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    signed = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    issued_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    reason = models.CharField(max_length=300, blank=True)  # why a further issue was made

    objects = CertificateQuerySet.as_manager()

    class Meta:
        ordering = ("-issued_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["recognition", "issue"], name="certificate_issue_once"),
            models.UniqueConstraint(fields=["issuer", "year", "sequence"], name="certificate_sequence_once"),
            models.UniqueConstraint(
                fields=["issuer", "number"], condition=~Q(number=""), name="certificate_number_once"
            ),
            models.CheckConstraint(condition=Q(valid_until__gt=F("issued_on")), name="certificate_period"),
            models.CheckConstraint(condition=Q(issue__gte=1), name="certificate_issue"),
        ]
        indexes = [
            models.Index(fields=["valid_until"], name="certificate_by_end"),
            models.Index(fields=["number"], name="certificate_by_number"),
        ]

    def __str__(self) -> str:
        return self.number or f"#{self.pk}"

    def get_absolute_url(self) -> str:
        """The page of the recognition, where every issue stands."""
        return reverse("certificates:recognition", args=[self.recognition_id])


class Succession(models.Model):
    """Thay thế: from `since` on the newer recognition stands in the place of the older, which stays as it was."""

    older = models.OneToOneField(Recognition, models.PROTECT, related_name="succeeded_by")
    newer = models.ForeignKey(Recognition, models.PROTECT, related_name="succeeds")
    kind = models.CharField(max_length=8, choices=SuccessionKind)
    since = models.DateField()
    noted_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ("-since", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=SuccessionKind.values), name="succession_kind"),
            models.CheckConstraint(condition=~Q(older=F("newer")), name="succession_of_another"),
        ]

    def __str__(self) -> str:
        return f"{self.older} → {self.newer}"


class Extension(models.Model):
    """Kéo dài hiệu lực: an act with its basis and decision; it ends with the result, at the latest on `until`."""

    certificate = models.OneToOneField(Certificate, models.PROTECT, related_name="extension")
    rule = models.CharField(max_length=40)
    basis = models.CharField(max_length=300)
    days = models.PositiveSmallIntegerField()
    until = models.DateField()
    decision_number = models.CharField(max_length=80)
    decided_on = models.DateField()
    reason = models.TextField(blank=True)
    dossier = models.ForeignKey("dossiers.Dossier", models.PROTECT, related_name="+")
    ended_on = models.DateField(null=True, blank=True)  # the day of the result, where it came earlier
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ("-decided_on", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(days__gte=1), name="extension_days"),
            models.CheckConstraint(condition=~Q(basis="") & ~Q(decision_number=""), name="extension_has_a_basis"),
        ]

    def __str__(self) -> str:
        return f"{self.certificate}: +{self.days}"


class Suspension(models.Model):
    """Tạm dừng: only as an authority's decision that was taken over; Decision 26/2026 knows none of its own."""

    recognition = models.ForeignKey(Recognition, models.PROTECT, related_name="suspensions")
    authority_name = models.CharField(max_length=250)
    decision_number = models.CharField(max_length=80)
    decided_on = models.DateField()
    start = models.DateField()
    end = models.DateField(null=True, blank=True)  # the first day on which it no longer holds
    lifted_by_number = models.CharField(max_length=80, blank=True)
    noted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    noted_on = models.DateField()

    class Meta:
        ordering = ("-start", "-id")
        constraints = [
            models.CheckConstraint(
                condition=~Q(authority_name="") & ~Q(decision_number=""), name="suspension_has_a_decision"
            ),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gt=F("start")), name="suspension_period"),
        ]

    def __str__(self) -> str:
        return self.decision_number


class Told(models.Model):
    """One rung of the radar told about one certificate: never twice."""

    certificate = models.ForeignKey(Certificate, models.PROTECT, related_name="told")
    rung = models.PositiveSmallIntegerField()
    told_on = models.DateField()

    class Meta:
        ordering = ("-told_on", "-id")
        constraints = [models.UniqueConstraint(fields=["certificate", "rung"], name="told_once")]

    def __str__(self) -> str:
        return f"{self.certificate}: {self.rung}"
