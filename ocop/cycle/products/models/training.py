"""Lớp tập huấn: who was invited, who came; persons and attendances are counted apart."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.db.models.functions import Coalesce
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.cycle.rounds.models import ProgrammeYear

from ..vocabulary import TrainingKind

PERSON = settings.AUTH_USER_MODEL


class Training(models.Model):
    """A training of the year, held by a body at a place on a day; `unit` is where, as territory."""

    year = models.ForeignKey(ProgrammeYear, models.PROTECT, related_name="trainings")
    kind = models.CharField(max_length=8, choices=TrainingKind)
    title = models.CharField(max_length=250)
    day = models.DateField()
    place = models.CharField(max_length=250)
    unit = models.ForeignKey(Unit, models.PROTECT, null=True, blank=True, related_name="+")
    held_by = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    note = models.TextField(blank=True)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ("-day", "-id")

    def __str__(self) -> str:
        return self.title

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("products:training", args=[self.pk])


class Invitation(models.Model):
    """A producer asked to come."""

    training = models.ForeignKey(Training, models.CASCADE, related_name="invitations")
    producer = models.ForeignKey(Producer, models.PROTECT, related_name="training_invitations")
    invited_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    invited_on = models.DateField()

    class Meta:
        ordering = ("producer__name", "id")
        constraints = [models.UniqueConstraint(fields=["training", "producer"], name="training_invited_once")]

    def __str__(self) -> str:
        return str(self.producer)


class Attendance(models.Model):
    """One person who came, for a producer or, without one, of the staff (`body` in words)."""

    training = models.ForeignKey(Training, models.CASCADE, related_name="attendances")
    producer = models.ForeignKey(Producer, models.PROTECT, null=True, blank=True, related_name="training_attendances")
    body = models.CharField(max_length=200, blank=True)
    name = models.CharField(max_length=120)
    name_key = models.CharField(max_length=120)
    noted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    noted_on = models.DateField()

    class Meta:
        ordering = ("producer__name", "name", "id")
        constraints = [
            models.UniqueConstraint("training", Coalesce("producer", 0), "body", "name_key", name="attendance_once"),
            models.CheckConstraint(condition=~Q(name=""), name="attendance_has_a_name"),
        ]

    def __str__(self) -> str:
        return self.name
