"""Stored files and the limits of this installation. Content lies under its hash, once, and is never overwritten."""

import uuid

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from ocop.base.files.storage import PrivateStorage


class StoredFile(models.Model):
    """Tệp: its name as given, its kind as found, its size and hash, who brought it and when."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    name = models.CharField(_("tên tệp"), max_length=255)
    content_type = models.CharField(max_length=100)
    size = models.PositiveBigIntegerField()
    sha256 = models.CharField(max_length=64, db_index=True)
    content = models.FileField(storage=PrivateStorage(), max_length=100)
    uploaded_by = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, related_name="+")
    uploaded_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ("-uploaded_at", "id")
        constraints = [models.CheckConstraint(condition=Q(size__gt=0), name="stored_file_holds_something")]

    def __str__(self) -> str:
        return self.name


class Limit(models.Model):
    """One figure of `rules.limits.Limits` in this installation; `shipped` is what came with the system."""

    code = models.CharField(max_length=40, unique=True)
    value = models.PositiveBigIntegerField()
    shipped = models.PositiveBigIntegerField()
    evidence = models.CharField(max_length=60)

    class Meta:
        ordering = ("code",)
        constraints = [models.CheckConstraint(condition=Q(value__gt=0), name="limit_is_positive")]

    def __str__(self) -> str:
        return f"{self.code}: {self.value}"
