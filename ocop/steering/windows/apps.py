"""The app `windows` as Django knows it."""

from django.apps import AppConfig


class WindowsConfig(AppConfig):
    """Label and path."""

    name = "ocop.steering.windows"
    label = "windows"
