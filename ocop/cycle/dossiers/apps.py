"""The app `dossiers` as Django knows it."""

from django.apps import AppConfig


class DossiersConfig(AppConfig):
    """Label and path."""

    name = "ocop.cycle.dossiers"
    label = "dossiers"
