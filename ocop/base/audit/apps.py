"""The app `audit` as Django knows it."""

from django.apps import AppConfig


class AuditConfig(AppConfig):
    """Label and path."""

    name = "ocop.base.audit"
    label = "audit"
