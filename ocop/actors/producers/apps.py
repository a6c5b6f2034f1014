"""The app `producers` as Django knows it."""

from django.apps import AppConfig


class ProducersConfig(AppConfig):
    """Label and path."""

    name = "ocop.actors.producers"
    label = "producers"
