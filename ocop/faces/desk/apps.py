"""The app `desk` as Django knows it."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Label and path."""

    name = "ocop.faces.desk"
    label = "desk"
