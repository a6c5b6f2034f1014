"""Addresses of the work area."""

from . import urls_of_events

app_name = "trade"
urlpatterns = [*urls_of_events.urlpatterns]
