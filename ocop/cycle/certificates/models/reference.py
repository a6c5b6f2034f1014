"""Rows of `reference/certificates.yaml`: grounds, days of notice, numbers, the extension, terms of complaints."""

from django.db import models
from django.db.models import Q
from django.utils.translation import get_language

from ocop.law.criteria.vocabulary import Level

from ..vocabulary import ComplaintKind, Evidence


class Marked(models.Model):
    """A row with its basis, sources and mark of evidence."""

    code = models.CharField(max_length=40, unique=True)
    basis = models.CharField(max_length=300)
    source = models.TextField(blank=True)
    evidence = models.CharField(max_length=16, choices=Evidence)

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.code


class Ground(Marked):
    """Căn cứ thu hồi: the letter as the decision has it."""

    letter = models.CharField(max_length=2)
    name = models.CharField(max_length=300)
    name_en = models.CharField(max_length=300)
    position = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("position",)

    def __str__(self) -> str:
        return f"{self.letter}) {self.label}"

    @property
    def label(self) -> str:
        """In the language of the screen."""
        return self.name_en if get_language() == "en" else self.name


class NoticeRung(Marked):
    """So many days before the end at which people hear of it; `framework` empty = whatever the certificate's regime."""

    days = models.PositiveSmallIntegerField()
    framework = models.CharField(max_length=40, blank=True)

    class Meta:
        ordering = ("-days",)
        constraints = [models.UniqueConstraint(fields=["days", "framework"], name="notice_rung_once")]


class NumberPattern(Marked):
    """How the certificates of a level are numbered: own and gapless, or typed in as the issuer gave them."""

    level = models.CharField(max_length=10, choices=Level, unique=True)
    is_own = models.BooleanField()
    symbol = models.CharField(max_length=60, blank=True)
    pattern = models.CharField(max_length=80, blank=True)  # {number} and {year}

    class Meta:
        ordering = ("level",)
        constraints = [
            models.CheckConstraint(
                condition=Q(is_own=False) | (~Q(symbol="") & ~Q(pattern="")), name="number_pattern_of_an_own_series"
            )
        ]


class ExtensionRule(Marked):
    """Kéo dài hiệu lực: for recognitions given before a day, at most so many days beyond the end."""

    most_days = models.PositiveSmallIntegerField()
    recognised_before = models.DateField()

    class Meta:
        ordering = ("code",)


class ComplaintTerm(Marked):
    """Days to send one in, and days for the answer, by kind."""

    kind = models.CharField(max_length=10, choices=ComplaintKind, unique=True)
    days_to_send = models.PositiveSmallIntegerField(null=True, blank=True)
    days_to_answer = models.PositiveSmallIntegerField()

    class Meta:
        ordering = ("kind",)
