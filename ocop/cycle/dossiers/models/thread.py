"""The help thread of a dossier: questions and answers between producer, commune and office."""

from django.conf import settings
from django.db import models
from django.db.models import Q

from ..vocabulary import Side
from .dossier import Dossier


class Message(models.Model):
    """One word of the thread, never changed (triggers)."""

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="messages")
    side = models.CharField(max_length=8, choices=Side)
    text = models.TextField()
    by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=~Q(text=""), name="message_says_something"),
            models.CheckConstraint(condition=Q(side__in=Side.values), name="message_side_is_known"),
        ]

    def __str__(self) -> str:
        return self.text[:60]
