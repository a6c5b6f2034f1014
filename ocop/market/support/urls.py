"""Addresses of the work area."""

from django.urls import URLPattern

app_name = "support"
urlpatterns: list[URLPattern] = []
