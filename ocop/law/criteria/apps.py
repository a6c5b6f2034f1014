"""The app `criteria` as Django knows it."""

from django.apps import AppConfig


class CriteriaConfig(AppConfig):
    """Label and path."""

    name = "ocop.law.criteria"
    label = "criteria"
