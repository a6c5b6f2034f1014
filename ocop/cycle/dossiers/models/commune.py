"""What the commune writes: Form 03 with its four findings, and the proposal to the province with its list."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.models import Unit

from ..vocabulary import Content, Verdict
from .dossier import Dossier

PERSON = settings.AUTH_USER_MODEL


class CommuneReport(models.Model):
    """Mẫu 03: báo cáo của UBND cấp xã; signed by the head, then fixed. Drafted anew after another version was filed."""

    dossier = models.OneToOneField(Dossier, models.CASCADE, related_name="commune_report")
    has_meeting = models.BooleanField(default=False)
    meeting_on = models.DateField(null=True, blank=True)
    meeting_note = models.TextField(blank=True)
    proposal = models.TextField(blank=True)
    written_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    written_on = models.DateField(null=True, blank=True)
    signed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    signed_on = models.DateField(null=True, blank=True)
    signer_name = models.CharField(max_length=120, blank=True)
    signer_title = models.CharField(max_length=120, blank=True)
    number = models.CharField(max_length=60, blank=True)
    version = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(signed_on=None, signed_by=None) | Q(signed_on__isnull=False, signed_by__isnull=False),
                name="commune_report_signed_by_somebody",
            )
        ]

    def __str__(self) -> str:
        return str(self.dossier)


class ContentFinding(models.Model):
    """One of the four contents: what the producer says, what the commune found."""

    report = models.ForeignKey(CommuneReport, models.CASCADE, related_name="findings")
    content = models.CharField(max_length=10, choices=Content)
    described = models.TextField(blank=True)
    finding = models.TextField(blank=True)
    verdict = models.CharField(max_length=10, choices=Verdict, blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["report", "content"], name="content_finding_once"),
            models.CheckConstraint(condition=Q(content__in=Content.values), name="content_finding_content"),
        ]

    def __str__(self) -> str:
        return f"{self.get_content_display()}: {self.get_verdict_display()}"


class Proposal(models.Model):
    """Văn bản đề nghị of a commune with its list: the dossiers that point to it. The number is the commune's own,
    typed in as its register gave it.
    """

    place = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    issuer = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    number = models.CharField(max_length=60)
    signed_on = models.DateField()
    signed_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    signer_name = models.CharField(max_length=120)
    signer_title = models.CharField(max_length=120)
    note = models.TextField(blank=True)

    class Meta:
        ordering = ("-signed_on", "-id")
        constraints = [models.UniqueConstraint(fields=["place", "number", "signed_on"], name="proposal_once")]

    def __str__(self) -> str:
        return self.number
