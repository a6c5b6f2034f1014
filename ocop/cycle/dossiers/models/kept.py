"""What the forms and letters of a dossier say of bodies and people, kept the day they are filed, stamped or signed."""

from django.db import models
from django.db.models import Q

from ..vocabulary import KeptForm
from .commune import Proposal
from .dossier import Dossier


class KeptPaper(models.Model):
    """The facts of a paper as JSON with their digest; never changed (triggers), the last row of a kind is printed."""

    kind = models.CharField(max_length=10, choices=KeptForm)
    dossier = models.ForeignKey(Dossier, models.CASCADE, null=True, blank=True, related_name="kept_papers")
    proposal = models.ForeignKey(Proposal, models.CASCADE, null=True, blank=True, related_name="kept_papers")
    content = models.JSONField()
    digest = models.CharField(max_length=64)
    kept_on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=KeptForm.values), name="kept_paper_kind"),
            models.CheckConstraint(
                condition=Q(dossier__isnull=False, proposal__isnull=True)
                | Q(dossier__isnull=True, proposal__isnull=False),
                name="kept_paper_of_one",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.digest[:16]}"
