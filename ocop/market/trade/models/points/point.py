"""Điểm giới thiệu và bán sản phẩm OCOP: the point itself, its pictures, the money given to it, what happened to it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.actors.organisations.models import Organisation
from ocop.actors.territory.models import Unit
from ocop.base.files.models import StoredFile

from ...vocabulary.points import PhotoKind, PointState
from .reference import OperationForm, VenueType

PERSON = settings.AUTH_USER_MODEL
UNNUMBERED = (PointState.DRAFT, PointState.CLOSED)


class PointOfSale(models.Model):
    """Điểm: where OCOP products are shown and sold, and by whom.

    The code POS-<commune>-<number> is drawn when it is proposed. `operator` is the body whose people report its sales;
    its name is kept as typed, since a shop may have no account. `keeper` is the department that keeps and decides.
    """

    code = models.CharField(max_length=30, blank=True)
    area = models.CharField(max_length=12, blank=True)
    number = models.PositiveIntegerField(null=True, blank=True)
    name = models.CharField(max_length=200)
    operation_form = models.ForeignKey(OperationForm, models.PROTECT, null=True, blank=True, related_name="+")
    venue_type = models.ForeignKey(VenueType, models.PROTECT, null=True, blank=True, related_name="+")
    venue_reason = models.CharField(max_length=300, blank=True)
    venue_name = models.CharField(max_length=200, blank=True)
    address = models.CharField(max_length=300, blank=True)
    unit = models.ForeignKey(Unit, models.PROTECT, related_name="points_of_sale")
    latitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    longitude = models.DecimalField(max_digits=9, decimal_places=6, null=True, blank=True)
    area_m2 = models.DecimalField(max_digits=8, decimal_places=2, null=True, blank=True)
    opened_on = models.DateField(null=True, blank=True)
    operator = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="points_of_sale")
    operator_name = models.CharField(max_length=250, blank=True)
    registration = models.CharField(max_length=80, blank=True)
    food_paper_until = models.DateField(null=True, blank=True)
    manager = models.CharField(max_length=120, blank=True)
    phone = models.CharField(max_length=30, blank=True)
    is_phone_public = models.BooleanField(default=False)
    sells_food = models.BooleanField(default=True)
    links = models.TextField(blank=True)
    has_state_money = models.BooleanField(default=False)
    commitment_until = models.DateField(null=True, blank=True)
    keeper = models.ForeignKey(Organisation, models.PROTECT, null=True, blank=True, related_name="+")
    state = models.CharField(max_length=10, choices=PointState, default=PointState.DRAFT)
    state_on = models.DateField()
    made_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    made_on = models.DateField()
    proposed_on = models.DateField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.CheckConstraint(condition=Q(state__in=PointState.values), name="point_state"),
            models.CheckConstraint(condition=~Q(name=""), name="point_has_a_name"),
            models.UniqueConstraint(fields=["code"], condition=~Q(code=""), name="point_code_once"),
            models.UniqueConstraint(fields=["area", "number"], name="point_number_once"),
            models.CheckConstraint(
                condition=Q(state__in=UNNUMBERED)
                | (
                    ~Q(code="")
                    & Q(number__isnull=False, venue_type__isnull=False, operation_form__isnull=False)
                    & ~Q(operator_name="")
                    & ~Q(address="")
                ),
                name="point_proposed_wholly",
            ),
            models.CheckConstraint(
                condition=Q(latitude=None, longitude=None)
                | Q(latitude__gte=-90, latitude__lte=90, longitude__gte=-180, longitude__lte=180),
                name="point_place_is_whole",
            ),
            models.CheckConstraint(condition=Q(area_m2=None) | Q(area_m2__gt=0), name="point_area"),
        ]
        indexes = [models.Index(fields=["state", "unit"], name="point_state_unit")]

    def __str__(self) -> str:
        return f"{self.code} {self.name}".strip()

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("trade:point", args=[self.pk])


class PointCounter(models.Model):
    """The last number drawn in a commune; one row under lock gives numbers without gaps."""

    area = models.CharField(max_length=12, unique=True)
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.area}: {self.last}"


class PointPhoto(models.Model):
    """A picture of the point."""

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="photos")
    kind = models.CharField(max_length=12, choices=PhotoKind)
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    caption = models.CharField(max_length=200, blank=True)
    added_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    added_on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=Q(kind__in=PhotoKind.values), name="point_photo_kind")]

    def __str__(self) -> str:
        return self.caption or str(self.get_kind_display())


class PointSupport(models.Model):
    """Hỗ trợ cho điểm, as whoever keeps the project has noted it: its code, contract, money."""

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="supports")
    code = models.CharField(max_length=60)
    title = models.CharField(max_length=250, blank=True)
    contracted_on = models.DateField(null=True, blank=True)
    amount_vnd = models.BigIntegerField(default=0)
    is_state_money = models.BooleanField(default=True)
    noted_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    noted_on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.UniqueConstraint(fields=["point", "code"], name="point_support_once"),
            models.CheckConstraint(condition=~Q(code=""), name="point_support_has_a_code"),
            models.CheckConstraint(condition=Q(amount_vnd__gte=0), name="point_support_amount"),
        ]

    def __str__(self) -> str:
        return self.code


class PointMove(models.Model):
    """One step of its history: which move, when, by whom, on what paper."""

    point = models.ForeignKey(PointOfSale, models.PROTECT, related_name="moves")
    move = models.CharField(max_length=20)
    before = models.CharField(max_length=10, choices=PointState)
    after = models.CharField(max_length=10, choices=PointState)
    on = models.DateField()
    number = models.CharField(max_length=80, blank=True)
    reason = models.TextField(blank=True)
    by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("id",)
        constraints = [models.CheckConstraint(condition=Q(after__in=PointState.values), name="point_move_after")]
        indexes = [models.Index(fields=["after", "on"], name="point_move_after_on")]

    def __str__(self) -> str:
        return f"{self.point_id}: {self.move}"
