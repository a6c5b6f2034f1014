"""Rows of `reference/windows.yaml`: windows of the year, spans counted from an event, days of the reminders."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Coalesce
from django.utils.translation import get_language

from ocop.base.kernel.periods import Period

from ..rules.building import Rule
from ..rules.edges import Derived, Edge, Fixed, Span
from ..vocabulary import Audience, DayUnit, Event, Evidence, Kind, Level, Side, Step

ALWAYS = date(1, 1, 1)  # an open beginning, so that two of them count as the same


def english() -> bool:
    """Whether the screen speaks English."""
    return get_language() == "en"


def edge_of(said: Mapping[str, Any] | None) -> Edge | None:
    """An edge as the rules take it, out of the row's JSON."""
    if not said:
        return None
    if "anchor" in said:
        return Derived(**{**said, "side": Side(said["side"]), "unit": DayUnit(said["unit"])})
    return Fixed(**said)


class Dated(models.Model):
    """What every row says: its words, for whom it is, its own time, its ground and how sure it is."""

    code = models.CharField(max_length=40)
    name = models.CharField(max_length=200)
    name_en = models.CharField(max_length=200)
    note = models.TextField(blank=True)
    note_en = models.TextField(blank=True)
    step = models.PositiveSmallIntegerField(choices=Step.choices, null=True, blank=True)
    audience = models.JSONField(default=list)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)
    basis = models.CharField(max_length=300)
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence.choices)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the language of the screen."""
        return self.name_en if english() else self.name

    @property
    def meaning(self) -> str:
        """What happens, in the language of the screen."""
        return self.note_en if english() and self.note_en else self.note

    @property
    def period(self) -> Period:
        """The days on which the row holds."""
        return Period(self.start, self.end)

    @property
    def certainty(self) -> str:
        """How sure it is, in words."""
        return str(Evidence(self.evidence).label)

    @property
    def audiences(self) -> tuple[Audience, ...]:
        """For whom, as words."""
        return tuple(Audience(code) for code in self.audience)


class WindowRule(Dated):
    """Mốc của lịch năm: the edges are days of the year or count from another window's edge."""

    kind = models.CharField(max_length=12, choices=Kind.choices)
    level = models.CharField(max_length=12, choices=Level.choices)
    opens = models.JSONField(null=True, blank=True)
    closes = models.JSONField()
    is_milestone = models.BooleanField(default=False)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="window_rule_once"),
            models.CheckConstraint(condition=Q(kind__in=Kind.values), name="window_rule_kind"),
            models.CheckConstraint(condition=Q(level__in=Level.values), name="window_rule_level"),
            models.CheckConstraint(condition=Q(step=None) | Q(step__in=Step.values), name="window_rule_step"),
            models.CheckConstraint(
                condition=Q(start=None) | Q(end=None) | Q(end__gt=F("start")), name="window_rule_holds"
            ),
        ]

    @property
    def rule(self) -> Rule:
        """The row as the rules take it, worded in the language of the screen."""
        closes = edge_of(self.closes)
        assert closes, "a window closes"
        return Rule(
            code=self.code,
            kind=Kind(self.kind),
            level=Level(self.level),
            opens=edge_of(self.opens),
            closes=closes,
            period=self.period,
            name=self.label,
            note=self.meaning,
            basis=self.basis,
            source=self.source,
            evidence=Evidence(self.evidence),
            audience=self.audiences,
            step=self.step,
            is_milestone=self.is_milestone,
            key=self.pk or 0,
        )


class SpanRule(Dated):
    """Thời hạn tính từ sự kiện: so many days from receipt, from expiry, from a conclusion."""

    counted_from = models.CharField(max_length=20, choices=Event.choices)
    count = models.SmallIntegerField()
    unit = models.CharField(max_length=12, choices=DayUnit.choices)

    class Meta:
        ordering = ["position", "id"]
        constraints = [
            models.UniqueConstraint("code", Coalesce("start", ALWAYS), name="span_rule_once"),
            models.CheckConstraint(condition=Q(counted_from__in=Event.values), name="span_rule_event"),
            models.CheckConstraint(condition=Q(unit__in=DayUnit.values), name="span_rule_unit"),
            models.CheckConstraint(condition=~Q(count=0), name="span_rule_counts"),
            models.CheckConstraint(
                condition=Q(start=None) | Q(end=None) | Q(end__gt=F("start")), name="span_rule_holds"
            ),
        ]

    @property
    def span(self) -> Span:
        """The row as the rules take it."""
        return Span(self.count, DayUnit(self.unit))


class ReminderRung(models.Model):
    """One day of the reminders: -7 is seven days before a window closes, 3 three days after."""

    days = models.SmallIntegerField(unique=True)
    evidence = models.CharField(max_length=16, choices=Evidence.choices)
    source = models.CharField(max_length=300)

    class Meta:
        ordering = ["days"]

    def __str__(self) -> str:
        return f"T{self.days:+d}"
