"""The app `assessment` as Django knows it."""

from django.apps import AppConfig


class AssessmentConfig(AppConfig):
    """Label and path."""

    name = "ocop.cycle.assessment"
    label = "assessment"
