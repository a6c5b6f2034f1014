"""Khảo sát, thẩm định, từ chối, danh mục trình duyệt: what the offices found and decided before the approval."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from ..vocabulary.projects import Answer, AppraisalResult
from .norms import Norm
from .projects import SupportProject
from .reference import ALWAYS, Dated, holds

PERSON = settings.AUTH_USER_MODEL


class RefusalGround(Dated):
    """Lý do từ chối: the legal reasons out of which a refusal chooses."""

    code = models.CharField(max_length=40)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="refusal_ground_once"),
            holds("refusal_ground_holds"),
        ]


class Survey(models.Model):
    """Khảo sát: who was there on which day, what they found; minutes and pictures are papers of the project."""

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="surveys")
    round = models.PositiveSmallIntegerField()
    surveyed_on = models.DateField()
    surveyors = models.JSONField(default=list)  # names with their bodies, as the minutes have them
    surveyors_count = models.PositiveSmallIntegerField()
    findings = models.TextField()
    inner_note = models.TextField(blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ["-round"]
        constraints = [
            models.UniqueConstraint(fields=["project", "round"], name="survey_once"),
            models.CheckConstraint(condition=Q(surveyors_count__gte=2), name="survey_by_two"),
            models.CheckConstraint(condition=~Q(findings=""), name="survey_has_findings"),
        ]

    def __str__(self) -> str:
        return f"{self.project}: {self.surveyed_on}"


class Appraisal(models.Model):
    """Thẩm định: drafted by the Centre, signed by the department; `inner_note` is never shown to the applicant.

    `priority` lists what gave points, `norm_figures` what the norm said on the day of the signature.
    """

    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="appraisals")
    round = models.PositiveSmallIntegerField()
    eligible_vnd = models.BigIntegerField(default=0)
    computed_vnd = models.BigIntegerField(null=True, blank=True)
    proposed_vnd = models.BigIntegerField(default=0)
    norm = models.ForeignKey(Norm, models.PROTECT, null=True, blank=True, related_name="+")
    norm_figures = models.JSONField(default=dict, blank=True)
    technology_ground = models.TextField(blank=True)
    priority = models.JSONField(default=list)
    priority_score = models.PositiveSmallIntegerField(default=0)
    result = models.CharField(max_length=10, choices=AppraisalResult, blank=True)
    conditions = models.TextField(blank=True)
    inner_note = models.TextField(blank=True)
    drafted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    drafted_on = models.DateField()
    signed_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    signed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["-round"]
        constraints = [
            models.UniqueConstraint(fields=["project", "round"], name="appraisal_once"),
            models.CheckConstraint(
                condition=Q(result="") | Q(result__in=AppraisalResult.values), name="appraisal_result"
            ),
            models.CheckConstraint(
                condition=Q(eligible_vnd__gte=0) & Q(proposed_vnd__gte=0), name="appraisal_not_below_zero"
            ),
            models.CheckConstraint(
                condition=Q(computed_vnd=None) | Q(proposed_vnd__lte=F("computed_vnd")) | Q(signed_on=None),
                name="appraisal_proposed_in_computed",
            ),
            models.CheckConstraint(
                condition=Q(signed_on=None) | (Q(signed_by__isnull=False) & ~Q(result="")),
                name="appraisal_signed_with_a_result",
            ),
            models.UniqueConstraint(fields=["project"], condition=Q(signed_on=None), name="appraisal_drafted_once"),
        ]

    def __str__(self) -> str:
        return f"{self.project}: {self.get_result_display()}"

    @property
    def conclusion(self) -> AppraisalResult | None:
        """The result as a word."""
        return AppraisalResult(self.result) if self.result else None


class AppraisalLine(models.Model):
    """One line of the checklist as it was asked on the day, with what was found."""

    appraisal = models.ForeignKey(Appraisal, models.CASCADE, related_name="lines")
    code = models.CharField(max_length=40)
    name = models.CharField(max_length=400)
    name_en = models.CharField(max_length=400, blank=True)
    basis = models.CharField(max_length=300, blank=True)
    answer = models.CharField(max_length=4, choices=Answer, blank=True)
    remark = models.TextField(blank=True)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint(fields=["appraisal", "code"], name="appraisal_line_once"),
            models.CheckConstraint(condition=Q(answer="") | Q(answer__in=Answer.values), name="appraisal_line_answer"),
        ]

    def __str__(self) -> str:
        return self.name


class Refusal(models.Model):
    """Từ chối: the legal reason and the letter the applicant reads, the last day to appeal; the note stays inside."""

    project = models.OneToOneField(SupportProject, models.PROTECT, related_name="refusal")
    ground = models.ForeignKey(RefusalGround, models.PROTECT, related_name="+")
    text = models.TextField()
    number = models.CharField(max_length=120)
    appeal_until = models.DateField()
    inner_note = models.TextField(blank=True)
    refused_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    refused_on = models.DateField()

    class Meta:
        constraints = [
            models.CheckConstraint(condition=~Q(text="") & ~Q(number=""), name="refusal_says_why"),
            models.CheckConstraint(condition=Q(appeal_until__gte=F("refused_on")), name="refusal_appeal"),
        ]

    def __str__(self) -> str:
        return self.number


class ProjectList(models.Model):
    """Danh mục trình duyệt: appraised projects in their rank, before who approves, and what became of it."""

    year = models.PositiveSmallIntegerField()
    number = models.CharField(max_length=120)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    decision_number = models.CharField(max_length=120, blank=True)
    decided_on = models.DateField(null=True, blank=True)
    decided_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")

    class Meta:
        ordering = ["-id"]
        constraints = [
            models.CheckConstraint(condition=~Q(number=""), name="project_list_has_a_number"),
            models.CheckConstraint(
                condition=Q(decided_on=None) | ~Q(decision_number=""), name="project_list_decided_by_a_decision"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} ({self.year})"

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("support:list", args=[self.pk])

    @property
    def is_open(self) -> bool:
        """Whether it waits for a decision."""
        return self.decided_on is None


class ListEntry(models.Model):
    """One project of a list: rank, score, what is proposed, and whether it was chosen."""

    list = models.ForeignKey(ProjectList, models.PROTECT, related_name="entries")
    project = models.ForeignKey(SupportProject, models.PROTECT, related_name="list_entries")
    rank = models.PositiveSmallIntegerField()
    score = models.PositiveSmallIntegerField()
    proposed_vnd = models.BigIntegerField()
    is_chosen = models.BooleanField(null=True, blank=True)
    why = models.CharField(max_length=500, blank=True)

    class Meta:
        ordering = ["rank", "id"]
        constraints = [
            models.UniqueConstraint(fields=["list", "project"], name="list_entry_once"),
            models.UniqueConstraint(fields=["list", "rank"], name="list_entry_rank_once"),
            models.CheckConstraint(condition=Q(proposed_vnd__gt=0), name="list_entry_proposes"),
        ]

    def __str__(self) -> str:
        return f"{self.rank}. {self.project}"


class SupportOffice(Dated):
    """Cơ quan thực hiện: which body of the register is the department, which the Centre, by the end of its key."""

    code = models.CharField(max_length=12)
    key = models.CharField(max_length=40)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="support_office_once"),
            holds("support_office_holds"),
        ]
