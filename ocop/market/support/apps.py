"""The app `support` as Django knows it."""

from django.apps import AppConfig


class SupportConfig(AppConfig):
    """Label and path."""

    name = "ocop.market.support"
    label = "support"
