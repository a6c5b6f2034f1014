"""The app `rounds` as Django knows it."""

from django.apps import AppConfig


class RoundsConfig(AppConfig):
    """Label and path."""

    name = "ocop.cycle.rounds"
    label = "rounds"
