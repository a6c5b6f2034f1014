"""Form 02, III: one answer for each criterion, with papers by reference."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.cycle.evidence.models import Paper

from ..vocabulary import Ask
from .dossier import Dossier

PERSON = settings.AUTH_USER_MODEL


class SelfPoint(models.Model):
    """The producer's answer to a criterion, known by its code in the set: an option by its place, or “no option”, an
    explicit 0 (settled 3). `asked` says why an answer of the last dossier must be looked at again; `is_carried` that it
    stands as it stood there. `edition` grows with every change.
    """

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="points")
    criterion = models.CharField(max_length=20)
    option = models.PositiveSmallIntegerField(null=True, blank=True)
    no_option = models.BooleanField(default=False)
    case = models.CharField(max_length=200, blank=True)
    description = models.TextField(blank=True)
    asked = models.CharField(max_length=8, choices=Ask, blank=True)
    is_carried = models.BooleanField(default=False)
    edition = models.PositiveIntegerField(default=1)
    written_by = models.ForeignKey(PERSON, models.PROTECT, null=True, blank=True, related_name="+")
    written_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["dossier", "criterion"], name="self_point_once"),
            models.CheckConstraint(condition=Q(option=None) | Q(no_option=False), name="self_point_one_answer"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier} {self.criterion}"

    def get_absolute_url(self) -> str:
        """The page of its criterion."""
        return reverse("dossiers:criterion", args=[self.dossier_id, self.criterion])

    @property
    def is_answered(self) -> bool:
        """Whether an option or “no option” stands there and nothing asks for another look."""
        return (self.option is not None or self.no_option) and not self.asked


class SelfPaper(models.Model):
    """A paper of the library that proves the answer; `pages` says where to look in it, in words."""

    point = models.ForeignKey(SelfPoint, models.CASCADE, related_name="papers")
    paper = models.ForeignKey(Paper, models.PROTECT, related_name="+")
    pages = models.CharField(max_length=60, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["point", "paper"], name="self_paper_once")]

    def __str__(self) -> str:
        return str(self.paper)
