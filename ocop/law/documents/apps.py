"""The app `documents` as Django knows it."""

from django.apps import AppConfig


class DocumentsConfig(AppConfig):
    """Label and path."""

    name = "ocop.law.documents"
    label = "documents"
