"""The app `plans` as Django knows it."""

from django.apps import AppConfig


class PlansConfig(AppConfig):
    """Label and path."""

    name = "ocop.steering.plans"
    label = "plans"
