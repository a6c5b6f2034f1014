"""The app `notifications` as Django knows it."""

from django.apps import AppConfig


class NotificationsConfig(AppConfig):
    """Label and path."""

    name = "ocop.actors.notifications"
    label = "notifications"
