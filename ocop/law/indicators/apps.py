"""The app `indicators` as Django knows it."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class IndicatorsConfig(AppConfig):
    """Label and path; at start-up every app may declare what it counts, in its `measures.py`."""

    name = "ocop.law.indicators"
    label = "indicators"

    def ready(self) -> None:
        autodiscover_modules("measures")
