"""Chỉ tiêu: definitions as rows of `reference/indicators.yaml`."""

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import get_language

from .vocabulary import Breakdown, Evidence, Frequency, How, Tier


class Indicator(models.Model):
    """What is counted: its unit, its definition, who counts it, how often and along which lines it is broken down.

    `same_as` names the codes under which other regimes know the same figure (settled 7); a rate keeps its counts.
    """

    code = models.CharField(max_length=30, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    unit = models.CharField(max_length=40)
    unit_en = models.CharField(max_length=40)
    definition = models.TextField()
    definition_en = models.TextField(blank=True)
    how = models.CharField(max_length=10, choices=How.choices)
    level = models.CharField(max_length=40, blank=True)
    frequency = models.CharField(max_length=40, blank=True)
    disaggregation = models.JSONField(default=list, blank=True)
    same_as = models.JSONField(default=list, blank=True)
    is_rate = models.BooleanField(default=False)
    decimals = models.PositiveSmallIntegerField(default=0)
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=12)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ["position", "id"]
        constraints = [models.CheckConstraint(condition=Q(how__in=How.values), name="indicator_how")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("indicators:detail", args=[self.pk])

    @property
    def label(self) -> str:
        """The name in the language of the screen; papers always print `name`."""
        return self.name_en if _in_english() else self.name

    @property
    def unit_label(self) -> str:
        """The unit in the language of the screen."""
        return self.unit_en if _in_english() else self.unit

    @property
    def meaning(self) -> str:
        """The definition in the language of the screen, where there is one."""
        return self.definition_en if _in_english() and self.definition_en else self.definition

    @property
    def tiers(self) -> list[str]:
        """Where it is gathered, in words."""
        return [str(Tier(code).label) for code in self.level.split(",") if code]

    @property
    def rhythm(self) -> list[str]:
        """How often it is reported, in words."""
        return [str(Frequency(code).label) for code in self.frequency.split(",") if code]

    @property
    def breakdowns(self) -> list[str]:
        """Along which lines it is broken down, in words."""
        return [str(Breakdown(code).label) for code in self.disaggregation]

    @property
    def certainty(self) -> str:
        """How sure the definition is, in words."""
        return str(Evidence(self.evidence).label)


def _in_english() -> bool:
    return get_language() == "en"
