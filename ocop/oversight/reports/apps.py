"""The app `reports` as Django knows it."""

from django.apps import AppConfig


class ReportsConfig(AppConfig):
    """Label and path."""

    name = "ocop.oversight.reports"
    label = "reports"
