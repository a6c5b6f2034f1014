"""The app `ui` as Django knows it."""

from django import forms
from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules
from django.utils.translation import gettext_lazy as _


class UiConfig(AppConfig):
    """Label and path; at start-up every app's `slots.py` fills the frame."""

    name = "ocop.base.ui"
    label = "ui"

    def ready(self) -> None:
        """Let the apps above tell the frame their menu items, rights and bell; word the commonest fault our way."""
        forms.Field.default_error_messages["required"] = _("Chưa điền mục này.")
        autodiscover_modules("slots")
