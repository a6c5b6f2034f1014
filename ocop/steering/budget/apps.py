"""The app `budget` as Django knows it."""

from django.apps import AppConfig


class BudgetConfig(AppConfig):
    """Label and path."""

    name = "ocop.steering.budget"
    label = "budget"
