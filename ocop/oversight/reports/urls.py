"""Addresses of reports."""

from django.urls import path

app_name = "reports"

urlpatterns = [path("<int:pk>/", lambda r, pk: None, name="detail")]
