"""The app `people` as Django knows it."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    """Label and path."""

    name = "ocop.actors.people"
    label = "people"
