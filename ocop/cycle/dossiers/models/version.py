"""What was filed: frozen, numbered, with its digest; append-only by triggers of the database."""

from django.conf import settings
from django.db import models

from .dossier import Dossier


class Version(models.Model):
    """The dossier as filed once: `content` holds forms, answers, papers with the hashes of their files, framework and
    set; `digest` is the SHA-256 of its canonical JSON.
    """

    dossier = models.ForeignKey(Dossier, models.PROTECT, related_name="versions")
    number = models.PositiveSmallIntegerField()
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    filed_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    filed_at = models.DateTimeField()

    class Meta:
        ordering = ("number",)
        constraints = [models.UniqueConstraint(fields=["dossier", "number"], name="dossier_version_once")]

    def __str__(self) -> str:
        return f"{self.dossier} · {self.number}"
