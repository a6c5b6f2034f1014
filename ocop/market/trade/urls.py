"""Addresses of the work area; each part keeps its own list."""

from . import urls_of_events, urls_of_points

app_name = "trade"
urlpatterns = [*urls_of_points.urlpatterns, *urls_of_events.urlpatterns]
