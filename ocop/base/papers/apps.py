"""The app `papers` as Django knows it."""

from django.apps import AppConfig


class PapersConfig(AppConfig):
    """Label and path; its checks look for the libraries that PDF needs."""

    name = "ocop.base.papers"
    label = "papers"

    def ready(self) -> None:
        """Make the system checks known."""
        from ocop.base.papers import checks  # noqa: F401 - registers itself
