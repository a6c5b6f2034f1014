"""Where the producer makes what, and with what."""

from django.db import models
from django.db.models import F, Q

from ocop.actors.territory.models import Unit

from ..vocabulary import CapabilityKind
from .producer import Producer


class Site(models.Model):
    """Cơ sở sản xuất; papers on food safety will be held by it."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="sites")
    name = models.CharField(max_length=200)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="producer_sites")
    street = models.CharField(max_length=250, blank=True)
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)
    makes = models.CharField(max_length=300, blank=True)
    area_m2 = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    closed_on = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.CheckConstraint(condition=Q(area_m2=None) | Q(area_m2__gte=0), name="site_area"),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None) | Q(latitude__isnull=False, longitude__isnull=False),
                name="site_point_is_whole",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Capability(models.Model):
    """Năng lực: land, workshops, machines, material areas, contracts (`partner` is the other side)."""

    producer = models.ForeignKey(Producer, models.CASCADE, related_name="capabilities")
    kind = models.CharField(max_length=16, choices=CapabilityKind)
    name = models.CharField(max_length=250)
    quantity = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    unit_text = models.CharField(max_length=40, blank=True)
    partner = models.CharField(max_length=250, blank=True)
    number = models.CharField(max_length=80, blank=True)
    start = models.DateField(null=True, blank=True)
    end = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ("kind", "id")
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=CapabilityKind.values), name="capability_kind_is_known"),
            models.CheckConstraint(condition=Q(quantity=None) | Q(quantity__gte=0), name="capability_quantity"),
            models.CheckConstraint(
                condition=Q(start=None) | Q(end=None) | Q(end__gte=F("start")), name="capability_period"
            ),
        ]

    def __str__(self) -> str:
        return self.name
