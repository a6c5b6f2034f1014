"""Biểu quyết: what the members say to a proposal to disqualify; concluded, it stands fast (database triggers)."""

from django.db import models
from django.db.models import Q

from ..vocabulary import VoiceKind
from .council import Member
from .sheet import KnockOut


class Voice(models.Model):
    """One member's voice; it may be changed until the proposal is concluded."""

    knock_out = models.ForeignKey(KnockOut, models.PROTECT, related_name="voices")
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=VoiceKind)
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["knock_out", "member"], name="voice_once"),
            models.CheckConstraint(condition=Q(kind__in=VoiceKind.values), name="voice_kind"),
        ]

    def __str__(self) -> str:
        return f"{self.member}: {self.get_kind_display()}"
