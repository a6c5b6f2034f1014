"""Tổ tư vấn: teams by decision with their members, who examines what, declared interests, points, meetings, reports."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.base.kernel.periods import Period

from ..vocabulary.advising import Conclusion, SeriesOf, TeamPart
from .dossier import Dossier

PERSON = settings.AUTH_USER_MODEL
PRODUCER = "producers.Producer"


class AdvisingSeries(models.Model):
    """Own gapless numbers of the team's papers and of samples, by year."""

    of = models.CharField(max_length=8, choices=SeriesOf)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["of", "year"], name="advising_series_once")]

    def __str__(self) -> str:
        return f"{self.of} {self.year}: {self.last}"


class AdvisoryTeam(models.Model):
    """A team set up by a decision of the Chairman; `end` is its first day out."""

    name = models.CharField(max_length=250)
    issuer = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    decision_number = models.CharField(max_length=60)
    decided_on = models.DateField()
    end = models.DateField(null=True, blank=True)
    set_up_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    set_up_on = models.DateField()

    class Meta:
        ordering = ("-decided_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["issuer", "decision_number", "decided_on"], name="team_decision_once"),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gt=F("decided_on")), name="team_period"),
        ]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("dossiers:team", args=[self.pk])

    @property
    def period(self) -> Period:
        """The days on which it works."""
        return Period(self.decided_on, self.end)


class TeamMember(models.Model):
    """Thành viên: person, part in the team, body they come from, days in it."""

    team = models.ForeignKey(AdvisoryTeam, models.PROTECT, related_name="members")
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    part = models.CharField(max_length=10, choices=TeamPart)
    body = models.CharField(max_length=250, blank=True)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["team", "person"], condition=Q(end=None), name="team_member_once"),
            models.UniqueConstraint(fields=["team"], condition=Q(end=None, part="head"), name="team_one_head"),
            models.CheckConstraint(condition=Q(part__in=TeamPart.values), name="team_member_part"),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gte=F("start")), name="team_member_period"),
        ]

    def __str__(self) -> str:
        return str(self.person)


class Advising(models.Model):
    """Phân công thẩm định: a member examines a dossier until released; the lead signs the report."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="advisings")
    member = models.ForeignKey(TeamMember, models.PROTECT, related_name="advisings")
    is_lead = models.BooleanField(default=False)
    assigned_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    assigned_on = models.DateField()
    released_on = models.DateField(null=True, blank=True)
    released_because = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["dossier", "member"], condition=Q(released_on=None), name="advising_once"),
            models.UniqueConstraint(
                fields=["dossier"], condition=Q(released_on=None, is_lead=True), name="advising_one_lead"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.dossier}"


class DeclaredInterest(models.Model):
    """Khai lợi ích liên quan of a member to a producer: none of its dossiers goes to that person any more."""

    producer = models.ForeignKey(PRODUCER, models.PROTECT, related_name="+")
    person = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    words = models.CharField(max_length=300)
    declared_on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["producer", "person"], name="declared_interest_once")]

    def __str__(self) -> str:
        return f"{self.person}: {self.producer}"


class AdvisoryPoint(models.Model):
    """The team's view of a criterion: an option by its place or “no option”, an explicit 0, with a remark."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="advisory_points")
    criterion = models.CharField(max_length=20)
    option = models.PositiveSmallIntegerField(null=True, blank=True)
    no_option = models.BooleanField(default=False)
    remark = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["dossier", "criterion"], name="advisory_point_once"),
            models.CheckConstraint(condition=Q(option=None) | Q(no_option=False), name="advisory_point_one_answer"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier} {self.criterion}"


class TeamMeeting(models.Model):
    """Biên bản họp Tổ tư vấn: `content` are the facts of its minutes, kept word for word; rows never change."""

    team = models.ForeignKey(AdvisoryTeam, models.PROTECT, related_name="meetings")
    number = models.PositiveIntegerField()
    written = models.CharField(max_length=40)
    held_on = models.DateField()
    chair = models.ForeignKey(TeamMember, models.PROTECT, related_name="+")
    secretary = models.ForeignKey(TeamMember, models.PROTECT, related_name="+")
    dossiers = models.ManyToManyField(Dossier, related_name="team_meetings")
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    noted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    noted_on = models.DateField()

    class Meta:
        ordering = ("-held_on", "-id")

    def __str__(self) -> str:
        return self.written

    def get_absolute_url(self) -> str:
        """Its minutes."""
        return reverse("dossiers:meeting-paper", args=[self.pk])


class AdvisoryReport(models.Model):
    """Báo cáo thẩm định, of the team or for a re-evaluation of the office. A draft until signed; then `content` are the
    facts of the paper, kept word for word, and the row never changes.
    """

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="advisory_reports")
    team = models.ForeignKey(AdvisoryTeam, models.PROTECT, null=True, blank=True, related_name="+")
    turn = models.PositiveSmallIntegerField(default=1)
    examination = models.TextField(blank=True)
    conclusion = models.CharField(max_length=10, choices=Conclusion, blank=True)
    words = models.TextField(blank=True)
    written_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    written_on = models.DateField()
    number = models.PositiveIntegerField(null=True, blank=True)
    written = models.CharField(max_length=40, blank=True)
    signed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    signed_on = models.DateField(null=True, blank=True)
    chosen = models.JSONField(default=dict)
    content = models.JSONField(default=dict)
    digest = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("-turn",)
        constraints = [
            models.UniqueConstraint(fields=["dossier", "turn"], name="advisory_report_turn_once"),
            models.CheckConstraint(
                condition=Q(signed_on=None, signed_by=None, number=None)
                | Q(signed_on__isnull=False, signed_by__isnull=False, number__isnull=False)
                & ~Q(digest="")
                & Q(conclusion__in=Conclusion.values),
                name="advisory_report_signed_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.written or str(self.dossier)

    @property
    def is_signed(self) -> bool:
        """Whether it counts."""
        return self.signed_on is not None
