"""Addresses of the inbox."""

from django.urls import path

from ocop.actors.notifications import views

app_name = "notifications"
urlpatterns = [
    path("", views.Inbox.as_view(), name="list"),
    path("da-doc/", views.ReadAll.as_view(), name="read-all"),
    path("<int:subject_id>/", views.Read.as_view(), name="read"),
]
