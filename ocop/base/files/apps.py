"""The app `files` as Django knows it."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    """Label and path."""

    name = "ocop.base.files"
    label = "files"
