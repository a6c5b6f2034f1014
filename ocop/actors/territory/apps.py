"""The app `territory` as Django knows it."""

from django.apps import AppConfig


class TerritoryConfig(AppConfig):
    """Label and path."""

    name = "ocop.actors.territory"
    label = "territory"
