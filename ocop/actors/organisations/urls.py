"""Addresses of the register of organisations."""

from django.urls import path

from ocop.actors.organisations import views

app_name = "organisations"
urlpatterns = [
    path("", views.Register.as_view(), name="list"),
    path("<str:subject_id>/", views.Body.as_view(), name="detail"),
]
