"""Addresses of indicators."""

from django.urls import path

from .views import Catalogue, IndicatorPage

app_name = "indicators"

urlpatterns = [
    path("", Catalogue.as_view(), name="list"),
    path("<int:pk>/", IndicatorPage.as_view(), name="detail"),
]
