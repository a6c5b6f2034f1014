"""Rows of `reference/trade.yaml`: dated settings of trade promotion, channels online."""

from django.db import models
from django.db.models import F, Q

from ...vocabulary.events import ChannelKind, Evidence


class TradeSetting(models.Model):
    """What one rule of trade promotion says from a day on; `end` is the first day on which it no longer holds."""

    code = models.CharField(max_length=40, unique=True)
    topic = models.CharField(max_length=40)
    start = models.DateField()
    end = models.DateField(null=True, blank=True)
    values = models.JSONField(default=dict)
    basis = models.CharField(max_length=250)
    source = models.CharField(max_length=600)
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        ordering = ("topic", "start")
        constraints = [
            models.UniqueConstraint(fields=["topic", "start"], name="trade_setting_starts_once"),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gt=F("start")), name="trade_setting_period"),
            models.CheckConstraint(condition=Q(evidence__in=Evidence.values), name="trade_setting_evidence"),
        ]

    def __str__(self) -> str:
        return self.code


class Channel(models.Model):
    """Kênh trực tuyến: where products are offered online."""

    code = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=200)
    kind = models.CharField(max_length=12, choices=ChannelKind)
    url = models.URLField(blank=True)
    source = models.CharField(max_length=600, blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence)
    position = models.PositiveSmallIntegerField(default=0)

    class Meta:
        ordering = ("position", "name")
        constraints = [models.CheckConstraint(condition=Q(kind__in=ChannelKind.values), name="channel_kind")]

    def __str__(self) -> str:
        return self.name
