"""Addresses of the public calendar of events under /su-kien/."""

from django.urls import path

from .views.events.public import calendar

app_name = "calendar"
urlpatterns = [
    path("", calendar.Calendar.as_view(), name="home"),
    path("<str:code>/", calendar.EventOfPublic.as_view(), name="event"),
]
