"""What an authority decides about a point: recognition, suspension and its end, revocation, closing."""

from django.db import models
from django.db.models import F, Q

from ocop.actors.organisations.models import Organisation
from ocop.base.files.models import StoredFile

from .inspections import Inspection
from .point import PERSON, PointOfSale
from .reference import PointGround


class PointRecognition(models.Model):
    """Công nhận điểm: the decision as typed in, the paper numbered here; `valid_until` is the last day."""

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="recognitions")
    inspection = models.ForeignKey(Inspection, models.PROTECT, related_name="+")
    decision_number = models.CharField(max_length=80)
    decided_on = models.DateField()
    authority = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    authority_name = models.CharField(max_length=250)
    signer_name = models.CharField(max_length=120, blank=True)
    valid_until = models.DateField()
    year = models.PositiveSmallIntegerField()
    sequence = models.PositiveIntegerField()
    number = models.CharField(max_length=60)
    content = models.JSONField(default=dict)
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ("-decided_on", "-id")
        constraints = [
            models.CheckConstraint(condition=Q(valid_until__gt=F("decided_on")), name="point_recognition_period"),
            models.CheckConstraint(condition=~Q(decision_number="") & ~Q(number=""), name="point_recognition_numbers"),
            models.UniqueConstraint(fields=["authority", "year", "sequence"], name="point_recognition_number_once"),
        ]

    def __str__(self) -> str:
        return self.number


class PointSuspension(models.Model):
    """Tạm dừng: on a ground with its evidence, announced before unless the ground needs no notice."""

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="suspensions")
    ground = models.ForeignKey(PointGround, models.PROTECT, related_name="+")
    facts = models.TextField()
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    noticed_on = models.DateField(null=True, blank=True)
    decision_number = models.CharField(max_length=80)
    decided_on = models.DateField()
    start = models.DateField()
    mend_by = models.DateField()
    proposed_on = models.DateField(null=True, blank=True)  # the day on which revocation was proposed by itself
    end = models.DateField(null=True, blank=True)
    restored_number = models.CharField(max_length=80, blank=True)
    inspection = models.ForeignKey(Inspection, models.PROTECT, null=True, blank=True, related_name="+")
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ("-start", "-id")
        constraints = [
            models.UniqueConstraint(fields=["point"], condition=Q(end=None), name="point_suspended_once"),
            models.CheckConstraint(condition=Q(end=None) | Q(end__gte=F("start")), name="point_suspension_period"),
            models.CheckConstraint(condition=~Q(decision_number="") & ~Q(facts=""), name="point_suspension_says_why"),
        ]

    def __str__(self) -> str:
        return self.decision_number


class PointRevocation(models.Model):
    """Thu hồi: the ground, what the operator said when heard, the decision; with state money, what is to come back."""

    point = models.OneToOneField(PointOfSale, models.PROTECT, related_name="revocation")
    ground = models.ForeignKey(PointGround, models.PROTECT, related_name="+")
    hearing = models.TextField()
    file = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    decision_number = models.CharField(max_length=80)
    decided_on = models.DateField()
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ("-decided_on", "-id")
        constraints = [
            models.CheckConstraint(condition=~Q(decision_number="") & ~Q(hearing=""), name="point_revoked_and_heard")
        ]

    def __str__(self) -> str:
        return self.decision_number


class Recovery(models.Model):
    """Hồ sơ thu hồi kinh phí: opened when state money was given and the commitment was broken; one for each project."""

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="recoveries")
    support_code = models.CharField(max_length=60)
    amount_vnd = models.BigIntegerField()
    reason = models.CharField(max_length=300)
    opened_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    opened_on = models.DateField()
    settled_on = models.DateField(null=True, blank=True)
    settled_note = models.CharField(max_length=300, blank=True)

    class Meta:
        ordering = ("-opened_on", "-id")
        constraints = [
            models.UniqueConstraint(fields=["point", "support_code"], name="recovery_once"),
            models.CheckConstraint(condition=Q(amount_vnd__gte=0), name="recovery_amount"),
        ]

    def __str__(self) -> str:
        return self.support_code


class PointAlert(models.Model):
    """What the nightly job has told already: one row for each thing, rung and day it is about."""

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="alerts")
    key = models.CharField(max_length=80)
    told_on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [models.UniqueConstraint(fields=["point", "key"], name="point_alert_once")]

    def __str__(self) -> str:
        return self.key
