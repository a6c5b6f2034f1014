"""What `reference/support-norms.yaml` says beside the norms: programmes, activities, papers, checklists, weights."""

from datetime import date
from decimal import Decimal

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from ocop.actors.territory.models import Unit
from ocop.steering.budget.models import Programme
from ocop.steering.budget.vocabulary import Evidence

from ..vocabulary.norms import AttachedAt, Fund, Need, WeightKind

ALWAYS = date(1, 1, 1)  # an open beginning, so that two of them count as the same


def english() -> bool:
    """Whether the screen speaks English."""
    return get_language() == "en"


class InForce(models.QuerySet):
    """Rows that hold for a time."""

    def in_force(self, day: date) -> "InForce":
        """Those that hold on the day."""
        return self.filter(Q(start=None) | Q(start__lte=day), Q(end=None) | Q(end__gt=day))


def holds(name: str) -> models.CheckConstraint:
    """A period ends after it starts."""
    ends_later = Q(start__isnull=True) | Q(end__isnull=True) | Q(end__gt=F("start"))
    return models.CheckConstraint(condition=ends_later, name=name)


class Named(models.Model):
    """A row with its name in both languages."""

    name = models.CharField(max_length=400)
    name_en = models.CharField(max_length=400)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the language of the screen."""
        return self.name_en if english() else self.name


class Dated(Named):
    """A row of the law for its own time, with where it stands and how sure that is."""

    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=500)
    evidence = models.CharField(max_length=16, choices=Evidence)

    objects = InForce.as_manager()

    class Meta(Named.Meta):
        abstract = True

    @property
    def proof(self) -> Evidence:
        """The mark of evidence as a word."""
        return Evidence(self.evidence)


class SupportProgramme(Named):
    """Chương trình hỗ trợ: which law a project follows; its money is that of a programme of the budget."""

    code = models.CharField(max_length=20, unique=True)
    fund = models.CharField(max_length=20, choices=Fund)
    budget_programme = models.ForeignKey(Programme, models.PROTECT, related_name="+")
    source_kinds = models.JSONField(default=list)  # budget SourceKind codes that pay for it
    prefix = models.CharField(max_length=4)  # of project codes: KC, OC, XT


class Activity(Named):
    """Nội dung hỗ trợ: what a project does; norms, papers and checklists hang on it."""

    code = models.CharField(max_length=40, unique=True)
    advance_kind = models.CharField(max_length=40)  # of the budget's advance rules (B7)
    is_for_producers = models.BooleanField()  # a producer applies; others are run by offices
    needs_trade = models.BooleanField()  # only for the trades of 45/2012, Art. 5 (N5)
    is_packaging = models.BooleanField()  # N6
    after_investment = models.BooleanField()  # N7: paid after investment by default
    has_technology_line = models.BooleanField()


class SupportContent(Dated):
    """Nội dung hoạt động khuyến công: the groups of Art. 4 of 45/2012; contents, not trades (N5)."""

    code = models.CharField(max_length=20)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="support_content_once"),
            holds("support_content_holds"),
        ]


class EligibleTrade(Dated):
    """Ngành nghề được hưởng chính sách khuyến công: Art. 5 of 45/2012 (N5)."""

    code = models.CharField(max_length=20)
    letter = models.CharField(max_length=2)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="eligible_trade_once"),
            holds("eligible_trade_holds"),
        ]


class BeneficiaryRule(Dated):
    """Đối tượng thụ hưởng: which kinds of producers in which kinds of places, by regime (§6.1)."""

    code = models.CharField(max_length=40)
    producer_kinds = models.JSONField(default=list)
    place_types = models.JSONField(default=list)  # types of territory units
    city_grades = models.JSONField(default=list)  # wards of cities of these grades too
    upgraded_grade = models.PositiveSmallIntegerField(null=True, blank=True)
    upgraded_within_years = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="beneficiary_rule_once"),
            holds("beneficiary_rule_holds"),
        ]


class CityGrade(models.Model):
    """Loại đô thị of a city, as wards count by it."""

    unit = models.ForeignKey(Unit, models.PROTECT, related_name="+")
    grade = models.PositiveSmallIntegerField()
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    source = models.CharField(max_length=500)
    evidence = models.CharField(max_length=16, choices=Evidence)

    objects = InForce.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint("unit", Coalesce("start", ALWAYS), name="city_grade_once"),
            models.CheckConstraint(condition=Q(grade__gte=1, grade__lte=5), name="city_grade_known"),
            holds("city_grade_holds"),
        ]

    def __str__(self) -> str:
        return f"{self.unit}: {self.grade}"


class Attachment(Dated):
    """Giấy tờ kèm theo: asked for an activity; without activity, for every one."""

    code = models.CharField(max_length=40)
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True, related_name="attachments")
    programme = models.ForeignKey(SupportProgramme, models.PROTECT, null=True, blank=True, related_name="+")
    need = models.CharField(max_length=12, choices=Need)
    at = models.CharField(max_length=12, choices=AttachedAt)
    least = models.PositiveSmallIntegerField(default=1)
    condition = models.CharField(max_length=300, blank=True)
    condition_en = models.CharField(max_length=300, blank=True)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint(
                "code",
                Coalesce("activity", 0),
                Coalesce("programme", 0),
                Coalesce("start", ALWAYS),
                name="attachment_once",
            ),
            models.CheckConstraint(condition=Q(least__gte=1), name="attachment_at_least_one"),
            holds("attachment_holds"),
        ]

    @property
    def when(self) -> str:
        """The condition in the language of the screen."""
        return self.condition_en if english() else self.condition


class ChecklistItem(Dated):
    """Nội dung thẩm định: a line of the appraisal; without activity, of every one."""

    code = models.CharField(max_length=40)
    activity = models.ForeignKey(Activity, models.PROTECT, null=True, blank=True, related_name="checklist")
    basis = models.CharField(max_length=300, blank=True)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint("code", Coalesce("activity", 0), Coalesce("start", ALWAYS), name="checklist_once"),
            holds("checklist_item_holds"),
        ]


class PriorityWeight(Dated):
    """Điểm ưu tiên of one ground; the points are settings of the province (N4)."""

    code = models.CharField(max_length=40)
    kind = models.CharField(max_length=12, choices=WeightKind)
    points = models.PositiveSmallIntegerField()
    threshold = models.CharField(max_length=300, blank=True)
    threshold_en = models.CharField(max_length=300, blank=True)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="priority_weight_once"),
            models.CheckConstraint(condition=Q(points__gt=0), name="priority_weight_counts"),
            holds("priority_weight_holds"),
        ]

    @property
    def threshold_label(self) -> str:
        """The threshold in the language of the screen."""
        return self.threshold_en if english() else self.threshold


class SupportSetting(Dated):
    """Một mức cài đặt: months, days, times, counts that the journey of a project follows."""

    code = models.CharField(max_length=60)
    value = models.DecimalField(max_digits=12, decimal_places=2)

    class Meta(Dated.Meta):
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="support_setting_once"),
            models.CheckConstraint(condition=Q(value__gte=Decimal(0)), name="support_setting_not_below_zero"),
            holds("support_setting_holds"),
        ]
