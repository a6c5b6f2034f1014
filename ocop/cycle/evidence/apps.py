"""The app `evidence` as Django knows it."""

from django.apps import AppConfig


class EvidenceConfig(AppConfig):
    """Label and path."""

    name = "ocop.cycle.evidence"
    label = "evidence"
