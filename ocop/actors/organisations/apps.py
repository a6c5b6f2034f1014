"""The app `organisations` as Django knows it."""

from django.apps import AppConfig


class OrganisationsConfig(AppConfig):
    """Label and path."""

    name = "ocop.actors.organisations"
    label = "organisations"
