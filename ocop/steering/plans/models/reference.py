"""Rows of `reference/plans.yaml`: groups of work, and which steps the route of a plan has at each level."""

from django.db import models
from django.db.models import Q

from ..vocabulary import Level


class WorkGroup(models.Model):
    """A group of work under which lines stand."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    position = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=12)

    class Meta:
        ordering = ["position", "id"]

    def __str__(self) -> str:
        return self.name


class PlanRoute(models.Model):
    """Which steps come before the submission of a plan of that level; `source` says who asks for them."""

    level = models.CharField(max_length=12, choices=Level.choices, unique=True)
    needs_inputs = models.BooleanField()
    needs_opinions = models.BooleanField()
    needs_budget_check = models.BooleanField()
    evidence = models.CharField(max_length=12)
    source = models.TextField(blank=True)

    class Meta:
        constraints = [models.CheckConstraint(condition=Q(level__in=Level.values), name="plan_route_level")]

    def __str__(self) -> str:
        return self.get_level_display()
