"""The app `search` as Django knows it."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class SearchConfig(AppConfig):
    """Label and path; at start-up every app may declare what can be found, in its `searchables.py`."""

    name = "ocop.base.search"
    label = "search"

    def ready(self) -> None:
        autodiscover_modules("searchables")
