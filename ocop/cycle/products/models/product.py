"""A product and what belongs to it for good: classes by framework, pictures, materials, codes."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.actors.producers.models import Producer
from ocop.actors.territory.models import Unit
from ocop.base.files.models import StoredFile
from ocop.law.criteria.models import Classification, Framework

from ..vocabulary import PhotoKind, ProductStatus

PERSON = settings.AUTH_USER_MODEL


class Product(models.Model):
    """Sản phẩm: one lasting identity through every year, entry and framework.

    `name_key` is the name without marks, unique for the producer. `noted_stars` and `noted_until` are written by the
    app of certificates: the rank in force as far as it has told. `edition` grows with every change.
    """

    producer = models.ForeignKey(Producer, models.PROTECT, related_name="products")
    name = models.CharField(max_length=250)
    name_key = models.CharField(max_length=250)
    brand = models.CharField(max_length=120, blank=True)
    specification = models.CharField(max_length=300, blank=True)
    shelf_life = models.CharField(max_length=120, blank=True)
    price_vnd = models.BigIntegerField(null=True, blank=True)
    gtin = models.CharField(max_length=14, blank=True)
    hs_code = models.CharField(max_length=12, blank=True)
    ingredients = models.TextField(blank=True)
    allergens = models.CharField(max_length=300, blank=True)
    packaging = models.TextField(blank=True)
    channels = models.TextField(blank=True)
    story = models.TextField(blank=True)
    status = models.CharField(max_length=8, choices=ProductStatus, default=ProductStatus.ACTIVE)
    noted_stars = models.PositiveSmallIntegerField(null=True, blank=True)
    noted_on = models.DateField(null=True, blank=True)
    noted_until = models.DateField(null=True, blank=True)
    edition = models.PositiveIntegerField(default=1)
    made_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    made_on = models.DateField()

    class Meta:
        ordering = ("name", "id")
        constraints = [
            models.UniqueConstraint(fields=["producer", "name_key"], name="product_name_once"),
            models.CheckConstraint(condition=~Q(name=""), name="product_has_a_name"),
            models.CheckConstraint(condition=Q(status__in=ProductStatus.values), name="product_status_is_known"),
            models.CheckConstraint(condition=Q(price_vnd=None) | Q(price_vnd__gte=0), name="product_price"),
            models.CheckConstraint(
                condition=Q(noted_stars=None) | Q(noted_stars__gte=1, noted_stars__lte=5), name="product_stars"
            ),
        ]
        indexes = [models.Index(fields=["name_key"], name="product_name_key")]

    def __str__(self) -> str:
        return self.name

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("products:product", args=[self.pk])


class ProductClass(models.Model):
    """Its place in the classification of one framework; the rows together are the mapping between regimes."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="classes")
    framework = models.ForeignKey(Framework, models.PROTECT, related_name="+")
    classification = models.ForeignKey(Classification, models.PROTECT, related_name="+")
    chosen_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    chosen_on = models.DateField()

    class Meta:
        ordering = ("-framework__start", "id")
        constraints = [models.UniqueConstraint(fields=["product", "framework"], name="product_class_once")]

    def __str__(self) -> str:
        return str(self.classification)


class ProductPhoto(models.Model):
    """A picture of the product, its label or a sample; private until something public shows it.

    `sha256` is of the bytes as they were sent: the same photo sent again is found. `thumbnail` is what lists show.
    """

    product = models.ForeignKey(Product, models.CASCADE, related_name="photos")
    file = models.ForeignKey(StoredFile, models.PROTECT, related_name="+")
    thumbnail = models.ForeignKey(StoredFile, models.PROTECT, null=True, blank=True, related_name="+")
    sha256 = models.CharField(max_length=64, blank=True)
    kind = models.CharField(max_length=8, choices=PhotoKind, default=PhotoKind.PRODUCT)
    caption = models.CharField(max_length=200, blank=True)
    added_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    added_on = models.DateField()

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(condition=Q(kind__in=PhotoKind.values), name="product_photo_kind"),
            models.UniqueConstraint(
                fields=["product", "sha256"], condition=~Q(sha256=""), name="product_photo_bytes_once"
            ),
        ]

    def __str__(self) -> str:
        return self.caption or str(self.get_kind_display())


class ProductMaterial(models.Model):
    """A raw material as last declared: where it comes from, how much of it is local, whose it is."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="materials")
    name = models.CharField(max_length=200)
    source_place = models.CharField(max_length=200, blank=True)
    local_share = models.DecimalField(max_digits=5, decimal_places=2, null=True, blank=True)
    owner = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ("id",)
        constraints = [
            models.CheckConstraint(
                condition=Q(local_share=None) | Q(local_share__gte=0, local_share__lte=100),
                name="product_material_share",
            )
        ]

    def __str__(self) -> str:
        return self.name


class ProductCode(models.Model):
    """Mã sản phẩm of a year: its parts and the string as printed; a code once given never changes."""

    product = models.ForeignKey(Product, models.CASCADE, related_name="codes")
    framework = models.ForeignKey(Framework, models.PROTECT, null=True, blank=True, related_name="+")
    year = models.PositiveSmallIntegerField()
    parts = models.JSONField(default=dict)
    printed = models.CharField(max_length=60, unique=True)
    given_by = models.ForeignKey(PERSON, models.PROTECT, null=True, related_name="+")
    given_on = models.DateField()

    class Meta:
        ordering = ("-year", "-id")
        constraints = [models.UniqueConstraint(fields=["product", "year"], name="product_code_of_year_once")]

    def __str__(self) -> str:
        return self.printed


class CodeSeries(models.Model):
    """The sequence a commune keeps of its products, without gaps."""

    place = models.OneToOneField(Unit, models.PROTECT, related_name="+")
    last = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return f"{self.place}: {self.last}"
