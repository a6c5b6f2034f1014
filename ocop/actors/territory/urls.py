"""Addresses of the territory."""

from django.urls import path

from ocop.actors.territory import views

app_name = "territory"
urlpatterns = [
    path("", views.Units.as_view(), name="units"),
    path("<str:subject_id>/", views.UnitPage.as_view(), name="unit"),
]
