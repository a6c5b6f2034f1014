"""Rows of `reference/products.yaml`: the kinds of support a producer may ask for."""

from django.db import models
from django.utils.translation import get_language

from ..vocabulary import Evidence


class SupportKind(models.Model):
    """Loại hỗ trợ; `papers` are kinds of evidence it could pay for, `who` usually carries it out."""

    code = models.CharField(max_length=20, unique=True)
    name = models.CharField(max_length=120)
    name_en = models.CharField(max_length=120)
    who = models.CharField(max_length=200)
    who_en = models.CharField(max_length=200)
    papers = models.JSONField(default=list)
    position = models.PositiveSmallIntegerField()
    evidence = models.CharField(max_length=16, choices=Evidence)
    source = models.TextField(blank=True)

    class Meta:
        ordering = ("position", "id")

    def __str__(self) -> str:
        return self.label

    @property
    def label(self) -> str:
        """The name in the language of the screen."""
        return self.name_en if get_language() == "en" else self.name

    @property
    def office(self) -> str:
        """Who usually gives it, in the language of the screen."""
        return self.who_en if get_language() == "en" else self.who
