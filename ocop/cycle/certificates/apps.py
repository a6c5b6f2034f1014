"""The app `certificates` as Django knows it."""

from django.apps import AppConfig


class CertificatesConfig(AppConfig):
    """Label and path."""

    name = "ocop.cycle.certificates"
    label = "certificates"
