"""The entries of the trail. The database itself refuses every change but the single sealing of an entry."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from ocop.base.audit.rules import Link


class EntryQuerySet(models.QuerySet["Entry"]):
    """Words of the trail."""

    def sealed(self) -> "EntryQuerySet":
        """The links of the chain, in its order."""
        return self.exclude(sequence=None).order_by("sequence")

    def unsealed(self) -> "EntryQuerySet":
        """Entries committed and not yet in the chain, oldest first."""
        return self.filter(sequence=None).order_by("id")


class Entry(models.Model):
    """Dòng nhật ký: who did what to which record, when, and what a person would ask about it."""

    made_at = models.DateTimeField(default=timezone.now, db_index=True)
    verb = models.CharField(max_length=100, db_index=True)
    subject_type = models.CharField(max_length=100, blank=True, default="")
    subject_id = models.CharField(max_length=64, blank=True, default="")
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    actor_name = models.CharField(max_length=200, blank=True, default="")
    facts = models.JSONField(default=dict)
    request_id = models.CharField(max_length=64, blank=True, default="", db_index=True)
    sequence = models.PositiveBigIntegerField(null=True, unique=True)
    previous_hash = models.CharField(max_length=64, blank=True, default="")
    hash = models.CharField(max_length=64, blank=True, default="")

    objects = EntryQuerySet.as_manager()

    class Meta:
        ordering = ("-id",)
        indexes = [
            models.Index(fields=["subject_type", "subject_id"], name="audit_subject"),
            models.Index(fields=["id"], condition=Q(sequence=None), name="audit_unsealed"),
        ]

    def __str__(self) -> str:
        return f"{self.made_at:%d/%m/%Y %H:%M} {self.verb} {self.subject_type} {self.subject_id}"

    def content(self) -> dict[str, Any]:
        """All that the hash protects, beside the place in the chain."""
        return {
            "id": self.pk,
            "made_at": self.made_at,
            "verb": self.verb,
            "subject_type": self.subject_type,
            "subject_id": self.subject_id,
            "actor": self.actor_id,
            "actor_name": self.actor_name,
            "facts": self.facts,
            "request_id": self.request_id,
        }

    def as_link(self) -> Link:
        """The sealed entry as the rules of the chain read it."""
        assert self.sequence is not None, "only sealed entries are links"
        return Link(self.pk, self.sequence, self.content(), self.previous_hash, self.hash)
