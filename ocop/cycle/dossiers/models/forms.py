"""Forms 01 and 02 (I, II, IV), and every save of them."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.urls import reverse

from ocop.actors.producers.vocabulary import Sex

from ..vocabulary import FormKind
from .dossier import Dossier

PERSON = settings.AUTH_USER_MODEL


class Registration(models.Model):
    """Mẫu 01: phiếu đăng ký đánh giá, phân hạng. What the commune and the office stamp stands on the dossier."""

    dossier = models.OneToOneField(Dossier, models.CASCADE, related_name="registration")
    unit_name = models.CharField(max_length=250, blank=True)
    representative = models.CharField(max_length=120, blank=True)
    position = models.CharField(max_length=120, blank=True)
    address = models.CharField(max_length=300, blank=True)
    phone = models.CharField(max_length=20, blank=True)
    email = models.CharField(max_length=254, blank=True)
    product_name = models.CharField(max_length=250, blank=True)
    sample_count = models.PositiveSmallIntegerField(null=True, blank=True)
    commitment = models.BooleanField(default=False)
    signer_name = models.CharField(max_length=120, blank=True)
    edition = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.dossier)

    def get_absolute_url(self) -> str:
        """Its page."""
        return reverse("dossiers:write", args=[self.dossier_id, 1])


class Report(models.Model):
    """Mẫu 02, I, II and IV. Row lists: `years` {year, revenue_vnd, profit_vnd, output}, `changes` {topic, before, now}.

    `ip_kinds` are codes of `IpKind`; part III is `SelfPoint`.
    """

    dossier = models.OneToOneField(Dossier, models.CASCADE, related_name="report")
    unit_type = models.CharField(max_length=60, blank=True)
    rep_sex = models.CharField(max_length=6, choices=Sex, blank=True)
    rep_ethnicity = models.CharField(max_length=60, blank=True)
    rep_residence = models.CharField(max_length=300, blank=True)
    registered_on = models.DateField(null=True, blank=True)
    registration_no = models.CharField(max_length=60, blank=True)
    specification = models.CharField(max_length=300, blank=True)
    standard = models.CharField(max_length=300, blank=True)
    has_registration = models.BooleanField(default=False)
    has_declaration = models.BooleanField(default=False)
    has_food_safety = models.BooleanField(default=False)
    has_production = models.BooleanField(default=False)
    ip_kinds = models.JSONField(default=list)
    history = models.TextField(blank=True)
    structure = models.TextField(blank=True)
    material_area = models.TextField(blank=True)
    technology = models.TextField(blank=True)
    quality_changes = models.TextField(blank=True)
    markets = models.TextField(blank=True)
    years = models.JSONField(default=list)
    plan_ahead = models.TextField(blank=True)
    changes = models.JSONField(default=list)
    edition = models.PositiveIntegerField(default=0)

    def __str__(self) -> str:
        return str(self.dossier)

    def get_absolute_url(self) -> str:
        """Its first page."""
        return reverse("dossiers:write", args=[self.dossier_id, 2])


class FormEdition(models.Model):
    """A form as saved once: two people on it are told what the other wrote. `hand` is the open page it came from."""

    dossier = models.ForeignKey(Dossier, models.CASCADE, related_name="editions")
    form = models.CharField(max_length=6, choices=FormKind)
    number = models.PositiveIntegerField()
    values = models.JSONField()
    hand = models.CharField(max_length=40, blank=True)
    saved_by = models.ForeignKey(PERSON, models.PROTECT, related_name="+")
    saved_at = models.DateTimeField()

    class Meta:
        ordering = ("number",)
        constraints = [
            models.UniqueConstraint(fields=["dossier", "form", "number"], name="dossier_edition_once"),
            models.CheckConstraint(condition=Q(form__in=FormKind.values), name="dossier_edition_form"),
        ]

    def __str__(self) -> str:
        return f"{self.dossier} {self.form} {self.number}"
