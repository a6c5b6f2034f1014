"""Addresses of dossiers."""

from django.urls import URLPattern, path

from .views.advisory import examinations
from .views.advisory.urls import patterns

app_name = "dossiers"

urlpatterns: list[URLPattern] = [
    path("<int:pk>/", examinations.Examination.as_view(), name="dossier"),
    *patterns,
]
