"""The app `directives` as Django knows it."""

from django.apps import AppConfig


class DirectivesConfig(AppConfig):
    """Label and path."""

    name = "ocop.steering.directives"
    label = "directives"
