"""The app `workdays` as Django knows it."""

from django.apps import AppConfig


class WorkdaysConfig(AppConfig):
    """Label and path."""

    name = "ocop.base.workdays"
    label = "workdays"
